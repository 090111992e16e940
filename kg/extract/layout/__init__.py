"""Which words are a claim and which a reply: labels, lines, tables, and what no label says."""
