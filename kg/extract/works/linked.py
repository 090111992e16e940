"""What the words say of a linked work: who made it ("[a report] by the Board"), its number."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.links import FoundLink, link_work, reads_like_title
from kg.extract.works.initials import initials_beside
from kg.extract.works.reading import Reading
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORTEST: Final = 6  # letters and digits of a number
_LONGEST: Final = 12  # words of a name
_NEAR: Final = 80  # characters before a link in which its owner stands


def linked_page(link: FoundLink, reading: Reading, relation: str = "linksTo") -> ParsedWork:
    """Return the page that a link leads to, named by its words where they are a name or title."""
    work = link_work(link, relation)
    if _says(link.text, reading):
        return replace(work, title=link.url or link.printed, titled=False)
    title = _title_within(reading, link) or _without_article(reading, link.text)
    if work.titled or not reads_like_title(title) or title.split()[-1].islower():
        return work  # "the White House released" is no name
    return replace(work, title=" ".join(title.split()), titled=True)


def _says(words: str, reading: Reading) -> bool:
    """Tell a clause from a title: "A Board report found harm", "The Board says so"."""
    verb = reading.terms.pattern(r"\s(?!(?-i:[A-ZÀ-Þ]))(?:{})(?!\w)", "finds")
    return verb.search(words) is not None


def _title_within(reading: Reading, link: FoundLink) -> str | None:
    """Return the one quoted or italic title among the words: "the report “Boats of the Bay”"."""
    inside = [one for one in reading.titles if link.start <= one.start and one.end <= link.end]
    return inside[0].words if len(inside) == 1 else None


def _untold(reading: Reading, words: str) -> str:
    told = reading.terms.pattern(r"\s*(?:{})\s+", "told").match(words)
    return words[told.end() :] if told else words


def _without_article(reading: Reading, words: str) -> str:
    bare = reading.terms.pattern(r"\s*(?:(?:{})\s+|[ldLD]['’])", "articles").match(words)
    return words[bare.end() :] if bare else words


def with_maker(work: ParsedWork, link: FoundLink, reading: Reading) -> ParsedWork:
    """Return the page that a link leads to with its maker and year, as far as they are said."""
    if not reading.terms.pattern(r"(?<![\w-])(?:{})(?!\w)", "studies").search(link.text):
        return work
    inside = _maker(reading, link, within=True) or initials_beside(link.text, reading.terms)
    maker = inside or _maker(reading, link)
    years = _YEAR.findall(link.text)
    if (inside or years) and not _says(link.text, reading) and len(link.text.split()) <= _LONGEST:
        work = _named(work, _without_article(reading, _untold(reading, link.text)), reading)
    return replace(
        work,
        authors=work.authors or ((maker,) if maker else ()),
        issued=work.issued or (PartialDate(int(years[0])) if len(years) == 1 else None),
    )


def _named(work: ParsedWork, words: str, reading: Reading) -> ParsedWork:
    """Name a page by words that say what it is and whose: "2019 GAO report"."""
    whole = reading.terms.pattern(r".*(?<![\w-])(?:{})\W*$", "studies").match(words)
    clause = reading.terms.pattern(r"\s(?:{})(?!\w)", "no_adjectives").search(words)
    if clause or (work.titled and not whole):
        return work
    return replace(work, title=" ".join(words.split()), titled=work.titled)


def link_of_number(number: str | None, links: Sequence[FoundLink]) -> FoundLink | None:
    """Return the link whose address holds the number of a work: ".../products/gao-19-123"."""
    letters = _letters(number or "")
    if len(letters) < _SHORTEST or not any(map(str.isdigit, letters)):
        return None
    return next((link for link in links if link.url and letters in _letters(link.url)), None)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _maker(reading: Reading, link: FoundLink, *, within: bool = False) -> str | None:
    """Return who made the linked work, by its words or (not ``within``) those beside it."""
    text = reading.text
    by = reading.terms.pattern(r"\s+(?:{})(?:\s+(?:the|an?)\s+|\s+|(?<=['’]))", "made_by")
    led = by.match(text, link.end)
    for start, end in sorted(reading.bodies):
        inside = link.start <= start and end <= link.end
        behind = led is not None and led.end() == start
        gap = text[end : link.start] if link.start - _NEAR < end <= link.start else "-"
        owner = re.fullmatch(r"['’]s?\s+(?:(?:own|new|recent|latest|annual)\s+)?", gap)
        if inside or (not within and (behind or owner)):
            return text[start:end]
    return None
