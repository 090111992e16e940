"""Validation at volume: queries clear what is surely right, the reference looks at the rest."""
