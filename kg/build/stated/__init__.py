"""Structured inputs on their way from statements to a record."""
