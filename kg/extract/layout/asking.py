"""Questions and answers ("Q. … A. …") in which a question passes on what is said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.quoted import answers_whether, asks
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST = 2
_SURE = 0.8
_WHY = "No label says so: the question passes on what is said, and the answer says yes or no."


def with_questions(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return lines and marks with those of questions that pass on what is said; two at least.

    "Q. Is it true that the pool closes? A. No. …" is an exchange, "Q. May I swim? A. No." is not:
    that question only ends what stands before it. On pages with claims of their own those count
    that stand below a reply: they belong to none.
    """
    claims = any(mark.role is LabelRole.CLAIM for mark in marks)
    pairs = [pair for pair in _pairs(lines) if not claims or _is_below_reply(marks, pair[0])]
    told = [at for at, question, answer in pairs if _passes_on(lines, at, question, answer)]
    if not pairs or (len(told) < _FEWEST and not claims):
        return tuple(lines), list(marks)
    read = list(lines)
    taken = {at + step for at, *_ in pairs for step in (0, 1)}
    added = [mark for mark in marks if mark.index not in taken]
    for at, question, answer in pairs:
        if at in told:
            read[at] = replace(lines[at], label=question)
            read[at + 1] = replace(lines[at + 1], label=answer)
            added.append(Mark(at, LabelRole.CLAIM, _SURE, _WHY))
            added.append(Mark(at + 1, LabelRole.REPLY, _SURE, _WHY))
        else:
            added.append(Mark(at, LabelRole.ENDING))
    return tuple(read), sorted(added, key=lambda mark: mark.index)


def is_question(word: str) -> bool:
    """Tell whether the word of a label announces a question ("Question", "Q")."""
    return word in words_of("question")


def _is_below_reply(marks: Sequence[Mark], at: int) -> bool:
    """Tell whether a line that begins nothing yet stands in a reply, or below a question there."""
    before = next((mark for mark in reversed(marks) if mark.index <= at), None)
    return before is not None and before.index < at and before.role is LabelRole.REPLY


def without_question(words: Words) -> Words:
    """Return a question without the label before it: "Q: Is it shut?"."""
    match = _lead("question").match(words.text)
    asked = words.text.rstrip().endswith(("?", "？", "؟"))
    return words.slice(match.end()) if match and asked else words


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, Label, Label]]:
    """Yield where a labelled question stands right above a labelled answer, and both labels."""
    for at, (line, below) in enumerate(pairwise(lines)):
        question = _label(line, "question", LabelRole.CLAIM)
        answer = _label(below, "answered", LabelRole.REPLY)
        if question is not None and answer is not None:
            yield at, question, answer


def _passes_on(lines: Sequence[Line], at: int, question: Label, answer: Label) -> bool:
    asked = lines[at].words.text[question.text_start :]
    return asks(asked) and answers_whether(lines[at + 1].words.text[answer.text_start :])


def _label(line: Line, kind: str, role: LabelRole) -> Label | None:
    match = _lead(kind).match(line.words.text)
    if match is None or line.block.kind is BlockKind.TABLE:
        return None
    return Label(
        role,
        "",
        match["printed"],
        match.start("printed"),
        match.end(),
        closed=True,
        numbered=bool(match["number"]),
        word=match["label"].casefold(),
    )


@cache
def _lead(kind: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, words_of(kind)), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"\W*(?P<printed>(?P<label>{words})\s*(?P<number>#?\d{{1,3}})?)\s*[.:：)]\s*(?=\S)",
        re.IGNORECASE,
    )
