"""Structured inputs: bytes to entries (rows, sources, nodes), each with its place in one text."""
