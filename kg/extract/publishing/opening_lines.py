"""Lines at the head of a page that say whose words follow: "Statement of X", "X answers …"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.capitals import CAPITAL, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.openers import without_opener
from kg.extract.publishing.signs import Sign
from kg.model.document import BlockKind, Document
from kg.vocab.wordlists import word_lists

_CAP: Final = rf"(?:[dlDL][’'](?={CAPITAL}))?{CAPITAL_WORD}"
_SMALL: Final = (
    r"(?:(?:of|for|and|the|de|del|de la|du|des|di|dei|della|degli|delle|da|do|das|dos|der|für"
    r"|und|y|e|et|la|&)\s+){0,2}"
)
_NAME: Final = rf"(?P<name>{_CAP}(?:\s+{_SMALL}{_CAP}){{0,7}})"
_ARTICLE: Final = r"(?:(?i:the|die|der|das|den|dem|la|le|les|el|los|las|o|a|os|as)\s+|[lL][’'])?"
_DATE: Final = (
    r"(?:\w+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+)?\w+\.?\s+(?:de\s+)?\d{4}"
    r"|\w+\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_OF: Final = (
    r"(?:of|by|from|von|vom|der|des|de|du|del|de la|de l[’'](?=\w)|da|do|della|dei)"
    r"(?:\s+|(?<=[’']))"
)
_BY: Final = r"(?:by|from|von|vom|par)\s+"
_TO: Final = r"(?:to\s+(?:our|all)\s+[\w’' -]{3,40}?\s+)?"  # "to our customers"
_LETTERS: Final = r"(?:\s*\([^\W\d_a-z][^()]{0,12}\))?"  # "(NBRF)"
_ASIDE: Final = r"(?:\s*\([^()]*\)|,\s+(?:an?|the)\s[^,.]{2,60},)?"
_NO_NEWS: Final = (  # who answers these writes a column, or goes to a door
    r"(?!\s+(?:your|you|readers|the\s+(?:door|call|phone|bell)|(?:[\w’']+\s+){0,2}questions)\b)"
)
_HERS: Final = re.compile(r"\s+(?:her|his)\b")
_CITY: Final = re.compile(r".+\s(?i:city)")
_FIRST, _LONGEST = 8, 160
_REPLIED, _STATED, _ANSWERS, _DATED, _TITLED = 0.75, 0.7, 0.65, 0.6, 0.75


def opening_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield each sign of who speaks in the first lines and at the end of the page's title.

    ``before`` is where the first claim begins, in characters. A line of a name and a date counts
    where the name is called like a body: "Orle, 12 March 2020" is a place.
    """
    head = [one for one in document.blocks if one.span.start < before and one.words][:_FIRST]
    for block in head:
        shown = block.words.text
        for line in (" ".join(line.split()) for line in shown[:_LONGEST].split("\n")):
            yield from _stating(line)
            yield from _dated(line)
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            yield from _answering(" ".join(shown.split()), document)
    yield from _titled(document.title or "")


def is_no_name(line: str) -> bool:
    """Tell a place and a date, or a sentence, from the name of a body that it looks like.

    >>> is_no_name("Kansas City, 12 March 2020"), is_no_name("City of Ostra, 12 March 2020")
    (True, False)
    >>> is_no_name("Water Board replies to critics")
    True
    """
    match = _name_and_date().fullmatch(line)
    place = match is not None and _CITY.fullmatch(match["name"]) is not None
    return place or _answers().match(line) is not None


def _stating(line: str) -> Iterator[Sign]:
    for kind, sure in (("replies", _REPLIED), ("statements", _STATED), ("authored", _STATED)):
        match = _statement(kind).fullmatch(line)
        if match and not _says_what(match["name"]) and (match["date"] or _several(match["name"])):
            yield Sign(match["name"], f"The text is headed “{line}”.", sure)
            return


def _answering(text: str, document: Document) -> Iterator[Sign]:
    match = _answers().match(text)
    if match is None or not _several(match["name"]) or _says_what(match["name"]):
        return
    person = _HERS.match(text, match.end()) is not None and not is_body(match["name"])
    name = match["name"] if person else _fuller(match["name"], document)
    sentence = f"The text says “{match[0].strip()} …”."
    yield Sign(name, sentence, _ANSWERS, person=person, acts=_is_board(match["name"]))


def _dated(line: str) -> Iterator[Sign]:
    match = _name_and_date().fullmatch(line)
    if match and _may_publish(match["name"]) and not is_no_name(line):
        yield Sign(match["name"], f"“{match['name']}” stands beside the date.", _DATED)


def _titled(title: str) -> Iterator[Sign]:
    parts = re.split(r"\s+[|·•–—-]\s+", " ".join(title.split()))
    last = parts[-1] if len(parts) > 1 else ""
    if re.fullmatch(rf"{_ARTICLE}{_NAME}", last) and is_body(last):
        yield Sign(last, f"The title of the page ends with “{last}”.", _TITLED)


def _may_publish(name: str) -> bool:
    trades = word_lists("bylines")["trades"]
    if without_opener(name) != name:
        return False
    return is_body(name) or (" " in name and name.rsplit(maxsplit=1)[-1].casefold() in trades)


def _is_board(name: str) -> bool:
    """Tell whether a noun of bodies ends a name, "Water Board", and it is no "Press Office"."""
    lists, folded = word_lists("bylines"), name.casefold()
    return folded.rpartition(" ")[2] in lists["bodies"] and folded not in lists["desks"]


def _several(name: str) -> bool:
    """Tell a name of several words, or of a body, from the word that opens a sentence."""
    first = name.split(maxsplit=1)[0].casefold()
    return first not in OPENERS and (" " in name or is_body(name))


def _says_what(name: str) -> bool:
    """Tell "Statement of Claim" and "Answers of the Week" from those of somebody."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    return bool(words & set(word_lists("bylines")["no_party"]))


def _fuller(name: str, document: Document) -> str:
    """Return the one longer name of a body in the text that ends with these words."""
    found = {body.words for block in document.blocks for body in find_bodies(block.words)}
    longer = {one for one in found if one.endswith(f" {name}")}
    return longer.pop() if len(longer) == 1 else name


@cache
def _statement(kind: str) -> re.Pattern[str]:
    listed = word_lists("bylines")["statements" if kind == "authored" else kind]
    kinds = "|".join(map(re.escape, listed))
    date = rf"(?:\s*[,·•|(–—-]\s*(?:\w+\s+)?(?P<date>{_DATE})\)?)?"
    what = r"(?:\s+(?:to|on|regarding|concerning)\s.{3,120}?)" if kind != "statements" else ""
    of = _OF if kind != "authored" else _BY  # "Statement of Account on …" is no author's
    return re.compile(
        rf"(?i:an?\s+|the\s+)?(?i:{kinds})\s+{_TO}{of}{_ARTICLE}{_NAME}{_LETTERS}{date}(?:{what})?[.:]?"
    )


@cache
def _answers() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, word_lists("bylines")["answers"]))
    return re.compile(rf"{_ARTICLE}{_NAME}{_ASIDE}\s+(?:{verbs})\b{_NO_NEWS}")


@cache
def _name_and_date() -> re.Pattern[str]:
    return re.compile(rf"{_ARTICLE}{_NAME}\s*(?:[,·•|(–—]|(?<=\s)-)\s*(?:\w+\s+)?{_DATE}\)?\.?")
