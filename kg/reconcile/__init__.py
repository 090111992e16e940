"""From words to identities, each decision with a score and a sentence."""
