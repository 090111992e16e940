"""Bold words that no list has as a label, though something else begins with them.

A party by its name below a reply ("**Orrin Tree Society:** We looked at …"), and what stands where
the other claims of the page have their labelled replies ("**In sooth:** …"). Their texts are not
those of the passage above.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.layout.extents import extent_of
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.leading_names import names_one
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.parties import is_no_party
from kg.extract.layout.styled import bold_end
from kg.extract.saying.sentences import choice
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_WORDS: Final = 5  # of a lead; of a name with its office, twice as many
_BY_NAME: Final = 0.7
_BY_PLACE: Final = 0.6
_LEAD: Final = re.compile(r"\W*(?P<lead>[^\W\d_][^:：\n]{0,90}?)(?P<until>\s*[:：]\s*)(?=\S)")
_NO_REPLY: Final = ("unclaimed", "supporting", "origins", "beside")
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_PASSAGES: Final = (LabelRole.CLAIM, LabelRole.REPLY)


def with_other_leads(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return lines and marks with those of such words, where claims and replies have labels."""
    paired = any(_are_pair(lines, one, other) for one, other in pairwise(marks))
    if not any(mark.role is LabelRole.CLAIM for mark in marks):
        return tuple(lines), list(marks)
    read, added = list(lines), list(marks)
    placed = _in_place(lines, marks) if paired else ()
    for at, label, mark in (*_parties(lines, marks, bold=paired), *placed):
        read[at] = replace(lines[at], label=label)
        added.append(mark)
    return tuple(read), sorted(added, key=lambda mark: mark.index)


def _are_pair(lines: Sequence[Line], claim: Mark, reply: Mark) -> bool:
    """Tell whether bold labels stand at two lines, one right below the other."""
    if (claim.role, reply.role) != _PASSAGES or reply.index != claim.index + 1:
        return False
    return all(_is_bold(lines[mark.index]) for mark in (claim, reply))


def _is_bold(line: Line) -> bool:
    label = line.label
    return label is not None and bold_end(line.words) >= label.start + len(label.printed)


def _parties(
    lines: Sequence[Line], marks: Sequence[Mark], *, bold: bool
) -> Iterator[tuple[int, Label, Mark]]:
    """Yield the lines below a reply that begin with the name of a party; what it says replies.

    The name is in bold, or adds a quotation: "Professor Ilse Norden adds: “…”".
    """
    for mark in marks:
        if mark.role is not LabelRole.REPLY:
            continue
        for at in _below(lines, mark, marks):
            if _is_listed(lines, mark, at):
                continue
            lead = _joining(lines[at]) or (_lead(lines[at]) if bold else None)
            if lead is not None and names_one(lines[at].words.slice(*lead.span("lead"))):
                label = _label(lead, lead["lead"])
                reason = f"“{label.printed}” leads these words, below a reply to the same claim."
                yield at, label, Mark(at, LabelRole.REPLY, _BY_NAME, reason)


def _in_place(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[tuple[int, Label, Mark]]:
    """Yield the lines right below claims that have no reply, where other claims have theirs."""
    replies = [mark for mark in marks if mark.role is LabelRole.REPLY]
    below = (lines[at] for mark in replies for at in _below(lines, mark, marks))
    others = {lead["lead"].casefold() for line in below if (lead := _lead(line))}
    for mark, after in pairwise([*marks, Mark(len(lines), LabelRole.ENDING)]):
        at = mark.index + 1
        alone = mark.role is LabelRole.CLAIM and after.role is not LabelRole.REPLY
        if not alone or after.index <= at or not _is_bold(lines[mark.index]):
            continue
        lead = _lead(lines[at]) if lines[mark.index].rest else None
        if lead is not None and _may_answer(lead, others):
            label = _label(
                lead, lead["lead"] if names_one(lines[at].words.slice(*lead.span("lead"))) else None
            )
            reason = f"“{label.printed}” stands where other claims of this page have their reply."
            yield at, label, Mark(at, LabelRole.REPLY, _BY_PLACE, reason)


def _may_answer(lead: re.Match[str], others: set[str]) -> bool:
    """Tell whether words can be the label of a reply: no note, no source, nothing of a reply's."""
    word = lead["lead"].casefold()
    if len(word.split()) > _WORDS:
        return False
    return not is_beside_the_point(word) and word not in others and not is_no_party(word)


def is_beside_the_point(lead: str) -> bool:
    """Tell whether words lead a note, a source or what bears a text out: "Evidence", "Origin"."""
    word = lead.casefold()
    listed = (one for kind in _NO_REPLY for one in word_lists("nobody")[kind])
    return any(word == one or word.startswith(f"{one} ") for one in listed)


def _below(lines: Sequence[Line], mark: Mark, marks: Sequence[Mark]) -> Iterator[int]:
    """Yield the lines of a passage behind its first."""
    own = {id(line) for line in extent_of(lines, mark, marks)}
    after = bisect_right(marks, mark.index, key=lambda other: other.index)
    stop = marks[after].index if after < len(marks) else len(lines)
    yield from (at for at in range(mark.index + 1, stop) if id(lines[at]) in own)


def _lead(line: Line) -> re.Match[str] | None:
    """Return the bold words before a colon that a line without a label begins with."""
    if line.label is not None or line.block.kind not in _KINDS:
        return None
    match = _LEAD.match(line.words.text)
    if match is None or bold_end(line.words) < match.end("lead"):
        return None
    rest = line.words.text[match.end() :]
    plain = bold_end(line.words) <= match.end() + 1
    return match if plain and ends_sentence(rest) and not rest[0].islower() else None


def _is_listed(lines: Sequence[Line], reply: Mark, at: int) -> bool:
    """Tell whether a reply itself lists what others found: in items, or behind a colon."""
    item = lines[at].block.kind is BlockKind.ITEM
    plain = lines[reply.index].block.kind is not BlockKind.ITEM
    return (item and plain) or lines[at - 1].words.text.rstrip().endswith((":", "："))


def _joining(line: Line) -> re.Match[str] | None:
    """Return who adds a quotation to what is said above, where a paragraph is nothing else."""
    own = line.label is None and line.block.kind is BlockKind.PARAGRAPH
    return _joined().fullmatch(line.words.text.strip()) if own else None


@cache
def _joined() -> re.Pattern[str]:
    verbs = choice(word_lists("saying")["joins"])
    return re.compile(
        rf"(?P<lead>[^\W\d_][^:：\n]{{0,90}}?)(?P<until>\s+(?:{verbs})\s*[:：,]\s*)"
        rf"(?={QUOTATION}$).*",
        re.DOTALL,
    )


def _label(lead: re.Match[str], party: str | None) -> Label:
    words, start = lead["lead"], lead.start("lead")
    end = lead.end("until")
    return Label(LabelRole.REPLY, "", words, start, end, party, closed=True, word=words.casefold())
