"""DOCX: the words of the main story with its notes, styles, lists and tables."""
