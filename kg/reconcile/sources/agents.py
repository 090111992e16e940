"""Who made a source: author words, hosts and, for released data, the publisher."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from kg.model.source import ParsedWork, WorkKind
from kg.vocab.addresses import host_of
from kg.vocab.iris import normalise

# One letter lost from an acronym of five scores 89 ("NDLO", "NDLON"); of four, 86.
SAME_NAME: Final = 85.0
# Shorter names differ too easily: "ICE", "ACE".
SHORTEST_NAME: Final = 4

_ACRONYM: Final = re.compile(r"(?<!\w)[A-Z](?:[A-Z]|\.(?=[A-Z])|&(?=[A-Z])){1,9}(?!\w)")
_JOINED: Final = re.compile(r"\s+(?:and|&|y|e|et|und|и|و)\s+")


@dataclass(frozen=True, slots=True)
class Agents:
    """Looks up the keys of agents: by words as printed, by web host; and the publisher's key."""

    resolve: Callable[[str], str | None]
    of_host: Callable[[str], str | None]
    publisher: str | None = None

    def same(self, first: str, second: str) -> bool:
        """Tell whether two names are one body: by key, or one is a damaged form of the other."""
        one, other = self.resolve(first), self.resolve(second)
        if one is not None and other is not None:
            return one == other
        return normalise(first) == normalise(second) or damaged(first, second)

    def agree(self, first: Sequence[str], second: Sequence[str]) -> bool | None:
        """Tell whether two author lists share a name; ``None`` when one is empty."""
        if not first or not second:
            return None
        return any(self.same(one, other) for one in first for other in second)

    def creators(self, work: ParsedWork, urls: Sequence[str]) -> tuple[str, ...]:
        """Return the keys of those who made a work, as far as they are known."""
        if work.authors:
            keys = [key for author in work.authors for key in self._keys(author)]
            keys = keys or self._hosts(urls)
        elif work.kind is WorkKind.WEB:
            keys = self._hosts(urls)
        else:
            keys = [self.publisher] if self.publisher and released(work) else []
        return tuple(dict.fromkeys(keys))

    def _hosts(self, urls: Sequence[str]) -> list[str]:
        return [key for url in urls if (key := self.of_host(host_of(url)))]

    def _keys(self, author: str) -> list[str]:
        """Resolve the whole name, else its joined parts, else the acronym it begins with."""
        whole = self.resolve(author)
        if whole is not None:
            return [whole]
        parts = [self.resolve(part) for part in _JOINED.split(author)]
        if len(parts) > 1 and all(parts):
            return [key for key in parts if key]
        acronym = _ACRONYM.match(author)
        key = self.resolve(acronym[0]) if acronym and acronym[0] != author else None
        return [key] if key else []


def damaged(first: str, second: str) -> bool:
    """Tell whether one name is probably a misprint of the other ("NDLO" for "NDLON")."""
    one, other = normalise(first), normalise(second)
    if one == other or min(len(one), len(other)) < SHORTEST_NAME:
        return False
    return fuzz.ratio(one, other) >= SAME_NAME


def released(work: ParsedWork) -> bool:
    """Tell data that the publisher itself gave out: untitled, and nobody else is named."""
    return work.kind is WorkKind.DATA and not work.titled and not work.authors
