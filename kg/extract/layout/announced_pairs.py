"""Claims of a part that is called myths, each set off and answered right below, without a label.

Bold lines and quotations, each above paragraphs that must deny what is stated, as they do below
headings.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from kg.extract.layout.announced import AnnouncedPart, announced_parts, answers_myths
from kg.extract.layout.called_myths import calls_myths
from kg.extract.layout.denials import denies_heading
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, may_answer
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import asks_about, opens_against
from kg.model.document import BlockKind

_FEWEST: Final = 3
_PAIR: Final = 2
_WORDS: Final = 3
_ENDED: Final = re.compile(r"[.!?。！？]\s*")
_SetOff = Callable[[Line], bool]


def announced_pairs(lines: Sequence[Line], title: str) -> list[int]:
    """Return the lines that state what is answered below each; three, or two that are denied."""
    for part in announced_parts(lines, title):
        if part.led and not calls_myths(_ENDED.split(lines[part.start - 1].words.text)[-1]):
            continue
        for set_off in (_is_bold, _is_quote):
            found = _found(lines, part, set_off)
            claims = [lines[at].words.text for at in found]
            answers = [_body(lines, at, part, found) for at in found]
            if len(found) >= _PAIR and _are_denied(claims, answers):
                return found
    return []


def _are_denied(claims: Sequence[str], answers: Sequence[str]) -> bool:
    both = zip(claims, answers, strict=True)
    plainly = all(opens_against(body) or denies_heading(one, body, claims) for one, body in both)
    return (plainly or len(claims) >= _FEWEST) and answers_myths(claims, answers)


def _found(lines: Sequence[Line], part: AnnouncedPart, set_off: _SetOff) -> list[int]:
    """Return the lines that are set off so; none where one of them is a topic, or stands alone."""
    found = [at for at in range(part.start, part.end) if set_off(lines[at])]
    whole = all(_is_stated(lines[at]) and _is_answered(lines, at) for at in found)
    return found if whole else []


def _is_stated(line: Line) -> bool:
    text = line.words.text
    alone = line.block.words.text.strip() == text.strip()
    return line.label is None and alone and words_in(text) >= _WORDS and not asks_about(text)


def _is_answered(lines: Sequence[Line], at: int) -> bool:
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or (below.label and below.label.role is not LabelRole.VERDICT):
        return False
    plain = below.block.kind is BlockKind.PARAGRAPH and not below.emphatic
    return plain and (below.label is not None or may_answer(below))


def _body(lines: Sequence[Line], at: int, part: AnnouncedPart, found: Sequence[int]) -> str:
    after = next((other for other in found if other > at), part.end)
    return "\n".join(line.words.text for line in _plain(lines[at + 1 : after]))


def _plain(lines: Sequence[Line]) -> Iterator[Line]:
    return takewhile(lambda line: line.block.kind is not BlockKind.HEADING, lines)


def _is_bold(line: Line) -> bool:
    return line.emphatic and line.block.kind is BlockKind.PARAGRAPH


def _is_quote(line: Line) -> bool:
    return line.block.kind is BlockKind.QUOTE
