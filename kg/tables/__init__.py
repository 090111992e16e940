"""Side tables: lists, counts and citation edges of a store, ready to be paged through."""
