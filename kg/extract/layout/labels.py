"""Label families ("CLAIM", "Myth #2", "Réalité"), and how a line is seen to begin with one."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract_iter

from kg.extract.layout.label_forms import (
    BRACKET,
    COLON,
    COUNT,
    END,
    LEADING,
    NUMBER,
    OPENING,
    looks_like_label,
)
from kg.extract.layout.label_words import either, families, folded, words_of
from kg.extract.layout.parties import in_brackets, is_no_party, names_party, speaks
from kg.extract.saying.sentences import is_indefinite

_SLOTS: Final = {
    "who": r"(?P<who{0}>(?:the\s+)?[^\W\d_][\w.&'’ -]{{0,50}}?)",
    "how": r"[^\W\d_]+(?:\s+[^\W\d_]+)?",
}
_LONGEST_SPOKEN: Final = 90
_ALONE: Final = 5  # words of who says it
_MISPRINT_LENGTH: Final = 8
_MISPRINT: Final = re.compile(rf"{OPENING}([^\W\d_]{{7,}})((?:\s*{COUNT})?){COLON}")
# An angle that leads from a label to its text: no closing mark, and no path ("Home » Facts").
_POINTED: Final = re.compile(r"[^«»›]*[»›][^«»›]*(?:«[^«»›]*»[^«»›]*)*")
_GOES_ON: Final = re.compile(r"\s+(?:[A-ZÀ-Þ]{2,}\s+)?[A-ZÀ-Þ]{2,}:")  # "RUMOR CONTROL: LENA"


class LabelRole(StrEnum):
    """What a label announces; ``WEAK`` a claim, where replies answer it.

    ``WRONG`` and ``RIGHT`` announce a claim and a reply only where the two take turns.
    """

    CLAIM = "claim"
    REPLY = "reply"
    VERDICT = "verdict"
    RATING = "rating"
    WEAK = "weak"
    ENDING = "ending"
    ASIDE = "aside"
    SPEAKER = "speaker"
    WRONG = "wrong"
    RIGHT = "right"


# What a line is looked at for first: opposites are labels only where nothing else is.
ANY_ROLE: Final = tuple(one for one in LabelRole if one not in (LabelRole.WRONG, LabelRole.RIGHT))


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: as printed, and offsets of label and of what follows.

    ``party`` are words beside the label that name who speaks ("ICE response:"). ``closed`` tells
    that a colon or dash followed; ``numbered`` that a number did. ``word`` is the entry of the
    label file.
    """

    role: LabelRole
    language: str
    printed: str
    start: int
    text_start: int
    party: str | None = None
    closed: bool = False
    numbered: bool = False
    word: str = ""


@cache
def _known(kind: str) -> dict[str, str]:
    """Return label -> language; the first language that lists a label has it."""
    found: dict[str, str] = {}
    for language, kinds in families().items():
        for word in kinds.get(kind, ()):
            found.setdefault(word, language)
    return found


@cache
def _entries(kind: str) -> dict[str, str]:
    """Return label as it is compared -> entry of the label file."""
    return {folded(word): word for word in _known(kind)}


