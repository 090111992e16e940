"""Who takes up what, and what stands: abstract argumentation after Dung 1995."""
