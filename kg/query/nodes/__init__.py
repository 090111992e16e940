"""One node of the graph: what it is called, what is said of it, and what points to it."""
