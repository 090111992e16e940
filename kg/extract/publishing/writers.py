"""Who wrote a text, and for whom: "By Dora Pell, The Lindale Courier, 7 Sept. 2022"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.bylines import is_body, without_rank
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.signs import Sign
from kg.vocab.wordlists import word_lists

_LONGEST: Final = 80
_SMALL: Final = 3  # letters of a word that names no office: "and", "of", "der"
_PART: Final = re.compile(r"\s*[|,·]\s*")
_BYLINE: Final = re.compile(
    r"(?i:(?:written )?by|von|par|por|автор:?)\s+(?P<name>[^\W\d_][^|,·]{2,60}?)\s*(?:$|[|,·])"
)


def written(line: str) -> Iterator[Sign]:
    """Yield the person who signs a line, and the body named behind: it is more of a publisher."""
    match = _BYLINE.match(line)
    writer = named_person(match["name"]) if match else None
    if match is None or writer is None:
        return
    told = f"The text is signed “{line[:_LONGEST]}”."
    yield Sign(writer, told, 0.55, person=True)
    parts = _PART.split(line[match.end("name") :])
    behind = (part.strip(" .").removeprefix("The ") for part in parts)
    body = next((part for part in behind if part and is_body(part) and is_capitalised(part)), None)
    if body is not None:
        yield Sign(body, told, 0.65)


def is_capitalised(line: str) -> bool:
    """Tell whether a line is a few words with capitals, and no sentence."""
    words = line.split()
    plain = not re.search(r"[.:?!,;]", line)
    return (
        0 < len(words) <= 6
        and plain
        and all(word[0].isupper() for word in words if len(word) > 3)
        and words[0].casefold() not in OPENERS
    )


def is_office(line: str) -> bool:
    """Tell whether a line names an office, and nobody: "Deputy Mayor and Treasurer"."""
    words = [word.strip(",").casefold() for word in line.split()]
    return any(len(word) > _SMALL for word in words) and all(
        word in _offices() or len(word) <= _SMALL for word in words
    )


@cache
def _offices() -> frozenset[str]:
    ranks = (*word_lists("bylines")["ranks"], *word_lists("informants")["offices"])
    whole = (*ranks, *word_lists("bylines")["office_words"])
    return frozenset(word for rank in whole for word in rank.split() if len(word) > _SMALL)


def named_person(printed: str) -> str | None:
    """Return the name of a person: two to four words with capitals, and no noun of bodies."""
    name = without_rank(printed.split(",", maxsplit=1)[0].strip(" ."))
    words = name.split()
    named = 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)
    plain = named and not re.search(r"[\d@:;!?/]", name) and words[0].casefold() not in OPENERS
    return name if plain and not is_body(name) else None
