"""Numbers that say how a count changed: "complaints fell from 40 to 6"."""

import re

from kg.extract.quantity.lexicon import LETTER, Lexicon, choice
from kg.extract.quantity.quantities import Part, Quantity
from kg.extract.quantity.sentences import DATE


def changes_in_number(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell whether a "from … to" says how the things named before it changed in number.

    The noun is a plural that is counted: not "prices", "temperatures". Without a list of those a
    language has no such counts.
    """
    if quantity.part not in (Part.FROM, Part.TO) or not words.words("uncounted"):
        return False
    before, rest = masked[: quantity.number.start], masked[quantity.number.end :]
    helping = rf"(?:{words.pattern('auxiliaries')}\s+){{0,2}}"
    first = rf"(?:{words.pattern('from')}\s+[\d.,]+\s+(?:[^\d.;:]{{0,30}}?\s)?)?"
    link = rf"(?:{words.pattern('from')}|{words.pattern('to')})\s+"
    link += rf"(?:{choice(words.comparators)}\s+)?"
    said = rf"(?P<noun>[{LETTER}-]+)\s+{helping}{words.pattern('change')}\s+{first}{link}$"
    match = re.search(said, before, re.IGNORECASE)
    if match is None or match["noun"].casefold() in words.words("uncounted"):
        return False
    plural = re.fullmatch(words.plural, match["noun"].casefold()) is not None
    ends = rf"\s*$|\s?[.,;)]|\s{DATE}|\s+(?:{words.pattern('to')}|{words.pattern('periods')}"
    ends += rf"|{words.pattern('between')})\s"
    return plural and re.match(ends, rest, re.IGNORECASE) is not None


def says_by_how_much(masked: str, quantity: Quantity, words: Lexicon) -> bool:
    """Tell "crime fell by a third", which a share closes, from "fell by half a mile"."""
    before, rest = masked[: quantity.start], masked[quantity.end :]
    led = re.search(
        rf"{words.pattern('change')}\s+{words.pattern('by')}\s+$", before, re.IGNORECASE
    )
    ends = rf"\s*(?:$|[.,;)!?])|\s+(?:{words.pattern('periods')}|{words.pattern('since')}"
    ends += rf"|{words.pattern('from')}|{words.pattern('between')}|{words.pattern('compared')})\s"
    return led is not None and re.match(ends, rest, re.IGNORECASE) is not None
