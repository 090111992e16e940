"""Names for the kinds of Oxigraph terms, without rdflib, whose import takes a tenth of a second."""

from typing import TypeAlias

import pyoxigraph as ox

OxTerm: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
OxGraphName: TypeAlias = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
