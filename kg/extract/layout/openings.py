"""Claims that open a paragraph or an item of a list, the rest of which answers them.

"“The quay sinks.” It was built on rock." Nothing but a quotation or bold letters sets the claim
off; a heading, or a line with a colon, has called what follows myths. In numbered items below such
a line the first sentence is enough; in others where most answers open with a denial. A colon may
lead from each claim to its answer.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.announced import AnnouncedPart, announced_parts, answers_myths
from kg.extract.layout.answered import QUOTED
from kg.extract.layout.contradicting import contradicts, says_that_it_answers
from kg.extract.layout.criticised import answers_criticisms
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.styled import bold_end
from kg.extract.layout.wordings import opens_against
from kg.extract.saying.sentences import first_sentence
from kg.extract.signs import ARROWS
from kg.model.document import BlockKind

_FEWEST: Final = 3
_PAIR: Final = 2
_WORDS: Final = 3
_ANSWER: Final = 5  # words
_ENDS: Final = ".!?。！？"
_COLON: Final = re.compile(r"(?P<said>[^\s:.!?]+(?:\s+[^\s:.!?]+){2,24}):\s+(?=\S)")
_SURE: Final = 0.6
_WHY: Final = "No label says so: a heading announces them, and the text behind each answers."
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_SIGNED: Final = re.compile(
    r"(?:(?-i:[^\W\d_a-z])[\w.’-]*,?\s+){1,6}(?:says?|said|asks|asked|writes|wrote|told|adds|added)\b",
    re.IGNORECASE,
)

Parted = Mapping[int, tuple[Line, Line]]


def with_openings(
    lines: Sequence[Line], marks: Sequence[Mark], title: str
) -> tuple[tuple[Line, ...], list[Mark]] | None:
    """Return the lines parted behind such claims, and the marks with theirs; ``None`` without."""
    if any(mark.role in (LabelRole.CLAIM, LabelRole.REPLY) for mark in marks):
        return None
    found = next(filter(None, (_found(lines, one) for one in announced_parts(lines, title))), None)
    if (found := found or _disputed(lines, title)) is None:
        return None
    read: list[Line] = []
    moved: list[int] = []
    for at, line in enumerate(lines):
        moved.append(len(read))
        read += found.get(at, (line,))
    told = [Mark(moved[at], LabelRole.CLAIM, _SURE, _WHY, alone=True) for at in found]
    kept = [replace(mark, index=moved[mark.index]) for mark in marks if mark.index not in found]
    return tuple(read), sorted([*kept, *told], key=lambda mark: mark.index)


def _disputed(lines: Sequence[Line], title: str) -> Parted | None:
    """Return the quotations of a page whose title says that somebody is answered or wrong.

    Where it says that criticisms are answered, those in bold or in numbered items as well.
    """
    heads = [line.words.text for line in lines[:1] if line.block.kind is BlockKind.HEADING]
    page = AnnouncedPart(0, len(lines), 0, led=True)
    if answers_criticisms([title, *heads]):
        return _found(lines, page, answered=True)
    if not says_that_it_answers([title, *heads]):
        return None
    return _found(lines, page, quoted_only=True)


def _found(
    lines: Sequence[Line],
    part: AnnouncedPart,
    *,
    quoted_only: bool = False,
    answered: bool = False,
) -> Parted | None:
    opened = [
        at
        for at in range(part.start, part.end)
        if lines[at].block.kind in _KINDS
        and lines[at].label is None
        and (at == 0 or lines[at - 1].block is not lines[at].block)
    ]
    plain = () if quoted_only else opened
    quoted = {at: both for at in opened if (both := _quoted(lines[at]))}
    bold = {at: both for at in plain if (both := _bold(lines[at]))}
    numbered = {at: both for at in plain if part.led and (both := _numbered(lines[at]))}
    coloned = {at: both for at in plain if (both := _coloned(lines[at]))}
    stated = {at: both for at in plain if (both := _stated(lines[at]))}
    for found, sure in ((quoted, True), (bold, answered), (numbered, answered), (coloned, False)):
        if len(found) >= _FEWEST and _together(lines, opened, found):
            claims, answers = _texts(found)
            if sure or answers_myths(claims, answers):
                return found
    two = len(quoted) == _PAIR and part.start > 0 and _together(lines, opened, quoted)
    if two and any(map(opens_against, _texts(quoted)[1])):
        return quoted
    told = {at: both for at in plain if (both := _coloned(lines[at], denied=True))}
    return next((one for one in (stated, told) if _are_denied(lines, opened, one)), None)


def _are_denied(lines: Sequence[Line], opened: Sequence[int], found: Parted) -> bool:
    """Tell whether half of the answers at least open with a denial of the sentence before."""
    if len(found) < _FEWEST or not _together(lines, opened, found):
        return False
    claims, answers = _texts(found)
    denied = sum(opens_against(one) or contradicts(one) for one in answers)
    return denied * _PAIR >= len(answers) and answers_myths(claims, answers)


def _texts(found: Parted) -> tuple[list[str], list[str]]:
    both = list(found.values())
    return [one.words.text for one, _ in both], [other.words.text for _, other in both]


def _together(lines: Sequence[Line], opened: Sequence[int], found: Parted) -> bool:
    """Tell whether most blocks from the first to the last open so, and of a list every item."""
    first, last = min(found), max(found)
    between = [at for at in opened if first <= at <= last]
    items = [at for at in between if lines[at].block.kind is BlockKind.ITEM]
    listed = lines[first].block.kind is BlockKind.ITEM
    whole = not listed or all(at in found for at in items)
    return whole and len(found) * _PAIR > len(between)


def _quoted(line: Line) -> tuple[Line, Line] | None:
    match = QUOTED.match(line.words.text)
    if match is None or words_in(match[0]) < _WORDS:
        return None
    if _SIGNED.match(line.words.text[match.end() :]):
        return None
    return _parted(line, match.end())


def _bold(line: Line) -> tuple[Line, Line] | None:
    end = bold_end(line.words)
    bold = line.words.text[:end]
    stated = len(bold.split()) >= _WORDS and ends_sentence(bold) and ":" not in bold[-3:]
    return _parted(line, end) if stated else None


def _coloned(line: Line, *, denied: bool = False) -> tuple[Line, Line] | None:
    """Part an item behind the colon that leads from a statement to a sentence: "It sinks: it …".

    A paragraph as well where the answer may be known by its denial: "It sinks: No. It …".
    """
    listed = line.block.kind is BlockKind.ITEM
    match = _COLON.match(line.words.text) if listed or denied else None
    if match is None or not ends_sentence(line.words.text):
        return None
    said = line.words.slice(0, match.end("said")).strip()
    rest = line.words.slice(match.end()).strip()
    long = len(rest.text.split()) >= _ANSWER
    return (replace(line, words=said), Line(line.block, rest)) if long else None


def _stated(line: Line) -> tuple[Line, Line] | None:
    if line.block.kind is not BlockKind.ITEM or line.label is not None:
        return None
    own = first_sentence(line.words).text
    whole = len(own.split()) >= _WORDS and own.rstrip()[-1:] in _ENDS
    return _parted(line, len(own)) if whole else None


def _numbered(line: Line) -> tuple[Line, Line] | None:
    if line.block.kind is not BlockKind.ITEM or line.block.label is None:
        return None
    own = first_sentence(line.words).text
    return _parted(line, len(own)) if len(own.split()) >= _WORDS else None


def _parted(line: Line, end: int) -> tuple[Line, Line] | None:
    text = line.words.text
    said = line.words.slice(0, len(text[:end].rstrip(f" \n:：–—-{ARROWS}"))).strip()
    rest = line.words.slice(end).strip()
    if not said or words_in(rest.text) < _PAIR:
        return None
    return replace(line, words=said), Line(line.block, rest)
