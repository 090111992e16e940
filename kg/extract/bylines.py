"""Words by which a page names its publisher: "Published by …", "By the … Council", "© 2020 …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME, THIS, YEARS, any_of
from kg.extract.headlines import is_headline, is_slogan
from kg.extract.imprint_lines import imprints
from kg.extract.openers import without_addressee, without_opener
from kg.model.document import Block, BlockKind
from kg.vocab.wordlists import word_lists

_HOST: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}")
_LONGEST: Final = 160
_SEEN: Final = 2_000
_SHORT: Final = 10
_SENTENCE, _FEW, _REMARK = 6, 4, 10
_WITH_REMARK: Final = re.compile(
    r"(?P<bare>[^,，|·•(（?!]+?)\s*(?:[(（][^()（）]*[)）])?\s*"
    r"(?:(?:[,，|·•]|(?<=\s)[–—-](?=\s))(?P<more>[^?!]*[^?!.]))?\.?"
)
_BUTTON: Final = re.compile(r"\w+\s+(?:an?|your|this|my|it)\b", re.IGNORECASE)  # "Post a comment"
_TWO: Final = re.compile(r"[a-z]{3}\.\s+[A-Z]")  # a remark is no two sentences
_FIRST, _LAST = 8, 5
_NAMING: Final = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.ITEM,
    BlockKind.DEFINITION,
)
_NO_NAME: Final = frozenset(
    "logo logos release releases room contact home sheet page pages myth myths fact facts "
    "update updates related posts headlines headline "
    "report claims claim rumor rumors rumour rumours truth lies check immediate".split()
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A name in a place where publishers stand; ``sure`` when the words before it say so."""

    name: str
    words: str
    sure: bool


def find_bylines(blocks: Sequence[Block], first: int) -> tuple[Byline, ...]:
    """Return the publishers named before the offset ``first`` and at the end, surest first."""
    text = [block for block in blocks if block.kind in _NAMING and not _is_listed(block, blocks)]
    head = [block for block in text if block.span.start < first][:_FIRST]
    foot = [block for block in text[-_LAST:] if block not in head]
    title = next((block for block in head if block.kind is BlockKind.HEADING), None)
    sections = _sections(blocks)
    found = [
        line
        for block in head
        for line in _in_head(block, title=block is title, section=block in sections)
    ]
    for block in foot:
        found += [*_announced(block.words.text, "strong"), *_made(block.words.text)]
    return tuple(sorted(found, key=lambda line: not line.sure))


def _sections(blocks: Sequence[Block]) -> list[Block]:
    """Return the headings that another of their level follows: they head parts of the text."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    last = {block.level: block for block in headings}
    return [block for block in headings if block is not last[block.level]]


def _is_listed(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a block is a numbered item beside another: a list of bodies names none."""
    around = (blocks[at] for at in (block.ordinal - 1, block.ordinal + 1) if 0 <= at < len(blocks))
    numbered = block.kind is BlockKind.ITEM and block.label is not None
    return numbered and any(one.kind is BlockKind.ITEM and one.label is not None for one in around)


def is_body(name: str) -> bool:
    """Tell whether a name has a noun in it that names of bodies have, or ends as they do."""
    words = [word.strip(".,'’").casefold() for word in name.split()]
    nouns = _nouns()
    if set(words) <= frozenset(word_lists("bylines")["no_body"]):
        return False
    return (
        any(word in nouns or word.removesuffix("s") in nouns for word in words)
        or any(" ".join(pair) in nouns for pair in pairwise(words))
        or any(word.endswith(tuple(word_lists("bylines")["compounds"])) for word in words)
        or words[-1].endswith(tuple(word_lists("bylines")["endings"]))
    )


def without_rank(name: str) -> str:
    """Return the name of a person without the rank or office before it ("Vereadora", "Rep.")."""
    match = _rank().match(name)
    return name[match.end() :] if match else name


@cache
def _rank() -> re.Pattern[str]:
    ranks = sorted(word_lists("bylines")["ranks"], key=lambda word: (-len(word), word))
    rank = "|".join(re.escape(rank) for rank in ranks)
    return re.compile(rf"(?:(?i:{rank})\s+)+(?=[^\W\d_a-z])")


def in_title(title: str) -> str | None:
    """Return the body that a page title ends with: "Myths about water | Dunmere Water Board".

    Behind a bar stands the name of the site, whatever it is called.
    """
    pieces = re.split(r"(\s+[|·•–—-]\s+|\s+::?\s+|\s*[｜_]\s*)", title)
    last = pieces[-1].strip() if len(pieces) > 1 else ""
    behind = len(pieces) > 1 and pieces[-2].strip() in ("|", "｜")
    if behind and _HOST.fullmatch(last):
        return last
    if not re.fullmatch(rf"{ARTICLE}\s*{NAME}", last) or len(last.split()) > _SHORT:
        return None
    generic = {word.casefold() for word in last.split()} <= set(word_lists("bylines")["no_body"])
    return last if (behind and not generic) or is_body(last) else None


