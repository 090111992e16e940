"""Replies that are a link and nothing else: an answer given elsewhere, or a hint to read on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark

_PAIRED = (LabelRole.CLAIM, LabelRole.REPLY)


def without_hints(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Set aside links to read on ("Get the facts: Birds and turbines") beside another reply.

    Where links are all that a claim is answered with, they are the reply.
    """
    hints = set(_hints(lines, [mark for mark in marks if mark.role in _PAIRED]))
    return [replace(mark, role=LabelRole.ASIDE) if mark.index in hints else mark for mark in marks]


def _hints(lines: Sequence[Line], paired: Sequence[Mark]) -> Iterator[int]:
    claimed = False
    for role, run in groupby(paired, key=lambda mark: mark.role):
        places = [mark.index for mark in run]
        links = [at for at in places if _is_link_alone(lines[at])]
        if role is LabelRole.REPLY and not (claimed and links == places):
            yield from links
        claimed = role is LabelRole.CLAIM


def _is_link_alone(line: Line) -> bool:
    runs = [run for run in line.rest.runs if run.text.strip(" .")]
    linked = bool(runs) and all(run.href is not None for run in runs)
    return linked and not ends_sentence(line.rest.text)
