"""Bodies that are named as makers of what is cited: "Reuters: “…”", "a study by X", "laut ABC"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.named import named_works
from kg.extract.works.reading import Reading
from kg.extract.works.terms import terms
from kg.model.lexicon import BodyName

_BEFORE_COLON: Final = re.compile(
    r"\W*(?:the\s+)?(?P<name>[^\W\d_][^:\n“”\"()]{1,60}?)\s*:\s", re.IGNORECASE
)
_ACRONYM: Final = r"(?P<name>(?-i:[A-Z]{3,6}))(?![\w-])"
_LONGEST: Final = 7  # words of a name


def makers_in_entry(reading: Reading) -> Iterator[BodyName]:
    """Yield the body before the colon of an entry in a list of sources."""
    match = _BEFORE_COLON.match(reading.text)
    if match and _is_maker(match["name"]) and reading.terms.is_name(match["name"], most=_LONGEST):
        yield BodyName(match["name"], *match.span("name"))


def makers_in_text(reading: Reading) -> Iterator[BodyName]:
    """Yield who made the works that running text names, and acronyms that it says to go by."""
    for work in named_works(reading):
        for name in work.authors:
            start = reading.text.find(name, work.start)
            if start < 0:  # printed in the genitive: told by the form of its name
                continue
            if (is_body(name) and " " in name) or name.isupper():
                yield BodyName(name, start, start + len(name))
    for match in _according(reading.language).finditer(reading.text):
        yield BodyName(match["name"], *match.span("name"))


def _is_maker(name: str) -> bool:
    """Tell a body from a person's name and from the address of a site."""
    lone = " " not in name and "." not in name
    return lone or "&" in name or is_body(name) or name.split(maxsplit=1)[0].isupper()


@lru_cache(maxsize=32)
def _according(language: str) -> re.Pattern[str]:
    known = terms(language)
    articles = known.choice("articles")
    told = rf"(?<!\w)(?:{known.choice('told')}|per)\s+"
    return re.compile(rf"{told}(?:(?:{articles})\s+|l['’])?{_ACRONYM}", re.IGNORECASE)
