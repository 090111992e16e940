"""Labels that are one letter off: "Misverständnis:"."""

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract_iter

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_forms import COLON, COUNT, OPENING
from kg.extract.layout.label_words import languages_of

_MISPRINT_LENGTH: Final = 8
_MISPRINT: Final = re.compile(rf"{OPENING}([^\W\d_]{{7,}})((?:\s*{COUNT})?){COLON}")


def match_misprint(line: str, roles: tuple[LabelRole, ...]) -> Label | None:
    """Return the long label word that is one letter off and set off by a colon, else ``None``."""
    match = _MISPRINT.match(line)
    if match is None:
        return None
    for role in (LabelRole.CLAIM, LabelRole.REPLY):
        language = _misprinted(match[1].lower(), role) if role in roles else None
        if language is not None:
            printed = line[match.start(1) : match.end(2)].strip()
            return Label(role, language, printed, match.start(1), match.end(), closed=True)
    return None


@lru_cache(maxsize=1024)
def _misprinted(printed: str, role: LabelRole) -> str | None:
    """Return the language of the label that differs from a word by one letter."""
    near = extract_iter(printed, _long_labels(role), scorer=Levenshtein.distance, score_cutoff=1)
    found = next((word for word, distance, _ in near if distance == 1), None)
    return None if found is None else languages_of(role.value)[found]


@cache
def _long_labels(role: LabelRole) -> tuple[str, ...]:
    return tuple(word for word in languages_of(role.value) if len(word) >= _MISPRINT_LENGTH)
