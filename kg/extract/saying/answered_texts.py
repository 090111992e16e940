"""Whose text an introduction says a page answers: "a leaflet by X", "X has run advertisements"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME
from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.informants import is_common, without_article
from kg.extract.saying.names import is_date_word
from kg.extract.saying.sentences import choice
from kg.model.words import Words
from kg.vocab.wordlists import word_lists

_ASIDE: Final = r"(?:\s*\([^()]*\)|,\s[^,.“”\"]{3,80},)?"
_AUXILIARY: Final = (
    r"(?:\s+(?:has|have|had|also|recently|repeatedly|since|now|then|publicly|just|hat|haben|ha|a))*"
)
_FEW: Final = r"(?:[^\s.;:!?]+\s+){0,6}?"
_ADJECTIVES: Final = r"(?:(?:own|[\w-]+)\s+){0,2}"
_OWN: Final = r"(?:[‘“\"«„][^”\"»“’]{1,80}[”\"»“’]|[^\s.;:!?]+)"  # a title in marks is one word
_ROLE: Final = r"(?:(?:[^\W\dA-ZÀ-Þ_][\w-]+)\s+){0,3}?"  # "the economist", "a lobby group"
_TIED: Final = re.compile(
    r"\b(?:that|by|of|from|to|with|against|like|as|and|or|about|on)\s+(?:the\s+)?$"
)
_WRONG: Final = r"(?:\w+\s+)?(?i:wrong|mistaken|misleading|lying|misinformed)\b"
_FACTS: Final = r"(?:[Tt]he\s+)?(?i:claims|facts|truth|reality|myths)\b"
_NEAR: Final = r"[^.!?]{0,90}?"
_HEADED: Final = r"(?=\s*(?:$|[:.,!?–—(]|\s[-|]\s|(?:on|over|about|regarding|concerning)\b))"


def find_makers(words: Words) -> Iterator[Words]:
    """Yield who is said to have put out a text, a talk or a picture.

    >>> from kg.model.location import Span
    >>> from kg.model.words import Run
    >>> text = "A petition started by Save the Weir has been signed."
    >>> [who.text for who in find_makers(Words((Run(text, Span(0, len(text))),)))]
    ['Save the Weir']
    """
    for pattern, subject in _makers():
        for match in pattern.finditer(words.text):
            if subject and _TIED.search(words.text[: match.start("name")]):
                continue
            if (who := _who(words, *match.span("name"))) is not None:
                yield who


def find_corrected(heading: Words) -> Words | None:
    """Return whom a heading sets right: "What the Centre gets wrong", "Correcting Mayor Rell"."""
    for pattern, sure in _headed():
        match = pattern.search(heading.text)
        who = _who(heading, *match.span("name")) if match else None
        if who is None or _is_nobody(who.text):
            continue
        if sure or is_body(who.text) or _ranked().match(who.text):
            return who
    return None


def find_addressed(line: Words) -> Words | None:
    """Return to whom a letter is sent: "Dear MedChain,", "An open letter to MedChain"."""
    match = _addressed().match(line.text)
    return _who(line, *match.span("name")) if match else None


def is_the_text(words: str) -> bool:
    """Tell whether words mean a text, or its author, that was named before: "The article also"."""
    return _the_text().fullmatch(words.strip()) is not None


def ties_to_text(text: str) -> bool:
    """Tell whether an introduction says that what follows is from the text it names.

    >>> ties_to_text("The Guild sent a leaflet. Several of its statements are wrong.")
    True
    >>> ties_to_text("The Guild sent a leaflet. Below are common questions.")
    False
    """
    return _ties().search(text) is not None


def owns_parts(text: str) -> bool:
    """Tell whether an introduction speaks of "its claims", "their myths"; "these" is not enough."""
    return _own_parts().search(text) is not None


def unnamed_speak(text: str) -> bool:
    """Tell whether people without a name say something: "Some residents claim that …".

    So do those who make "claims about it", or claims that go round.
    """
    return _unnamed().search(text) is not None or _nobodys().search(text) is not None


def refutes(sentence: str) -> bool:
    """Tell whether a sentence lets somebody deny what others say: such a one makes no claim."""
    return _refuting().search(sentence) is not None


def _who(words: Words, start: int, end: int) -> Words | None:
    """Return the words of a name, without what opens its sentence and without "'s"."""
    text = re.sub(r"(?:['’]s|(?<=s)['’])$", "", words.text[start:end])
    end = start + len(text)
    while (first := re.match(r"\S+\s+", words.text[start:end])) and (
        first[0].strip().casefold() in OPENERS or is_date_word(first[0].strip())
    ):
        start += first.end()
    name = without_article(words.text[start:end])
    start = end - len(name)
    if name.casefold() in OPENERS or is_date_word(name):
        return None
    if " " not in name and is_common(name):
        return None
    return words.slice(start, end)


def _is_nobody(name: str) -> bool:
    lists = word_lists("answered_texts")
    folded = {word.strip(".,'’").casefold() for word in name.split()}
    return bool(folded & {*lists["nobody"], *lists["parts"]})


def _any(*names: str) -> str:
    lists = word_lists("answered_texts")
    return choice([word for name in names for word in lists[name]])


@cache
def _ranked() -> re.Pattern[str]:
    ranks = choice(word_lists("bylines")["ranks"])
    return re.compile(rf"(?i:{ranks})\s+(?=[^\W\d_a-z])")


@cache
def _makers() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Patterns, and whether the name is the subject of its sentence."""
    texts, made, made_by = (rf"(?i:{_any(name)})" for name in ("texts", "made", "made_by"))
    last = rf"(?i:{_any('made_last')})"
    of, press = rf"(?i:{_any('of')})", rf"(?i:{_any('in_press')})"
    told, about = _any("reported"), _any("about")
    title = rf"(?:\s+{_OWN}){{0,5}}?,?"
    paper = rf"(?<![\w’'-])(?:{CAPITAL_WORD}\s+){{1,3}}(?i:{_any('papers')})"
    led = rf"(?:(?:an?|its|our|eine[mr]?|une?|una?)\s+)?{ARTICLE}\s*{_ROLE}"
    return (
        (re.compile(rf"{NAME}{_ASIDE}{_AUXILIARY}\s+{made}\s+{_FEW}{texts}\b"), True),
        (re.compile(rf"{NAME}\s+(?:hat|haben)\s+{_FEW}{texts}\s+{_FEW}{last}\b"), True),
        (re.compile(rf"\b{texts}{title}\s+{made_by}\s+{led}{NAME}"), False),
        (re.compile(rf"\b{texts}\s+{of}\s+{led}{NAME}"), False),
        (re.compile(rf"\b(?i:{_any('printed')}){title}\s+{press}\s+{ARTICLE}\s*{NAME}"), False),
        (
            re.compile(rf"\b{texts}\s+(?:that|which)\s+(?:the\s+)?{NAME}{_AUXILIARY}\s+{made}\b"),
            False,
        ),
        (re.compile(rf"{NAME}(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){{0,2}}{texts}\b"), True),
        (re.compile(rf"{NAME}{_ASIDE}{_AUXILIARY}\s+(?:{told})\s+{_FEW}(?:{about})\b"), True),
        (re.compile(rf"(?P<name>{paper})\s+(?i:{_any('printed')})\b"), False),
    )


