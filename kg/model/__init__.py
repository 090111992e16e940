"""Frozen data and nothing else: what is read from a document, with its place in the text."""
