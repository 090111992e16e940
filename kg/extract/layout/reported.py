"""Statements that a page reports and answers one by one: "The Herald said that …", then the answer.

No label announces them. They are read only where the page says that it answers somebody, or where
every answer opens with a contradiction; a text that merely reports what people say has neither.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from kg.extract.layout.contradicting import (
    contradicts,
    says_that_it_answers,
    speaks_of_claim,
    titles_check,
    upholds,
)
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.plain_denials import (
    is_plainly_denied,
    parted_falsely,
    parted_plainly,
    plainly_denied,
)
from kg.extract.layout.reporting import opens_with_error, opens_with_hearsay, opens_with_report
from kg.extract.layout.wordings import denies
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_SENTENCES: Final = 3  # that a statement may have before the one that denies it
_SENTENCE_END: Final = re.compile(r"[.!?。][”\"»«“’)\]]*\s+(?=[^a-zà-ÿ\s])")


def reported(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return the lines that report what somebody says, each with its answer below; two at least.

    One is enough that says that you may have heard it.

    All are of one kind: headings, lines in bold, or plain paragraphs. ``title`` is the page's.
    """
    plain = plainly_denied(lines)
    for found in _alike(lines):
        answers = [_answer(lines, index, found) for index in found]
        few = len(found) < _FEWEST and not _was_heard(lines[found[0]])
        above = [title, *(line.words.text for line in lines[: found[0]])]
        denied = _denied(lines, found, answers)
        answers_one = _one_side(lines, found) and says_that_it_answers(above)
        told = len(denied) == len(found) or answers_one or _are_checked(lines, found, above)
        if told and not few and None not in answers:
            return sorted({*found, *plain})
        if len(denied) >= _FEWEST:
            pairs = zip(found, answers, strict=True)
            agreed = [at for at, answer in pairs if answer and upholds(answer.words.text)]
            return sorted({*denied, *agreed, *plain})
    return plain


def _denied(
    lines: Sequence[Line], found: Sequence[int], answers: Sequence[Line | None]
) -> list[int]:
    """Return those whose answer opens with a contradiction, or that call themselves an error."""
    return [
        at
        for at, answer in zip(found, answers, strict=True)
        if answer is not None and (contradicts(answer.words.text) or calls_error(lines[at]))
    ]


def _are_checked(lines: Sequence[Line], found: Sequence[int], above: Sequence[str]) -> bool:
    """Tell whether a page that checks what others say speaks of what was said in each answer."""
    ends = [*found[1:], len(lines)]
    texts = [
        "\n".join(line.words.text for line in lines[at + 1 : end])
        for at, end in zip(found, ends, strict=True)
    ]
    return titles_check(above) and all(map(speaks_of_claim, texts))


