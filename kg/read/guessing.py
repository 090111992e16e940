"""Which encoding bytes have that do not say so: by the labels that pages have, or by detection."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.vocab.wordlists import word_lists

WESTERN: Final = "cp1252"
# Encodings that texts of the languages of labels are kept in, the more common first.
_COMMON: Final = (
    WESTERN, "cp1251", "cp932", "gb18030", "euc_jp", "cp949", "big5", "koi8_r", "cp1250",
    "iso8859_2", "cp1256", "cp1255", "cp1254", "cp1253", "cp874",
)  # fmt: skip
_KINDS: Final = ("claim", "reply", "plural", "verdict")
_SAMPLE: Final = 8_192  # characters
_LABELS: Final = 2  # words of labels that tell a language
_SHORTEST: Final = 3  # letters of one, where words have spaces between
_WIDE: Final = "\u3040"  # from here on a word may have two


def by_labels(raw: bytes) -> tuple[str, str] | None:
    """Return the encoding in which a text has the most labels ("Миф", "事実"), two at least.

    Windows-1252 has none where another has: its letters are those of no such word.
    """
    found = {name: text for name in _COMMON if (text := _decoded(raw, name)) is not None}
    counts = {name: _labels_in(text) for name, text in found.items()}
    best = max(counts, key=lambda name: counts[name], default=WESTERN)
    sure = counts.get(best, 0) >= _LABELS and best != WESTERN
    return (best, found[best]) if sure else None


def detected(raw: bytes) -> tuple[str, str, bool]:
    """Return encoding and text as detected, and whether that is a mere guess."""
    from charset_normalizer import from_bytes

    matches = from_bytes(raw, cp_isolation=list(_COMMON))
    best = matches.best() or from_bytes(raw).best()
    if best is None:
        return WESTERN, raw.decode(WESTERN, "replace"), True
    fits = [one for one in matches if one.chaos <= best.chaos and one.encoding != best.encoding]
    guessed = any(one.coherence >= best.coherence for one in fits) or best.coherence == 0
    return best.encoding, str(best), guessed


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _labels_in(text: str) -> int:
    sample = text[:_SAMPLE].casefold()
    return sum(word in sample for word in _labels())


@cache
def _labels() -> frozenset[str]:
    """Words of labels with a letter that is not of ASCII."""
    return frozenset(word.casefold() for word in _words() if _tells(word))


def _words() -> Iterator[str]:
    for kinds in word_lists("labels").values():
        for kind in _KINDS:
            yield from map(str, kinds.get(kind, ()))


def _tells(word: str) -> bool:
    foreign = not word.isascii() and "{" not in word
    return foreign and (len(word) >= _SHORTEST or word[:1] >= _WIDE)
