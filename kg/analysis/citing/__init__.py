"""Acts of citing: who cites what, what is independent, where a statement comes from."""
