"""A work with the details that follow it in the text."""

from dataclasses import replace

from kg.extract.links import FoundLink
from kg.extract.works.tail import Tail
from kg.model.source import ParsedWork


def detailed(work: ParsedWork, tail: Tail, link: FoundLink | None = None) -> ParsedWork:
    """Return a work with what follows it; its own date and number go before those.

    ``link`` is that of the work itself, for where none follows.
    """
    link = tail.link or link
    return replace(
        work,
        end=max(tail.end, work.end),
        issued=work.issued or tail.issued,
        locator=tail.locator,
        page_first=tail.page_first,
        page_last=tail.page_last,
        url=link.url if link else None,
        printed_url=link.printed if link else None,
        identifier=work.identifier or tail.identifier,
    )
