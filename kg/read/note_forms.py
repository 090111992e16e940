"""Forms of typed note marks in a text, "[1]", "(1, 3–5)", "†", and of the heads of notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.model.document import Block, BlockKind
from kg.vocab.wordlists import word_lists

SQUARE: Final = "square"
ROUND: Final = "round"
SIGN: Final = "sign"
RAISED: Final = "raised"
GLUED: Final = "glued"  # "It is dry.2 Boats": raised once, and copied as plain text

_LABELS: Final = (
    r"(?P<labels>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)(?P<place>,\s*(?:pp?\.|at|S\.|pág\.)\s*[\d–-]+)?"
    r"|(?P<letter>[a-z]|[*†‡§¶]{1,3})"
)
_MARKS: Final[dict[str, re.Pattern[str]]] = {
    SQUARE: re.compile(rf"\[(?:{_LABELS}|(?P<roman>[ivx]{{2,5}}))\]"),
    ROUND: re.compile(rf"\((?:{_LABELS}|(?P<roman>[ivx]{{2,5}}))\)"),
    SIGN: re.compile(
        r"(?<=[\w.,;:!?)\]”\"’'%»…])(?P<letter>\*{1,4}|[†‡§¶]{1,3})(?P<labels>)(?P<roman>)(?=[\s.,;:)]|$)"
    ),
}
_MARKS[GLUED] = re.compile(
    r"(?:(?<=[^\W\d_][.,;:!?”\"’)])|(?P<year>(?<=\s(?:1[5-9]|20)\d\d\.)))"
    r"(?P<labels>\d{1,2}(?:[,–-]\d{1,2})*)(?P<letter>)(?P<roman>)(?(year)(?=\s+[^\W\d_a-z]|\s*$)|(?=\s|$))"
)
_HEADS: Final = {
    SQUARE: re.compile(r"\[(\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})\]\s*(?=\S)"),
    ROUND: re.compile(r"\((\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})\)\s*(?=\S)"),
    SIGN: re.compile(r"(\*{1,4}|[†‡§¶]{1,3})\s*(?=[^\s*†‡§¶])"),
    "dotted": re.compile(r"(\d{1,3}|[a-z])[.)]\s+(?=\S)"),
    "plain": re.compile(r"(\d{1,3})\s+(?=[^\W\d_]|[“\"„«‘'(§])"),
}
_STYLES: Final = {
    SQUARE: (SQUARE, "dotted", "plain", "item"),
    ROUND: (ROUND, "dotted", "plain", "item"),
    SIGN: (SIGN,),
    GLUED: ("dotted", "plain", "item"),
    RAISED: ("dotted", "plain", "item", ROUND, SQUARE),
}
_EMPHASIS: Final = re.compile(  # and patterns of names of files: "refs/*", "*.txt"
    r"(?<![\w*])\*{1,3}(?=\w)|[/_-]\*|\*[/_:-]|\*\.\w"
)
_ENDED: Final = re.compile(r"\s*(?:$|[.,;:!?)\]”\"»])")
_OPENS: Final = re.compile(r"\s*[“\"«„‘'(]*\w")
_CLOSED: Final = '.!?”"»…'
_BEFORE_POINT: Final = ",:;("


@dataclass(frozen=True, slots=True)
class Mark:
    """A typed mark at ``text[start:end]``; ``sure`` where it ends a sentence or clause."""

    family: str
    labels: tuple[str, ...]
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """The mark that a block begins with; its text begins at ``end``."""

    style: str
    label: str
    end: int


def marks_in(text: str, family: str) -> list[Mark]:
    """Return the marks of a family; numbers that open the points of a sentence are none."""
    if family == SIGN and _EMPHASIS.search(text):
        return []
    found = [match for match in _MARKS[family].finditer(text) if match.start() > 0]
    if family == GLUED:  # "in 2015.3" is a mark where a note 3 is looked for
        return [_mark(match, family, sure=match["year"] is None) for match in found]
    if family != ROUND:
        return [_mark(match, family, sure=True) for match in found]
    if any(_opens_a_point(match) for match in found):
        found = [match for match in found if _is_closed(match) and not _opens_a_point(match)]
    return [_mark(m, family, sure=_is_closed(m)) for m in found if not _points(m)]


def _mark(match: re.Match[str], family: str, *, sure: bool) -> Mark:
    single = match["letter"] or match["roman"]
    labels = (single,) if single else tuple(_numbers(match["labels"]))
    return Mark(family, labels, match.start(), match.end(), sure)


def _numbers(printed: str) -> Iterator[str]:
    """Yield the numbers of a list, the ends of "1–3" and those between."""
    for piece in re.split(r"\s*[,;]\s*", printed):
        first, _, last = (part.strip() for part in re.sub(r"[–-]", "–", piece).partition("–"))
        yield from (str(number) for number in range(int(first), int(last or first) + 1))


def _opens_a_point(match: re.Match[str]) -> bool:
    """Tell "(1)" in "for two reasons: (1) boats grew and (2) wages rose"."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if not _OPENS.match(after) or not before[-1:].isspace():
        return False
    word = before.split()[-1].casefold() if before.split() else ""
    return not word or word[-1] in _BEFORE_POINT or word in _words("joiners")


