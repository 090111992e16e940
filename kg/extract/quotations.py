"""The quotation that a claim consists of, and the marks of change it shows.

A quotation is kept as printed: ``[...]`` marks words left out, other square brackets words that
the quoting party put in.
"""

import re
from dataclasses import dataclass
from functools import cache

from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_PAIRS = {
    "“": "”", '"': '"', "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‘": "’", "”": "”",
}  # fmt: skip
_ELLIPSIS = r"(?:\.\s?\.\s?\.|…|⋯)"
_ELIDED = re.compile(rf"\[\s*{_ELLIPSIS}\s*\]|\(\s*{_ELLIPSIS}\s*\)|{_ELLIPSIS}|\[snip\]", re.I)
_INTERPOLATED = re.compile(rf"\[(?!\s*{_ELLIPSIS}\s*\])(?!\s*\d+\s*\])[^\[\]]*\w[^\[\]]*\]")
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """The quoted words without their outer marks, and what they show of alteration."""

    words: Words
    elided: bool
    interpolated: bool


def find_quotation(words: Words) -> FoundQuotation | None:
    """Return the quotation that makes up most of a passage, or ``None`` for a paraphrase.

    Several quoted pieces with unquoted words between them are taken from the first opening to
    the last closing mark: they are one spliced quotation.
    """
    bounds = _outer(words.text)
    if bounds is None:
        return None
    quoted = words.slice(*bounds)
    inner = quoted.text
    return FoundQuotation(quoted, bool(_ELIDED.search(inner)), bool(_INTERPOLATED.search(inner)))


def _outer(text: str) -> tuple[int, int] | None:
    if named := _quoted_name().match(text):
        after = _outer(text[named.end() :])
        return (after[0] + named.end(), after[1] + named.end()) if after else None
    start = next((i for i, char in enumerate(text) if char in _PAIRS), None)
    if start is None or text[:start].strip(" \n"):
        start = _late_opening(text)
    if start is None:
        return None
    closing = max(text.rfind(mark) for mark in _PAIRS[text[start]])
    return (start + 1, closing) if closing - start > _MOSTLY * len(text) else None


@cache
def _quoted_name() -> re.Pattern[str]:
    """A name in marks and the verb that says it speaks: "«El Faro» afirma que"."""
    verbs = "|".join(re.escape(verb) for verb in word_lists("reported")["verbs"])
    return re.compile(rf"\s*[«“\"„][^«»“”\"„.,;]{{2,60}}[»”\"“]\s+(?:{verbs})\b", re.IGNORECASE)


def _late_opening(text: str) -> int | None:
    """Allow a few words before the quotation: "They say that “..."."""
    start = next((i for i, char in enumerate(text) if char in _PAIRS and char != "‘"), None)
    return start if start is not None and start < (1 - _MOSTLY) * len(text) else None
