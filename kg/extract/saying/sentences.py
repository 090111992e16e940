"""Sentences that let somebody speak: the stretch of words that may name who."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.saying.putting import puts_forward
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_INDEFINITE = re.compile(
    r"(?:one|some|several|many|a|another|other|others|various|a few|a number of|two|three|most)\b"
    r"(?: \w+){0,3}$",
    re.IGNORECASE,
)
_LONGEST_TAIL: Final = 70
# "…," the Council says: who speaks stands between the quotation, whole, and the verb.
_QUOTED_FIRST: Final = re.compile(
    r"\s*(?:“[^“”]+(?:[,.!?]”|”,)|\"[^\"]+(?:[,.!?]\"|\",)|«[^«»]+»,"
    r"|[^“”«»\"]+(?:[,.!?][”»]|[”»],))"  # the end of a quotation of several sentences
    r"\s+(?=[^\W\d_][^“”\"«»,;:]*\s$)"
)


@dataclass(frozen=True, slots=True)
class SayingSentence:
    """A sentence about somebody who says something: offsets of its part before the verb, or
    after it where the words said come first ("…," says the Council). ``verb`` is as printed.
    """

    start: int
    end: int
    verb: str
    behind: bool = False


def find_saying(
    words: Words, *, claims: bool = False, strict: bool = False, works: bool = False
) -> tuple[SayingSentence, ...]:
    """Return, per sentence with a verb or noun of saying, the stretches that may name who.

    ``claims`` asks for verbs alone that put forward what another may deny; ``strict`` for those
    that do so where they stand: not "released 40 gulls", "was accused of", "denied 40 claims";
    with ``works`` "released a report" counts too.
    """
    found = []
    start = 0
    text = words.text
    for end in sentence_ends(text):
        match = _first_verb(text, start, end, claims=claims, strict=strict, works=works)
        if match is not None and match.start() > start:
            quoted = _QUOTED_FIRST.match(text, start, match.start())
            who = quoted.end() if quoted else start
            found.append(SayingSentence(who, match.start(), match[0]))
            if _said_first(text[start : match.start()]):
                found.append(SayingSentence(match.end(), end, match[0], behind=True))
            elif (last := _last_verb(text, start, end, claims=claims)) is not None:
                found.append(SayingSentence(last.end(), end, last[0], behind=True))
        start = end
    return tuple(found)


def _first_verb(
    text: str, start: int, end: int, *, claims: bool, strict: bool, works: bool
) -> re.Match[str] | None:
    for match in _verbs(claims).finditer(text, start, end):
        before, behind = text[start : match.start()], text[match.end() : end]
        if not strict or puts_forward(match[0], before, behind, works=works):
            return match
    return None


def _last_verb(text: str, start: int, end: int, *, claims: bool) -> re.Match[str] | None:
    """Return the verb that closes a sentence behind a comma: "…, said the mayor of Pelham"."""
    found = list(_verbs(claims).finditer(text, start, end))
    last = found[-1] if found else None
    if last is None or end - last.end() > _LONGEST_TAIL:
        return None
    return last if _parted().search(text[start : last.start()]) else None


def speaks_again(words: Words) -> bool:
    """Tell whether the words close with a pronoun that speaks: "« … », a-t-il ajouté"."""
    return _again().search(words.text) is not None


def is_indefinite(text: str) -> bool:
    """Tell whether those who say something are left unnamed: "One commenter", "Several people"."""
    return _INDEFINITE.match(text) is not None


def is_put_down(text: str) -> bool:
    """Tell whether words only tell to whom others put something down: "a quote attributed to X"."""
    return any(words in text.casefold() for words in word_lists("saying")["put_down"])


def first_sentence(words: Words) -> Words:
    """Return the words up to the end of the first sentence."""
    return words.slice(0, next(iter(sentence_ends(words.text))))


def sentence_ends(text: str) -> list[int]:
    """Return where sentences end; a point after a capital letter or "U.S" ends none."""
    ends = [
        match.end()
        for match in re.finditer(
            r"(?<!\b[A-Z])(?<!\bU\.S)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bDr)[.!?](?=\s+[^a-z])|\n",
            text,
        )
    ]
    return [*ends, len(text)]


def choice(words: list[str]) -> str:
    """Return a pattern for any of the words, the longest first; an asterisk is any ending."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in ordered)


def _said_first(before: str) -> bool:
    """Tell whether the words said stand before the verb: in marks, or up to a comma at the end."""
    return _closed().search(before) is not None


@cache
def _verbs(claims: bool) -> re.Pattern[str]:
    lists = word_lists("saying")
    verbs = lists["claims"] if claims else [*lists["says"], *lists["claims"]]
    country = r"(?<!\bUnited\s)"  # the United States say nothing by their name
    return re.compile(rf"{country}\b(?:{choice(verbs)})\b", re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"[”\"»“’']\s*,?\s*(?:(?:{choice(word_lists('saying')['behind'])})\s+)?$")


@cache
def _parted() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:(?:{choice(word_lists('saying')['behind'])})\s+)?$")


@cache
def _again() -> re.Pattern[str]:
    phrases = choice(word_lists("saying")["again"])
    return re.compile(rf"[”\"»“’',]\s*,?\s*(?:{phrases})\b[^.]*\.?\s*$", re.IGNORECASE)
