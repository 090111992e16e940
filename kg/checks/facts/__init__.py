"""What checks start from: figures, parties, works and the words as printed."""
