"""Words that have the form of a body's name in languages where English forms do not show it.

Spanish and Portuguese names go on in capitals ("Observatorio Permanente de la Pesca"), French ones
in small letters ("l'Institut national de la mer"), German ones are one word ("Bundesseeamt"), go on
with "für" ("Agentur für Häfen"), or carry hyphens ("Anna-Meer-Stiftung").
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.extract.naming.acronyms import are_initials
from kg.model.lexicon import BodyName, Introduction
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_CAPITAL: Final = r"[A-ZÀ-Þ][\w'’-]*[\wà-ÿ]"
_GERMAN: Final = r"[A-ZÄÖÜ][\w-]*"
_GENITIVE: Final = re.compile(r"(?<=amt|ank|ium|tut|and|ein|rum)e?s$")
_GENITIVE_HEAD: Final = re.compile(  # "Bundesamts für Häfen"
    r"^(\S*(?:amt|bank|ium|tut|band|verein|zentrum|rat))e?s(?=\s+(?:für|zur|zum|der|des)\b)",
    re.IGNORECASE,
)
_NEUTER: Final = re.compile(r"^(\w+sch)e[nm] (\w+amt)(?:e?s)?$")
_FEMININE: Final = re.compile(r"^(\w+sch)e[nr] (.*(?:Agentur|Stiftung|Gesellschaft|Universität))$")
_LEADS: Final = ("", "le ", "il ")  # some forms ask for an article before
_SHORTEST: Final = 3
_ARTICLE_WITHIN: Final = 12  # characters before a name
_BRACKETED: Final = re.compile(r"\s*\(\s*[“„\"«]?(?P<acronym>[A-Z][A-Za-z&-]{1,9})[”“\"»]?\s*[),;]")


def find_foreign_bodies(words: Words, language: str) -> tuple[BodyName, ...]:
    """Return the names of bodies in reading order; none for a language without forms on file."""
    primary = language.partition("-")[0].lower()
    form = _form(primary)
    return tuple(_bodies(words.text, form, primary)) if form else ()


def bodies_introduced(introductions: Sequence[Introduction], language: str) -> tuple[BodyName, ...]:
    """Return the bodies among names that stand beside their acronym: "Insee (Institut …)"."""
    form = _form(language.partition("-")[0].lower())
    if form is None:
        return ()
    return tuple(
        BodyName(intro.name, intro.start, intro.end)
        for intro in introductions
        if any(form.match(lead + intro.name, 0) for lead in _LEADS)
    )


def find_bracketed(words: Words, bodies: tuple[BodyName, ...]) -> tuple[Introduction, ...]:
    """Return the acronyms in brackets behind bodies whose letters they are: "…amt (BSA)"."""
    return tuple(
        Introduction(body.words, match["acronym"], body.start, body.end, *match.span("acronym"))
        for body in bodies
        if (match := _BRACKETED.match(words.text, body.end))
        and _letters_of(match["acronym"], body.words)
    )


def _letters_of(acronym: str, name: str) -> bool:
    """Tell whether the letters, two capitals among them, begin parts of the name in their order."""
    if sum(char.isupper() for char in acronym) < 2:  # "(Bern)" says where it is, "(Inps)" what
        return len(acronym) >= _SHORTEST and are_initials(acronym, name)
    letters = "".join(char for char in acronym.casefold() if char.isalnum())
    reached = {0}
    for part in _parts(name):
        reached |= {
            start + size
            for start in reached
            for size in range(1, len(part) + 1)
            if letters.startswith(part[:size], start)
        }
    return len(letters) in reached


def _parts(name: str) -> list[str]:
    """Return the words of a name, German compounds taken apart, in small letters."""
    known = word_lists("bodies")["de"]
    plain = "".join(
        char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char)
    ).casefold()
    fronts, ends = (
        _choice([word.casefold() for word in known[key]]) for key in ("fronts", "parts")
    )
    cut = re.sub(rf"({fronts})", r" \1 ", plain)
    return re.findall(r"\w+", re.sub(rf"({ends})(?=(?:e?s)?(?!\w))", r" \1", cut))


def _bodies(text: str, form: re.Pattern[str], language: str) -> Iterator[BodyName]:
    for match in form.finditer(text):
        start, end = match.span("name")
        name = nominative(match["name"])
        before = text[max(0, start - _ARTICLE_WITHIN) : start]
        if _everyday(name, before, language) or not _told(name, before, text[end:], language):
            continue
        yield BodyName(match["name"], start, end, name if name != match["name"] else "")


def _everyday(name: str, before: str, language: str) -> bool:
    """Tell advice and stores from a council: "gab Rat für Anfänger" has no article before it."""
    known = word_lists("bodies")[language]
    head = name.split(maxsplit=1)[0]
    if head.casefold().endswith(tuple(known.get("things", ()))):
        return True
    if head not in known.get("led", ()):
        return False
    articles = _choice(known["articles"])
    return re.search(rf"(?<!\w)(?:{articles})\s+$", before, re.IGNORECASE) is None


def _told(name: str, before: str, behind: str, language: str) -> bool:
    """Tell a body from "kein Bundesamt für …" and from "Verband für Wunden"."""
    known = word_lists("bodies")[language]
    denying = _choice(known.get("denying", []))
    if denying and re.search(rf"(?<!\w)(?:{denying})\s+$", before, re.IGNORECASE):
        return False
    if name.split(maxsplit=1)[0] not in known.get("shortened", ()):
        return True
    short = _BRACKETED.match(behind)
    return short is not None and _letters_of(short["acronym"], name)


def nominative(printed: str) -> str:
    """Return the name of which German words are the genitive; other words as they are."""
    if " " in printed:
        headed = _GENITIVE_HEAD.sub(r"\1", printed)
        return _FEMININE.sub(r"\1e \2", _NEUTER.sub(r"\1es \2", headed))
    return _GENITIVE.sub("", printed)


@cache
def _form(language: str) -> re.Pattern[str] | None:
    known = word_lists("bodies").get(language)
    if known is None:
        return None
    if language == "de":
        return _compound(known)
    return _in_small_letters(known) if "endings" in known else _in_capitals(known)


def _in_capitals(known: dict[str, list[str]]) -> re.Pattern[str]:
    links, starts = _choice(known["links"]), _choice(known["heads"])
    more = rf"(?:\s+(?:{links})\s+(?!(?:{starts})\b){_CAPITAL}|\s+{_CAPITAL})"
    listed = rf"(?:(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL})*)+\s+(?:y|e)\s+{_CAPITAL}(?:\s+{_CAPITAL})*)?"
    lists, heads = _choice(known["lists"]), _choice(known["heads"])
    whole = rf"(?:{_choice(known['whole'])})(?!\w)|" if "whole" in known else ""
    return re.compile(
        rf"(?<![\w-])(?P<name>{whole}(?:{lists}){more}{{1,8}}?{listed}(?!\s+{_CAPITAL})(?!{more})"
        rf"|(?:{heads}){more}{{1,8}})"
    )


def _in_small_letters(known: dict[str, list[str]]) -> re.Pattern[str]:
    verbs, endings = _choice(known["verbs"]), _choice(known["endings"])
    adjective = rf"(?:\s+(?!(?:{verbs})\b)(?:[a-zà-ÿ-]+(?:{endings})\b|{_CAPITAL}))"
    joiner = _choice(known.get("joiner", ["et"]))
    another = (
        rf"(?!(?:{joiner})\b[\w\s'’]{{1,8}}?(?:{_choice([*known['heads'], *known['everyday']])})\b)"
    )
    link = rf"\s+{another}(?:{_choice(known['links'])})(?:\s+|(?<=['’]))"
    noun = rf"(?:{link}[a-zà-ÿA-ZÀ-Þ][\w-]{{2,}}{adjective}{{0,2}})"
    before = rf"(?:(?<!\w)(?i:{_choice(known['articles'])})(?:\s+|(?<=['’])))"
    heads, plain = _choice(known["heads"]), _choice(known["everyday"])
    described = rf"(?:{adjective}){{1,3}}{noun}{{0,3}}"
    return re.compile(
        rf"{before}(?P<name>(?:{heads})(?:{described}|{noun}{{1,3}})|(?:{plain}){described})"
    )


def _compound(known: dict[str, list[str]]) -> re.Pattern[str]:
    fronts, parts = _choice(known["fronts"]), _choice(known["parts"])
    named = "|".join(f"{word}|{word.capitalize()}" for word in known["named"])
    other, aside = _choice(known["no_subject"]), _choice(known["adverbial"])
    adjective = rf"(?!(?:{other})\s)[a-zäöüß]+e[nrs]?\s+"  # "und nukleare Sicherheit"
    also = rf"\s+und\s+(?:{adjective})?{_GERMAN}(?![\w-]|\s+(?:für|zur|zum)\s)"
    one_of = rf"(?:[A-ZÄÖÜ][a-zäöü]+en?\s+)?{_GERMAN}"
    subject = rf"{one_of}(?:(?:,\s+{_GERMAN})*{also}(?=\W))?"
    completed = rf"\s+(?:für|zur|zum)\s+(?!(?:{aside})(?!\w))(?:(?:die|den|das|der)\s+)?{subject}"
    one = rf"(?:{fronts})[a-zäöüß-]+?(?:{parts})(?:e?s)?(?!\w)(?:{completed})?"
    two = rf"[A-ZÄÖÜ]?[\w-]*(?:{named})(?:e?s)?{completed}"
    origin = r"(?:(?:\w+isch|Deutsch)e[nr]?\s+)?"
    hyphens = rf"{origin}(?:[A-ZÄÖÜ]\w+-)+(?:{_choice(known['hyphened'])})(?:e?s)?"
    whole = rf"(?:{_choice(known['whole'])})(?:e?s)?"
    school = rf"(?:Technischen?\s+)?(?:Universität|Hochschule)\s+{_GERMAN}"
    return re.compile(rf"(?<![\w-])(?P<name>{whole}|{one}|{two}|{hyphens}|{school})(?![\w-])")


def _choice(words: list[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
