"""Makers of one work: "Ostra University and Merrow College" are two, a ministry of A and B one."""

import re
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.works.terms import Terms

_PERSON: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?: [A-Z]\.)? [A-ZÀ-Þ][\wà-ÿ’'-]+")


def joint_makers(printed: str, known: Terms) -> tuple[str, ...]:
    """Return the bodies that the words between a noun and its verb name, each as printed.

    Only names that are whole by themselves are parted: one that goes on behind "of" or "for" may
    list subjects. What "and the" adds and has no body's name is left out.
    """
    joined = known.pattern(r"\s*,\s+(?:(?:{})\s+)?|\s+(?:{})\s+", "joiners", "joiners")
    article = known.pattern(r"(?:{})\s+", "articles")
    parts = joined.split(printed)
    bare = [article.sub("", part, count=1) if article.match(part) else part for part in parts]
    listing = known.pattern(r"\s(?:{})\s", "small").search(bare[0])
    if len(parts) == 1 or listing or not _is_whole(bare[0]):
        return (printed,)
    if all(_is_whole(part) or _is_person(part) for part in bare[1:]):
        return tuple(bare)
    return (bare[0],) if bare[1] != parts[1] else (printed,)


def _is_person(name: str) -> bool:
    """Tell "Anna Meer" and "Anna B. Meer", beside a body that is whole by itself."""
    return _PERSON.fullmatch(name) is not None and not is_body(name)


def _is_whole(name: str) -> bool:
    return " " in name and is_body(name)
