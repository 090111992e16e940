"""Addresses of copies in archives: "archived at https://…", or a copy's behind the work's own."""

from typing import Final

from kg.extract.links import FoundLink
from kg.extract.works.reading import Reading
from kg.vocab.addresses import host_of

_ARCHIVES: Final = frozenset(
    ("web.archive.org", "perma.cc", "archive.ph", "archive.is", "archive.today", "webcitation.org")
)


def copy_at(reading: Reading, at: int, stop: int, *, behind_link: bool) -> FoundLink | None:
    """Return the address of a copy that stands at ``at``; without a word for it behind another."""
    led = reading.terms.pattern(r"(?:\.\s*)?(?:(?:{})(?!\w))[\s:<(\[]*", "archived").match(
        reading.text, at, stop
    )
    here = led.end() if led else at
    link = next((link for link in reading.links if here <= link.start <= here + 1), None)
    if link is None or link.start >= stop:
        return None
    copied = bool(link.url) and host_of(link.url or "") in _ARCHIVES
    return link if led or (behind_link and copied) else None
