"""PDF: marks on pages, back to lines, paragraphs, notes and tables."""
