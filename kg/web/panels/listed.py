"""Pages of lists, inside a worker process: what stands on a page is known before it is asked for.

Side tables say which things a page of a list shows; the query of the panel then tells of these
alone, so that the last page of a hundred thousand takes as long as the first.
"""

from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl

import pyoxigraph as ox

from kg.query.formats import render
from kg.query.results import Result
from kg.rdf.terms import OxTerm
from kg.store.answer import Solutions
from kg.store.embedded import EmbeddedView
from kg.tables.lists.lists import Narrowed, lists_of
from kg.vocab import media
from kg.vocab.namespaces import iri
from kg.web.answer import Answer
from kg.web.answering import Answering
from kg.web.limits import Limits
from kg.web.wire import Job

VALUES: Final = "#= things"  # where the things of a page go into its query
TOTAL: Final = "Answer-Total"  # rows of the whole list
DAYS: Final = ("since", "until")


def page(view: EmbeddedView, job: Job, body: str, limits: Limits) -> Answer:
    """Answer ``body``, the query of a panel, for the things of a page of the list ``job.target``.

    ``job.fields`` are ``limit``, ``offset``, ``variables`` and what narrows the list.
    """
    fields = dict(parse_qsl(job.fields))
    limit, offset = int(fields.pop("limit")), int(fields.pop("offset"))
    names = fields.pop("variables").split()
    days = {name: fields.pop(name, "") for name in DAYS}
    found = lists_of(view).page(job.target, Narrowed(fields, **days), limit=limit, offset=offset)
    rows = (
        tuple(ox.NamedNode(name) for name in (thing, beside) if name)
        for thing, beside in found.rows
    )
    text = body.replace(VALUES, _values(names, rows))
    answer = Answering(view.engine, limits, union=True).answer(text, job)
    headers = {**answer.headers, TOTAL: str(found.total)}
    return Answer(answer.body, answer.media_type, answer.cut, answer.status, headers)


def choices(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with the values of a facet as its query would: the value, words for it, a count.

    ``job.target`` is the list; ``job.fields`` are ``facet``, ``limit``, ``offset`` and
    ``variables``.
    """
    fields = dict(parse_qsl(job.fields))
    names = tuple(fields["variables"].split())
    found = lists_of(view).values(
        job.target, fields["facet"], named=len(names) > 2,
        limit=int(fields["limit"]), offset=int(fields["offset"]),
    )  # fmt: skip
    rows = tuple(_choice(value.term, value.label, value.times, len(names)) for value in found)
    body = render(Result(Solutions(names, rows)), "json").encode()
    return Answer(body, media.SPARQL_JSON)


def prepared(view: EmbeddedView, job: Job, body: str, limits: Limits) -> Answer:
    """Answer ``body`` with what was prepared for it, or else by asking it."""
    kept = lists_of(view).prepared(job.target, body)
    if kept is None:
        return Answering(view.engine, limits, union=True).answer(body, job)
    return Answer(kept, media.SPARQL_JSON)


def _values(names: Iterable[str], rows: Iterable[tuple[ox.NamedNode, ...]]) -> str:
    variables = " ".join(f"?{name}" for name in names)
    return f"VALUES ({variables}) {{ {' '.join(f'({_row(row)})' for row in rows)} }}"


def _row(terms: Iterable[ox.NamedNode]) -> str:
    return " ".join(map(str, terms))


def _choice(term: str, label: str | None, times: int, width: int) -> tuple[OxTerm | None, ...]:
    count = ox.Literal(str(times), datatype=ox.NamedNode(iri("xsd:integer")))
    words = None if label is None else _term(label)
    return (_term(term), words, count) if width > 2 else (_term(term), count)


def _term(written: str) -> OxTerm:
    solutions = ox.parse_query_results(
        f"?term\n{written}\n".encode(), format=ox.QueryResultsFormat.TSV
    )
    assert isinstance(solutions, ox.QuerySolutions)
    term: OxTerm | None = next(iter(solutions))[0]
    assert term is not None
    return term
