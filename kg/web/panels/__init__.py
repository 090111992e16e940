"""Panels: one query each, drawn as a table with its query, its data and its own address."""
