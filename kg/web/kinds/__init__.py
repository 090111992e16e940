"""The kinds of things that have pages: one file each says what its pages show."""
