"""Are things that are set against each other of one kind?"""
