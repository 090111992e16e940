"""Ratings that a page gives in a tag and not in its text: ``data-verdict="false"``, an image."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from kg.vocab.wordlists import word_lists

_ATTRIBUTE: Final = re.compile(
    r"""(?<![\w:.-])([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>{}]+))"""
)
_RATES: Final = re.compile(
    r"(?:data-)?(?:(?:claim|fact|fact-?check|review)-)?(?:verdict|rating|ruling|veracity)", re.I
)
_SPOKEN: Final = re.compile(r"\s*([^:：]{3,30}?)\s*[:：]\s*(\S.*?)\s*", re.S)
_MAY_RATE: Final = re.compile(r"verdict|rating|ruling|veracity", re.I)
_PARTS: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
_LONGEST: Final = 40  # characters of a rating


def rating_in(raw: str, start: int, end: int, tag: str) -> tuple[int, int] | None:
    """Return where the tag at ``raw[start:end]`` rates what stands in it, as a label would.

    An image rates by the words that stand for it (``alt="False"``), others by an attribute or
    the words for those who hear the page ("Verdict: False"); parts of tables have no room for it.
    """
    if tag in _PARTS or (tag != "img" and not _MAY_RATE.search(raw, start, end)):
        return None
    for name, first, last in _attributes(raw, start, end):
        words = raw[first:last]
        if (_is_rating(words) and name.lower() == "alt") if tag == "img" else rates(name, words):
            return first, last
        if name.lower() == "aria-label" and tag != "img" and (said := _spoken(words)):
            return first + said[0], first + said[1]
    return None


def _spoken(words: str) -> tuple[int, int] | None:
    """Return where the rating stands in "Verdict: False"."""
    match = _SPOKEN.fullmatch(words)
    if match is None or match[1].casefold() not in _words("rating") or not _is_rating(match[2]):
        return None
    return match.span(2)


def rates(name: str, value: str) -> bool:
    """Tell whether an attribute says that something is false, true or the like."""
    return _RATES.fullmatch(name) is not None and _is_rating(value)


def _attributes(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _ATTRIBUTE.finditer(raw, start, end):
        given = next(at for at in (2, 3, 4) if match[at] is not None)
        yield match[1], *match.span(given)


def _is_rating(value: str) -> bool:
    words = re.sub(r"[\s_-]+", " ", value).strip(" .!").casefold()
    return len(value) <= _LONGEST and words in _words("verdict")


@cache
def _words(kind: str) -> frozenset[str]:
    kinds = word_lists("labels").values()
    words = chain.from_iterable(one.get(kind, ()) for one in kinds)
    return frozenset(str(word).casefold().replace("-", " ") for word in words)
