"""What the checks found, in plain words and in the place that it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.model.finding import Outcome
from kg.query.terms import to_python
from kg.rdf.terms import OxTerm
from kg.vocab.namespaces import iri
from kg.web.site.links import page_of
from kg.web.site.words import OUTCOMES

# What a reply takes up of a claim, and the word for what.
_TOPICS: Final = MappingProxyType(
    {"reply-figures": "Figures", "reply-places": "Places", "reply-bodies": "Bodies"}
)
_OPEN: Final = tuple(
    OUTCOMES[iri(f"earl:{outcome}")] for outcome in (Outcome.FAILED, Outcome.CANNOT_TELL)
)
_NOTHING: Final = ": none"  # said of what is taken up, left and brought up


@dataclass(frozen=True, slots=True)
class Finding:
    """One outcome of one check."""

    iri: str
    code: str
    title: str
    severity: str
    outcome: str
    says: str
    subject: str
    start: int

    @property
    def href(self) -> str | None:
        """The address of the page about it."""
        return page_of(self.iri)

    @property
    def is_coverage(self) -> bool:
        """Whether it says what a reply takes up of a claim."""
        return self.code in _TOPICS

    @property
    def topic(self) -> str:
        """What a reply may take up, in a word."""
        return _TOPICS.get(self.code, "")

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing on either side that could be taken up."""
        return self.is_coverage and self.says.count(_NOTHING) == len(_TOPICS)

    @property
    def is_open(self) -> bool:
        """Whether a reader should see it at once."""
        return self.outcome in _OPEN

    @property
    def is_untold(self) -> bool:
        """Whether the text does not say enough for an outcome."""
        return self.outcome == Outcome.CANNOT_TELL.words


def read_findings(rows: Iterable[Mapping[str, OxTerm]]) -> tuple[Finding, ...]:
    """Return findings in the order of the text."""
    return tuple(map(_finding, rows))


def _finding(row: Mapping[str, OxTerm]) -> Finding:
    said = {name: getattr(term, "value", "") for name, term in row.items()}
    start = to_python(row.get("start"))
    return Finding(
        said["finding"], said["code"], said["title"], said["severity"],
        OUTCOMES.get(said["outcome"], said["outcome"]), said["says"], said["subject"],
        start if isinstance(start, int) else 0,
    )  # fmt: skip
