"""What of a claim its reply takes up."""
