"""Integrity checks: each yields findings with a stable code, a sentence and a place."""
