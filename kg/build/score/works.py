"""Sources and the places that cite them: what was found, in the names of the gold."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.build.score.gold import Gold, GoldSource
from kg.build.score.passages import Passages
from kg.build.score.tally import Tally, compare
from kg.model.record import Record
from kg.model.source import Source


@dataclass(frozen=True)
class Works:
    """The sources of a record, each with the number of the gold source that it is."""

    gold: Gold
    record: Record
    passages: Passages
    numbers: dict[str, int]

    @classmethod
    def align(cls, gold: Gold, record: Record, passages: Passages) -> "Works":
        """Give each source the gold source that has its title or address, one to one."""
        return cls(gold, record, passages, dict(_pairs(gold, record)))

    def identity(self) -> Tally:
        """Score which sources there are: one that is split or joined wrongly counts as wrong."""
        gold = (_name(one, number) for number, one in enumerate(self.gold.sources or ()))
        return compare(gold, (self._name(source.key) for source in self.record.sources))

    def links(self) -> Tally:
        """Score which note, or which link in which passage, leads to which source."""
        gold = (
            (place, _name(one, number))
            for number, one in enumerate(self.gold.sources or ())
            for place in one.cited
        )
        return compare(gold, self._found())

    def _found(self) -> Iterator[tuple[str, str]]:
        for reference in self.record.references:
            for source in reference.sources:
                yield f"note {reference.label}", self._name(source)
        noted = [reference.location.spans for reference in self.record.references]
        for citation in self.record.citations:
            spans = citation.location.spans if citation.location else ()
            in_note = any(one.covers(span) for note in noted for one in note for span in spans)
            if citation.pointer is None and not in_note:
                yield self.passages.name(citation.assertion), self._name(citation.cited)

    def _name(self, key: str) -> str:
        if key in self.numbers:
            number = self.numbers[key]
            return _name((self.gold.sources or ())[number], number)
        found = next((source for source in self.record.sources if source.key == key), None)
        return f"“{found.title}”" if found else key


def _name(source: GoldSource, number: int) -> str:
    return f"source {number + 1} ({source.title or source.words or source.url})"


def _pairs(gold: Gold, record: Record) -> Iterator[tuple[str, int]]:
    left = list(record.sources)
    for number, wanted in enumerate(gold.sources or ()):
        found = next((one for one in left if _same(wanted, one)), None)
        if found is not None:
            left.remove(found)
            yield found.key, number


def _same(wanted: GoldSource, found: Source) -> bool:
    if wanted.url is not None and wanted.url.rstrip("/") in {u.rstrip("/") for u in found.urls}:
        return True
    if wanted.words is not None:
        return _letters(wanted.words) in _letters(found.title)
    return wanted.title is not None and _letters(wanted.title) == _letters(found.title)


def _letters(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())
