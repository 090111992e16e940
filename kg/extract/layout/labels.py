"""Label families ("CLAIM", "Myth #2", "Réalité"), and how a line is seen to begin with one."""

import re
from functools import cache, lru_cache
from typing import Final

from kg.extract.layout.label import ANY_ROLE, Label, LabelRole
from kg.extract.layout.label_forms import (
    BRACKET,
    COLON,
    COUNT,
    END,
    ITEM,
    LEADING,
    OPENING,
    looks_like_label,
)
from kg.extract.layout.label_words import either, folded, languages_of, words_of
from kg.extract.layout.misprinted_labels import match_misprint
from kg.extract.layout.parties import in_brackets, is_no_party, names_party
from kg.extract.layout.spoken_labels import match_spoken
from kg.extract.saying.sentences import is_indefinite

_ALONE: Final = 5  # words of who says it
# An angle that leads from a label to its text: no closing mark, and no path ("Home » Facts").
_POINTED: Final = re.compile(r"[^«»›]*[»›][^«»›]*(?:«[^«»›]*»[^«»›]*)*")
_GOES_ON: Final = re.compile(r"\s+(?:[A-ZÀ-Þ]{2,}\s+)?[A-ZÀ-Þ]{2,}:")  # "RUMOR CONTROL: LENA"


@cache
def _entries(kind: str) -> dict[str, str]:
    """Return label as it is compared -> entry of the label file."""
    return {folded(word): word for word in languages_of(kind)}


@cache
def _patterns(role: LabelRole) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a label that is set off, and of a bare one ("FACT the ...")."""
    label = either(word for word in languages_of(role.value) if "{" not in word)
    before = rf"{OPENING}(?P<before>{ITEM}|(?P<letter>[a-z]\.\s+))?"
    kind = rf"{either((*words_of('ordinal'), *words_of('qualifying')))}\s+"
    article = (
        r"(?P<article>(?:the|la|le|les|el|los|las|der|die|das|o|os|as|notre|nuestra)\s+"
        rf"|(?:the\s+)?{kind})?"
    )
    which, behind = (either(words_of(kind)) for kind in ("behind", "ordinal_behind"))
    number = rf"(?:\s*(?P<number>{COUNT}|{behind}\b))?"
    named = rf"(?(letter)|{article})(?P<label>{label})(?:\s+(?P<which>{which}))?{number}"
    party = r"(?(letter)|(?:(?P<party>[^\W\d_][\w.&'’,/ -]{1,60}?)(?:['’]s)?\s+)??)"
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
        label for role in roles if (label := _match_role(line, role) or match_spoken(line, role))
    ]
    if not found and (misprint := match_misprint(line, roles)):
        return misprint
    return min(found, key=lambda label: (len(label.party or ""), -label.text_start), default=None)


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
    last = next(name for name in ("number", "which", "label") if match[name])
    after = line[match.end(last) :]
    alone = _is_alone(line, match)
    closed = alone or bool(end.strip()) or not after.strip()
    goes_on = not closed and not numbered and _GOES_ON.match(after)
    counted = numbered and match["party"] is not None and not after.strip()  # "Gazette claim 1"
    colon = alone or counted or re.match(COLON, end) is not None
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
    language = languages_of(role.value)[known]
    start = min(match.start(name) for name in LEADING if match[name])
    start -= bool(match["before"]) and line[start - 1 : start] in ("(", "[")  # "(1) Allegation"
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
