"""Places that say nothing of where: that of a publisher, a party to a case at law, a road."""

import re
from typing import Final

from kg.extract.naming.matcher import Match
from kg.extract.naming.roads import leads_to_road

_NEAR: Final = 60  # characters before a place in which its city stands
_CITY: Final = re.compile(r"(?P<opening>\(|[.;*”\"]\s)\s*(?:[A-Z][\w.’' -]{1,40},)?\s*$")
_PUBLISHER: Final = re.compile(r"\.?:\s+[A-Z]")  # "(Washington, DC: Harbour Press, 1997)"
_END: Final = re.compile(r"\.?\s*$")
_VOLUME: Final = re.compile(r"\b\d{1,4}\s$")
_PAGE: Final = re.compile(r"\.?\s(?:at\s)?\d")
_AGAINST: Final = re.compile(r"\s+vs?\.\s+[A-Z]")
_DOMAIN: Final = re.compile(r"\.[a-z]{2,}")
_BEFORE_DOT: Final = re.compile(r"[A-Za-z]\.$")
_NUMBER: Final = re.compile(r"[ -](?=\d{1,3}(?![\w%,.]\d|\w|%))")
_SUED: Final = re.compile(r"\bvs?\.\s+(?:the\s+)?$")


def is_imprint(text: str, start: int, end: int) -> bool:
    """Tell whether a state behind its city is where a cited work was published."""
    city = _CITY.search(text[max(0, start - _NEAR) : start])
    if city is None or (not city[0].rstrip().endswith(",") and "," not in text[start:end]):
        return False
    ends = _END.match(text, end) is not None and city["opening"] != "("
    return ends or _PUBLISHER.match(text, end) is not None


def is_party(text: str, start: int, end: int) -> bool:
    """Tell a party to a case ("Meer v. Texas"), and its place in books of reports."""
    before = text[max(0, start - _NEAR) : start]
    if _VOLUME.search(before) and _PAGE.match(text, end):
        return True  # "412 U.S. 11", "412 U.S. at 14": a book of reports
    return _SUED.search(before) is not None or _AGAINST.match(text, end) is not None


def in_address(text: str, start: int, end: int) -> bool:
    """Tell a part of a host's name: "Ferries.Senate.gov"."""
    return (
        _DOMAIN.match(text, end) is not None
        or _BEFORE_DOT.search(text[max(0, start - 2) : start]) is not None
    )


def is_road(text: str, start: int, end: int) -> bool:
    """Tell a country's name that a number makes a road's: "on US 101"."""
    led = _NUMBER.match(text, end)
    return led is not None and leads_to_road(text[max(0, start - _NEAR) : led.end()])


def says_where(text: str, match: Match) -> bool:
    """Tell whether a place on record is spoken of, and not printed in a citation alone."""
    place = (match.start, match.end)
    named = is_imprint(text, *place) or is_party(text, *place) or is_road(text, *place)
    return not named
