"""Bodies that a page lets deal with its myths: a team, a ministry, a desk of a news agency."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME, any_of
from kg.extract.bylines import is_body
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.signs import Sign
from kg.extract.saying.answerers import dealing
from kg.extract.saying.informants import is_common, is_work
from kg.model.document import Block, BlockKind, Document
from kg.vocab.wordlists import word_lists

_HEAD, _LAST, _SHOWN = 8, 6, 90
_TEAM, _BODY, _WIRE, _ABOUT = 0.75, 0.7, 0.75, 0.7
_OWNER: Final = (
    rf"(?P<name>{CAPITAL_WORD}(?:\s+(?:of\s+)?{CAPITAL_WORD}){{0,5}}?)"
    r"(?:['’]s|(?<=s)['’]|(?<=\w))"
)


def dealing_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield each such body; ``before`` is where the first claim begins, in characters."""
    blocks = [block for block in document.blocks if block.words]
    head = [block for block in blocks if block.span.start < before][:_HEAD]
    for block in head:
        text = " ".join(block.words.text.split())
        yield from _titled(text, blocks) if block.kind is BlockKind.HEADING else ()
        for kind, sure in (("team", _TEAM), ("small", _BODY), ("han", _BODY)):
            for match in _patterns(kind).finditer(text):
                name = match["name"].removeprefix("The ")
                if name.split()[0].casefold() not in OPENERS:
                    yield Sign(name, f"The text says “{match[0][:_SHOWN].strip()}”.", sure)
    yield from _about(blocks[-_LAST:])


def _titled(title: str, blocks: list[Block]) -> Iterator[Sign]:
    """Read "AP Fact Check: …" and "FACT CHECK (AP): …" of news agencies, and "X busts myths".

    "New Study Busts Myths" names nobody: X is called like a body, or where people work.
    """
    match = _busting().match(title)
    if match and not is_common(match["name"]) and not is_work(match["name"].rsplit(maxsplit=1)[-1]):
        place = re.compile(rf"\b(?:at|the|The)\s+{re.escape(match['name'])}\b")  # no person
        below = any(place.search(block.words.text) for block in blocks)
        if is_body(match["name"]) or below:
            yield Sign(match["name"], f"The text is headed “{match[0].strip()}”.", _BODY)
    if match := _wire().match(title):
        name = match["name"] or match["in"]
        yield Sign(name, f"The text is headed “{match[0].strip()}”.", _WIRE)


def _about(last: list[Block]) -> Iterator[Sign]:
    """Read "About us" above "Dunmere Fishers is an association of …"."""
    headings = word_lists("bylines")["about_us"]
    for heading, below in pairwise(last):
        title = " ".join(heading.words.text.split()).strip(" :#").casefold()
        match = _own().match(" ".join(below.words.text.split())) if title in headings else None
        if match and match["name"].split()[0].casefold() not in OPENERS:
            yield Sign(match["name"], f"The text about “us” begins “{match[0]}”.", _ABOUT)


@cache
def _busting() -> re.Pattern[str]:
    return re.compile(rf"{ARTICLE}\s*{NAME}(?:{dealing()})")


@cache
def _own() -> re.Pattern[str]:
    return re.compile(
        rf"{ARTICLE}\s*{NAME}\s*(?:\([^()]*\)\s*)?,?\s+(?:{any_of(word_lists('bylines')['is_a'])})\s"
    )


@cache
def _wire() -> re.Pattern[str]:
    wires = any_of(word_lists("bylines")["wires"])
    return re.compile(
        rf"(?:(?P<name>{wires})(?:['’]s)?\s+(?i:fact[ -]?checks?|faktencheck|factuel|verifica)\b"
        rf"|(?i:fact[ -]?check)\s*[(\[](?P<in>{wires})[)\]])"
    )


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    lists = word_lists("answering")
    if kind == "han":
        places, deals, myths = (
            any_of(lists[name]) for name in ("han_places", "han_deals", "han_myths")
        )
        return re.compile(
            rf"(?P<name>[^\s\W\d_]{{2,16}}?(?:{places}))(?:{deals})(?=[^，。！？]{{0,12}}(?:{myths}))"
        )
    if kind == "small":
        nouns = any_of(lists["bodies"])
        return re.compile(rf"^\W*(?P<name>(?i:{nouns})(?:\s+[\w'’-]+){{0,6}}?)(?:{dealing()})")
    team = rf"(?:\s+[a-zà-ÿ][\w-]*){{0,3}}?\s+(?:{any_of(lists['team'])})(?:\s+of\s+\w+)?"
    several = (
        rf"\s+(?i:{any_of(lists['to_deal'])})\b[^.!?;]{{0,90}}?\b(?i:{any_of(lists['myths'])})\b"
    )
    helping = r"(?:\s+(?:have|has|helps?))?"
    return re.compile(rf"(?:^|[\s,(]){_OWNER}{team}{helping}(?:{dealing()}|{several})")
