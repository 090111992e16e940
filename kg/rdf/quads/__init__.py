"""From the model to quads: one file per kind of thing, assembled by ``record``."""
