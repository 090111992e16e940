"""Two parties by their names, in turns: "Courier: “A buyer is chosen.” City: There is no buyer."

They are read only where the page says that it answers somebody, and where a name that opens the
claims is of somebody who put out a text or said something: an interview has questions, a play
answers nobody.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.contradicting import says_that_it_answers
from kg.extract.layout.interviews import told_and_answered
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.parties import is_no_party
from kg.extract.layout.turn import Turn
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.saying.answered_texts import find_corrected, find_makers
from kg.extract.saying.sentences import find_saying
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST: Final = 2
_WORDS: Final = 3
_SURE: Final = 0.8
_LEAD: Final = re.compile(
    rf"[\s\"“*_>•-]*(?P<name>(?:The\s+)?{CAPITAL_WORD}(?:\s+(?:of\s+|for\s+)?{CAPITAL_WORD}){{0,4}})"
    r"\s*[:：]\s+(?=\S)"
)
_QUOTE: Final = re.compile(r"[“\"«„]")
_ASKED: Final = ("?", "？")
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM)


def with_named_turns(
    lines: Sequence[Line], marks: Sequence[Mark], title: str = ""
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return the lines with names as labels, and marks for them, where two parties take turns.

    Nothing changes where a label already announces a claim or a reply.
    """
    turns = [turn for at, line in enumerate(lines) if (turn := _turn(line, at)) is not None]
    if any(mark.role in (LabelRole.CLAIM, LabelRole.REPLY) for mark in marks):
        return tuple(lines), list(marks)
    found = _alternating(turns)
    alone = [] if found else _headings(lines, turns)
    if alone and _answers(lines, alone, title):
        return _labelled(lines, marks, alone, [LabelRole.CLAIM] * len(alone))
    if not found or not _answers(lines, found, title):
        read, told = told_and_answered(lines, turns, title) or (tuple(lines), [])
        return read, sorted([*marks, *told], key=lambda mark: mark.index)
    return _labelled(lines, marks, found, [LabelRole.CLAIM, LabelRole.REPLY] * (len(found) // 2))


def _labelled(
    lines: Sequence[Line], marks: Sequence[Mark], turns: Sequence[Turn], roles: Sequence[LabelRole]
) -> tuple[tuple[Line, ...], list[Mark]]:
    changed, added = list(lines), list(marks)
    for turn, role in zip(turns, roles, strict=True):
        party = turn.name if role is LabelRole.CLAIM else None
        label = Label(
            role, "", turn.name, turn.start, turn.text_start, party, True, word=turn.name.casefold()
        )
        changed[turn.at] = replace(lines[turn.at], label=label)
        reason = f"“{turn.name}” speaks in turns on a page that says it answers."
        added.append(Mark(turn.at, role, _SURE, reason))
    return tuple(changed), sorted(added, key=lambda mark: mark.index)


def _turn(line: Line, at: int) -> Turn | None:
    match = _LEAD.match(line.words.text)
    if match is None or line.block.kind not in _KINDS or line.label is not None:
        return None
    if is_no_party(match["name"]):
        return None
    return Turn(at, match["name"], match.start("name"), match.end())


def _alternating(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns of the two names that come most often, if they strictly take turns."""
    counts = Counter(turn.name for turn in turns)
    named = {name for name, times in counts.items() if times >= _FEWEST}
    if len(named) != _FEWEST:
        return []
    found = [turn for turn in turns if turn.name in named]
    ordered = all(turn.name == found[number % 2].name for number, turn in enumerate(found))
    return found if ordered and len(found) % 2 == 0 else []


def _headings(lines: Sequence[Line], turns: Sequence[Turn]) -> list[Turn]:
    """Return headings that quote one name ("Courier: “It is sold.”"), with text below each."""
    found = [turn for turn in turns if lines[turn.at].block.kind is BlockKind.HEADING]
    one = len({turn.name for turn in found}) == 1 and len(found) >= _FEWEST
    whole = all(
        _QUOTE.match(lines[turn.at].words.text, turn.text_start)
        and turn.at + 1 < len(lines)
        and lines[turn.at + 1].block.kind is not BlockKind.HEADING
        for turn in found
    )
    return found if one and whole else []


def _answers(lines: Sequence[Line], turns: Sequence[Turn], title: str) -> bool:
    """Tell whether the page says that it answers the first of the two, by sentences throughout."""
    above = [line.words for line in lines[: turns[0].at]]
    if not all(_is_sentence(lines[turn.at], turn) for turn in turns):
        return False
    words = turns[0].name.removeprefix("The ").casefold().split()
    speaks = any(set(words) <= set(who.casefold().split()) for who in _who_speak(above))
    return speaks and says_that_it_answers([title, *(one.text for one in above)])


def _is_sentence(line: Line, turn: Turn) -> bool:
    text = line.words.text[turn.text_start :]
    asked = text.rstrip(' ”"»').endswith(_ASKED)
    return ends_sentence(text) and len(text.split()) >= _WORDS and not asked


def _who_speak(above: Sequence[Words]) -> Iterator[str]:
    """Yield who put out a text, says something or is set right, in the words above."""
    for words in above:
        if (who := find_corrected(words)) is not None:
            yield who.text
        yield from (who.text for who in find_makers(words))
        for saying in find_saying(words, strict=True, works=True):
            yield words.text[saying.start : saying.end]
