"""What the checks found, in plain words and in the place that it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.query.terms import to_python
from kg.rdf.terms import OxTerm
from kg.web.site.links import page_of
from kg.web.site.words import OUTCOMES

_COVERAGE: Final = frozenset({"reply-figures", "reply-places", "reply-bodies"})


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
        return self.code in _COVERAGE

    @property
    def is_open(self) -> bool:
        """Whether a reader should see it at once."""
        return self.outcome in ("to look at", "cannot be told")


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
