"""Weak signs of who publishes a document, weighed together: foot, logo, letterhead, "we at X"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.publishing.closing_lines import closing_signs
from kg.extract.publishing.dealing import dealing_signs
from kg.extract.publishing.house_lines import house_signs
from kg.extract.publishing.legal_forms import FORMS
from kg.extract.publishing.oneself import oneself_signs
from kg.extract.publishing.opening_lines import opening_signs
from kg.extract.publishing.own_desks import desk_signs
from kg.extract.publishing.presenting import presented
from kg.extract.publishing.signs import Sign
from kg.extract.publishing.site_lines import site_signs
from kg.model.document import BlockKind, Document
from kg.vocab.iris import normalise
from kg.vocab.wordlists import word_lists

_CAP: Final = r"(?:[A-ZÀ-ÞА-Я][\w’'&.-]*)"
_NAME: Final = rf"(?P<name>{_CAP}(?:\s+(?:(?:of|for|and|de|du|des|der|für)\s+)?{_CAP}){{0,7}})"
_RIGHTS: Final = re.compile(
    r"(?:©|\(c\)(?=\s*\d{4})|\bcopyright\b|版权所有|版權所有)[\s©:：]*(?P<rest>[^\n]+)",
    re.I,
)
_BEFORE_RIGHTS: Final = re.compile(
    rf"(?P<name>{_CAP}(?:\s+(?:(?:of|for|and|de|du|des|der|für|&)\s+)?{_CAP}){{1,7}})\s*"
    r"(?:©|\([cC]\)|[Cc]opyright)\s*\d{4}(?:\s*[-–]\s*(?:\d{2,4}|present))?\s*(?:[.|·].*)?"
)
_NO_OWNER: Final = frozenset(
    "rights reserved policy privacy terms use sitemap map contact photo photos image images share "
    "by credit login menu top".split()
)
_PICTURED: Final = re.compile(
    r"\b(?:photos?|fotos?|images?|imagen|bild|icons?|maps?|video)\b", re.I
)
_YEARS: Final = re.compile(r"\(?\b\d{4}\b(?:\s*[-–—,/]\s*(?:\d{2,4}|present))?\)?[\s,:.]*")
_CUT: Final = re.compile(
    r"\s*(?:[|·•/]|\s[-–—]\s|[,;。、，]|\.(?:\s|$)(?<!\bInc\.\s)(?<!\bSt\.\s)|\ball rights\b"
    r"|\balle rechte\b|\btous droits\b|\btodos (?:los|os)\b|все права|保留|\bpowered by\b"
    r"|\bdesigned by\b|\bwebsite by\b|\bimpressum\b|\bprivacy\b).*$",
    re.I | re.S,
)
_ARTICLE: Final = re.compile(r"^(?:the|die|der|das|la|le|les|el|los|las|a|o)\s+", re.I)
_BY: Final = re.compile(r"^(?:by|von|par|por)\s+", re.I)
_HABITS: Final = (
    "hear|believe|take|work|are|know|want|aim|care|understand|do|make|offer|provide|answer|get|try"
    "|have|often|always|never|value|support|think|like|need|use|keep|see|welcome"
)
_WE_AT: Final = re.compile(
    rf"\b(?:[Ww]e(?: here)? at (?:the )?{_NAME}"
    rf"|(?:At|Here at) (?:the )?(?P<at>{_CAP}(?:\s+(?:of\s+)?{_CAP})+), we (?:{_HABITS})\b"
    rf"|(?:[Bb]ei|[Cc]hez) (?:der |dem )?(?P<other>{_CAP}(?:\s+{_CAP})*),? (?:\w+ wir|nous)\b)"
)
_ABOUT: Final = re.compile(
    r"(?:About|Über|À propos de|Acerca de|Sobre|О компании) (?P<name>\S.{1,80})"
)
_DESKS: Final = frozenset("customer visitor media help contact service call press our".split())
_ABBREVIATED: Final = re.compile(r"(?:\.\w|\b(?:Inc|Corp|Co))\.$")
_REGISTERED: Final = re.compile(
    rf"(?P<name>{_CAP}(?:\s+(?:&\s+)?{_CAP}){{0,6}}?,? (?:{FORMS}))(?!\w)"
)
_CAPITALS: Final = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ&’'-]+(?:\s+[A-ZÀ-Þ&][A-ZÀ-Þ’'-]*){1,7})\s+(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_ADDRESSED: Final = re.compile(rf"{_NAME}\s*[,·|]\s*(?:[^,]{{2,40}},\s*)?\d+")
_LONGEST: Final = 9
_LAST: Final = 8


def weigh_signs(document: Document, before: int | None = None) -> Sign | None:
    """Return the name that the signs together speak for most, ``None`` when nothing names one.

    Signs for one name strengthen each other as independent ones; two names of equal weight are
    no answer. ``before`` is where the first claim begins, in characters of the text.
    """
    first = len(document.text) if before is None else before
    groups: list[list[Sign]] = []
    for sign in _signs(document, first):
        group = next((held for held in groups if _same(held[0].name, sign.name)), None)
        if group is None:
            groups.append([sign])
        else:
            group.append(sign)
    weighed = sorted((_together(group) for group in groups), key=lambda one: -one.confidence)
    if len(weighed) > 1 and weighed[0].confidence == weighed[1].confidence:
        return None
    return weighed[0] if weighed else None


def names_nobody(name: str) -> bool:
    """Tell whether a stated name is that of no publisher: "Home", "admin", a host of pages."""
    lists = word_lists("bylines")
    words = {word.strip(".,'’").casefold() for word in name.split()}
    return words <= set(lists["no_body"]) or name.casefold().strip() in lists["no_publisher"]


def without_desk(name: str) -> str:
    """Return a body's name without the desk that writes for it: "Torrin Energy Press Office"."""
    bare = _desk().sub("", name).strip()
    return bare if len(bare.split()) > 1 else name


