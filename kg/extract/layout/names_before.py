"""Who speaks before a colon and a quotation: "SEN. ORME: “…”", "Orme, asked for it: “…”"."""

import re
from functools import cache
from typing import Final

from kg.extract.naming.capitals import CAPITAL
from kg.extract.saying.sentences import choice
from kg.vocab.wordlists import word_lists

_WHO: Final = rf"(?P<who>(?:{CAPITAL}[\w.&’'-]*\s*,?\s*){{1,6}}(?:\([^()\n]{{1,40}}\))?)"
_UP_TO: Final = r"\s[^:“”„«»\"\n]{2,140}"


@cache
def name_before() -> re.Pattern[str]:
    """Return the pattern of a name and a colon before quoted words, ``who`` among its groups.

    Behind the name may stand what is spoken about or to, and where.
    """
    quote = r"(?=[“\"«„]|[‘’'](?=\S)|Says\s)"
    return re.compile(rf"\s*{_WHO}(?:{spoken_of()})?\s*:\s*{quote}")


@cache
def spoken_of() -> str:
    """Return the pattern of words between a name and its colon: "about the quay", ", saying …"."""
    about, going_on = (choice(word_lists("saying")[name]) for name in ("of_what", "going_on"))
    return rf",?\s*(?<=[\s,])(?i:{about}|{going_on}){_UP_TO}"
