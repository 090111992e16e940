"""Readings that a person accepted, corrected or rejected: kept as data, applied at every build."""
