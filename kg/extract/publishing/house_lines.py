"""Words in which a house speaks of itself: "our nurses at Orle Health", "Join the Lamp Trust"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, any_of
from kg.extract.bylines import is_body
from kg.extract.headlines import is_headline, is_slogan
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.presenting import lines_of
from kg.extract.publishing.signs import Sign
from kg.extract.saying.informants import is_common
from kg.extract.saying.names import is_date_word
from kg.model.document import Block, BlockKind, Document
from kg.vocab.wordlists import word_lists

_HEAD, _LAST, _SHOWN, _LONGEST = 8, 6, 90, 80
_OURS, _THIS, _TITLED, _CHROME, _MAIL = 0.75, 0.75, 0.65, 0.6, 0.7
_NAME: Final = (
    rf"(?P<name>{CAPITAL_WORD}"
    rf"(?:\s+(?:(?:of|for|de|des|du|der|für)\s+)?(?:the\s+)?{CAPITAL_WORD}){{1,6}})"
)
_MAILED: Final = re.compile(
    r"(?<![\w.])(?P<box>[a-z.]{2,20})@(?P<host>[a-z0-9-]{3,40})(?:\.[a-z0-9-]+)+", re.IGNORECASE
)
_CAPITALS: Final = re.compile(
    rf"(?<![\w’'-]){CAPITAL_WORD}"
    rf"(?:[^\S\n]+(?:(?:of|for|the|and|de|la)[^\S\n]+)?{CAPITAL_WORD}){{1,4}}"
)


def house_signs(document: Document, before: int) -> Iterator[Sign]:
    """Yield each such sign; ``before`` is where the first claim begins, in characters."""
    blocks = [block for block in document.blocks if block.words]
    head = [block for block in blocks if block.span.start < before][:_HEAD]
    last = [block for block in blocks[-_LAST:] if block not in head]
    for block in head:
        yield from _ours(block)
        yield from _headed(block) if block.kind is BlockKind.HEADING else ()
    for block in (*head, *last):
        if match := _this().search(block.words.text):
            yield from _sign(match, _THIS)
    lines = [line for block in last for line in lines_of(document, block)]
    for line in lines:
        shown = line[:_LONGEST].strip(" .!:»›→")
        for match in filter(None, (form.fullmatch(shown) for form in _chrome())):
            if is_body(match["name"]) or _elsewhere(match["name"], line, blocks):
                yield from _sign(match, _CHROME)
    yield from _mailed("\n".join(lines), document.text)


def _sign(match: re.Match[str], sure: float) -> Iterator[Sign]:
    name = match["name"]
    first = name.split(maxsplit=1)[0]
    nobody = first.casefold() in OPENERS or is_date_word(first) or is_common(name)
    if not nobody and not is_slogan(name):
        yield Sign(name, f"The text says “{match[0].strip()[:_SHOWN]}”.", sure)


def _ours(block: Block) -> Iterator[Sign]:
    """Read "our nurses at Orle Health" and "At Orle Health, our nurses"."""
    for pattern in _houses():
        if match := pattern.search(block.words.text):
            yield from _sign(match, _OURS)


def _headed(block: Block) -> Iterator[Sign]:
    """Read "The Orle Flu Alliance Guide to Flu" and "Flu myths: Orle Flu Alliance explains"."""
    text = " ".join(block.words.text.split())
    for pattern in _titles():
        match = pattern.search(text)
        if match and is_body(match["name"]) and not is_headline(match["name"]):
            yield from _sign(match, _TITLED)


def _elsewhere(name: str, line: str, blocks: Sequence[Block]) -> bool:
    """Tell whether other blocks have a name too: that of a site stands in more than one place."""
    return any(name in block.words.text for block in blocks if line not in block.words.text)


def _mailed(last: str, text: str) -> Iterator[Sign]:
    """Read "info@orlehealth.example" beside the words "Orle Health": the house's own mailbox."""
    boxes = word_lists("house")["mailboxes"]
    for match in _MAILED.finditer(last):
        if match["box"].casefold() not in boxes:
            continue
        host = match["host"].casefold().replace("-", "")
        named = {one[0] for one in _CAPITALS.finditer(text) if _squeezed(one[0]) == host}
        for name in sorted(named)[:1]:
            yield Sign(name, f"The address “{match[0]}” is that of “{name}”.", _MAIL)


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


@cache
def _houses() -> tuple[re.Pattern[str], ...]:
    lists = word_lists("house")
    at, our, staff = (any_of(lists[one]) for one in ("at", "our", "staff"))
    few = r"(?:[^\W\dA-ZÀ-Þ_][\w-]*\s+){0,2}"
    return (
        re.compile(rf"\b(?i:{our})\s+{few}(?i:{staff})\s+(?:{at})\s+{ARTICLE}\s*{_NAME}"),
        re.compile(
            rf"(?:^|[.!?]\s+)(?i:{at})\s+{ARTICLE}\s*{_NAME},\s+(?:{our})\s+{few}(?i:{staff})\b"
        ),
        re.compile(
            rf"(?:^|[.!?]\s+)As\s+(?:members|staff|doctors|nurses|volunteers|part|employees)\s+of\s+"
            rf"(?:the\s+)?{_NAME},\s+we\b"
        ),
    )


@cache
def _this() -> re.Pattern[str]:
    lists = word_lists("house")
    these, by, kept = (any_of(lists[one]) for one in ("these", "by", "kept"))
    this = r"(?i:this|dieser|diese|dieses|esta|este|cette|ce|questa|questo)"
    is_kept = rf"\s+(?:[^\W\dA-ZÀ-Þ_]+\s+){{0,4}}?(?:is|was|are)\s+(?:{kept})\s+by"
    return re.compile(
        rf"\b(?:{this}\s+(?:{these})\s+(?:{by})|(?:{this}|The\s+information\s+on\s+this)\s+(?:{these})"
        rf"{is_kept})\s+{ARTICLE}\s*{_NAME}"
    )


@cache
def _titles() -> tuple[re.Pattern[str], ...]:
    lists = word_lists("house")
    guides, tells = any_of(lists["guides"]), any_of(lists["tells"])
    return (
        re.compile(rf"^{ARTICLE}\s*{_NAME}(?:['’]s|(?<=s)['’])?\s+(?i:{guides})\b"),
        re.compile(rf":\s+{ARTICLE}\s*{_NAME}\s+(?:{tells})\s*$"),
    )


@cache
def _chrome() -> tuple[re.Pattern[str], ...]:
    forms = (form.split("{who}") for form in word_lists("house")["chrome"])
    return tuple(
        re.compile(rf"(?i:{_spaced(before)}){_NAME}(?i:{_spaced(behind)})")
        for before, behind in forms
    )


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")
