"""Words that are a label here and a rating there: "Vrai", "Myth", "FALSE"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.extract.layout.asked_which import without_asking
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import match_label
from kg.extract.layout.lines import Line, ends_sentence, is_item_above, with_colon
from kg.extract.layout.measured import words_in
from kg.extract.layout.opposites import states, taking_turns
from kg.extract.layout.quizzed import with_quizzes
from kg.extract.layout.rated_by_tags import with_tags
from kg.extract.layout.rated_ends import rated_claim_ends
from kg.extract.layout.rated_within import rated_at_end, rated_in_line
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind

_STATEMENT = 3
_FEWEST = 2
_LEADS = (":", "：", "–", "—", "-")
_ASKED = re.compile(r"[?？؟][^?？؟\n]{1,40}$")
_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)
_QUOTED = re.compile(QUOTATION)


def as_verdicts(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give every such word the role that the lines around it show."""
    parted = rated_in_line(taking_turns(with_quizzes(with_tags(without_asking(lines)))))
    turned = _below_claims(rated_at_end(parted))
    found = _headed(_badges_below(rated_claim_ends(tuple(_parted(turned)))))
    below = _below_statements(found)
    return tuple(_as_verdict(line) if at in below else line for at, line in enumerate(found))


def _below_claims(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Read a word that calls a claim untrue as its rating, right below one of another label.

    "Міф 1: …" and then "Неправда. …": the text behind it answers, and claims nothing.
    """
    rating = {
        at + 1
        for at, (head, line) in enumerate(pairwise(lines))
        if head.block is not line.block
        and head.label
        and line.label
        and {head.label.role, line.label.role} == {LabelRole.CLAIM}
        and head.rest
        and line.label.word in words_of("verdict")
        and line.label.word != head.label.word
        and not (line.label.numbered or _with_colon(line))
    }
    return tuple(_as_verdict(line) if at in rating else line for at, line in enumerate(lines))


def _headed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Read "TRUE: …" as a verdict, not as a reply's label, where headings around it are verdicts.

    Several languages have one word for both ("Vrai", "Правда").
    """
    headed = [line for line in lines if line.block.kind is BlockKind.HEADING and line.rest]
    roles = {line.label.role for line in headed if line.label}
    if LabelRole.VERDICT not in roles or LabelRole.CLAIM in roles:
        return lines
    return tuple(_as_verdict(line) if line in headed else line for line in lines)


def _as_verdict(line: Line) -> Line:
    verdict = match_label(line.words.text, (LabelRole.VERDICT,))
    if verdict is None and line.label is not None and line.label.word in _rating_words():
        verdict = replace(line.label, role=LabelRole.VERDICT)
    return replace(line, label=verdict) if verdict and verdict.closed else line


@cache
def _rating_words() -> frozenset[str]:
    return frozenset((*words_of("rated"), *words_of("verdict")))


def _below_statements(lines: tuple[Line, ...]) -> set[int]:
    """Return lines that open with a rating of the statement set off above, two or more alike.

    "Myth" and "Fact" are labels of what follows them as long as one of them is anywhere else.
    """
    found = [
        at + 1
        for at, (head, line) in enumerate(pairwise(lines))
        if (states(head) or (is_item_above(head, line) and head.label is None))
        and line.label
        and line.label.closed
        and line.label.word in _rating_words()
    ] or (_behind_statements(lines) or _alone_below(lines))
    own = {at for at in found if (label := lines[at].label) and label.role in _PASSAGES}
    labelled = {at for at, line in enumerate(lines) if line.label and line.label.role in _PASSAGES}
    words = {label.word for at in found if (label := lines[at].label)}
    alike = len(words) > 1 or not any(_with_colon(lines[at]) for at in found)
    return set(found) if len(found) >= _FEWEST and own == labelled and alike else set()


def _behind_statements(lines: tuple[Line, ...]) -> list[int]:
    """Return ratings that a colon or dash leads to, behind a statement in one paragraph or item.

    "The dam will fail: **Fiction.** It is sound."
    """
    return [
        at + 1
        for at, (head, line) in enumerate(pairwise(lines))
        if head.block is line.block
        and (at == 0 or lines[at - 1].block is not head.block)
        and head.label is None
        and words_in(head.words.text) >= _STATEMENT
        and head.words.text.rstrip().endswith(_LEADS)
        and line.label
        and line.label.closed
        and line.label.word in _rating_words()
        and not _with_colon(line)
    ]


def _alone_below(lines: tuple[Line, ...]) -> list[int]:
    """Return ratings alone on their line between a statement without an end mark and a text.

    Two lines at least lie between them: else they are labels, each above its text.
    """
    found = [
        at + 1
        for at, (head, line, below) in enumerate(zip(lines, lines[1:], lines[2:], strict=False))
        if head.block.kind is BlockKind.PARAGRAPH
        and head.label is None
        and words_in(head.words.text) >= _STATEMENT
        and not ends_sentence(head.words.text)
        and line.label
        and line.label.word in _rating_words()
        and not line.rest
        and below.label is None
        and ends_sentence(below.words.text)
    ]
    apart = all(after - before > _FEWEST for before, after in pairwise(found))
    return found if apart else []


def _with_colon(line: Line) -> bool:
    return line.label is not None and with_colon(line.words.text, line.label)


def _badges_below(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Put a rating that stands alone above a heading below it, where two or more do so."""
    found = [
        at
        for at, (badge, head) in enumerate(pairwise(lines))
        if badge.label
        and badge.label.role is LabelRole.VERDICT
        and not badge.rest
        and head.block.kind is BlockKind.HEADING
        and states(head)
        and badge.block.kind is not BlockKind.HEADING
        and not (at and states(lines[at - 1]))
    ]
    changed = list(lines)
    for at in found if len(found) >= _FEWEST else ():
        changed[at], changed[at + 1] = changed[at + 1], changed[at]
    return tuple(changed)


# -- a rating behind the statement ----------------------------------------------------------------


def _parted(lines: Sequence[Line]) -> Iterator[Line]:
    """Part a rating that closes a heading from it ("Cold gives you a cold – MYTH"), two or more."""
    ends = {at: cut for at, line in enumerate(lines) if (cut := _rated_end(line)) is not None}
    for at, line in enumerate(lines):
        if len(ends) < _FEWEST or at not in ends:
            yield line
            continue
        cut = ends[at]
        yield replace(line, words=line.words.slice(0, cut.start()).strip())
        words = line.words.slice(*cut.span("rating"))
        yield Line(line.block, words, _whole_label(words.text))


def _rated_end(line: Line) -> re.Match[str] | None:
    if line.label is not None:
        return None
    heads = line.block.kind in (BlockKind.HEADING, BlockKind.TERM) and line.block.level != 1
    text = line.words.text
    if heads:
        match = _closing_rating().search(text)
    elif quoted := _QUOTED.match(text):
        return _behind_quotation().match(text, quoted.end())
    else:
        match = _closing_answer().search(text) if _ASKED.search(text) else None
    enough = match is not None and words_in(text[: match.start()]) >= _STATEMENT
    return match if enough and (heads or _stands_out(line, match)) else None


def _stands_out(line: Line, rating: re.Match[str] | None) -> bool:
    """Tell whether a rating behind a question is in capitals or bold: "Is it shut? **False**"."""
    if rating is None:
        return False
    runs = line.words.slice(*rating.span("rating")).runs
    return rating["rating"].isupper() or all(run.bold for run in runs)


@cache
def _closing_rating() -> re.Pattern[str]:
    sign = r"\s*(?:[-–—:：|]|(?=[(\[]))"
    return re.compile(rf"{sign}\s*[(\[]?(?P<rating>(?i:{_ratings()}))[)\]]?\s*[.!]?\s*$")


@cache
def _closing_answer() -> re.Pattern[str]:
    sign = r"(?<=[?？؟])[”\"»]?\s*(?:[-–—:：|])?"
    return re.compile(rf"{sign}\s*[(\[]?(?P<rating>(?i:{_ratings()}))[)\]]?\s*[.!]?\s*$")


@cache
def _behind_quotation() -> re.Pattern[str]:
    """The pattern of a rating behind a quotation, with another word or an aside."""
    more = r"(?:\s+[^\W\d_]+)?(?:\s*\([^()\n]{1,40}\))?"
    return re.compile(
        rf"(?<=[”\"»“」])\s*[-–—:：|]\s*(?P<rating>(?i:{_ratings()}){more})\s*[.!]?\s*$"
    )


@cache
def _ratings() -> str:
    words = sorted({*words_of("rated"), *words_of("verdict")}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word) for word in words)


def _whole_label(text: str) -> Label:
    return Label(LabelRole.VERDICT, "", text, 0, len(text), closed=True, word=text.casefold())
