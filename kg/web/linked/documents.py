"""The documents about a thing: one for each suffix, and which of them a client wants.

Source: "Cool URIs for the Semantic Web" (W3C, 2008), section 4.2 (303 to generic documents).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.rdf.serialise import SYNTAXES
from kg.vocab import media
from kg.web.linked.addresses import encoded
from kg.web.negotiation import choose, content_type

HTML: Final = ".html"


@dataclass(frozen=True, slots=True)
class Form:
    """A suffix, its media type, and the RDF syntax; no syntax is a page."""

    suffix: str
    media_type: str
    syntax: str = ""

    @property
    def content_type(self) -> str:
        """The header of that name."""
        return content_type(self.media_type)


def _form(syntax: str) -> Form:
    return Form(SYNTAXES[syntax].suffix, SYNTAXES[syntax].media_type, syntax)


# The first is for clients that take anything: programs. Browsers ask for HTML by name.
FORMS: Final = (
    _form("turtle"), Form(HTML, media.HTML), _form("jsonld"), _form("ntriples"), _form("nquads"),
    _form("trig"), _form("rdfxml"),
)  # fmt: skip
BY_SUFFIX: Final[Mapping[str, Form]] = MappingProxyType({form.suffix: form for form in FORMS})
_ALSO: Final = {
    "application/xhtml+xml": HTML, media.JSON: ".jsonld", "application/xml": ".rdf",
    "text/xml": ".rdf", "application/x-turtle": ".ttl", media.PLAIN: ".nt",
}  # fmt: skip
_OFFERS: Final[Mapping[str, str]] = MappingProxyType(
    {form.media_type: form.suffix for form in FORMS} | _ALSO
)
DATA: Final = tuple(form for form in FORMS if form.syntax)


def form_for(accept: str | None, forms: Iterable[Form] = FORMS) -> Form | None:
    """Return the form that ``accept`` rates highest, ``None`` if none will do."""
    suffixes = {form.suffix for form in forms}
    offers = {kind: suffix for kind, suffix in _OFFERS.items() if suffix in suffixes}
    kind = choose(accept, offers)
    return None if kind is None else BY_SUFFIX[offers[kind]]


def split(path: str) -> tuple[str, Form | None]:
    """Tell a path from the suffix of one of our forms, if it ends in one."""
    for form in FORMS:
        if path.endswith(form.suffix) and not path.endswith("/" + form.suffix):
            return path.removesuffix(form.suffix), form
    return path, None


def links(path: str, thing: str, shown: Form | None = None, forms: Iterable[Form] = FORMS) -> str:
    """Return the ``Link`` header of the thing itself, or of the document ``shown`` about it.

    ``path`` is that of the thing, ``thing`` its IRI. Sources: RFC 8288; RFC 6892 (describes).
    """
    relation = "describedby" if shown is None else "alternate"
    found = [
        f'<{encoded(path + form.suffix)}>; rel="{relation}"; type="{form.media_type}"'
        for form in forms
        if form is not shown
    ]
    if shown is not None:
        found.append(f'<{encoded(thing)}>; rel="describes"')
    return ", ".join(found)
