"""How well documents are read: what a build finds, against what people found by hand."""
