"""Readings that are not certain, and the forms in which a person decides about them."""
