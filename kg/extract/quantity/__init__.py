"""How a text says a quantity: words, ranges, periods, places, subjects."""
