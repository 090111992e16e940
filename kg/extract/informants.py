"""Whom a claim rests on in so many words: "According to X", "claimed by X", "X's website says"."""

import re
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.surroundings import OPENERS
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_CAP: Final = r"(?:[^\W\d_a-zà-ÿа-я][\w’'&-]*)"
_SMALL: Final = r"(?:(?:of|for|de|du|des|del|do|da|dos|das|der|für)\s+(?:(?:the|la|los|las)\s+)?)"
_NAME: Final = rf"(?P<name>{_CAP}(?:\s+{_SMALL}?{_CAP}){{0,6}})"
_ARTICLE: Final = (
    r"(?:(?i:the|der|die|das|dem|des|den|la|le|les|el|los|las|o|a|os|as)\s+|[ldLD]['’])?"
)
_OPENING_ARTICLE: Final = re.compile(
    r"(?:The|Der|Die|Das|La|Le|Les|El|Los|Las|O|A|Os|As)\s+(?=\S)|L['’](?=\w)"
)


def find_informant(words: Words) -> tuple[Words, Words] | None:
    """Return the name of whom a claim is put down to, and the words that do so, or ``None``.

    Read are the words that open the claim, and a passive ("claimed by X") anywhere in it.
    """
    for pattern, in_german in ((_lead("leads"), False), (_lead("german"), True), (_by(), False)):
        match = pattern.search(words.text)
        if match is None:
            continue
        if match["kind"] or _may_speak(match["name"], in_german=in_german):
            return _without_possessive(words.slice(*match.span("name"))), words.slice(*match.span())
    return None


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
    """Return the name in marks that the words end with, behind its noun ("Газета «Вечер» ")."""
    match = _quoted().search(before.text)
    return before.slice(*match.span("name")) if match else None


def speaks_of_others(before: str) -> bool:
    """Tell whether bodies named before a verb of saying are spoken to or of ("A letter to …")."""
    return _of_others().search(before) is not None


def without_article(name: str) -> str:
    """Return a name without the article that opens its sentence ("Die Initiative …").

    >>> without_article("Die Initiative Klares Tal")
    'Initiative Klares Tal'
    """
    return _OPENING_ARTICLE.sub("", name, count=1) if _OPENING_ARTICLE.match(name) else name


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
    nouns = word_lists("bylines")
    common = {*_list("common"), *nouns["bodies"], *nouns["ranks"], *nouns["no_body"]}
    return is_body(name) and words[0] not in common if in_german else words[0] not in common


def _list(name: str) -> list[str]:
    found: list[str] = word_lists("informants")[name]
    return found


def _choice(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(_list(name), key=lambda w: (-len(w), w)))


def _named() -> str:
    return rf"{_ARTICLE}(?:(?P<kind>{_choice('kinds')})\s+)?{_NAME}"


@cache
def _lead(name: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?i:{_choice(name)})\s+{_named()}")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_choice('passives')})\s+by\s+{_named()}")


@cache
def _possessed() -> re.Pattern[str]:
    owner = rf"{_CAP}(?:\s+{_CAP}){{0,5}}?"
    return re.compile(
        rf"(?:^|\s)(?P<name>{owner})(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,2}}"
        rf"(?:{_choice('possessed')})s?\s*$"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{_choice('quoted')})\s+[«„“\"](?P<name>[^«»„“”\"]{{2,60}})[»“”\"]\s*$"
    )


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_choice('of_others')})s?\s+(?:\w+\s+){{0,2}}(?:on|to|about|against)\s",
        re.IGNORECASE,
    )
