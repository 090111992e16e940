"""Who writes a letter that answers somebody: the name at its end, where it says "I"."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common
from kg.model.words import Words

_LAST: Final = 4  # blocks below the text: the name, what the writer is, the place
_SHORT: Final = 8  # words of such a block
_SIGNED: Final = re.compile(
    rf"\W*(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL}\.)?(?:\s+(?:(?:de|da|van|von|di)\s+)?{CAPITAL_WORD}){{1,2}}?)"
    rf"(?:,?\s+(?:Ph\.?D|M\.?D|J\.?D|Esq)\.?)?(?:\s*[,\n]\s*{CAPITAL}[^.!?:;“”\"]{{2,60}})?\W*"
)
_SENTENCE: Final = re.compile(r"[.!?]\s*$")
_OWN: Final = re.compile(
    r"\b(?:I|[Ii]ch|[Jj]e|[Yy]o|[Ii]k|[Mm]y|[Mm]ein\w*|[Mm]on|[Mm]ijn)\b(?!\s*[.)])"
)


def speaks_of_oneself(text: str) -> bool:
    """Tell whether one person writes of himself or herself ("I have never said so")."""
    return _OWN.search(text) is not None


def find_letter_writer(blocks: Sequence[Words]) -> Words | None:
    """Return the person whose name closes a text, above what that person is and where, or ``None``.

    >>> from kg.model.location import Span
    >>> from kg.model.words import Run
    >>> texts = ("I never said so. It floats.", "Anna Rell, Ostra")
    >>> find_letter_writer([Words((Run(one, Span(0, len(one))),)) for one in texts]).text
    'Anna Rell'
    """
    closing: list[Words] = []
    for words in reversed(blocks[-_LAST:]):
        if len(words.text.split()) > _SHORT or _SENTENCE.search(words.text):
            break
        closing.append(words)
    if len(closing) in (0, len(blocks)):
        return None
    first = closing[-1]
    match = _SIGNED.fullmatch(first.text)
    if match is None or not _is_person(match["name"]):
        return None
    return first.slice(*match.span("name"))


def _is_person(name: str) -> bool:
    bare = without_rank(name)
    opened = bare.split()[0].casefold() in OPENERS
    return " " in bare and not opened and not is_body(bare) and not is_common(bare)