def site_of_title(title: str, heading: str) -> str | None:
    """Return the name of the site in a page title that is the headline and that name.

    >>> site_of_title("Night buses do not stop — Lampwick", "Night buses do not stop")
    'Lampwick'
    """
    headline = " ".join(heading.split())
    whole = " ".join(title.split())
    if not headline or headline == whole or headline not in whole:
        return None
    behind = re.fullmatch(rf"{re.escape(headline)}\s*[|·•–—:｜-]\s*(?P<site>.+)", whole)
    before = re.fullmatch(rf"(?P<site>.+?)\s*[|·•–—:｜-]\s*{re.escape(headline)}", whole)
    match = behind or before
    site = re.split(r"\s+[|·•–—｜-]\s+", match["site"])[-1 if behind else 0] if match else ""
    return site if site and len(site.split()) <= _SHORT and _is_site(site) else None


def _is_site(name: str) -> bool:
    words = {word.casefold() for word in name.split()}
    generic = words <= set(word_lists("bylines")["no_body"]) or bool(words & _NO_NAME)
    return not generic and not name[0].islower() and not re.search(r"[?!.:]$", name)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word_lists("bylines")["bodies"])


def _in_head(block: Block, *, title: bool, section: bool) -> Iterator[Byline]:
    shown = block.words.text[:_SEEN]
    text = " ".join(shown.split())
    yield from _announced(text, "strong")
    yield from _made(text)
    if match := _issuing().search(text):
        sure = "the following" not in match[0]  # a newspaper may tell so of anybody
        yield Byline(match["name"], match[0], sure=sure)
    heading = block.kind is BlockKind.HEADING
    weak = (line for line in _announced(text, "weak") if line.words == text or not heading)
    yield from (line for line in weak if is_body(line.name))
    if heading:
        yield from _headed(text, title=title) if not section else ()
        yield from _alone(text) if _noted().fullmatch(text) else ()
    else:
        lines = (" ".join(line.split()) for line in shown.split("\n")[:_FEW])
        for line in dict.fromkeys((text, *lines)):
            yield from _alone(line)


def _headed(text: str, *, title: bool) -> Iterator[Byline]:
    """A headline that is a statement of a body; below the title, the name of one is enough."""
    bare = without_opener(text)
    line = bare.title() if bare.isupper() else bare
    whole = re.fullmatch(rf"{ARTICLE}\s*{NAME}", line)
    named = bare != text or (not title and len(bare.split()) > 1)
    if whole is not None and named and _proper_body(line) and not is_headline(line):
        yield Byline(bare, text, sure=False)


def _proper_body(name: str) -> bool:
    words = {word.casefold() for word in name.split()}
    return is_body(name) and len(name.split()) <= _SHORT and not words & _NO_NAME


def _announced(text: str, kind: str) -> Iterator[Byline]:
    short = " ".join(text.split())[:_LONGEST]
    if match := _pattern(kind).match(short):
        name = without_addressee(match["name"].rstrip(".,"))
        yield Byline(name, match[0], sure=kind == "strong")


def _made(text: str) -> Iterator[Byline]:
    return (Byline(name, printed, sure=True) for name, printed in imprints(text))


def _alone(text: str) -> Iterator[Byline]:
    """A short line that is a body's name, perhaps with a remark behind it.

    The remark stands in brackets, or behind a comma or bar ("…, 4 May 2019", "… | News").
    """
    match = _noted().fullmatch(text) or _WITH_REMARK.fullmatch(text)
    more = (match["more"] or "") if match else ""
    if match is None or len(more.split()) > _REMARK or " v. " in text or _TWO.search(more):
        return
    bare = match["bare"].strip()
    words = [word.casefold() for word in bare.split()]
    checked = len(words) > 2 and words[-2:] == ["fact", "check"]
    proper = set(words[:-2] if checked else words)
    if not words or proper & _NO_NAME or len(words) > _SHORT or not is_body(bare):
        return
    first = bare.split()[0].casefold()
    if first in _leads() or is_headline(bare) or is_slogan(bare):
        return
    named = re.fullmatch(rf"{ARTICLE}\s*{NAME}", bare) is not None
    short = len(words) <= _SENTENCE and bare[0].isupper() and ":" not in bare  # no slogan
    short = short and not _BUTTON.match(bare)
    if named or (first in _nouns() and short):
        yield Byline(re.sub(rf"^{ARTICLE}\s*", "", bare), text, sure=False)


@cache
def _noted() -> re.Pattern[str]:
    """Return the pattern of a body's name with what it heads: "Harbour Board of Ostra: note"."""
    notices = "|".join(map(re.escape, word_lists("bylines")["notices"]))
    return re.compile(rf"(?P<bare>[^:]+?):\s+(?P<more>(?i:{notices}))[.:]?")


@cache
def _leads() -> frozenset[str]:
    lists = word_lists("bylines")
    return frozenset(word for kind in ("made", "strong", "weak") for word in lists[kind])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    lists = word_lists("bylines")
    lead = any_of([*lists["made"], *lists["strong"]] if kind == "strong" else lists[kind])
    return re.compile(rf"(?i:{lead})[\s:：]*{YEARS}{ARTICLE}\s*{NAME}")


@cache
def _issuing() -> re.Pattern[str]:
    verbs = "|".join(re.escape(verb) for verb in word_lists("bylines")["issued"])
    when = r"(?:(?:today|yesterday|also|recently|on\s+\w+)\s+)?"
    return re.compile(rf"\b(?:The\s+)?{NAME}\s*(?:\([^()]*\)\s*)?{when}(?:{verbs})\s+{THIS}\b")
