"""Parties that go by their initials after their first naming: "HS:" for Helen Sarno."""

import re
from typing import Final

from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD

_INITIALS: Final = re.compile(rf"(?:{CAPITAL}\.?\s?){{2,4}}")
_NAME: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+{CAPITAL_WORD}){{1,3}})"


def are_initials(printed: str) -> bool:
    """Tell whether a party is printed as two to four capitals: "HS", "P. F."."""
    return _INITIALS.fullmatch(printed) is not None


def has_initials(name: str, initials: str) -> bool:
    """Tell whether the words of a name with capitals begin with these letters, in this order.

    A middle letter may be left out: "HS" is Helen Sarno and Helen J. Sarno.

    >>> has_initials("Helen J. Sarno", "HS"), has_initials("Sarno Helen", "HS")
    (True, False)
    """
    wanted = re.sub(r"[\s.]", "", initials)
    words = [word for word in name.split() if word[0].isupper()]
    whole = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if not re.fullmatch(rf"{CAPITAL}\.", word))
    return len(wanted) > 1 and wanted in (whole, short)


def spelled_out(initials: str, text: str) -> str | None:
    """Return the name that the text says some initials are: "Helen Sarno (HS)", "HS = Helen Sarno".

    >>> spelled_out("HS", "Speakers: Helen Sarno (HS) and Peter Fell (PF).")
    'Helen Sarno'
    """
    letters = re.escape(initials)
    forms = (rf"{_NAME}\s*[(\[]{letters}[)\]]", rf"(?<!\w){letters}\s*(?:=|:|is|are|–|—)\s*{_NAME}")
    found = {
        match["name"]
        for form in forms
        for match in re.finditer(form, text)
        if has_initials(match["name"], initials)
    }
    return found.pop() if len(found) == 1 else None
