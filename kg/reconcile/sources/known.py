"""Works that are known already, by identifier, address, or title and year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kg.model.source import Source
from kg.reconcile.sources.titles import title_words
from kg.vocab.addresses import doi_of, same_page_key

SAME_TITLE: Final = 0.95
# Shorter titles ("Annual report") name many works.
SHORTEST_TITLE: Final = 4


@dataclass(frozen=True, slots=True)
class KnownMatch:
    """The key of a known source, how sure it is the same work, and why."""

    key: str
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KnownWorks:
    """What identifies the sources known so far; ``learn`` adds one."""

    by_name: dict[str, str] = field(default_factory=dict)
    identifiers: dict[str, frozenset[str]] = field(default_factory=dict)

    def learn(self, source: Source) -> None:
        """Take a source up; where two have a name in common the first keeps it."""
        for name in (*_sure_names(source), *_titles(source)):
            self.by_name.setdefault(name, source.key)
        before = self.identifiers.get(source.key, frozenset())
        self.identifiers[source.key] = before | {*source.identifiers}

    def since(self, before: "KnownWorks") -> "KnownWorks":
        """Return what is known beyond what was known before."""
        names = {name: key for name, key in self.by_name.items() if name not in before.by_name}
        found = self.identifiers.items()
        return KnownWorks(names, {k: v for k, v in found if v != before.identifiers.get(k)})

    def join(self, later: "KnownWorks") -> None:
        """Take up all that ``later`` knows, as if its sources came after those known here."""
        for name, key in later.by_name.items():
            self.by_name.setdefault(name, key)
        for key, identifiers in later.identifiers.items():
            self.identifiers[key] = self.identifiers.get(key, frozenset()) | identifiers

    def find(self, source: Source) -> KnownMatch | None:
        """Return the known source that is the same work, or ``None``.

        Two works with identifiers of one scheme that differ are two works, whatever their titles.
        """
        for name in _sure_names(source):
            if (key := self.by_name.get(name)) is not None:
                return KnownMatch(key)
        for name in _titles(source):
            key = self.by_name.get(name)
            if key is not None and not self._told_apart(key, source):
                year = f" of {source.issued.year}" if source.issued else ""
                reason = f"A source{year} with this title is known."
                return KnownMatch(key, SAME_TITLE, reason)
        return None

    def _told_apart(self, key: str, source: Source) -> bool:
        known, given = self.identifiers.get(key, frozenset()), frozenset(source.identifiers)
        return bool(_schemes(known) & _schemes(given) and not known & given)


def _sure_names(source: Source) -> Iterator[str]:
    yield from source.identifiers
    for page in map(same_page_key, source.urls):
        if doi := doi_of(page):
            yield doi
        elif "/" in page or "?" in page:  # a home page is the address of many works
            yield f"page:{page}"


def _titles(source: Source) -> Iterator[str]:
    words = title_words(source.title)
    if len(words) >= SHORTEST_TITLE and source.issued is not None:
        yield f"title:{' '.join(words)}:{source.issued.year}"


def _schemes(identifiers: Iterable[str]) -> set[str]:
    return {identifier.partition(":")[0] for identifier in identifiers}
