"""Labels that were not read, each to be reported: replies without a claim, and claims."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from math import inf
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, with_colon
from kg.extract.layout.marks import find_marks
from kg.extract.layout.measured import words_in
from kg.extract.layout.orders import heads_others
from kg.extract.layout.passages import read_lines
from kg.extract.layout.unread_leads import set_aside
from kg.model.claim import Passage
from kg.model.document import Document
from kg.model.words import Words

_STATEMENT: Final = 3  # words


def lonely_replies(document: Document, passages: Sequence[Passage]) -> tuple[Words, ...]:
    """Return the labels of replies that answer no claim and so were not read."""
    lines, marks = find_marks(read_lines(document.blocks, document))
    found = (
        lines[mark.index]
        for mark in marks
        if mark.role is LabelRole.REPLY and not heads_others(lines, mark)
    )
    return _unread(found, _is_read(passages))


def lonely_claims(document: Document, passages: Sequence[Passage]) -> tuple[Words, ...]:
    """Return the labels of claims that say something and were not read: nothing answers them."""
    lines = read_lines(document.blocks, document)
    return _unread(filter(_claims, lines), _is_read(passages))


def unknown_leads(document: Document) -> tuple[Words, ...]:
    """Return the leads of lines that were set aside: nothing tells whose words they lead."""
    lines, marks = find_marks(read_lines(document.blocks, document), document.title or "")
    return _unread(set_aside(lines, marks), lambda _: False)


def unrated_items(document: Document) -> tuple[Words, ...]:
    """Return items of a list of rated statements that nothing rates, and that were set aside."""
    lines, marks = find_marks(read_lines(document.blocks, document), document.title or "")
    return tuple(line.words for line in set_aside(lines, marks) if line.label is None)


def _claims(line: Line) -> bool:
    """Tell whether a line begins with the label of a claim and a colon, and says something."""
    label = line.label
    claims = label is not None and label.role is LabelRole.CLAIM
    said = claims and label is not None and with_colon(line.words.text, label)
    return said and words_in(line.rest.text) >= _STATEMENT


def _unread(lines: Iterable[Line], is_read: Callable[[Words], bool]) -> tuple[Words, ...]:
    found = []
    for line in lines:
        label = line.label
        if label is not None and label.closed:
            words = line.words.slice(label.start, label.text_start).strip()
            found += [] if is_read(words) else [words]
    return tuple(found)


def _is_read(passages: Sequence[Passage]) -> Callable[[Words], bool]:
    """Return what tells whether some passage holds words."""
    read = sorted((span.start, span.end) for passage in passages for span in passage.whole.spans())
    furthest = list(accumulate((end for _, end in read), max))

    def tell(words: Words) -> bool:
        # Some passage that begins no later ends no earlier: its words are read there.
        before = (bisect_right(read, (span.start, inf)) for span in words.spans())
        ends = (furthest[at - 1] if at else 0 for at in before)
        return any(end >= span.end for end, span in zip(ends, words.spans(), strict=True))

    return tell
