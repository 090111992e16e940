"""Headings that state what a labelled reply right below each answers, and what announces them."""

import re
from collections.abc import Sequence

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.model.document import BlockKind

_FEWEST = 2
_STATEMENT = 3
_WORD = re.compile(r"[^\W\d_]+")
_ABOUT = re.compile(  # not the "Myths of the northern islands"
    r"\b(?:myths?|misconceptions?|rumou?rs|falsehoods|misunderstandings|fallacies)\b"
    r"(?:\s+(?:and|&|vs\.?|versus)\s+(?:facts?|truths?|realit(?:y|ies))|\s+(?:about|debunked|busted))"
    r"|\b(?:debunk|bust|dispel)\w*\b.{0,40}\b(?:myths|misconceptions|rumou?rs)\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"[.!?。]\s*$|\b(?:is|are|was|were|will|can|cannot|do|does|did|has|have|must|should|needs?"
    r"|causes?|makes?|costs?|not|no|all|every|only)\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}


def headed(lines: Sequence[Line], replies: Sequence[int], title: str) -> list[int]:
    """Return headings alike, or bold lines, with a labelled reply right below each; two at least.

    They state something, on a page that announces claims, and no reply stands elsewhere.
    """
    found = [at - 1 for at in replies if at and _heads_reply(lines[at - 1])]
    if len(found) < _FEWEST or len(found) < len(replies):
        return []
    alike = {(lines[at].block.kind, lines[at].block.level) for at in found}
    above = [title, *(line.words.text for line in lines[: found[0]] if line.emphatic)]
    everyday = any(
        label.word in words_of("everyday") for at in replies if (label := lines[at].label)
    )
    told = any(announcement(text) or _ABOUT.search(text) for text in above)
    states = sum(_STATES.search(lines[at].words.text) is not None for at in found)
    stated = states * _FEWEST >= len(found)  # not "The bell under the water", a tale's name
    return found if len(alike) == 1 and told and stated and not everyday else []


def _heads_reply(line: Line) -> bool:
    title = line.block.kind is BlockKind.HEADING and line.block.level == 1
    whole = line.block.words.text.strip() == line.words.text.strip()
    stated = len(_WORD.findall(line.words.text)) >= _STATEMENT
    return line.emphatic and line.label is None and whole and stated and not title


def announcement(text: str) -> set[int]:
    """Return N for a heading that says "N myths", in any language of the label file."""
    plural = "|".join(map(re.escape, words_of("plural")))
    pattern = rf"(\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})\s+(?:\w+\s+){{0,2}}(?:{plural})\b"
    found = re.findall(pattern, text, re.I)
    return {_NUMBER_WORDS.get(word.lower()) or int(word) for word in found}
