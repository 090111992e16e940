"""The words of labels, from ``data/extract/labels.yaml``: lists by language and kind."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from kg.extract.layout.measured import UNSPACED
from kg.vocab.wordlists import word_lists

_LOOSE: Final = {" ": r"[\s-]+", "'": "['’]"}
_SLOT: Final = re.compile(r"\{(\w+)\}")
_UNSPACED: Final = re.compile(rf"[{UNSPACED}]")


@cache
def families() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return language -> kind -> label words; slots that name a list of the language are filled."""
    return {
        language: {
            kind: tuple(
                dict.fromkeys(one for word in words for one in _filled(str(word).lower(), kinds))
            )
            for kind, words in kinds.items()
        }
        for language, kinds in word_lists("labels").items()
    }


def _filled(word: str, kinds: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a label with each word of the lists that its slots name: "{falsely} {told}"."""
    slot = next((one for one in _SLOT.finditer(word) if one[1] in kinds), None)
    if slot is None:
        return [word]
    filled = (word[: slot.start()] + one + word[slot.end() :] for one in kinds[slot[1]])
    return [each for one in filled for each in _filled(one, kinds)]


@cache
def languages_of(kind: str) -> dict[str, str]:
    """Return label -> language; the first language that lists a label has it."""
    found: dict[str, str] = {}
    for language, kinds in families().items():
        for word in kinds.get(kind, ()):
            found.setdefault(word, language)
    return found


@cache
def words_of(kind: str) -> tuple[str, ...]:
    """Return the words of one kind in every language, each once."""
    return tuple(
        dict.fromkeys(word for kinds in families().values() for word in kinds.get(kind, ()))
    )


def folded(word: str) -> str:
    """Return a label as it is compared: small letters, no hyphens, Turkish letters like others."""
    small = word.lower().replace("’", "'").replace("i\u0307", "i").replace("ı", "i")
    return " ".join(small.replace("-", " ").split())


def anywhere(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the words in a text, parted by nothing where a script has none."""
    spaced, unspaced = by_script(words)
    return re.compile(rf"\b{spaced}\b|{unspaced or '(?!)'}", re.IGNORECASE)


def by_script(words: Iterable[str]) -> tuple[str, str]:
    """Return a pattern of the words that spaces part, and one of those of other scripts."""
    listed = set(words)
    unspaced = {word for word in listed if _UNSPACED.match(word)}
    return either(listed - unspaced), either(unspaced)


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; what they share is tried once."""
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    ends = "" in heads
    parts = [
        _LOOSE.get(head, re.escape(head)) + either(rest) for head, rest in heads.items() if head
    ]
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}" if parts else ""
