"""Where figures come from at bottom: data sets that a note describes."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.build.stages.attributing import Setting
from kg.model.claim import Passage
from kg.model.dates import PartialDate
from kg.model.source import WorkKind

_FROM_NOTE = 0.9


@dataclass(frozen=True, slots=True)
class Primary:
    """A data source. ``own`` means that a figure names it as its source; else a note of the
    exchange says that the other party's figures were taken from it.
    """

    source: str
    exchange: int
    own: bool
    period: PartialDate | None = None
    confidence: float = 1.0
    reason: str = ""


def primary_data(setting: Setting, passages: Sequence[Passage]) -> tuple[Primary, ...]:
    """Return the data sources that the notes of each exchange describe."""
    found: dict[tuple[str, int], Primary] = {}
    for passage in passages:
        words = [passage.words, *(table.words for table in passage.tables)]
        labels = [run.note for part in words for _, run in part.markers() if run.note]
        for label in dict.fromkeys(labels):
            for one, match in setting.cited.of_note(label):
                if one.work.kind is WorkKind.DATA:
                    primary = Primary(
                        source=match.source,
                        exchange=passage.exchange,
                        own=one.work.titled,
                        period=one.work.issued,
                        confidence=_FROM_NOTE,
                        reason=f"Note {label} says from when the data are.",
                    )
                    found.setdefault((match.source, passage.exchange), primary)
    return tuple(found.values())
