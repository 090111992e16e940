"""Label families ("CLAIM", "Myth #2", "Réalité") and how to recognise one at the start of a line."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import yaml

from kg.vocab.resources import resource

_NUMBER: Final = r"(?:(?:no\.?|number|n[°ºo]\.?|#|nr\.?|№)\s*)?\d{1,3}"
_COLON: Final = r"\s*[:：]\s*"
_END: Final = r"\s*[:：]\s*|\s*[.．。|]\s+|\s+[-–—]\s*|\s*[—–]\s*|\s*[.]?\s*$"
_OPENING: Final = r"[\s\"“”«»'‘’\[(*_#>•·✗✘✓✔❌✅❓❗⚠️🔴🟢-]*"
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class LabelRole(StrEnum):
    """What a label announces."""

    CLAIM = "claim"
    REPLY = "reply"
    VERDICT = "verdict"
    RATING = "rating"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: as printed, and offsets of label and of what follows.

    ``party`` are words beside the label that name who speaks ("ICE response:"). ``closed`` tells
    that a colon or dash followed; ``numbered`` that a number did.
    """

    role: LabelRole
    language: str
    printed: str
    start: int
    text_start: int
    party: str | None = None
    closed: bool = False
    numbered: bool = False


@cache
def families() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return language -> kind -> label words, from ``data/extract/labels.yaml``."""
    raw = yaml.safe_load(resource("data/extract/labels.yaml").read_text("utf-8"))
    return {
        language: {kind: tuple(str(word).lower() for word in words) for kind, words in kinds.items()}
        for language, kinds in raw.items()
    }


@cache
def _known(kind: str) -> dict[str, str]:
    """Return label -> language; the first language that lists a label has it."""
    found: dict[str, str] = {}
    for language, kinds in families().items():
        for word in kinds.get(kind, ()):
            found.setdefault(word, language)
    return found


@cache
def _patterns(role: LabelRole) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a label that is set off, and of a bare one ("FACT the ...")."""
    words = sorted(_known(role.value), key=lambda word: (-len(word), word))
    label = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
    before = rf"{_OPENING}(?:(?P<before>{_NUMBER})\s*[.):–—-]?\s+)?"
    named = rf"(?P<label>{label})(?:\s*(?P<number>{_NUMBER}))?"
    party = r"(?:(?P<party>[^\W\d_][\w.&'’,/ -]{1,60}?)(?:['’]s)?\s+)??"
    by = (
        r"(?:\s+(?:by|from|of|von|de|par|da|do|от)\s+(?P<by>[^\W\d_][^:.\n]{1,60}?)"
        r"|\s*[(（](?P<in>[^()（）\n]{1,60})[)）])?"
    )
    none = r"(?P<party>(?!))?(?P<by>(?!))?(?P<in>(?!))?"
    return (
        re.compile(rf"{before}{party}{named}{by}(?P<end>{_END})", re.IGNORECASE),
        re.compile(rf"{before}{none}{named}(?P<end>(?=[\s\"“«„「]))", re.IGNORECASE),
    )


def match_label(line: str, roles: tuple[LabelRole, ...] = tuple(LabelRole)) -> Label | None:
    """Return the label that ``line`` begins with, the longest of all roles, or ``None``."""
    found = [label for role in roles if (label := _match_role(line, role))]
    return max(found, key=lambda label: label.text_start - label.start, default=None)


def _match_role(line: str, role: LabelRole) -> Label | None:
    set_off, bare = _patterns(role)
    match = set_off.match(line) or bare.match(line)
    if match is None:
        return None
    word, end = match["label"], match["end"]
    closed, numbered = bool(end.strip()) or not line[match.end("label") :].strip(), bool(match["number"])
    party = match["party"] or match["by"] or match["in"]
    if party is not None and not _names_party(match["party"] or match["by"], end):
        return None
    if not party and not _looks_like_label(word, closed=closed, numbered=numbered):
        return None
    language = _known(role.value)[" ".join(word.lower().replace("’", "'").split())]
    start = match.start("before") if match["before"] else match.start("party" if match["party"] else "label")
    printed = line[start : match.start("end")].strip()
    return Label(role, language, printed, start, match.end(), party, closed, numbered)


def _looks_like_label(word: str, *, closed: bool, numbered: bool) -> bool:
    """A label is set off (colon, number, a line of its own) and begins with a capital."""
    if _CJK.search(word):
        return closed or numbered
    capital = word[0].isupper() or not word[0].isascii()
    return capital and (closed or numbered or (word.isupper() and len(word) > 2))


def _names_party(party: str | None, end: str) -> bool:
    """Words beside a label name a party only when a capital is in them and a colon follows."""
    if party is None:
        return True
    words = party.split()
    return bool(re.match(_COLON, end)) and len(words) <= 8 and any(w[0].isupper() for w in words)
