"""The graph over HTTP: SPARQL 1.1 Protocol and Graph Store HTTP Protocol, safe to leave running."""
