"""A store behind any SPARQL 1.1 endpoint. The door is ``kg.store.open.open_store``."""
