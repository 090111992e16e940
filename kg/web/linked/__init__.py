"""Every IRI of ours answers: the thing sends to its page or its data, which name each other."""
