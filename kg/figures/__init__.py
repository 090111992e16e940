"""Pictures that stand alone: one HTML file each, readable offline, with a table beside it."""
