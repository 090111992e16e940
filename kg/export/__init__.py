"""Every way out of the graph, one line each in the registry."""
