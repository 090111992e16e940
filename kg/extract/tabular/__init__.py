"""How a printed table is read: header words, what columns hold, what differences mean."""
