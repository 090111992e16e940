"""Whom a claim rests on in so many words: "According to X", "claimed by X", "X's website says"."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_SMALL: Final = (
    r"(?:(?:of|for|de|du|des|del|do|da|dos|das|der|für|von|van)\s+(?:(?:the|la|los|las)\s+)?)"
)
_NAME: Final = rf"(?P<name>{CAPITAL_WORD}(?:\s+{_SMALL}?(?:[^\W\d_a-z]\.|{CAPITAL_WORD})){{0,6}})"
_IN_MARKS: Final = rf"[«„“\"‘'](?P<marked>{CAPITAL}[^«»„“”\"’'\n]{{1,60}})[»“”\"’']"
_MARKED_ALONE: Final = re.compile(
    rf"\s*[«„“\"‘](?P<name>{CAPITAL}[^«»„“”\"‘’.,!?]{{1,40}})[»“”\"’]\s*"
)
_ARTICLE: Final = (
    r"(?:(?i:the|der|die|das|dem|des|den|la|le|les|el|los|las|o|a|os|as)\s+|[ldLD]['’])?"
)
_OPENING_ARTICLE: Final = re.compile(
    r"(?:The|Der|Die|Das|La|Le|Les|El|Los|Las|O|A|Os|As)\s+(?=\S)|L['’](?=\w)"
)


def find_informant(words: Words) -> tuple[Words, Words] | None:
    """Return the name of whom a claim is put down to, and the words that do so, or ``None``.

    Read are the words that open the claim or close it ("…, according to X"), and a passive
    ("claimed by X") anywhere in it.
    """
    for pattern, in_german in _patterns():
        match = pattern.search(words.text)
        if match is None:
            continue
        part = "name" if match["name"] else "marked"
        if part == "marked" or match["kind"] or _may_speak(match["name"], in_german=in_german):
            return _without_possessive(words.slice(*match.span(part))), words.slice(*match.span())
    return None


def find_published_by(words: Words) -> Words | None:
    """Return X of an introduction that answers what was "published by the newspaper X"."""
    match = _published().search(words.text)
    if match is None:
        return None
    part = "name" if match["name"] else "marked"
    named = part == "marked" or match["kind"] or _may_speak(match["name"], in_german=False)
    return words.slice(*match.span(part)) if named else None


def find_owner(before: Words) -> Words | None:
    """Return X where the words before a verb of saying end with "X's website"."""
    match = _possessed().search(before.text)
    if match is None:
        return None
    bare = without_article(match["name"])
    if bare.split()[0].casefold() in OPENERS or not _may_speak(bare, in_german=False):
        return None
    return before.slice(match.end("name") - len(bare), match.end("name"))


def find_quoted_name(before: Words) -> Words | None:
    """Return the name in marks that the words end with, behind its noun ("Газета «Вечер» ").

    A name with a capital that is all there is needs no noun («El Faro» afirma …).
    """
    match = _quoted().search(before.text) or _MARKED_ALONE.fullmatch(before.text)
    return before.slice(*match.span("name")) if match else None


def find_office_holder(before: Words) -> Words | None:
    """Return the name behind an office in small letters ("O vereador Joel José Cardoso ")."""
    match = _holding().search(before.text)
    return before.slice(*match.span("name")) if match else None


def speaks_of_others(before: str) -> bool:
    """Tell whether bodies named before a verb of saying are spoken to or of ("A letter to …")."""
    return _of_others().search(before) is not None


def stands_on_channel(printed: str) -> bool:
    """Tell whether a speaker is somebody on a channel, not the channel: "posts on Facebook"."""
    words = [word.casefold() for word in re.findall(r"[^\W_]+", printed)]
    return len(words) > 1 and any(word in _list("channels") for word in words)


def without_article(name: str) -> str:
    """Return a name without the article that opens its sentence ("Die Initiative …").

    >>> without_article("Die Initiative Klares Tal")
    'Initiative Klares Tal'
    """
    return _OPENING_ARTICLE.sub("", name, count=1) if _OPENING_ARTICLE.match(name) else name


def is_common(name: str) -> bool:
    """Tell whether a name of one word is that of nobody ("Critics", "Experts")."""
    words = [word.strip(".,'’").casefold() for word in name.split()]
    return set(words) <= _common() or bool(set(words) & set(_list("no_body")))


def is_work(name: str) -> bool:
    """Tell whether a name without its article is a common noun of works: "survey", "Census".

    A work says nothing itself; whoever quotes it does.
    """
    words = name.split()
    common = bool(words) and (name == name.lower() or len(words) == 1)
    return common and words[-1].casefold() in _list("said_of_works")


def _without_possessive(name: Words) -> Words:
    return name.slice(0, len(re.sub(r"['’]s$", "", name.text)))


def _may_speak(name: str, *, in_german: bool) -> bool:
    """Tell whether a name can be that of somebody who claims something.

    One noun alone names nobody in German ("Laut Kritikern"), nor does a common one elsewhere.
    """
    words = [word.strip(".,'’").casefold() for word in name.split()]
    if set(words) & set(_list("no_body")):
        return False
    if len(words) > 1:
        return True
    if name.isupper() and len(name) > 1:
        return True
    return is_body(name) and words[0] not in _common() if in_german else words[0] not in _common()


@cache
def _common() -> frozenset[str]:
    nouns = word_lists("bylines")
    return frozenset((*_list("common"), *nouns["bodies"], *nouns["ranks"], *nouns["no_body"]))


def _list(name: str) -> list[str]:
    found: list[str] = word_lists("informants")[name]
    return found


def _choice(name: str) -> str:
    return _any(_list(name))


def _any(words: list[str]) -> str:
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def offices() -> str:
    """Return a pattern for the offices that stand before the name of a person."""
    return _any([*word_lists("bylines")["ranks"], *_list("offices")])


def _named() -> str:
    kinds = rf"(?P<kind>(?:(?:{_choice('kinds')}|(?i:{offices()}))\s+){{1,3}})?"
    return rf"{_ARTICLE}{kinds}(?:{_NAME}|{_IN_MARKS})"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    closing = rf",\s+(?i:{_any([*_list('leads'), *_list('german')])})\s+{_named()}\s*[.]?\s*$"
    return (
        (re.compile(rf"^\W*(?i:{_choice('leads')})\s+{_named()}"), False),
        (re.compile(rf"^\W*(?i:{_choice('german')})\s+{_named()}"), True),
        (re.compile(closing), False),
        (re.compile(rf"\b(?i:{_choice('in_print')})\s+{_named()}"), True),
        (re.compile(rf"\b(?:{_choice('passives')})\s+(?:{_choice('by')})\s+{_named()}"), False),
    )


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_choice('published')})\s+(?:{_choice('by')})\s+{_named()}")


@cache
def _possessed() -> re.Pattern[str]:
    owner = rf"{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{0,5}}?"
    return re.compile(
        rf"(?:^|\s)(?P<name>{owner})(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,2}}"
        rf"(?:{_choice('possessed')})s?\s*$"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{_choice('quoted')})\s+[«„“\"‘](?P<name>[^«»„“”\"‘’]{{2,60}})[»“”\"’]\s*$"
    )


@cache
def _holding() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{offices()})\s+(?P<name>{CAPITAL_WORD}(?:\s+{_SMALL}?{CAPITAL_WORD}){{1,4}})\s*$"
    )


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_choice('of_others')})s?\s+(?:\w+\s+){{0,2}}(?:on|to|about|against)\s",
        re.IGNORECASE,
    )
