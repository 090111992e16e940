"""Which descriptions of works mean one source."""
