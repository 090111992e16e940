"""Names in a citation: lists of bodies and persons, and persons with rank and body."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.works.terms import Terms
from kg.model.source import PersonMention

_INITIALS: Final = re.compile(
    r"(?:[^\W\d_]\.[\s-]?)+(?:[A-Z]|Jr\.?|Sr\.?)?|[A-Z]|(?:Inc|LLC|Ltd|Corp|Jr|Sr)\.?"
)
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,}[a-z]?")
_STATE: Final = re.compile(r"(?:[A-Z]\.?){2}")
_ET_AL: Final = re.compile(r",?\s*\bet\s+al\.?|,?\s*\(?\b[Ee]ds?\.\)?|,?\s*\band others\b")


def split_names(text: str, words: Terms) -> list[str]:
    """Return the bodies and persons of a printed list, each as printed.

    "A, B and C" are three. "A and B" are two when one is an acronym or both could stand alone;
    "Immigration and Customs Enforcement" and "Office of Civil Rights and Civil Liberties" are one.
    """
    items: list[str] = []
    for piece in re.split(r"\s*[,;]\s*", _ET_AL.sub("", text).strip(" ,;:")):
        joined = words.pattern(r"^(?:{})\s+", "joiners").sub("", piece).strip()
        parts = _split_last(joined, words) if joined else []
        for name in parts:
            if items and _INITIALS.fullmatch(name):
                items[-1] += f", {name}"
            else:
                items.append(_without_stop(name))
    return [item for item in items if item]


def _without_stop(name: str) -> str:
    return name if re.search(r"(?:\b\w|Inc|Corp|Ltd|Co|Jr|Sr)\.$", name) else name.rstrip(".")


def _split_last(name: str, words: Terms) -> list[str]:
    parts = [part.strip() for part in words.pattern(r"\s+(?:{})\s+", "joiners").split(name)]
    if any(_ACRONYM.fullmatch(part) for part in parts):
        return parts
    bodies = [part.split()[-1].lower() in words.bodies for part in parts]
    long = all(" " in part for part in parts)
    persons = not any(bodies) and not re.search(r"\b(?:of|for)\b", parts[0])
    return parts if long and (persons or _full(parts, words)) else [name]


def _full(parts: list[str], words: Terms) -> bool:
    """Tell whether each part names a body by itself: "Cardozo School of Law"."""
    named = [any(word.lower() in words.bodies for word in part.split()[1:]) for part in parts]
    return all(named)


def without_kind(name: str, words: Terms) -> str:
    """Return the name without the noun for a sort of work: "CCR Press Release" -> "CCR"."""
    bare = re.sub(r"\s+(?:No\.?\s*)?\d+$", "", name.rstrip())
    match = next((noun for noun in words.kinds.finditer(name) if noun.end() == len(bare)), None)
    if match is None:
        return name
    return re.sub(r"['’]s?\s*$", "", name[: match.start()].rstrip(" ,"))


def find_person(text: str, words: Terms, offset: int = 0) -> PersonMention | None:
    """Return the person that ``text`` names, when rank, initial or body show that it is one.

    "Lieutenant Michael Barry, Martin County Sheriff's Office": rank, name, body. ``offset`` is
    added to the places.
    """
    rank = words.pattern(r"\s*(?P<rank>{})(?!\w)\.?\s+", "ranks").match(text)
    start = rank.end() if rank else len(text) - len(text.lstrip())
    name, _, rest = text[start:].partition(",")
    bodies = [part.strip() for part in _pieces(rest) if words.is_name(part)]
    plain = name.strip()
    told = bool(rank) or bool(re.search(r"\s[A-Z]\.\s", plain)) or _has_body(bodies, words)
    if not told or not _personal(plain, words):
        return None
    begin = offset + (rank.start("rank") if rank else start)
    body = ", ".join(bodies) or None
    end = offset + (text.index(bodies[-1]) + len(bodies[-1]) if bodies else start + len(plain))
    return PersonMention(plain, rank["rank"] if rank else None, body, begin, end)


def _pieces(text: str) -> Iterator[str]:
    return (piece for piece in text.split(",") if piece.strip())


def _has_body(bodies: list[str], words: Terms) -> bool:
    return any(word.lower() in words.bodies for body in bodies for word in body.split())


def _personal(name: str, words: Terms) -> bool:
    found = name.split()
    shaped = 1 <= len(found) <= 4 and words.is_name(name, most=4)
    return shaped and not any(
        word.lower() in words.bodies or _ACRONYM.fullmatch(word) for word in found
    )


def makers_among(pieces: list[str]) -> list[str]:
    """Leave out numbers of reports and a place of publication: "LBNL-6362E", "Washington, DC"."""
    states = {at for at, piece in enumerate(pieces) if at and _STATE.fullmatch(piece)}
    states |= {at - 1 for at in states}
    return [
        piece
        for at, piece in enumerate(pieces)
        if at not in states and not any(char.isdigit() for char in piece)
    ]