@cache
def _desk() -> re.Pattern[str]:
    desks = "|".join(re.escape(desk) for desk in word_lists("bylines")["desks"])
    return re.compile(rf"(?:\s+|,\s*)(?:{desks})$", re.IGNORECASE)


def _same(one: str, other: str) -> bool:
    first, second = set(normalise(one).split()), set(normalise(other).split())
    return first <= second or second <= first


def _together(group: list[Sign]) -> Sign:
    doubt = 1.0
    for sign in group:
        doubt *= 1 - sign.confidence
    sentence = " ".join(dict.fromkeys(sign.sentence for sign in group))
    surest = max(group, key=lambda sign: sign.confidence)
    others = tuple(dict.fromkeys(sign.name for sign in group if sign.name != surest.name))
    person = any(sign.person for sign in group) and not is_body(surest.name)
    return Sign(surest.name, sentence, round(min(0.95, 1 - doubt), 3), others, person)


def _signs(document: Document, first: int) -> Iterator[Sign]:
    found = (*_of_the_file(document), *_of_the_foot(document), *_of_the_words(document))
    lines = (
        *opening_signs(document, first), *site_signs(document, first),
        *dealing_signs(document, first),
        *closing_signs(document), *oneself_signs(document, first),
        *house_signs(document, first),
    )  # fmt: skip
    told = (*presented(document, first), *desk_signs(document, first))
    for sign in (*found, *told, *lines):
        printed = sign.name.strip(" ,:")
        name = _ARTICLE.sub("", printed if _ABBREVIATED.search(printed) else printed.rstrip("."))
        called = bool(name) and len(name.split()) <= _LONGEST
        if called and (sign.acts or not names_nobody(name)):
            yield replace(sign, name=name)


def _of_the_file(document: Document) -> Iterator[Sign]:
    logo = document.described("imprint.logo")
    if logo and _is_name(logo):
        yield Sign(logo, f"The words for the logo are “{logo}”.", 0.65)
    if company := document.described("company"):
        yield Sign(company, f"The properties of the file name the company {company}.", 0.65)
    author = document.described("author")
    heads = [" ".join(block.words.text.split()) for block in document.blocks[:_LAST]]
    if author and any(re.fullmatch(rf"(?i:by:?) {re.escape(author)}\b.*", line) for line in heads):
        yield Sign(author, f"The page is signed “By {author}”, as the file says too.", 0.7)


