"""From bytes to the store, and the Python door to all of it."""
