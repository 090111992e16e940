"""Who speaks in scripts without capitals: what frames the name says so ("据…报道", "…によると")."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_NAME: Final = r"(?P<who>[^\s，。、！？：:；「」“”\"（）()\d][^，。、！？：；\"\n]{1,24}?)"
_ARABIC: Final = r"(?P<who>[^\W\d_]+(?:\s+[^\W\d_]+){0,5}?)"
_MARKED: Final = re.compile(r"[《「『“\"〈](?P<inner>[^》」』”\"〉]{2,30})[》」』”\"〉]")


def find_framed(words: Words) -> tuple[Words, Words] | None:
    """Return the name of whom a claim is put down to, and the words that do so, or ``None``.

    A frame with words on both sides of the name is enough; one that only follows the name needs
    the name of a body, or a title at its end. People in general ("网友") are nobody.
    """
    text = words.text
    for pattern, of_bodies in _patterns():
        match = pattern.match(text)
        if match is None or _nobody(match["who"]):
            continue
        if not of_bodies or is_body(match["who"]) or match["who"].endswith(_titles()):
            start, end = match.span("who")
            inner = _MARKED.fullmatch(match["who"].strip())
            if inner:
                start, end = start + inner.start("inner"), start + inner.end("inner")
            return words.slice(start, end).strip(), words.slice(*match.span()).strip()
    return None


def _nobody(who: str) -> bool:
    nobody = word_lists("saying")["nobody"]
    return any(who.strip().startswith(word) or who.strip() == word for word in nobody)


@cache
def _titles() -> tuple[str, ...]:
    return tuple(word_lists("saying")["titles"])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    lists = word_lists("saying")
    return (
        *((_framing(frame), False) for frame in lists["framed"]),
        *((_framing(frame), True) for frame in lists["framed_body"]),
    )


def _framing(frame: str) -> re.Pattern[str]:
    before, behind = frame.split("{who}")
    arabic = bool(re.search(r"[\u0600-\u06ff]", frame))
    name = _ARABIC if arabic else _NAME
    gap = r"\s*" if not behind.startswith(" ") else ""
    return re.compile(rf"^[\W_]*{re.escape(before)}{gap}{name}{re.escape(behind)}")
