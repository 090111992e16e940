"""The explorer: one file per kind of page."""
