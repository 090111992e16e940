"""Records over HTTP: ``/api``, described by its own OpenAPI document."""
