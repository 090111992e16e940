"""Readings that are not certain, the most doubtful first, each with its words in context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import both_ends, opening, spans
from kg.store.base import View
from kg.vocab.namespaces import iri

_REPLIES: Final = "replies to"
_DISPUTES: Final = "disputes"
_LENGTH: Final = 70
_PASSAGE: Final = 240
_SAYS: Final = MappingProxyType(
    {
        "clm:StanceLink": "“{subject}” {relation} “{object}”",
        "clm:SourceCitation": "“{subject}” cites “{object}”",
        "qb:Observation": "the figure of “{subject}” is of {object}",
        "clm:IdentityDecision": "the words mean {object}",
        "clm:DataFlow": "{subject} sends to {object}",
        "prov:Attribution": "“{subject}” is said by {object}",
        "clm:Reply": "“{subject}” is a reply",
        "clm:ReportedClaim": "“{subject}” is a claim",
        "clm:Assertion": "“{subject}” is a statement",
    }
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reading: ``says`` what was read, ``reason`` why it is not certain.

    ``iris`` are the nodes that it is (a reply that disputes, no surer of the one than of the
    other, is two links, that of the reply first; that several say something is a node for each),
    ``before`` and ``after`` the words around ``words``, ``where`` their characters in ``document``.
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
    found = [_doubt(group) for group in grouped(rows(view, "doubts"), "reading").values()]
    return tuple(sorted(_joined(found), key=lambda one: (one.confidence, one.iris)))


def _joined(found: Sequence[Doubt]) -> Iterator[Doubt]:
    """Put together what is one reading: that a reply disputes, where no surer that it replies."""
    replies = {(one.says, one.document, one.where): one for one in found}
    twins = dict[Doubt, Doubt]()
    for one in found:
        says = one.says.replace(f"” {_DISPUTES} “", f"” {_REPLIES} “")
        twin = replies.get((says, one.document, one.where))
        if twin is not None and twin is not one and twin.confidence <= one.confidence:
            twins[twin] = one
    joined = set(twins.values())
    for one in found:
        if one in twins:
            yield replace(one, iris=(*one.iris, *twins[one].iris))
        elif one not in joined:
            yield one


def _doubt(group: Sequence[Row]) -> Doubt:
    row = min(group, key=lambda each: int(each["start"]))
    kind = next(name for name in _SAYS if iri(name) in values(group, "class"))
    named = values(group, "object")
    disputes = row.get("relation", "").endswith("/disputes")
    says = _SAYS[kind].format(
        relation=_DISPUTES if disputes else _REPLIES,
        subject=opening(row.get("subject", ""), _LENGTH),
        object=opening(", ".join(named), _LENGTH) or "somebody",
    )
    return Doubt(
        tuple(values(group, "thing")), float(row["confidence"]), says, row.get("reason", ""),
        row["exact"], row.get("prefix", ""), row.get("suffix", ""), row["document"],
        row.get("documentName", ""),
        spans((int(each["start"]), int(each["end"])) for each in group),
    )  # fmt: skip
