"""Pure functions on graphs and answers: who cites what, in whose words."""
