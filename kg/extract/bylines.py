"""Words by which a page names its publisher: "Published by …", "By the … Council", "© 2020 …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.model.document import Block, BlockKind
from kg.vocab.wordlists import word_lists

_ARTICLE: Final = r"(?:(?i:the|der|die|das|dem|des|la|le|les|l['’]|el|los|las|a|o|as|os|its)\s*\b)?"
_CAP: Final = r"(?:(?:[A-Z]\.)+|(?:Inc|Ltd|Co|Corp|St)\.|[^\W\d_a-zà-ÿа-я][\w'’&-]*)"
_SMALL: Final = (
    r"(?:of|for|and|the"
    r"|(?:on|in)(?! (?:Ja|Fe|Mar|Ap|May|Ju|Au|Se|Oc|No|De|Mo|Tu|We|Th|Fr|Sa|Su))"
    r"|de|del|des|du|la|las|le|les|el|los"
    r"|der|für|und|da|do|das|dos|e|y|et|&)"
)
_NAME: Final = rf"(?P<name>{_CAP}(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAP}){{0,9}})"
_YEARS: Final = r"(?:\(c\)|©)?\s*(?:\d{4}(?:\s*[-–,]\s*\d{4})?)?[\s,:]*"
_THIS: Final = (
    r"(?:this|these|the following)\s+(?:\w+\s+){0,2}(?:page|sheet|fact ?sheet|document|list|answers"
    r"|brief|briefing|guide|leaflet|paper|statement|series|text|facts)"
)
_LONGEST: Final = 160
_SEEN: Final = 2_000
_SHORT: Final = 10
_FIRST, _LAST = 8, 5
_NO_NAME: Final = frozenset(
    "release releases room contact home sheet page pages myth myths fact facts update updates "
    "report claims claim rumor rumors rumour rumours truth lies check for immediate".split()
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A name in a place where publishers stand; ``sure`` when the words before it say so."""

    name: str
    words: str
    sure: bool


def find_bylines(blocks: Sequence[Block], first: int) -> tuple[Byline, ...]:
    """Return the publishers named before the offset ``first`` and at the end, surest first."""
    text = [b for b in blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM)]
    head = [block for block in text if block.span.start < first][:_FIRST]
    foot = [block for block in text[-_LAST:] if block not in head]
    found = [line for block in head for line in _in_head(block)]
    found += [line for block in foot for line in _announced(block.words.text, "strong")]
    return tuple(sorted(found, key=lambda line: not line.sure))


def is_body(name: str) -> bool:
    """Tell whether a name has a noun in it that names of bodies have."""
    words = [word.strip(".,'’").casefold() for word in name.split()]
    nouns = _nouns()
    return any(word in nouns or word.removesuffix("s") in nouns for word in words) or any(
        words[-1].endswith(noun) for noun in ("amt", "werke", "verband", "verein", "ministerium")
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word_lists("bylines")["bodies"])


def _in_head(block: Block) -> Iterator[Byline]:
    text = " ".join(block.words.text[:_SEEN].split())
    yield from _announced(text, "strong")
    if match := _issuing().search(text):
        yield Byline(match["name"], match[0], sure=True)
    if block.kind is not BlockKind.HEADING:
        yield from (line for line in _announced(text, "weak") if is_body(line.name))
        yield from _alone(text)


def _announced(text: str, kind: str) -> Iterator[Byline]:
    short = " ".join(text.split())[:_LONGEST]
    if match := _pattern(kind).match(short):
        yield Byline(match["name"].rstrip(".,"), match[0], sure=kind == "strong")


def _alone(text: str) -> Iterator[Byline]:
    """A short line that is nothing but a body's name, perhaps with a remark in brackets."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", text)
    words = {word.casefold() for word in bare.split()}
    if words & _NO_NAME or len(words) > _SHORT:
        return
    if re.fullmatch(rf"{_ARTICLE}\s*{_NAME}", bare) and is_body(bare):
        yield Byline(re.sub(rf"^{_ARTICLE}\s*", "", bare), text, sure=False)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = sorted(word_lists("bylines")[kind], key=lambda word: (-len(word), word))
    lead = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?i:{lead})[\s:：]*{_YEARS}{_ARTICLE}\s*{_NAME}")


@cache
def _issuing() -> re.Pattern[str]:
    verbs = "|".join(re.escape(verb) for verb in word_lists("bylines")["issued"])
    return re.compile(rf"\b(?:The\s+)?{_NAME}\s*(?:\([^()]*\)\s*)?(?:{verbs})\s+{_THIS}\b")