@cache
def _the_text() -> re.Pattern[str]:
    articles = r"(?:the|this|that|der|die|das|dieser|diese|el|la|le|il|lo|o|a|l['’])"
    nouns = _any("texts", "printed", "authors")
    return re.compile(
        rf"{articles}\s*(?:{nouns})(?:\s*[“\"«„][^“”\"«»]{{1,120}}[”\"»“])?(?:\s+(?:then|\w+ly|also|further))?",
        re.IGNORECASE,
    )


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"\W*(?i:{_any('dear')})\s+{ARTICLE}\s*{NAME}\s*(?:[,:.!]|$)")


@cache
def _headed() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Patterns of headings, and whether the words around the name are enough."""
    correcting, texts = _any("correcting"), _any("texts")
    return (
        (re.compile(rf"\b[Ww]hat\s+(?:the\s+)?{NAME}\s+(?i:{_any('gets_wrong')})\b"), True),
        (re.compile(rf"\b[Ww]hat\s+(?:the\s+)?{NAME}\s+(?i:{_any('told')})\b"), True),
        (re.compile(rf"^\W*(?i:{correcting})\s+{ARTICLE}\s*{NAME}{_HEADED}"), False),
        (re.compile(rf"^\W*(?:[Tt]he\s+)?{NAME}\s+(?:is|was|are|were)\s+{_WRONG}"), False),
        (re.compile(rf"^\W*(?:[Tt]he\s+)?{NAME}\s*(?::|\s(?:v|vs)\.?|\sversus)\s+{_FACTS}"), False),
        (re.compile(rf"^\W*(?i:{correcting})\s+{ARTICLE}\s*{NAME}\s+(?:{texts})\b"), False),
    )


@cache
def _ties() -> re.Pattern[str]:
    parts, texts, wrongs, answer = (_any(one) for one in ("parts", "texts", "wrongs", "answering"))
    back, this = rf"(?:{_any('anaphors')})", rf"the\s+(?:[\w-]+\s+)?(?:{texts})"
    forms = (
        rf"{_owned()}\s+{_ADJECTIVES}(?:{parts})",
        rf"(?:{back}|{this})\b{_NEAR}\b(?:{wrongs})",
        rf"(?:{wrongs})\b{_NEAR}\b{back}",
        rf"(?:{answer})\b{_NEAR}\b(?:{this}|what\s+(?:the|{back}))",
        rf"which\s+we\s+(?:\w+\s+)?(?:{answer})",
        rf"(?:{_any('contains')})\s+{_FEW}(?:{parts}|other things)",
        rf"(?:{parts})\s+(?:that|which)\s+{_FEW}(?:{wrongs})",
        rf"(?:{_any('drawn')})\s+{_FEW}(?:{texts})",
        rf"(?:{wrongs})\s+(?:{texts})",
        rf"(?:{texts})\s+(?:{_any('with')})\s+{_FEW}(?:{parts})",
        rf"(?:{_any('here')})\s+what\s+(?:{back}|the)",
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _owned() -> str:
    return rf"(?:{_any('owners')}|the\s+{CAPITAL_WORD}['’]s)"


@cache
def _own_parts() -> re.Pattern[str]:
    return re.compile(rf"\b{_owned()}\s+{_ADJECTIVES}(?:{_any('parts')})\b", re.IGNORECASE)


@cache
def _unnamed() -> re.Pattern[str]:
    lists = word_lists("saying")
    verbs = rf"(?:{choice([*lists['says'], *lists['claims']])}|{_any('hold')})"
    people = word_lists("answered_texts")["unnamed"]
    opened = choice([word.capitalize() for word in people])  # no "Residents League"
    who = rf"(?:\b(?:{choice(people)})|(?:^|[.!?:]\s+)(?:{opened})(?!\s+{CAPITAL}))"
    return re.compile(rf"{who}\b(?:\s+[\w’'-]+){{0,5}}?\s+{verbs}\b", re.MULTILINE)


@cache
def _nobodys() -> re.Pattern[str]:
    parts, back = (
        _any("parts"),
        rf"(?:it|them|him|her|this|the\s+(?:[\w-]+\s+)?(?:{_any('texts')}))",
    )
    about = rf"(?:{parts})\s+(?:\w+\s+)?(?:about|on)\s+{back}"
    return re.compile(
        rf"\b(?:{about}|(?:{parts})\s+(?:[\w-]+\s+){{0,3}}(?:{_any('going_round')}))\b",
        re.IGNORECASE,
    )


@cache
def _refuting() -> re.Pattern[str]:
    wrong = rf"\b(?:say|says|said|told|shows?|showed|stated)\b[^.]*\b(?:{_any('wrongs')})\b"
    return re.compile(rf"\b(?:{_any('refuting')})\b|{wrong}", re.IGNORECASE)
