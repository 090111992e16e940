"""A made-up world of claims, always the same for a size, in the project's own graph layout."""