def parted_reports(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those parted that report something and deny it in their next sentence.

    "You write that the quay sinks. In fact, it floats." Two at least: one alone proves nothing, but
    for what you may have heard. What is called an error in its own sentence needs no denial.
    Where the words above say that somebody is answered, one that denies speaks for those beside it.
    """
    reporting = {at: line for at, line in enumerate(lines) if _may_part(line)}
    found = {at: both for at, line in reporting.items() if (both := _parted(line)) is not None}
    if found and says_that_it_answers([line.words.text for line in lines[: min(reporting)]]):
        loose = {at: _parted(line, denied=False) for at, line in reporting.items()}
        found |= {at: both for at, both in loose.items() if at not in found and both is not None}
    plain = {at: told for at, line in enumerate(lines) if (told := parted_plainly(line))}
    if len(found) < _FEWEST and not any(map(_was_heard, map(lines.__getitem__, found))):
        found = {}
    elif len(found) >= _FEWEST:
        agreed = {at: _parted(line, agreed=True) for at, line in reporting.items()}
        found = {at: both for at, both in agreed.items() if both is not None} | found
    parts = {**plain, **parted_falsely(lines), **found}
    return tuple(chain.from_iterable(parts.get(at, (line,)) for at, line in enumerate(lines)))


def denied_below(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next line of the same paragraph denies what a line reports."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.block is not lines[index].block:
        return False
    answer = below.words.text
    told = _reports(lines[index]) and (contradicts(answer) or upholds(answer))
    return told or is_plainly_denied(lines, index)


def _may_part(line: Line) -> bool:
    own = line.label is None or line.label.role is LabelRole.WEAK
    return own and line.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and _reports(line)


def calls_error(line: Line) -> bool:
    """Tell whether a line opens with words that call untrue what follows: "A fallacy is that …".

    What is called a myth may be a tale: the text must deny something there.
    """
    told = opens_with_error(line.words.text)
    if told is None:
        return False
    tale = (told["error"] or told["other"]).casefold() in word_lists("reported")["tales"]
    return not tale or denies(line.block.words.text[told.end() :])


def _was_heard(line: Line) -> bool:
    """Tell whether a line opens with "You may have heard that"."""
    return opens_with_hearsay(line.words.text)


def _parted(line: Line, *, denied: bool = True, agreed: bool = False) -> tuple[Line, Line] | None:
    text = line.words.text
    told = opens_with_error(text)
    denied = denied and told is None
    after = _SENTENCE_END.finditer(text, told.end() if told else 0)
    ends = (match.end() for match in islice(after, _SENTENCES))
    opens = upholds if agreed else contradicts
    end = next((at for at in ends if not denied or opens(text[at:])), None)
    if end is None:
        return None
    said, rest = line.words.slice(0, end).strip(), line.words.slice(end).strip()
    below = line.block if denied else replace(line.block)  # as if it were a paragraph below
    return replace(line, words=said, label=None), Line(below, rest)


def _alike(lines: Sequence[Line]) -> list[list[int]]:
    """Return the lines that report, those of the same kind, level and emphasis together."""
    kinds: dict[tuple[BlockKind, int, bool], list[int]] = {}
    for index, line in enumerate(lines):
        own = line.label is None or line.label.role is LabelRole.WEAK
        if own and line.block.kind is not BlockKind.TABLE and _reports(line):
            key = (line.block.kind, line.block.level, line.emphatic)
            kinds.setdefault(key, []).append(index)
    return sorted(kinds.values(), key=lambda found: (not lines[found[0]].emphatic, found))


def _reports(line: Line) -> bool:
    """Tell whether a line opens with who says something; the page's title is none."""
    if line.block.kind is BlockKind.HEADING and line.block.level == 1:
        return False
    opened = opens_with_report(line.words.text, loose=line.emphatic) is not None
    return opened or calls_error(line) or _was_heard(line)


def _one_side(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Tell whether plain paragraphs all report the same party, as a news story rarely does.

    A list of which every item reports somebody is no story.
    """
    if lines[found[0]].emphatic or _is_whole_list(lines, found):
        return True
    openings = (opens_with_report(lines[index].words.text, loose=False) for index in found)
    names = {match["name"].split()[-1] for match in openings if match and match["name"]}
    return len(names) <= 1


def _is_whole_list(lines: Sequence[Line], found: Sequence[int]) -> bool:
    blocks = {lines[at].block.ordinal for at in found}
    items = [line.block for line in lines[found[0] : found[-1] + 1]]
    listed = all(block.kind is BlockKind.ITEM for block in items)
    return listed and blocks == {block.ordinal for block in items}


def _answer(lines: Sequence[Line], index: int, reporting: Sequence[int]) -> Line | None:
    """Return the first line of another block below a statement, if it can be its answer.

    One of the same block that denies the statement answers it as well.
    """
    for below in range(index + 1, len(lines)):
        line = lines[below]
        text = line.words.text
        if line.block is lines[index].block and not (contradicts(text) or upholds(text)):
            continue
        other = line.block.kind is BlockKind.HEADING or below in reporting
        return None if other or not ends_sentence(line.words.text) else line  # no "Posted on …"
    return None
