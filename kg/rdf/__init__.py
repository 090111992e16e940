"""Quads: from the model, between engines, to syntaxes, against shapes."""
