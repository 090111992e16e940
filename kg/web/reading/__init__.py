"""A document in its own words, with marks where something was read."""
