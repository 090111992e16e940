"""Works that are cited and whose text is in the graph: the same address, or the same title."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kg.checks.reading import Reading, values
from kg.model.finding import Place
from kg.reconcile.sources.titles import title_words
from kg.vocab.addresses import same_page_key

_TELLING: Final = 4  # words; shorter titles ("Annual Report") are those of many works


@dataclass(frozen=True, slots=True)
class HeldText:
    """The exact text of a document; ``version`` is its IRI, ``name`` that of the document."""

    document: str
    version: str
    name: str
    text: str

    def place(self, start: int, end: int) -> Place:
        """Return the place of some of its words; nothing else states the anchor."""
        stem, _, key = self.version.rpartition("/text/")
        anchor = f"{stem}/anchor/{key[:8]}-{start}-{end}"
        words = self.text[start:end]
        return Place(self.name, start, end, words, anchor, self.version, fresh=True)


def held_text(reading: Reading, work: str) -> HeldText | None:
    """Return the text of a cited work; ``None`` where none or several documents may be it."""
    found = documents_of(reading, work)
    return own_text(reading, found.pop()) if len(found) == 1 else None


def documents_of(reading: Reading, work: str) -> set[str]:
    """Return the other documents in the graph that a cited work may be."""
    shared = reading.shared
    by_address, by_title = shared.once(_by_address), shared.once(_by_title)
    rows = reading.by("addresses", "source").get(work, ())
    found = {
        document
        for address in values(rows, "address")
        for document in by_address.get(same_page_key(address), ())
    }
    titles = () if found else reading.names_of(work)
    found |= {one for title in titles for one in by_title.get(title_words(title), ())}
    return found - reading.documents


def _by_address(reading: Reading) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in reading.rows("held"):
        if "address" in row:
            found[same_page_key(row["address"])].add(row["document"])
    return found


def _by_title(reading: Reading) -> Mapping[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in reading.rows("held"):
        words = title_words(row["name"])
        if len(words) >= _TELLING:
            found[words].add(row["document"])
    return found


def own_text(reading: Reading, document: str) -> HeldText | None:
    """Return the text of a document, if the graph holds it."""
    rows = reading.about("held-text", document=document)
    if not rows:
        return None
    return HeldText(document, rows[0]["version"], rows[0]["name"], rows[0]["text"])
