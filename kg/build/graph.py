"""The Python door: open a graph, build it from documents, ask it, check it, take it away."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.query.binding import Value
from kg.query.library import Question
from kg.query.results import Result
from kg.store.base import Store
from kg.vocab.iris import Minter

if TYPE_CHECKING:
    import rdflib

    from kg.build.listing import Claims, Findings
    from kg.build.report import BuildReport
    from kg.figures.drawing import Drawing
    from kg.rdf.report import ValidationReport
    from kg.search.kinds import Kind
    from kg.search.page import SearchPage

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class KnowledgeGraph:
    """A knowledge graph in a store: who claims what, citing which source, and who replies."""

    store: Store
    names: Minter

    @classmethod
    def open(cls, location: str | Path = "kg-store", *, create: bool = True) -> "KnowledgeGraph":
        """Open the graph at ``location``, a folder or ``memory:``; it need not exist yet.

        Raises ``StoreError`` when the location holds something else, and, unless ``create``,
        when it holds nothing.
        """
        from kg.store.open import open_store

        return cls(open_store(location, create=create), Minter.from_environment())

    def build(
        self,
        *sources: str | Path,
        progress: Progress | None = None,
        report: str | Path | None = None,
        columns: Mapping[str, str] | None = None,
        fetch: bool = False,
        reviews: str | Path | None = None,
    ) -> "BuildReport":
        """Read documents (files, folders, patterns, ``-``) and put what they say into the graph.

        So do feeds and tables of claims and reviews, source lists and argument graphs. ``report``
        is a file that takes every notice as a JSON line. ``columns`` says which column of a table
        holds which field (``{"claim": "Statement"}``). Web addresses are fetched only with
        ``fetch``. ``reviews`` is a file of what people decided about doubtful readings, as
        ``kg review`` keeps it. A document that was read before is read anew and replaced. Of
        several files, those that cannot be read are the report's ``errors``; an only one raises
        ``InputError``. All or nothing else: an error that is raised leaves the graph as it was.
        """
        from kg.build.notices import NoticeLog
        from kg.build.rulings.file import read_rulings
        from kg.build.writing import build_into

        given = [str(source) for source in sources]
        rulings = read_rulings(Path(reviews)) if reviews else ()
        with Path(report).open("w", encoding="utf-8") if report else nullcontext() as file:
            return build_into(
                self.store, self.names, given, progress,
                log=NoticeLog(file), columns=columns, fetching=fetch, rulings=rulings,
            )  # fmt: skip

    def ask(self, question: str | Question, **values: Value) -> Result:
        """Answer a question of the library. Raises ``UnknownQuestion`` and ``QueryError``."""
        from kg.query.ask import ask

        with self.store.view() as view:
            return ask(view, question, values)

    def query(self, text: str, values: Mapping[str, Value] | None = None) -> Result:
        """Answer a SPARQL query over all graphs. Raises ``QueryError``."""
        from kg.query.ask import ask
        from kg.query.library import parse_question

        with self.store.view() as view:
            return ask(view, parse_question(text, "query"), values)

    def search(
        self, words: str, *, kinds: Iterable["Kind"] = (), limit: int = 20, offset: int = 0
    ) -> "SearchPage":
        """Find claims, replies, quotations, sources and names by their words, best first.

        Raises ``UsageError`` for a page too far down.
        """
        from kg.search.page import search

        with self.store.view() as view:
            return search(view, words, kinds=kinds, limit=limit, offset=offset)

    def questions(self) -> Mapping[str, Question]:
        """Return the question library, by name."""
        from kg.query.library import questions

        return questions()

    def info(self) -> dict[str, int]:
        """Count what the graph holds."""
        from kg.build.counts import count_graph

        with self.store.view() as view:
            return count_graph(view)

    def validate(self) -> "ValidationReport":
        """Check the graph against its SHACL shapes and its structural promises."""
        from kg.validating.store import validate_view

        with self.store.view() as view:
            return validate_view(view)

    def check(self) -> "Findings":
        """Run every integrity check; findings that passed are among them."""
        from kg.build.listing import Findings
        from kg.checks.registry import find_all

        with self.store.view() as view:
            return Findings(find_all(view))

    def claims(self) -> "Claims":
        """Return every claim and reply with who says it, what it answers, states and cites."""
        from kg.analysis.argument.exchanges import exchanges
        from kg.build.listing import Claims

        with self.store.view() as view:
            return Claims(exchanges(view))

    def figure(
        self,
        name: str = "network",
        suffix: str = ".html",
        *,
        of: str = "",
        hops: int = 1,
        indicator: str = "",
    ) -> "Drawing":
        """Draw a picture, as a page or as what else it comes as (".svg", ".png").

        ``of`` and ``hops`` are for the figure "claim", ``indicator`` for "map". A notebook shows
        what is returned; ``save`` writes it. Raises ``UsageError`` for an unknown name or type.
        """
        from kg.figures.registry import Choice, draw_figure

        with self.store.view() as view:
            return draw_figure(view, name, suffix, Choice(of, hops, indicator))

    def network(self) -> "Drawing":
        """Draw who says what, citing which source: a page to walk through."""
        return self.figure("network")

    def export(self, form: str, output: str | Path | IO[bytes] | None = None) -> bytes | None:
        """Write the graph in an RDF syntax; without ``output`` return the bytes.

        Raises ``ExportError`` for an unknown form or a place that cannot be written.
        """
        from kg.export.registry import write_export

        with self.store.view() as view:
            return write_export(view, form, output)

    def rdflib(self) -> "rdflib.Dataset":
        """Return the whole graph as an rdflib dataset whose queries see the union."""
        from kg.rdf.bridge import to_rdflib_dataset

        with self.store.view() as view:
            return to_rdflib_dataset(view.quads())

    def _repr_html_(self) -> str:
        from kg.query.notebook import html_table

        rows = [(name, f"{number:,}") for name, number in self.info().items()]
        return html_table(("What the graph holds", "How many"), rows)
