"""What to call a node: its name if it has one, else its words, else its kind and its key."""

import re
from typing import Final

import pyoxigraph as ox

from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.store.base import View
from kg.vocab.namespaces import iri

_LONGEST: Final = 120  # characters of a name that is a passage
_TYPE: Final = ox.NamedNode(iri("rdf:type"))
_NAMES: Final = tuple(
    ox.NamedNode(iri(name))
    for name in (
        "schema:name", "skos:prefLabel", "rdfs:label", "dcterms:title", "foaf:name",
        "schema:text", "c4o:hasContent", "oa:exact", "schema:alternateName", "dcterms:description",
    )
)  # fmt: skip
# A node without words of its own is called by those of the nodes that it points to like this, the
# parts of the first list that there are.
_THROUGH: Final = tuple(
    tuple(ox.NamedNode(iri(name)) for name in names)
    for names in (
        ("oa:hasSelector",),
        ("earl:result",),
        ("schema:reviewRating",),
        ("schema:encodesCreativeWork",),
        ("cito:hasCitationCharacterization", "cito:hasCitedEntity"),
        ("sdmx-measure:obsValue", "sdmx-attribute:unitMeasure", "sdmx-dimension:refArea"),
    )
)
_WORDS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def name_of(view: View, node: ox.NamedNode) -> str:
    """Return the name of ``node`` on one line, at most 120 characters; never nothing."""
    name = _own_name(view, node) or _name_through(view, node)
    return shortened(name or f"{kind_of(view, node)} {_key(node)}".strip())


def kind_of(view: View, node: ox.NamedNode) -> str:
    """Return what ``node`` is in words, as "source citation"; nothing if the graph does not say.

    Of several classes one of ours is the most telling.
    """
    ours = iri("clm:")
    terms = {quad.object for quad in view.quads(node, _TYPE)}
    classes = (term.value for term in terms if isinstance(term, ox.NamedNode))
    ranked = sorted(classes, key=lambda name: (not name.startswith(ours), name))
    # Every reply is an assertion, every document a source: the longer list says the least.
    general = {iri("clm:Assertion"), iri("clm:Source")}
    telling = [name for name in ranked if name not in general] or ranked
    return class_words(telling[0]) if telling else ""


def class_words(name: str) -> str:
    """Return the end of an IRI in words: "SourceCitation" is "source citation", "NGO" stays."""
    words = _WORDS.sub(" ", re.split(r"[/#]", name)[-1]).split()
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in words)


def shortened(text: str) -> str:
    """Return ``text`` on one line, cut at the end of a word."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _own_name(view: View, node: ox.NamedNode) -> str | None:
    """Of several names of one kind, English comes first, then the alphabet."""
    for name in _NAMES:
        found = [quad.object for quad in view.quads(node, name)]
        literals = [term for term in found if isinstance(term, ox.Literal) and term.value.strip()]
        if literals:
            return min(literals, key=_preference).value
    return None


def _name_through(view: View, node: ox.NamedNode) -> str:
    """Return the names of what the first of the lists leads to: "44.0, percent, Alder"."""
    for steps in _THROUGH:
        found = [quad.object for step in steps for quad in view.quads(node, step)]
        words = [_part(view, term) for term in found]
        if any(words):
            return ", ".join(filter(None, words))
    return ""


def _part(view: View, term: OxTerm) -> str:
    match term:
        case ox.NamedNode() if "/id/" in term.value:
            return _own_name(view, term) or ""
        case ox.NamedNode():
            return class_words(term.value).lower()
        case ox.Literal():
            return term.value
    return ""


def _preference(literal: ox.Literal) -> tuple[bool, str, str]:
    language = literal.language or ""
    return language not in ("en", ""), language, literal.value


def _key(node: ox.NamedNode) -> str:
    return short(node).rpartition("/")[2] or node.value
