"""Parts of a page that a heading, or a line with a colon, calls myths; headings that state them.

"Common misconceptions about bees" stands above "Bees are aggressive", and the text below answers.
Advice how to meet myths lists none, and a page may state what is right in its headings instead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Final

from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 3
_PAIR: Final = 2
_DEEPEST: Final = 7
_WORDS: Final = 3
ADVICE: Final = re.compile(
    r"\b(?:how|tips?|ways?|steps?|rules?|guide|guidelines|lessons?|reasons?|responding|fighting)\b",
    re.IGNORECASE,
)
DENIES: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|cannot|in fact|actually|in reality|however|but|false"
    r"|wrong|untrue|unable|instead|rather|myth|misconception|misunderstanding|reality|truth)\b|n['’]t\b",
    re.IGNORECASE,
)
STATES: Final = re.compile(
    r"[.!。]\s*$|\b(?:is|are|was|were|will|can|cannot|do|does|did|has|have|must|should|needs?"
    r"|causes?|makes?|costs?|means?|gets?|takes?|not|no|all|every|only)\b|n['’]t\b",
    re.IGNORECASE,
)
# Tales are told in the past.
_NOW: Final = re.compile(
    r"\b(?:is|are|has|have|do|does|can|cannot|will|may|must|should)\b|n['’]t\b", re.IGNORECASE
)
_TOPIC: Final = re.compile(r"\s*(?:how|why|what|when|where|who|which)\b|.*[?？]\s*$", re.IGNORECASE)
_NEGATED: Final = re.compile(r"\b(?:not|no|never|nobody|nothing|cannot)\b|n['’]t\b", re.IGNORECASE)
_BELIEF: Final = re.compile(
    r"\b(?:myths?|misconceptions?|beliefs?|ideas?|assumptions?|assumes?|believes?|thinks?)\b"
    r"[^.!?]{0,60}?\bthat\b(?P<said>[^.!?]*)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")


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
    yield from sorted(found, key=lambda part: part.end - part.start)


def _part(lines: Sequence[Line], at: int) -> AnnouncedPart | None:
    line = lines[at]
    head = line.block.kind is BlockKind.HEADING
    led = not head and line.words.text.rstrip().endswith((":", "："))
    if not (head or led) or line.label is not None or not calls_myths(line.words.text):
        return None
    level = line.block.level if head else _DEEPEST
    inside = takewhile(
        lambda one: one.block.kind is not BlockKind.HEADING or one.block.level > level,
        lines[at + 1 :],
    )
    return AnnouncedPart(at + 1, at + 1 + sum(1 for _ in inside), level if head else 0, led)


def calls_myths(text: str) -> bool:
    """Tell whether a title calls what follows untrue; not advice how to meet it, nor old tales."""
    called = _untrue().search(text) is not None
    return called and not (ADVICE.search(text) or _old_tales().search(text))


@cache
def _old_tales() -> re.Pattern[str]:
    words = word_lists("nobody")["mythology"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _untrue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words_of('untrue')))})\b", re.IGNORECASE)


def stated_headings(lines: Sequence[Line], title: str) -> list[int]:
    """Return the headings of a part called myths that state them, each answered below; three.

    Many answers deny something. Where headings deny it themselves, or the text below reports the
    contrary belief, they say what is right.
    """
    for part in announced_parts(lines, title):
        found = [] if part.led else _alike(lines, part)
        if len(found) < _FEWEST or not all(_stands(lines, at) for at in found):
            continue
        heads = [lines[at].words.text for at in found]
        bodies = [_body(lines, at, part.end) for at in found]
        if answers_myths(heads, bodies) and _say(heads) * _PAIR >= len(heads):
            return found
    return []


def answers_myths(claims: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell whether answers deny what is stated, two and one in three at least, in the present."""
    denied = sum(DENIES.search(text) is not None for text in answers)
    negated = sum(_NEGATED.search(text) is not None for text in claims)
    right = sum(map(_says_right, claims, answers))
    now = sum(_NOW.search(text) is not None for text in answers) * _PAIR > len(answers)
    enough = denied >= _PAIR and denied * _FEWEST >= len(answers)
    return enough and now and negated * _PAIR < len(claims) and right * _FEWEST < len(claims)


def _says_right(claim: str, answer: str) -> bool:
    """Tell whether the answer reports the contrary belief: the claim is the publisher's own."""
    belief = _BELIEF.search(answer)
    return belief is not None and bool(_NEGATED.search(belief["said"])) != bool(
        _NEGATED.search(claim)
    )


def _say(heads: Sequence[str]) -> int:
    return sum(STATES.search(head) is not None for head in heads)


def _alike(lines: Sequence[Line], part: AnnouncedPart) -> list[int]:
    """Return the headings as high as the first below, without those of topics at both ends."""
    heads = [at for at in range(part.start, part.end) if lines[at].block.kind is BlockKind.HEADING]
    heads = [at for at in heads if not (part.level == 0 and lines[at].block.level == 1)]
    level = lines[heads[0]].block.level if heads else 0
    found = list(takewhile(lambda at: lines[at].block.level >= level, heads))
    found = [at for at in found if lines[at].block.level == level]
    while found and _is_topic(lines[found[-1]]):
        found.pop()
    while found and _is_topic(lines[found[0]]):
        found.pop(0)
    return found


def _is_topic(line: Line) -> bool:
    text = line.words.text
    short = len(_WORD.findall(text)) < _WORDS
    return line.label is not None or short or _TOPIC.match(text) is not None or _is_apart(text)


def _is_apart(text: str) -> bool:
    apart = word_lists("nobody")["apart"]
    return text.strip(" :.").casefold() in apart


def _stands(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a heading is no topic, and plain text stands below it."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    plain = below is not None and below.block.kind is not BlockKind.HEADING and not below.label
    return not _is_topic(lines[at]) and plain


def _body(lines: Sequence[Line], at: int, end: int) -> str:
    below = takewhile(lambda line: line.block.kind is not BlockKind.HEADING, lines[at + 1 : end])
    return "\n".join(line.words.text for line in below)
