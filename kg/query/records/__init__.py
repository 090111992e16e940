"""Claims, sources, bodies, places, figures and findings as records: plain, or as JSON-LD."""