def _of_the_foot(document: Document) -> Iterator[Sign]:
    foot = (document.described("imprint.foot") or "").split("\n")
    last = [block.words.text for block in document.blocks[-_LAST:] if block.kind in _SHORT]
    for line in (*foot, *last[-1:]):
        if (match := _BEFORE_RIGHTS.fullmatch(line.strip())) and _owns(match["name"]):
            sure = 0.8 if is_body(match["name"]) else 0.65
            yield Sign(match["name"], f"The foot of the page says “{line.strip()}”.", sure)
    lines = [*foot, *(line for line in last if _RIGHTS.match(line))]
    for line in lines:
        if (match := _RIGHTS.search(line)) and (name := _owner(line, match)):
            sure = 0.85 if is_body(name) else 0.7
            yield Sign(name, f"The copyright line names “{name}”.", sure)
    for line in foot:
        if match := _REGISTERED.match(line):
            yield Sign(match["name"], f"The foot of the page begins “{match[0]}”.", 0.75)
    for line, below in pairwise(foot):
        if re.search(r"[@\d]", below) and _names_body(line):
            yield Sign(line, f"The address in the foot of the page is that of “{line}”.", 0.75)
            return


_SHORT: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def _names_body(line: str) -> bool:
    """Tell whether a line is the name of a body, and not of its desk for callers."""
    words = line.split()
    if not 1 < len(words) <= _LONGEST or words[0].casefold() in _DESKS:
        return False
    return _is_name(line) and not re.search(r"[@:?!©]|\d", line) and is_body(line)


def _is_name(line: str) -> bool:
    return all(not word[0].islower() for word in line.split() if len(word) > 3)


def _owns(name: str) -> bool:
    """Tell whether a name before a year of copyright can be an owner's: no "Privacy Policy"."""
    return not {word.casefold() for word in name.split()} & _NO_OWNER


def _owner(line: str, match: re.Match[str]) -> str | None:
    """Return the owner of the rights, unless they are those in a picture."""
    rest = match["rest"]
    if _PICTURED.search(line[: match.start()]):
        return None
    if registered := _REGISTERED.match(_YEARS.sub("", rest)):
        return registered["name"]
    name = _BY.sub("", _CUT.sub("", _YEARS.sub("", rest)).strip())
    if not name or name[0].islower() or re.search(r"[@/<>]|\.\w{2,}$", name):
        return None
    return name


def _of_the_words(document: Document) -> Iterator[Sign]:
    for block in document.blocks:
        if match := _WE_AT.search(block.words.text):
            name = next(filter(None, match.groups()))
            yield Sign(name, f"The text says “{match[0]}”.", 0.8)
    yield from _letterhead(document)
    yield from _boilerplate(document)


def _letterhead(document: Document) -> Iterator[Sign]:
    """A body in capitals that opens the text, and one that ends it with its address.

    A note that ends the text names who made what it cites.
    """
    own = (block for block in document.blocks if block.kind is not BlockKind.NOTE)
    blocks = [block.words.text for block in own if block.words]
    for text, pattern in ((blocks[0], _CAPITALS), (blocks[-1], _ADDRESSED)) if blocks else ():
        match = pattern.match(text)
        if match and is_body(match["name"]):
            yield Sign(match["name"], f"The text opens or ends with “{match['name']}”.", 0.7)


def _boilerplate(document: Document) -> Iterator[Sign]:
    """A last heading "About X" with a text below that begins with X."""
    lines = [line for block in document.blocks[-_LAST:] for line in block.words.text.split("\n")]
    for line, below in pairwise(lines):
        match = _ABOUT.fullmatch(line.strip())
        if match and _ARTICLE.sub("", below).startswith(_ARTICLE.sub("", match["name"])):
            yield Sign(match["name"], f"The text ends with “{match[0]}”.", 0.8)
