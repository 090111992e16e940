"""Parts of a page that a heading, or a line with a colon, calls myths; headings that state them.

"Common misconceptions about bees" stands above "Bees are aggressive", and the text below answers.
Advice how to meet myths lists none, and a page may state what is right in its headings instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from kg.extract.layout.called_myths import calls_myths
from kg.extract.layout.denials import agrees, denies_heading, takes_up
from kg.extract.layout.lines import Line, ends_sentence, may_answer
from kg.extract.layout.measured import words_in
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.untrue import (
    announcement,
    hears,
    may_head_tales,
    titles_untruths,
)
from kg.extract.layout.wordings import (
    asks_about,
    denies,
    is_no_tale,
    negates,
    states,
)
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 3
_PAIR: Final = 2
_DEEPEST: Final = 7
_WORDS: Final = 3
_HEADS: Final = (BlockKind.HEADING, BlockKind.TERM)
_TITLE: Final = 14  # words
_CAPTION: Final = 4  # words of a title that names nothing else


@dataclass(frozen=True, slots=True)
class AnnouncedPart:
    """Lines from ``start`` to ``end``; ``level`` is that of the heading, 0 where a line leads."""

    start: int
    end: int
    level: int
    led: bool


def announced_parts(lines: Sequence[Line], title: str) -> Iterator[AnnouncedPart]:
    """Yield the parts that are called myths, the innermost first."""
    found = [part for at in range(len(lines)) if (part := _part(lines, at))]
    if calls_myths(title):
        found.append(AnnouncedPart(0, len(lines), 0, led=False))
    elif not title and _is_headed_alike(lines):
        found.append(AnnouncedPart(1, len(lines), 0, led=False))
    yield from sorted(found, key=lambda part: part.end - part.start)


def _is_headed_alike(lines: Sequence[Line]) -> bool:
    """Tell whether the first line calls myths what is headed as it is: plain text has one level."""
    heads = [line for line in lines if line.block.kind is BlockKind.HEADING]
    first = bool(heads) and heads[0] is lines[0] and heads[0].label is None
    alike = len({line.block.level for line in heads}) == 1
    return first and alike and calls_myths(heads[0].words.text)


def _part(lines: Sequence[Line], at: int) -> AnnouncedPart | None:
    line = lines[at]
    head = line.block.kind is BlockKind.HEADING
    text = line.words.text
    led = not head and text.rstrip().endswith((":", "："))
    told = calls_myths(text) or (led and hears(text))
    named = line.label is not None and (bool(line.rest) or not head)  # "Myths" alone heads them
    if named or not told or not (head or led or _is_titled(line)):
        return None
    level = line.block.level if head else _caption_level(lines, at)
    inside = takewhile(
        lambda one: one.block.kind is not BlockKind.HEADING or one.block.level > level,
        lines[at + 1 :],
    )
    below = sum(1 for _ in inside)
    return AnnouncedPart(at + 1, at + 1 + below, level if level < _DEEPEST else 0, led)


def _caption_level(lines: Sequence[Line], at: int) -> int:
    """Return 1 for a title that is no heading and stands above all headings of its page."""
    headed = any(line.block.kind is BlockKind.HEADING for line in lines[:at])
    tales = may_head_tales(lines[at].words.text)
    return 1 if _is_titled(lines[at]) and not (headed or tales) else _DEEPEST


def _is_titled(line: Line) -> bool:
    """Tell whether a paragraph is a title in plain text: short, no sentence, of such statements."""
    own = line.block.words.text.strip() == line.words.text.strip()
    plain = line.block.kind is BlockKind.PARAGRAPH and own
    words = words_in(line.words.text)
    told = titles_untruths(line.words.text) or words <= _CAPTION
    return plain and words <= _TITLE and not ends_sentence(line.words.text) and told


def stated_headings(lines: Sequence[Line], title: str, *, plainly: bool) -> list[int]:
    """Return the headings of a part called myths that state them, each answered below.

    Three at least, or two that are quotations, or that a heading of their own calls myths and both
    answers deny.

    ``plainly``: the answers deny them in plain words. Where headings deny something themselves, or
    the texts below agree with them, they say what is right.
    """
    for part in announced_parts(lines, title):
        found = [] if part.led else alike(lines, part)
        headed = plainly and part.level > 0
        quoted = all(is_quoted(lines[at]) for at in found)
        if len(found) < (_PAIR if quoted or headed else _FEWEST) or not _told(lines, found, part):
            continue
        heads = [lines[at].words.text for at in found]
        bodies = [_body(lines, at, part.end) for at in found]
        denied = [denies_heading(one, body, heads) for one, body in zip(heads, bodies, strict=True)]
        if len(found) < _FEWEST and not (quoted or all(denied)):
            continue
        called = lines[part.start - 1].words.text if part.start else title
        enough = (
            _enough(sum(denied), len(heads)) if plainly else quoted or not may_head_tales(called)
        )
        most = sum(denied) * _FEWEST >= _PAIR * len(heads)  # their verbs need not be known
        if part.start and not (part.level or most):  # below the first of headings all alike
            continue
        said = most or _say(heads) * _PAIR >= len(heads)
        if enough and (quoted or may_be_myths(heads, bodies)) and said:
            return found
    return []


def _told(lines: Sequence[Line], found: Sequence[int], part: AnnouncedPart) -> bool:
    """Tell whether text stands below all headings; a few may be of two words that it takes up."""
    short = [at for at in found if words_in(lines[at].words.text) < _WORDS]
    plain = all(stands_above_text(lines, at, short=at in short) for at in found)
    taken = all(takes_up(lines[at].words.text, _body(lines, at, part.end)) for at in short)
    return plain and taken and len(short) * _FEWEST <= len(found)


def answers_myths(claims: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell whether answers deny what is stated, two and one in three at least, and tell no tale."""
    return _enough(sum(map(denies, answers)), len(answers)) and may_be_myths(claims, answers)


