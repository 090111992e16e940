"""Who publishes a document: mastheads, imprints, opening lines, lines of a site."""
