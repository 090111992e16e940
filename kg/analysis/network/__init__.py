"""Networks of citation and reply, and measures on them."""
