"""Readings that are not certain, the most doubtful first, each with its words in context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import both_ends, opening, spans
from kg.store.base import View
from kg.vocab.namespaces import iri

_LENGTH: Final = 70
_PASSAGE: Final = 240
_SAYS: Final = MappingProxyType(
    {
        "clm:StanceLink": "“{subject}” replies to “{object}”",
        "clm:SourceCitation": "“{subject}” cites “{object}”",
        "qb:Observation": "the figure of “{subject}” is of {object}",
        "clm:IdentityDecision": "the words mean {object}",
        "clm:DataFlow": "{subject} sends to {object}",
        "clm:Assertion": "“{subject}” is said by {object}",
    }
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reading: ``says`` what was read, ``reason`` why it is not certain.

    ``iris`` are the nodes that it is (a reply that also disputes is two links), ``before`` and
    ``after`` the words around ``words``, ``where`` their characters in ``document``.
    """

    iris: tuple[str, ...]
    confidence: float
    says: str
    reason: str
    words: str
    before: str
    after: str
    document: str
    title: str
    where: str

    @property
    def name(self) -> str:
        """A short name: the end of its first IRI."""
        return self.iris[0].rpartition("/")[2].rpartition("-")[2]

    @property
    def context(self) -> str:
        """The words with those around them, on one line: "… is in [Fairfax County]. The …".

        Of a long passage both ends; ``words`` has the whole.
        """
        return " ".join(f"…{self.before}[{both_ends(self.words, _PASSAGE)}]{self.after}…".split())


def doubts(view: View) -> tuple[Doubt, ...]:
    """Return every reading with a confidence below 1, the least first, then by IRI."""
    found = [
        _doubt(thing, group) for thing, group in grouped(rows(view, "doubts"), "thing").items()
    ]
    return tuple(sorted(_joined(found), key=lambda one: (one.confidence, one.iris)))


def _joined(found: Sequence[Doubt]) -> Iterator[Doubt]:
    """Put together what says the same of the same: links of one reply to one claim."""
    together: dict[tuple[str, ...], list[Doubt]] = {}
    for one in found:
        key = one.says, one.document, one.where
        together.setdefault(key, []).append(one)
    for group in together.values():
        first = min(group, key=lambda one: (one.confidence, one.iris))
        iris = tuple(sorted(iri for one in group for iri in one.iris))
        yield Doubt(
            iris, first.confidence, first.says, first.reason, first.words, first.before,
            first.after, first.document, first.title, first.where,
        )  # fmt: skip


def _doubt(thing: str, group: Sequence[Row]) -> Doubt:
    row = min(group, key=lambda each: int(each["start"]))
    kind = next(name for name in _SAYS if iri(name) in values(group, "class"))
    named = values(group, "object")
    says = _SAYS[kind].format(
        subject=opening(row.get("subject", ""), _LENGTH),
        object=opening(", ".join(named), _LENGTH) or "somebody",
    )
    return Doubt(
        (thing,), float(row["confidence"]), says, row.get("reason", ""), row["exact"],
        row.get("prefix", ""), row.get("suffix", ""), row["document"],
        row.get("documentName", ""),
        spans((int(each["start"]), int(each["end"])) for each in group),
    )  # fmt: skip