def _points(match: re.Match[str]) -> bool:
    """Tell "(2)" in "as in (2)", and "(a)(1)", which lead to a point or a clause."""
    before = match.string[: match.start()]
    near = before[-1:] in ")]" or bool(re.search(r"(?<!\d)\d{1,3}$", before))
    word = before.split()[-1].casefold() if before.split() else ""
    return near or word in _words("pointing") or match.string[match.end() :][:1] == "("


def _is_closed(match: re.Match[str]) -> bool:
    """Tell a mark at the end of a sentence or clause."""
    before, after = match.string[: match.start()].rstrip(), match.string[match.end() :]
    following = after.lstrip(" “\"«„‘'(")[:1]
    begins = after[:1].isspace() and following.isalpha() and not following.islower()
    return (
        bool(_ENDED.match(after)) or (before[-1:] in _CLOSED and not following.islower()) or begins
    )


def heads_of(block: Block) -> list[Head]:
    """Return what the block may begin with as a note, each reading of it once."""
    text = block.words.text
    found = [
        Head(style, match[1], match.end())
        for style, form in _HEADS.items()
        if (match := form.match(text))
    ]
    if block.kind is BlockKind.ITEM and block.label:  # a number behind that of the item is a word
        found = [head for head in found if head.style != "plain"]
    if block.kind is BlockKind.ITEM and not found:
        label = block.label or "*"  # a bullet alone may be the star of a note
        return [Head("item" if block.label else SIGN, label.strip(".)(").casefold(), 0)]
    return found


def line_head(text: str, at: int) -> str | None:
    """Return the label that a line beginning at ``text[at]`` has as a note, if any."""
    match = next((found for form in _HEADS.values() if (found := form.match(text, at))), None)
    return match[1] if match else None


def fits(family: str, style: str) -> bool:
    """Tell whether notes with such heads may answer marks of a family."""
    return style in _STYLES[family]


def is_notes_heading(text: str) -> bool:
    """Tell "Notes", "Sources:", "Quellen" and the like."""
    plain = re.sub(r"^\W+|\W+$", "", text).casefold()
    return " ".join(plain.split()) in _words("headings")


def heads_notes(line: str, below: str) -> bool:
    """Tell "Notes" right above the first of them: "1 Harbour Board, …"."""
    return is_notes_heading(line) and line_head(below.lstrip(), 0) is not None


@cache
def _words(name: str) -> frozenset[str]:
    lists = (words.get(name, ()) for words in word_lists("notes").values())
    return frozenset(word.casefold() for words in lists for word in words)
