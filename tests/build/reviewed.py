"""A document that people decide about, built again after each decision."""

from pathlib import Path

from kg import KnowledgeGraph
from kg.analysis.doubts import Doubt, doubts
from kg.build.rulings.deciding import ruling_on, undecided
from kg.build.rulings.file import keep_ruling, read_rulings
from kg.model.ruling import Decision
from kg.store.answer import Solutions


class World:
    """A folder with the document, a store and a file of decisions."""

    def __init__(self, folder: Path, page: str) -> None:
        self.document, self.reviews = folder / "ferry.md", folder / "reviews" / "reviews.yaml"
        self.document.write_text(page, encoding="utf-8")
        self.graph = KnowledgeGraph.open(folder / "store")
        self.warnings: list[str] = []
        self.build()

    def build(self) -> None:
        done = self.graph.build(self.document, reviews=self.reviews)
        self.warnings = [notice.code for notice in done.warnings]

    def doubts(self) -> tuple[Doubt, ...]:
        with self.graph.store.view() as view:
            return undecided(doubts(view), read_rulings(self.reviews), self.graph.names)

    def doubt(self, kind: str) -> Doubt:
        return next(one for one in self.doubts() if f"/{kind}/" in one.iris[0])

    def decide(self, doubt: Doubt, decision: str, to: str | None = None) -> None:
        with self.graph.store.view() as view:
            ruling = ruling_on(
                doubt, Decision(decision), view, self.graph.names, to=to, why="Asked the board."
            )
        keep_ruling(self.reviews, ruling)
        self.build()
        assert self.graph.validate().conforms

    def holds(self, iri: str) -> bool:
        return self.count(f"{{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }}") > 0

    def count(self, pattern: str) -> int:
        with self.graph.store.view() as view:
            answer = view.query(f"SELECT * WHERE {{ {pattern} }}")
        assert isinstance(answer, Solutions)
        return len(answer.rows)

    def texts(self, pattern: str, *names: str) -> set[tuple[str, ...]]:
        """Return the texts of these variables in every answer."""
        with self.graph.store.view() as view:
            answer = view.query(f"SELECT ?{' ?'.join(names)} WHERE {{ {pattern} }}")
        assert isinstance(answer, Solutions)
        return {tuple(getattr(term, "value", "") for term in row) for row in answer.rows}
