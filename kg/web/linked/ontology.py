"""The vocabulary behind its own names: what each term means, as a page and as data."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.query.terms import short
from kg.rdf.serialise import write_rdf
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.vocab.namespaces import CLM, iri
from kg.vocab.resources import resource
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.linked.addresses import ONTOLOGY
from kg.web.linked.documents import FORMS, Form, form_for, links, split
from kg.web.refusal import Refused
from kg.web.site.environment import environment
from kg.web.site.respond import HEADERS
from kg.web.wire import Job

PATH: Final = "ns"
_FILES: Final = MappingProxyType(
    {"": "ontology/counterclaim.ttl", "/alignments": "ontology/alignments.ttl"}
)
_ABOVE: Final = ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:inScheme")
_FROM: Final = ("rdfs:domain", "schema:domainIncludes")
_TO: Final = ("rdfs:range", "schema:rangeIncludes")

Statements = dict[str, dict[str, list[str]]]  # subject -> property -> values


@dataclass(frozen=True, slots=True)
class Term:
    """One term; the sequences are of prefixed names."""

    name: str
    label: str
    kind: str
    definition: str
    above: Sequence[str]
    of: Sequence[str]
    to: Sequence[str]


def answer(_view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer for the ontology, one version of it, or a document about it. Raises ``Refused``."""
    path, form = split(job.target)
    part = path.removeprefix(PATH)
    quads = _quads("" if part == f"/{_version()}" else part)
    if form is not None:
        return _document(path, form, quads)
    chosen = form_for(job.accept)
    if chosen is None:
        raise Refused(
            406, f"The vocabulary cannot be given as {job.accept}.",
            f"Accept one of {', '.join(each.media_type for each in FORMS)}.",
            headers={"Vary": "Accept"},
        )  # fmt: skip
    headers = {
        "Location": f"/{path}{chosen.suffix}",
        "Link": links(f"/{path}", ONTOLOGY + part),
        "Vary": "Accept",
    }
    return Answer(b"", media.PLAIN, status=303, headers=headers)


def _document(path: str, form: Form, quads: Sequence[ox.Quad]) -> Answer:
    headers = {
        "Link": links(f"/{path}", ONTOLOGY + path.removeprefix(PATH), form),
        "Vary": "Accept-Encoding",
    }
    if not form.syntax:
        return Answer(_page(path, quads), media.HTML, headers=HEADERS | headers)
    output = BytesIO()
    write_rdf(quads, form.syntax, output)
    return Answer(output.getvalue(), form.media_type, headers=headers)


@cache
def _quads(part: str) -> tuple[ox.Quad, ...]:
    if part not in _FILES:
        raise Refused(404, "There is no such version or part of the vocabulary.")
    text = resource(_FILES[part]).read_bytes()
    return tuple(ox.parse(text, format=ox.RdfFormat.TURTLE))


def of_vocabulary(node: ox.NamedNode) -> tuple[ox.Quad, ...]:
    """Return what the vocabulary's own file says of a thing."""
    return tuple(quad for quad in _quads("") if quad.subject == node)


@cache
def _version() -> str:
    found = (q.object for q in _quads("") if q.predicate.value == iri("owl:versionInfo"))
    return next(term.value for term in found if isinstance(term, ox.Literal))


def _page(path: str, quads: Sequence[ox.Quad]) -> bytes:
    said: Statements = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            said[quad.subject.value][quad.predicate.value].append(_text(quad.object))
    about = said[ONTOLOGY + path.removeprefix(PATH).replace(f"/{_version()}", "")]
    page = environment().get_template("vocabulary.html.j2").render(
        title=_first(about, ("dcterms:title",)),
        description=_first(about, ("dcterms:description",)),
        path=f"/{path}.html",
        iri=ONTOLOGY,
        terms=[_term(name, said[name]) for name in sorted(said) if name.startswith(CLM)],
        forms=[(form, f"/{path}{form.suffix}") for form in FORMS if form.syntax],
    )  # fmt: skip
    return page.encode()


def _term(name: str, said: dict[str, list[str]]) -> Term:
    return Term(
        name.removeprefix(CLM),
        _first(said, ("rdfs:label",)),
        ", ".join(each.partition(":")[2] for each in _all(said, ("rdf:type",))),
        _first(said, ("skos:definition", "skos:editorialNote")),
        _all(said, _ABOVE), _all(said, _FROM), _all(said, _TO),
    )  # fmt: skip


def _all(said: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return sorted({value for name in names for value in said.get(iri(name), ())})


def _first(said: dict[str, list[str]], names: Iterable[str]) -> str:
    return next(iter(_all(said, names)), "")


def _text(term: object) -> str:
    match term:
        case ox.NamedNode():
            return short(term)
        case ox.Literal():
            return term.value
    return str(term)
