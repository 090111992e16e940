"""What is said to rest on what, and whether that can be found."""
