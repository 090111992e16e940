"""Claims that are answered without a label: in their own line, below it, behind an arrow."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.layout.counted_labels import is_counted
from kg.extract.layout.criticised import answers_criticisms
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import match_label
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.listed_statements import announces_claims
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.told_in_line import (
    denied_in_line,
    told_below_label,
    told_in_line,
    with_denials,
)
from kg.extract.layout.unlabelled import answered_below
from kg.extract.layout.untrue import plural_claims
from kg.extract.signs import ARROWS, QUOTATION
from kg.model.document import BlockKind

_FEWEST = 2
_STATED = 3  # words
_ARROW = re.compile(rf"\s*[{ARROWS}]\s*(?=\S)")
# A quotation and what leads on from it: a capital, a colon, a dash or an arrow.
QUOTED = re.compile(
    rf"\s*{QUOTATION}(?:\s*[.。]?\s+(?=[^\W\d_a-zà-ÿа-я])"
    rf"|\s*[:：]\s*(?=\S)|\s+[–—-]\s+(?=\S)|\s*[{ARROWS}]\s*(?=\S))"
)
_LED_ON = re.compile(r"(?P<said>[^:：\n]+?)\s*[:：]\s+(?=[^\W\d_a-zà-ÿа-я])")
_LED = "An arrow leads from the claim to it."
_SURE = 0.8
_HEADING = BlockKind.HEADING


def without_labels(
    lines: Sequence[Line], marks: Sequence[Mark], *, labelled: bool
) -> tuple[Sequence[Line], list[Mark]]:
    """End claims where a quotation or a line does, on pages that label no reply.

    "Claim 1" heads the claims of a patent or of an insured person too: what follows goes on there.
    """
    claims = [
        mark
        for mark in marks
        if mark.role is LabelRole.CLAIM and not _of_every_day(lines[mark.index])
    ]
    if labelled or not claims:
        ended = _titled_claims(lines, claims)
        told = [replace(one, alone=one.alone or one.index in ended) for one in marks]
        return with_denials(lines, told, claims)
    parted = (
        parted_claims(lines, claims)
        or told_behind_colon(lines, claims)
        or told_in_line(lines, claims)
        or told_below_label(lines, claims)
        or denied_in_line(lines, claims)
    )
    ended = ended_claims(lines, claims)
    read: list[Line] = []
    moved: dict[int, int] = {}
    for index, line in enumerate(lines):
        moved[index] = len(read)
        read += parted.get(index, (line,))
    alone = parted.keys() | ended
    if answered_below(lines, claims):
        alone |= {mark.index for mark in claims}
    return read, [
        replace(mark, index=moved[mark.index], alone=mark.alone or mark.index in alone)
        for mark in marks
    ]


def _of_every_day(line: Line) -> bool:
    return line.label is not None and line.label.word in words_of("everyday")


def parted_claims(lines: Sequence[Line], claims: Sequence[Mark]) -> dict[int, tuple[Line, ...]]:
    """Return claims whose line goes on behind the quotation that they are, parted; two at least.

    "Mythe 1 : « Le port ferme ». Faux : il reste ouvert." The index of the line leads to both.
    """
    found = {mark.index: both for mark in claims if (both := _parted(lines[mark.index]))}
    return found if len(found) >= _FEWEST else {}


def told_behind_colon(lines: Sequence[Line], claims: Sequence[Mark]) -> dict[int, tuple[Line, ...]]:
    """Return numbered myths, parted at the colon that leads to a longer answer; two at least.

    "Mito 4. Va contra mi religión: La mayoría de las religiones …" Nothing else answers them: the
    next myth or a heading stands below.
    """
    heads = {mark.index for mark in claims}
    found = {
        at: both
        for at in heads
        if (at + 1 in heads or all(_HEADING is one.block.kind for one in lines[at + 1 : at + 2]))
        and (both := _led_by_colon(lines[at])) is not None
    }
    return found if len(found) >= _FEWEST and len(found) * _FEWEST > len(claims) else {}


def _led_by_colon(line: Line) -> tuple[Line, ...] | None:
    label, match = line.label, None
    if label is not None and label.numbered and label.word in words_of("hearsay"):
        match = _LED_ON.match(line.words.text, label.text_start)
    if match is None or words_in(match["said"]) < _STATED:
        return None
    rest = line.words.slice(match.end()).strip()
    if len(rest.text) <= len(match["said"]) or not ends_sentence(rest.text):
        return None
    own = replace(line, words=line.words.slice(0, match.end("said")))
    return own, Line(line.block, rest)


def _parted(line: Line) -> tuple[Line, ...] | None:
    if line.label is None or not line.label.closed:
        return None
    quoted = QUOTED.match(line.words.text, line.label.text_start)
    if quoted is None:
        return None
    rest = line.words.slice(quoted.end()).strip()
    end = len(line.words.text[: quoted.end()].rstrip(f" \n.。:：–—-{ARROWS}"))
    own = replace(line, words=line.words.slice(0, end))
    return own, Line(line.block, rest, match_label(rest.text))


def ended_claims(lines: Sequence[Line], claims: Sequence[Mark]) -> frozenset[int]:
    """Return claims that end with their line, each of them, where more lines follow.

    Their labels are numbered, or words in capitals that nothing sets off ("MYTH It sinks").
    The line break was set on purpose: plain text that is broken to fit is one line here.
    """
    numbered = [mark.index for mark in claims if _numbered(lines[mark.index])]
    ended = frozenset(at for at in numbered if _goes_on(lines, at))
    return ended if len(ended) >= _FEWEST and len(ended) == len(claims) else frozenset()


def _titled_claims(lines: Sequence[Line], claims: Sequence[Mark]) -> frozenset[int]:
    """Return such claims where each is a title, no sentence: what stands below tells of it."""
    ended = ended_claims(lines, claims)
    sentences = any(ends_sentence(lines[at].words.text) for at in ended)
    return frozenset() if sentences else ended


def _numbered(line: Line) -> bool:
    label = line.label
    return label is not None and (is_counted(line) or not label.closed) and bool(line.rest)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line follows in the same paragraph, or one that opens with a rating."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    label = below.label if below is not None else None
    rated = label is not None and label.role is LabelRole.VERDICT
    return below is not None and (rated or below.block is lines[at].block)


def with_arrows(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return the lines without arrows that lead from claims to replies, and the marks with theirs.

    Two at least. What they answer has labels, or is announced ("デマ一覧").
    """
    led = [at for at, line in enumerate(lines) if at and _ARROW.match(line.words.text)]
    if len(led) < _FEWEST or any(mark.role is LabelRole.REPLY for mark in marks):
        return tuple(lines), list(marks)
    claims = {mark.index for mark in marks if mark.role is LabelRole.CLAIM}
    above = lines[: led[0]]
    announced = not claims and (
        any(announces_claims(line.block) or plural_claims(line.words.text) for line in above)
        or answers_criticisms([line.words.text for line in above])
    )
    answered = [at for at in led if at - 1 in claims or (announced and at - 1 not in led)]
    if len(answered) < _FEWEST:
        return tuple(lines), list(marks)
    read, added = list(lines), list(marks)
    for at in answered:
        text = lines[at].words.text
        arrow = _ARROW.match(text)
        read[at] = replace(
            lines[at], words=lines[at].words.slice(arrow.end() if arrow else 0), label=None
        )
        added.append(Mark(at, LabelRole.REPLY, _SURE, _LED))
        if announced:
            added.append(Mark(at - 1, LabelRole.CLAIM, _SURE, _LED))
    return tuple(read), sorted(added, key=lambda mark: mark.index)
