"""What assistants may ask of a graph, read only: words and links, each with its exact source."""