@cache
def _patterns(role: LabelRole) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a label that is set off, and of a bare one ("FACT the ...")."""
    label = either(word for word in _known(role.value) if "{" not in word)
    before = rf"{OPENING}(?:(?P<before>{NUMBER})\s*[.):–—-]?\s+)?"
    kind = rf"{either((*words_of('ordinal'), *words_of('qualifying')))}\s+"
    article = (
        r"(?P<article>(?:the|la|le|les|el|los|las|der|die|das|o|os|as|notre|nuestra)\s+"
        rf"|(?:the\s+)?{kind})?"
    )
    which, behind = (either(words_of(kind)) for kind in ("behind", "ordinal_behind"))
    named = rf"{article}(?P<label>{label})(?:\s+{which})?(?:\s*(?P<number>{COUNT}|{behind}\b))?"
    party = r"(?:(?P<party>[^\W\d_][\w.&'’,/ -]{1,60}?)(?:['’]s)?\s+)??"
    put = rf"(?:\s+{either(words_of('put'))})?\s+"
    told = r"(?P<told>(?-i:by|BY|from|FROM|von|VON|par|PAR|от|ОТ))|(?-i:of|OF|de|DE|da|do)"
    name = r"(?=[^\W\d_])(?:\b(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Prof|St)\.|[^:.\n]){1,60}?"
    by = (
        rf"(?:{put}(?:{told})\s+(?P<by>{name})|\s+{either(words_of('put'))}\s+{name}"
        r"|\s+(?-i:to|TO|zu|ZU|à|auf|AUF|a|на|НА)\s+(?:[^:.\n]|\b[Nn][or]?\.){1,60}?|\s*[(（](?P<in>[^()（）\n]{1,60})[)）])?"
    )
    none = r"(?P<party>(?!))?(?P<told>(?!))?(?P<by>(?!))?(?P<in>(?!))?"
    bare = rf"(?=[\s\"“«„「])(?!\s*[/|&]|\s+(?:{either(words_of('joining'))})\s)"
    return (
        re.compile(rf"{before}{party}{named}{by}(?P<end>{BRACKET}|{END})", re.IGNORECASE),
        re.compile(rf"{before}{none}{named}(?P<end>{bare})", re.IGNORECASE),
    )


@lru_cache(maxsize=4096)  # a page is gone through more than once
def match_label(line: str, roles: tuple[LabelRole, ...] = ANY_ROLE) -> Label | None:
    """Return the label that ``line`` begins with: the shortest party, then the longest label."""
    found = [
        label for role in roles if (label := _match_role(line, role) or _match_spoken(line, role))
    ]
    if not found and (misprint := _match_misprint(line, roles)):
        return misprint
    return min(found, key=lambda label: (len(label.party or ""), -label.text_start), default=None)


def _match_misprint(line: str, roles: tuple[LabelRole, ...]) -> Label | None:
    """Match a long label word that is one letter off, set off by a colon ("Misverständnis:")."""
    match = _MISPRINT.match(line)
    if match is None:
        return None
    for role in (LabelRole.CLAIM, LabelRole.REPLY):
        language = _misprinted(match[1].lower(), role) if role in roles else None
        if language is not None:
            printed = line[match.start(1) : match.end(2)].strip()
            return Label(role, language, printed, match.start(1), match.end(), closed=True)
    return None


@lru_cache(maxsize=1024)
def _misprinted(printed: str, role: LabelRole) -> str | None:
    """Return the language of the label that differs from a word by one letter."""
    near = extract_iter(printed, _long_labels(role), scorer=Levenshtein.distance, score_cutoff=1)
    found = next((word for word, distance, _ in near if distance == 1), None)
    return None if found is None else _known(role.value)[found]


@cache
def _long_labels(role: LabelRole) -> tuple[str, ...]:
    return tuple(word for word in _known(role.value) if len(word) >= _MISPRINT_LENGTH)


def _match_role(line: str, role: LabelRole) -> Label | None:
    set_off, bare = _patterns(role)
    match = set_off.match(line) or bare.match(line)
    if match is None or _counts(line, match):
        return None
    word, end = match["label"], match["end"]
    unopened = "]" in end and not match["number"] and "[" not in line[: match.start("label")]
    unopened |= end.strip() == ")" and not match["number"] and "(" in line[: match.start("label")]
    if unopened or (end.strip() in ("»", "›") and not _POINTED.fullmatch(line, match.start())):
        return None
    numbered = bool(match["number"])
    after = line[match.end("number" if numbered else "label") :]
    alone = _is_alone(line, match)
    closed = alone or bool(end.strip()) or not after.strip()
    goes_on = not closed and not numbered and _GOES_ON.match(after)
    colon = alone or re.match(COLON, end) is not None
    unnamed = colon and match["party"] is None and _is_unnamed(match)
    by = None if is_indefinite(match["by"] or "") else match["by"]
    party = match["party"] or (by if colon else match["by"]) or in_brackets(match["in"])
    nobody = is_no_party(party or "")
    unnamed = unnamed or (nobody and colon)
    if (
        not unnamed
        and party is not None
        and (
            word.casefold() in words_of("unowned")
            or not names_party(match["party"] or match["by"], colon=colon)
        )
    ):
        return None
    first = (match["article"] or "") + word
    if goes_on or not (party or looks_like_label(first, closed=closed, numbered=numbered)):
        return None
    known = _entries(role.value)[folded(word)]
    language = _known(role.value)[known]
    start = min(match.start(name) for name in LEADING if match[name])
    printed = line[start : match.start("end")].strip()
    if printed.casefold() in words_of("no_label"):
        return None
    party = None if nobody else party
    return Label(role, language, printed, start, match.end(), party, closed, numbered, known)


def _is_alone(line: str, match: re.Match[str]) -> bool:
    """Tell whether a line is a label and by whom, and nothing else ("Response from the union")."""
    ends = match.end() == len(line.rstrip()) and not match["end"].strip()
    return match["told"] is not None and ends and len(match["by"].split()) <= _ALONE


def _is_unnamed(match: re.Match[str]) -> bool:
    """Tell whether a label says by whom without a name ("Claim by the mayor", "by a reader")."""
    by = match["by"] or ""
    return is_indefinite(by) or (match["told"] is not None and not names_party(by, colon=True))


def _counts(line: str, match: re.Match[str]) -> bool:
    """Tell whether the number is the text's own: "In fact 64 percent are taken"."""
    after = line[match.end() :]
    if match["end"] or match["number"] is None or not after:
        return False
    in_words = match["number"][-1:].isascii() and match["number"][-1:].isalpha()
    return in_words or re.match(r"\s*(?:[^\W\dA-ZÀ-Þ_]|%)", after) is not None