def _enough(denied: int, answers: int) -> bool:
    return denied >= _PAIR and denied * _FEWEST >= answers


def may_be_myths(claims: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell whether answers speak of the present, and neither they nor the claims say it right.

    Claims that deny something may say it right. Two of three may do so where no answer agrees, and
    the answers to half of the others deny: a page that corrects does so in all of its headings.
    """
    negated = list(map(negates, claims))
    right = sum(map(agrees, claims, answers))
    now = sum(map(is_no_tale, answers)) * _PAIR > len(answers)
    few = sum(negated) * _PAIR < len(claims)
    if not few and not right and sum(negated) * _FEWEST <= len(claims) * _PAIR:
        others = [text for text, no in zip(answers, negated, strict=True) if not no]
        few = len(others) >= _PAIR and sum(map(denies, others)) * _PAIR >= len(others)
    return now and few and right * _FEWEST < len(claims)


def _say(heads: Sequence[str]) -> int:
    return sum(map(states, heads))


def alike(lines: Sequence[Line], part: AnnouncedPart) -> list[int]:
    """Return the headings as high as the first below, without those of topics at both ends.

    Where all of them are topics, those below them.
    """
    inside = range(part.start, part.end)
    heads = [at for at in inside if lines[at].block.kind is BlockKind.HEADING]
    heads = heads or [at for at in inside if lines[at].block.kind is BlockKind.TERM]
    highest = [at for at in heads if lines[at].block.level == 1]
    if part.level == 0 and len(highest) < _FEWEST:  # one is the title
        heads = [at for at in heads if at not in highest]
    level = lines[heads[0]].block.level if heads else 0
    heads = list(takewhile(lambda at: lines[at].block.level >= level, heads))
    alike = [at for at in heads if lines[at].block.level == level]
    found = _without_topics(lines, alike)
    if found or len(alike) < _PAIR:
        return found
    return _without_topics(lines, [at for at in heads if lines[at].block.level == level + 1])


def _without_topics(lines: Sequence[Line], heads: Sequence[int]) -> list[int]:
    found = list(heads)
    while found and _is_topic(lines[found[-1]]):
        found.pop()
    while found and _is_topic(lines[found[0]]):
        found.pop(0)
    return found


def _is_topic(line: Line, *, short: bool = False) -> bool:
    text = line.words.text
    brief = words_in(text) < _WORDS and not short
    told = bool(announcement(text))  # "Seven myths about bees": the title once more
    return line.label is not None or brief or asks_about(text) or told or _is_apart(text)


def _is_apart(text: str) -> bool:
    apart = word_lists("nobody")["apart"]
    return text.strip(" :.").casefold() in apart


def stands_above_text(lines: Sequence[Line], at: int, *, short: bool = False) -> bool:
    """Tell whether a heading is no topic (``short``: of two words), and plain text is below it."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    plain = below is not None and below.block.kind not in _HEADS and may_answer(below)
    return not _is_topic(lines[at], short=short) and plain


def _body(lines: Sequence[Line], at: int, end: int) -> str:
    below = takewhile(lambda line: line.block.kind not in _HEADS, lines[at + 1 : end])
    return "\n".join(line.words.text for line in below)
