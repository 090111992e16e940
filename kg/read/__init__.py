"""From bytes to a Document: one reader per format, chosen by content."""
