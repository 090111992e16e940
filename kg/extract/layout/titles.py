"""Which labels are titles of pages, and announce nothing."""

from collections.abc import Sequence
from functools import cache

from kg.extract.layout.denials import denies_heading
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import states
from kg.model.document import BlockKind

_STATEMENT = 4  # words
_ASKING = ("?", "？", "؟")
_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)


def is_title(lines: Sequence[Line], line: Line, index: int) -> bool:
    """Tell whether a label is a page's title, or its first word: "Fact check: Ten myths"."""
    if line.label is None:
        return False
    if index == 0 and _asks_alone(lines, line):
        return True
    genre = line.label.word in words_of("genre")
    if line.block.kind is not BlockKind.HEADING:
        return genre and index == 0 and not ends_sentence(line.words.text)
    titled = line.block.level == 1 and not _both_titled(lines)
    return (titled or (genre and index == 0)) and (genre or not line.rest)


def _asks_alone(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a line asks something behind the one label of its page: "MYTH - or truth?"."""
    labelled = [one for one in lines if one.label and one.label.role in _PASSAGES]
    return labelled == [line] and line.words.text.rstrip().endswith(_ASKING)


def is_only_title(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a claim is the one title of its page: that may be the name of anything."""
    if line.block.kind is not BlockKind.HEADING or line.block.level != 1:
        return False
    titles = [one for one in lines if one.block.kind is BlockKind.HEADING and one.block.level == 1]
    return len(titles) == 1 and not (line.label and line.label.numbered)


def states_claim(line: Line) -> bool:
    """Tell whether a title says something behind a word that calls it untrue: "Myth: It sinks"."""
    label, text = line.label, line.rest.text
    untrue = label is not None and label.closed and label.word in _untrue()
    return untrue and words_in(text) >= _STATEMENT and states(text) and not text[:1].islower()


def denied_title(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether the text right below such a title plainly denies what it says: "Claim: …"."""
    label, text = line.label, line.rest.text
    said = label is not None and label.closed and label.role is LabelRole.CLAIM
    first = below[0] if below else None
    plain = first is not None and first.label is None and first.block.kind is BlockKind.PARAGRAPH
    long = words_in(text) >= _STATEMENT and not text[:1].islower()
    return said and long and plain and denies_heading(text, below[0].words.text, ())


@cache
def _untrue() -> frozenset[str]:
    return frozenset((*words_of("hearsay"), *words_of("contended")))


def _both_titled(lines: Sequence[Line]) -> bool:
    """Tell whether labels of both kinds are headings of the highest level, as in some PDFs."""
    heads = (line for line in lines if line.block.kind is BlockKind.HEADING and line.label)
    roles = {line.label.role for line in heads if line.label and line.block.level == 1}
    return set(_PASSAGES) <= roles
