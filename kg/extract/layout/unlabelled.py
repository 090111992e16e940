"""Claims that no label announces, read only where the page around them leaves no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.layout.announced import stated_headings
from kg.extract.layout.announced_lists import (
    NUMBERED,
    announced_as_many,
    bold_above,
    counted,
    listed_below,
)
from kg.extract.layout.answered_clauses import answered_clauses
from kg.extract.layout.asked_headings import asked_untruths
from kg.extract.layout.checked_statements import checked_statements
from kg.extract.layout.criticised import criticised_headings
from kg.extract.layout.disputed import disputed_quotes, quotes_called_myths
from kg.extract.layout.headed import headed
from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.listed_myths import listed_in_bold, nested_myths
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import UNSPACED, words_in
from kg.extract.layout.named_myths import named_myths, quoted_myth
from kg.extract.layout.numbered import numbered_untruths
from kg.extract.layout.quoted import (
    asked,
    checked_quotes,
    is_quoted,
    questioned,
    quoted_and_answered,
    quoted_claims,
)
from kg.extract.layout.rated_articles import rated_articles
from kg.extract.layout.rebuffed import rebuffed_quotes
from kg.extract.layout.reported import denied_below, reported
from kg.extract.layout.set_off_quotes import answered_quotes
from kg.extract.layout.signed_quotes import signed_and_answered
from kg.extract.layout.told_above import told_above
from kg.extract.layout.told_ends import ends_of
from kg.extract.layout.wordings import denies
from kg.extract.signs import PICTURES, RATING_SIGNS
from kg.model.document import BlockKind
from kg.model.words import Words

_FEWEST = 3
_PAIR = 2
_KIND = re.compile(r"\s*[A-Z]{2,12}:\s*[“\"«„]")  # what is quoted: "AD: “…”"
# "一、", "（二）", "3、", "1." right before a letter of a script that parts words by no space.
_EASTERN = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}[、.．:：]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    rf"|\d{{1,2}}[.．、](?=[“「『\"]?[{UNSPACED}]))\s*\S"
)
_DASHED = re.compile(rf"\s*(?:[–—*•◦▪‣●■►-]|[{RATING_SIGNS}{PICTURES}]+)\s+\S")


def implied_marks(lines: Sequence[Line], replies: Sequence[int], title: str = "") -> list[Mark]:
    """Return marks of claims that no label announces, each with how sure that is, and why.

    Few layouts only: a quotation, a question on its own, or a heading of a page that announces
    claims, right before a labelled reply; questions that pass on what is said, each answered;
    quotations that a text says it answers or disputes, or that open paragraphs of two lines, or the
    items of a list on a page of fact checks, or are signed by whom the text below calls wrong or
    right; statements that it reports and answers; a page that announces "N myths" and has exactly N
    numbered headings, or myths, and numbers or lists sentences in bold, or lists them with a text
    below each, or heads the text with them.
    """
    for found, sign in _readings(lines, replies, title):
        if found:
            why = f"No label says so: {sign.why}."
            told = _with_quoted_headings(lines, found)
            marks = [
                Mark(
                    at, LabelRole.CLAIM, sign.sure, why, alone=sign.alone or denied_below(lines, at)
                )
                for at in told
            ]
            others = ends_of(lines, told) if sign.within else []
            return sorted([*marks, *others], key=lambda mark: mark.index)
    return []


@dataclass(frozen=True, slots=True)
class _Sign:
    """How sure a reading is, and why; ``alone``: a claim ends with its line.

    ``within``: claim and reply may stand in one paragraph or item.
    """

    sure: float
    why: str
    alone: bool = False
    within: bool = False


def _readings(
    lines: Sequence[Line], replies: Sequence[int], title: str
) -> Iterator[tuple[Sequence[int], _Sign]]:
    """Yield what each layout finds, the surest first; none is looked for once one is found."""
    yield from _announced_readings(lines, replies, title)
    yield from _answered_readings(lines, replies, title)


def _announced_readings(
    lines: Sequence[Line], replies: Sequence[int], title: str
) -> Iterator[tuple[Sequence[int], _Sign]]:
    """Yield what labelled replies, headings and the words above lists tell to be claims."""
    yield (
        told_above(lines, replies),
        _Sign(0.6, "the line above each labelled reply tells what somebody says"),
    )
    yield quoted_claims(lines, replies), _Sign(0.7, "a labelled reply follows the quotation")
    yield questioned(lines, replies), _Sign(0.6, "a labelled reply follows each question")
    yield asked(lines), _Sign(0.7, "the question passes on what is said, and is answered")
    yield (
        [] if replies else asked_untruths(lines, title),
        _Sign(0.7, "the title calls such questions untrue, and each is answered with yes or no"),
    )
    yield headed(lines, replies, title), _Sign(0.7, "a labelled reply follows each such heading")
    yield named_myths(lines), _Sign(0.7, "the heading calls what it quotes a myth")
    yield announced_as_many(lines, title), _Sign(0.7, "a heading announces as many")
    yield (
        listed_in_bold(lines),
        _Sign(0.7, "a heading announces them", alone=True, within=True),
    )
    yield nested_myths(lines), _Sign(0.6, "the items below each answer it", alone=True)
    yield (
        bold_above(lines),
        _Sign(0.7, "a heading announces what stands in bold", alone=True),
    )
    yield counted(lines), _Sign(0.7, "a heading announces them, and they are numbered")
    yield (
        numbered_untruths(lines, title),
        _Sign(0.6, "the page calls what it numbers untrue", alone=True),
    )


def _answered_readings(
    lines: Sequence[Line], replies: Sequence[int], title: str
) -> Iterator[tuple[Sequence[int], _Sign]]:
    """Yield what the text of the page answers, denies, or calls untrue."""
    yield checked_quotes(lines, title), _Sign(0.6, "the page checks what it quotes")
    yield (
        [] if replies else checked_statements(lines, title),
        _Sign(0.6, "the page checks what it puts down to somebody", alone=True),
    )
    yield listed_below(lines), _Sign(0.6, "the words above the list announce them", alone=True)
    yield answered_quotes(lines, title), _Sign(0.6, "the text says that it answers what it quotes")
    yield (
        quoted_and_answered(lines, title),
        _Sign(0.6, "the line below the quotation answers it", alone=True),
    )
    yield (
        reported(lines, title),
        _Sign(0.6, "the page reports what somebody says, and answers it", within=True),
    )
    yield (
        [] if replies else rated_articles(lines),
        _Sign(0.7, "the text below rates what it reports", alone=True),
    )
    yield (
        answered_clauses(lines),
        _Sign(0.6, "its sentence goes on with who answers it", alone=True, within=True),
    )
    yield (
        signed_and_answered(lines),
        _Sign(0.6, "the text below speaks of who signed it", alone=True),
    )
    yield (
        [] if replies else stated_headings(lines, title, plainly=True),
        _Sign(0.6, "the title calls such headings myths"),
    )
    yield (
        criticised_headings(lines, replies, title),
        _Sign(0.6, "the title says that it answers them"),
    )
    yield rebuffed_quotes(lines, title), _Sign(0.6, "a cross marks it, or the text below says no")
    yield disputed_quotes(lines, title), _Sign(0.6, "the page disputes what it quotes")
    yield quotes_called_myths(lines, title), _Sign(0.6, "the words above call what it quotes myths")
    yield (
        [] if replies else stated_headings(lines, title, plainly=False),
        _Sign(
            0.5, "the title calls such headings myths, which the text below does not plainly deny"
        ),
    )


def _with_quoted_headings(lines: Sequence[Line], claims: Sequence[int]) -> list[int]:
    """Add to claims that are headings those beside them that only quote, with a text below.

    Most claims are quoted then, or that text denies: it may be a motto else.
    """
    levels = {_level(lines[at]) for at in claims}
    if len(levels) > 1:
        return list(claims)
    quoted = {
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if _level(line) and _level(line) in levels and not _level(below)
        if line.label is None and is_quoted(line)
    }
    most = sum(is_quoted(lines[at]) for at in claims) * _PAIR > len(claims)
    meant = {at for at in quoted if most or denies(lines[at + 1].words.text)}
    return sorted(meant.union(claims))


def _level(line: Line) -> int:
    """Return the level of a heading, 0 for what is none."""
    return line.block.level if line.block.kind is BlockKind.HEADING else 0


def answered_below(lines: Sequence[Line], claims: Sequence[Mark]) -> bool:
    """Tell whether each claim is one sentence on a line, and its answer the lines below it.

    Both stand in one paragraph, and no reply on the page has a label; two at least.
    """
    return len(claims) >= _PAIR and all(
        _is_sentence(lines[mark.index])
        and mark.index + 1 < len(lines)
        and (below := lines[mark.index + 1]).block is lines[mark.index].block
        and below.label is None
        and below.words.text[:1].isalnum()
        and _is_sentence(below)
        for mark in claims
    )


def _is_sentence(line: Line) -> bool:
    return words_in(line.rest.text) >= _PAIR and ends_sentence(line.words.text)


def without_number(words: Words) -> Words:
    """Return a claim's words without the number, dash, bullet or "AD:" that sets it off.

    Of a heading that calls a quotation a myth, only the quotation.
    """
    if (quoted := quoted_myth(words)) is not None:
        return quoted
    kinds = (NUMBERED, _EASTERN, _DASHED, _KIND)
    match = next(filter(None, (one.match(words.text) for one in kinds)), None)
    return words.slice(match.end() - 1) if match else words