@cache
def _spoken(role: LabelRole) -> tuple[re.Pattern[str], tuple[str, ...]] | None:
    """Return the pattern of labels with a slot, one group each, and the labels in that order."""
    words = tuple(word for word in _known(role.value) if "{" in word)
    if not words:
        return None
    forms = "|".join(f"(?P<label{at}>{_form(word, at)})" for at, word in enumerate(words))
    number = rf"(?:{NUMBER}\s*[.):–—-]?\s+)?"
    return re.compile(rf"{OPENING}{number}(?:{forms})(?P<end>{COLON}|\s*$)", re.IGNORECASE), words


def _form(word: str, at: int) -> str:
    pieces = re.split(r"\{(\w+)\}", word.replace("'", "’"))
    return "".join(
        _SLOTS[piece].format(at)
        if number % 2
        else re.escape(piece).replace(r"\ ", r"\s+").replace("’", "['’]")
        for number, piece in enumerate(pieces)
    )


def _match_spoken(line: str, role: LabelRole) -> Label | None:
    """Match a label with a slot: "What the Gazette said:", "Why it's misleading"."""
    spoken = _spoken(role)
    match = spoken[0].match(line[:_LONGEST_SPOKEN]) if spoken else None
    cut = match and not match["end"].strip() and len(line.rstrip()) > _LONGEST_SPOKEN
    if spoken is None or match is None or cut:
        return None
    at = next(at for at in range(len(spoken[1])) if match[f"label{at}"] is not None)
    who = match.groupdict().get(f"who{at}")
    if who is not None and not speaks(who):
        return None
    who = None if is_no_party(who or "") else who
    start = match.start(f"label{at}")
    printed = line[start : match.start("end")].strip()
    language = _known(role.value)[spoken[1][at]]
    return Label(role, language, printed, start, match.end(), who, closed=True, word=spoken[1][at])
