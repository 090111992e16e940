"""The figures and dated events of one document, from its words and its tables."""
