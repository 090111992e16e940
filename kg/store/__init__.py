"""Where quads live: in a folder (Oxigraph) or in memory (rdflib). The door is ``open_store``."""
