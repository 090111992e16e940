"""Names in a text: of whom and what is on record, of bodies by their form, of persons by rank."""
