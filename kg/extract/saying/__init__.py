"""Who says something: verbs of saying, whom a claim rests on, what introduces and answers it."""
