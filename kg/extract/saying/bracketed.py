"""Who said a claim, in brackets at its end with a date: "(Wellness Weekly, March 2019)"."""

import re
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME
from kg.extract.dates import find_dates
from kg.model.words import Words

_CLOSING: Final = re.compile(rf"[(\[]{ARTICLE}\s*{NAME},\s+(?P<rest>[^()\[\]]{{6,60}})[)\]][.\s]*$")


def find_bracketed(claim: Words) -> Words | None:
    """Return the name in the brackets that end a claim, if a month or day follows it.

    A year alone is that of a work which the claim cites ("(Harris, 2009)").
    """
    match = _CLOSING.search(claim.text)
    if match is None:
        return None
    found = find_dates(match["rest"])
    dated = any(one.date.month is not None for one in found)
    return claim.slice(*match.span("name")) if dated else None
