"""Bibliographic words: what a note, a list entry or a citing sentence cites."""
