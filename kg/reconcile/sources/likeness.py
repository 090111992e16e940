"""Whether two descriptions, taken from two places of a document, are of one work."""

from dataclasses import dataclass
from typing import Final

from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind
from kg.reconcile.sources.agents import Agents, damaged
from kg.reconcile.sources.titles import (
    TitleLikeness,
    missing_words,
    tells_apart,
    title_likeness,
    title_words,
)
from kg.vocab.addresses import same_page_key

GENERIC: Final = 3  # titles of so few words ("Annual Report") need an author or date beside them
SURE, DAMAGED_NAME, MISPRINT, SHORTENED, SAME_LETTER, THIN = 1.0, 0.98, 0.92, 0.85, 0.85, 0.75


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two descriptions are of one work, and why it is not certain."""

    confidence: float
    reason: str = ""


def likeness(one: ParsedWork, other: ParsedWork, agents: Agents) -> Likeness | None:
    """Return how alike two descriptions of one work are, ``None`` for two works.

    Dates must agree as far as they are said; authors, where both are named, must share one.
    """
    if not dates_agree(one.issued, other.issued) or _cited_apart(one, other):
        return None
    titles = title_likeness(one.title, other.title)
    if titles is None:
        return named_shorter(one, other, agents) or _same_letter(one, other, agents)
    authors = agents.agree(one.authors, other.authors)
    if authors is False and not _same_page(one, other):
        return None
    if titles is TitleLikeness.SAME:
        return _same_title(one, other, agents)
    dated = one.issued is not None and other.issued is not None
    return _damaged_title(one, other, titles, supported=bool(authors) or dated)


def dates_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two dates can be one: "August 2010" and 10 August 2010 can."""
    if one is None or other is None:
        return True
    if one.year != other.year:
        return False
    wide, narrow = sorted(
        (one, other), key=lambda date: (date.earliest, date.earliest - date.latest)
    )
    return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest


def _cited_apart(one: ParsedWork, other: ParsedWork) -> bool:
    """Two numbers of one scheme, or two citations of law, are of one work only when the same."""
    if not one.identifier or not other.identifier:
        return False
    schemes = {
        name.partition(":")[0] if ":" in name else "" for name in (one.identifier, other.identifier)
    }
    return len(schemes) == 1 and one.identifier != other.identifier


def _same_page(one: ParsedWork, other: ParsedWork) -> bool:
    both = one.url is not None and other.url is not None
    return both and same_page_key(one.url or "") == same_page_key(other.url or "")


def _same_title(one: ParsedWork, other: ParsedWork, agents: Agents) -> Likeness:
    slips = [
        (name, better)
        for name in one.authors
        for better in other.authors
        if damaged(name, better) and agents.same(name, better)
    ]
    if slips:
        said = "; ".join(f"“{name}” is taken for “{better}”" for name, better in slips)
        return Likeness(DAMAGED_NAME, f"Same title; {said}, a damaged form of it.")
    thin = len(title_words(one.title)) <= GENERIC and not (
        agents.agree(one.authors, other.authors) or (one.issued and one.issued == other.issued)
    )
    if thin and one != other and one.titled:
        return Likeness(THIN, "Same short title; no author or date is there to compare.")
    return Likeness(SURE)


def _damaged_title(
    one: ParsedWork, other: ParsedWork, titles: TitleLikeness, *, supported: bool
) -> Likeness | None:
    if not supported:
        return None
    if titles is TitleLikeness.MISPRINTED:
        return Likeness(MISPRINT, f"The title is printed a little differently: “{other.title}”.")
    rest = missing_words(one.title, other.title)
    if any(tells_apart(word) for word in rest) and (not one.issued or one.issued != other.issued):
        return None
    return Likeness(SHORTENED, f"The title is the beginning of, or begins with, “{other.title}”.")


def named_shorter(one: ParsedWork, other: ParsedWork, agents: Agents) -> Likeness | None:
    """Tell "recent study by X" and, later, "study by X": untitled, of one maker, told alike."""
    short, long = sorted((title_words(one.title), title_words(other.title)), key=len)
    rest = long[: len(long) - len(short)]
    untitled = not (one.titled or other.titled) and len(short) >= GENERIC
    if not untitled or long[len(rest) :] != short or any(map(tells_apart, rest)):
        return None
    named = agents.agree(one.authors, other.authors)
    return Likeness(SHORTENED, f"Named more shortly than “{other.title}”.") if named else None


def _same_letter(one: ParsedWork, other: ParsedWork, agents: Agents) -> Likeness | None:
    letters = one.kind is WorkKind.LETTER and other.kind is WorkKind.LETTER
    to_the_day = one.issued == other.issued and one.issued is not None and one.issued.day
    untitled = letters and to_the_day and not (one.titled and other.titled)
    if untitled and agents.agree(one.authors, other.authors):
        return Likeness(SAME_LETTER, "A letter of the same day by the same sender.")
    return None
