"""The source that each description means, and the source through which it is cited."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.model.source import ParsedWork
from kg.reconcile.sources.agents import Agents
from kg.reconcile.sources.names import fit_name
from kg.reconcile.sources.titles import title_words


@dataclass(frozen=True, slots=True)
class SourceMatch:
    """The source that one description means, how surely, and why that is not certain.

    ``via`` is the key of the source *through* which it is cited. When ``through`` is true and
    ``via`` is ``None`` the citing work is named but unknown; the document itself does not cite it.
    """

    source: str
    confidence: float
    reason: str
    through: bool = False
    via: str | None = None
    via_confidence: float = 1.0
    via_reason: str = ""


@dataclass(frozen=True, slots=True)
class CitingSources:
    """Finds the source that the words of ``via`` name; ``described`` has the sources by key."""

    works: tuple[ParsedWork, ...]
    matches: tuple[SourceMatch, ...]
    described: Mapping[str, ParsedWork]
    agents: Agents

    def complete(self, work: ParsedWork, match: SourceMatch) -> SourceMatch:
        """Return the match with the citing source, as far as it is known."""
        named = self._described_so(work.via or "")
        if named is not None:
            return replace(
                match,
                through=True,
                via=named.source,
                via_confidence=named.confidence,
                via_reason=named.reason,
            )
        others = {key: best for key, best in self.described.items() if key != match.source}
        fit = fit_name(self._loose(work.via or ""), list(others.values()), self.agents)
        via = list(others)[fit.place] if fit.place is not None else None
        return replace(
            match, through=True, via=via, via_confidence=fit.confidence, via_reason=fit.reason
        )

    def _described_so(self, via: str) -> SourceMatch | None:
        """Return the match of a description that has exactly these words as its title."""
        words = title_words(via)
        pairs = zip(self.works, self.matches, strict=True)
        return next((match for work, match in pairs if title_words(work.title) == words), None)

    def _loose(self, via: str) -> ParsedWork:
        """Return words that name no work, or only a body, as a loose name."""
        body = self.agents.resolve(via) is not None
        return ParsedWork(via, 0, len(via), titled=False, authors=(via,) if body else ())
