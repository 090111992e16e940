"""What stands above the line: marks of notes ("1,3–5"), or powers of units and of ten ("m²").

A power is part of the words. It keeps its place above the line, since "10³" is not 103.
"""

import re
from collections.abc import Iterator
from typing import Final

_LABEL: Final = r"\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5}"
_ONE: Final = re.compile(_LABEL, re.IGNORECASE)
_LABELS: Final = re.compile(
    rf"[\[(]?\s*(?:note\s+)?((?:{_LABEL})(?:\s*[,;–-]\s*(?:{_LABEL}))*)\s*[\])]?", re.IGNORECASE
)
_FROM_TO: Final = re.compile(r"\s*[–-]\s*")
_BETWEEN: Final = re.compile(r"\s*[,;]\s*")
_MOST: Final = 30  # notes that one mark may lead to

_UP: Final = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_DOWN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_EXPONENT: Final = re.compile(r"[+−–-]?\d{1,3}")
_BASE: Final = re.compile(
    r"(?:(?:^|[\s\d(/·⋅])(?:[kcdmhµμn]?m|ft|[кдс]?м|мм)|(?:\d\s?|[/·⋅])(?:in|mi|yd|s|с)"
    r"|(?<![\d.,$€£])10|(?:^|[\s(=+])[Rrxχ])⁻?$"
)
_SUM: Final = re.compile(r"[$€£¥]\s?[\d.,]+\s?m$")  # "€40 m": millions
_ORDINAL: Final = re.compile(r"(?<![\d.,])\d{1,2}$|\b[IVXLC]+$")
_NUMERO: Final = re.compile(r"\b[Nn]$")
LOOK_BACK: Final = 12  # characters in which a unit and its number stand


def labels_of(raised: str) -> tuple[str, ...]:
    """Return the notes that a raised mark leads to, those between "1–3" too; none for words."""
    match = _LABELS.fullmatch(raised.strip())
    if match is None:
        return ()
    labels = [label for part in _BETWEEN.split(match[1]) for label in _from_to(part)]
    return tuple(dict.fromkeys(labels)) if len(labels) <= _MOST else ()


def _from_to(part: str) -> Iterator[str]:
    ends = _FROM_TO.split(part)
    first, last = ends[0], ends[-1]
    if len(ends) == 2 and first.isdigit() and last.isdigit() and int(first) < int(last):
        yield from (str(number) for number in range(int(first), int(last) + 1))
    else:
        yield from (end.casefold() for end in ends)


def is_power(before: str, raised: str) -> bool:
    """Tell whether raised digits are the power of what stands ``before`` them: a unit, or ten."""
    digits = _EXPONENT.fullmatch(level(raised).strip())
    return bool(digits and _BASE.search(before) and not _SUM.search(before))


def is_ending(before: str, raised: str) -> bool:
    """Tell the raised letter of an ordinal or a short form: "19ᵉ", "1º", "nº"."""
    letter = raised.strip()
    return (letter in ("e", "o") and bool(_ORDINAL.search(before))) or (
        letter == "o" and bool(_NUMERO.search(before))
    )


def powers(raised: str) -> str:
    """Return digits and signs as those that stand above the line."""
    return raised.translate(_UP)


def level(raised: str) -> str:
    """Return digits that stand above the line as ordinary ones."""
    return raised.translate(_DOWN)
