"""Lines with the form of a label that no list has, between the labels of a page.

Their texts are not those of the passage above. One is read where it can be told what it labels: a
label of the page with a remark ("Myth, often heard at the market:"), or what stands between a reply
and the next one of the same label, where every other reply answers a claim of its own. Between a
claim and its reply it is set aside, with a reason, to be reported ("Where: Radio Ard").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import names_sources
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.other_leads import is_beside_the_point
from kg.extract.layout.styled import is_bold_lead
from kg.model.document import BlockKind

_REMARKED: Final = 0.9
_BY_PLACE: Final = 0.6
_WORDS: Final = 3  # of a lead that no style sets off
_LEAD: Final = re.compile(r"\W*(?P<lead>[^\W\d_a-z][^:：\n.!?]{0,70}?)\s*[:：]\s*(?=\S)")
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_PASSAGES: Final = (LabelRole.CLAIM, LabelRole.REPLY)
_SET_ASIDE: Final = (LabelRole.ASIDE, LabelRole.ENDING)
_UNREAD: Final = (LabelRole.WEAK, LabelRole.ENDING)


def with_unread_leads(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return lines and marks with those of such lines, on a page that labels its claims."""
    read, added = list(lines), list(marks)
    labelled = [mark for mark in marks if mark.role in _PASSAGES and lines[mark.index].label]
    if not any(mark.role is LabelRole.CLAIM for mark in labelled):
        return tuple(lines), added
    bold = all(is_bold_lead(lines[mark.index].words) for mark in labelled)
    own = {mark.index for mark in marks}
    marked = [mark for mark in marks if mark.role in _PASSAGES]
    for mark, after in pairwise([*marked, Mark(len(lines), LabelRole.ENDING)]):
        for at in range(mark.index + 1, after.index):
            if at in own or (lead := _lead(lines[at], bold=bold)) is None:
                continue
            rated = any(
                one.role is LabelRole.RATING and mark.index < one.index < at for one in marks
            )
            found = _remarked(lines, labelled, at, lead)
            found = found or (_below_rating(mark, after, at, lead) if rated else None)
            if not found and not (rated and mark.role is LabelRole.CLAIM):
                found = _in_place(lines, marked, mark, at, lead)
            if found is not None:
                read[at] = replace(lines[at], label=found[0])
                added.append(found[1])
    return tuple(read), sorted(added, key=lambda mark: mark.index)


def set_aside(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Line]:
    """Yield the lines that were set aside because nothing tells whose words they are."""
    yield from (lines[one.index] for one in marks if one.role in _SET_ASIDE and one.reason)


def _lead(line: Line, *, bold: bool) -> re.Match[str] | None:
    """Return the lead of a line: in bold where the labels of the page are, else a word or name."""
    label = line.label
    known = label is not None and label.role not in _UNREAD
    if known or names_sources(label) or line.block.kind not in _KINDS:
        return None
    match = _LEAD.match(line.words.text)
    if match is None or (bold and not is_bold_lead(line.words)):
        return None
    words = match["lead"].split()
    named = words_in(match["lead"]) <= _WORDS and all(not word[0].islower() for word in words)
    return match if bold or named else None


def _remarked(
    lines: Sequence[Line], labelled: Sequence[Mark], at: int, lead: re.Match[str]
) -> tuple[Label, Mark] | None:
    """Return what a label of the page with a remark marks: "Myth, often heard at the market:"."""
    word, comma, _ = lead["lead"].partition(",")
    alike = (
        (mark, label)
        for mark in labelled
        if (label := lines[mark.index].label)
        and word.casefold() in (label.printed.casefold(), label.word)
    )
    mark, _label = next(alike, (None, None)) if comma else (None, None)
    if mark is None:
        return None
    reason = f"“{lead['lead']}” begins with a label of this page."
    return _labelled(lead, mark.role), Mark(at, mark.role, _REMARKED, reason)


def _in_place(
    lines: Sequence[Line], marked: Sequence[Mark], above: Mark, at: int, lead: re.Match[str]
) -> tuple[Label, Mark] | None:
    label, beside = lines[at].label, is_beside_the_point(lead["lead"])  # "Evidence", "Note"
    closes = label is not None and label.role is LabelRole.ENDING and not beside
    if label is not None and closes and is_bold_lead(lines[at].words):
        reason = f"“{lead['lead']}” closes what stands above it."  # "**Share this:** …"
        return label, Mark(at, LabelRole.ENDING, 1.0, reason)
    after = next((mark for mark in marked if mark.index > at), None)
    replied = after is not None and after.role is LabelRole.REPLY
    if above.role is LabelRole.CLAIM:
        reason = f"Nothing tells whose words “{lead['lead']}” leads."
        return _labelled(lead, LabelRole.ASIDE), Mark(at, LabelRole.ASIDE, 1.0, reason)
    if after is None or not replied or beside or not _answers_twice(lines, marked, above, after):
        return None
    reason = f"“{lead['lead']}” stands between two replies, where other claims of this page stand."
    return _labelled(lead, LabelRole.CLAIM), Mark(at, LabelRole.CLAIM, _BY_PLACE, reason)


def _below_rating(
    above: Mark, after: Mark, at: int, lead: re.Match[str]
) -> tuple[Label, Mark] | None:
    """Set aside what follows a rating, but for the reasons of a claim that nothing else answers."""
    if above.role is LabelRole.CLAIM and after.role is not LabelRole.REPLY:
        return None
    reason = f"Nothing tells whose words “{lead['lead']}” leads."
    return _labelled(lead, LabelRole.ASIDE), Mark(at, LabelRole.ASIDE, 1.0, reason)


def _answers_twice(lines: Sequence[Line], marked: Sequence[Mark], reply: Mark, after: Mark) -> bool:
    """Tell whether two replies have one label, with which no other claim is answered twice."""
    word = _word(lines[reply.index])
    if not word or _word(lines[after.index]) != word:
        return False
    pairs = Counter(
        (one.role, _word(lines[one.index]) == word, _word(lines[other.index]) == word)
        for one, other in pairwise(marked)
    )
    return pairs[LabelRole.CLAIM, False, True] >= 1


def _word(line: Line) -> str:
    return line.label.printed.casefold() if line.label else ""


def _labelled(lead: re.Match[str], role: LabelRole) -> Label:
    words = lead["lead"]
    start, end = lead.start("lead"), lead.end()
    return Label(role, "", words, start, end, closed=True, word=words.casefold())
