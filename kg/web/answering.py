"""A query, answered inside a worker process: counted as it comes, cut at the limit."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.formats import render
from kg.query.results import Result
from kg.rdf.serialise import write_rdf
from kg.store.answer import Row, Solutions
from kg.store.unnamed import UNNAMED
from kg.vocab.namespaces import prefixes, used_prefixes
from kg.web.answer import Answer
from kg.web.columns import column_order
from kg.web.dataset import Dataset, from_clauses, graph_names, merged, visible_graphs
from kg.web.limits import Limits
from kg.web.negotiation import BOOLEANS, GRAPHS, TABLES, choose
from kg.web.refusal import Refused
from kg.web.wire import Job

_UNION: Final = ox.DefaultGraph()  # of a generation: the merged copy
_GRAPH: Final = re.compile(r"\bGRAPH\b", re.IGNORECASE)
_CELL: Final = 80  # bytes that a cell takes besides its term, about, in JSON


class Answering:
    """Answers queries over one generation."""

    def __init__(self, store: ox.Store, limits: Limits, *, union: bool) -> None:
        self._store = store
        self._limits = limits
        self._union = union

    def answer(self, text: str, job: Job) -> Answer:
        """Answer ``text``. Raises ``QueryError``, or ``Refused`` if no format is acceptable."""
        found = self._evaluate(text, job)
        try:
            match found:
                case ox.QuerySolutions():
                    return self._table(found, text, job.accept)
                case ox.QueryBoolean():
                    kind = _chosen(job.accept, BOOLEANS)
                    return Answer(render(Result(bool(found)), BOOLEANS[kind]).encode(), kind)
                case ox.QueryTriples():
                    return self._graph(found, job.accept)
        except (RuntimeError, OSError) as problem:
            raise QueryError(f"The query cannot be answered: {problem}.") from None

    def _evaluate(
        self, text: str, job: Job
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        chosen = _chosen_dataset(text, job)
        try:
            return self._ask(text, job, chosen)
        except SyntaxError as problem:
            raise QueryError(f"The query is malformed: {_where(problem)}.") from None
        except (RuntimeError, ValueError) as problem:
            raise QueryError(f"The query cannot be answered: {problem}.") from None

    def _ask(
        self, text: str, job: Job, chosen: Dataset | None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        known = used_prefixes(text)
        if chosen is None:
            start = _UNION if self._union else UNNAMED
            return self._store.query(
                text, base_iri=job.base, prefixes=dict(known),
                default_graph=start, named_graphs=self._named(text),
            )  # fmt: skip
        if len(chosen.default) > 1:
            copy = merged(self._store, chosen)
            return copy.query(
                text, base_iri=job.base, prefixes=dict(known),
                default_graph=[_UNION], named_graphs=list(chosen.named),
            )  # fmt: skip
        return self._store.query(
            text, base_iri=job.base, prefixes=dict(known),
            default_graph=list(chosen.default), named_graphs=list(chosen.named),
        )  # fmt: skip

    def _named(self, text: str) -> list[ox.NamedNode | ox.BlankNode]:
        """Return the graphs that ``GRAPH`` sees, if it is said: a store may have thousands."""
        return list(visible_graphs(self._store)) if _GRAPH.search(text) else []

    def _table(self, found: ox.QuerySolutions, text: str, accept: str | None) -> Answer:
        kind = _chosen(accept, TABLES)
        every = [variable.value for variable in found.variables]
        order = column_order(text, every)
        names = tuple(every[place] for place in order)
        rows, cut = self._rows(tuple(row[place] for place in order) for row in found)
        body = render(Result(Solutions(names, rows)), TABLES[kind]).encode()
        return Answer(_marked(body, TABLES[kind]) if cut else body, kind, cut)

    def _rows(self, found: Iterator[Row]) -> tuple[tuple[Row, ...], str]:
        rows: list[Row] = []
        size = 0
        for row in islice(found, self._limits.rows):
            size += sum(len(str(term)) + _CELL for term in row)
            if size > self._limits.answer:
                return tuple(rows), f"bytes={self._limits.answer}"
            rows.append(row)
        is_more = next(found, None) is not None
        return tuple(rows), f"rows={self._limits.rows}" if is_more else ""

    def _graph(self, found: ox.QueryTriples, accept: str | None) -> Answer:
        kind = _chosen(accept, GRAPHS)
        quads: set[ox.Quad] = set()
        cut, size = "", 0
        for triple in found:
            quad = ox.Quad(*triple)
            if quad in quads:
                continue
            size += len(str(quad))
            if len(quads) == self._limits.rows:
                cut = f"rows={self._limits.rows}"
                break
            if size > self._limits.answer:
                cut = f"bytes={self._limits.answer}"
                break
            quads.add(quad)
        output = BytesIO()
        write_rdf(quads, GRAPHS[kind], output)
        return Answer(output.getvalue(), kind, cut)


def _chosen_dataset(text: str, job: Job) -> Dataset | None:
    if job.default_graphs is None:
        return from_clauses(text, job.base, prefixes())
    return Dataset(graph_names(job.default_graphs), graph_names(job.named_graphs))


def _chosen(accept: str | None, offers: Mapping[str, str]) -> str:
    kind = choose(accept, offers)
    if kind is None:
        raise Refused(
            406, f"This answer cannot be given as {accept}.", f"Accept one of {', '.join(offers)}."
        )
    return kind


def _marked(body: bytes, name: str) -> bytes:
    """Say in the head of a table that rows are missing, where the format has a place for it."""
    if name == "xml":
        return body.replace(b"</head>", b'<link href="#cut"/></head>', 1)
    if name == "json":
        return body.replace(b'"head": {', b'"head": {\n    "link": ["#cut"],', 1)
    return body


def _where(problem: SyntaxError) -> str:
    """Return the place of an error; what the parser expected there is a list of its grammar."""
    message = str(problem)
    place, _, expected = message.partition(": expected ")
    return place if expected else message
