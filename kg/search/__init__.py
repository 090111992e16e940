"""Full-text search: an index of what is said and named, made with each generation of a store."""
