"""Which lines begin a passage, and which end one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extract.layout.alternating import with_alternating
from kg.extract.layout.announced_pairs import announced_pairs
from kg.extract.layout.answered import with_arrows
from kg.extract.layout.answered_clauses import parted_clauses
from kg.extract.layout.apart import apart
from kg.extract.layout.asked_whether import with_asked
from kg.extract.layout.asking import with_questions
from kg.extract.layout.closing import closed, is_colophon
from kg.extract.layout.contents import without_contents
from kg.extract.layout.crossed import with_crosses
from kg.extract.layout.heads import with_heads
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import is_everyday
from kg.extract.layout.label_words import words_of
from kg.extract.layout.learned import with_learned
from kg.extract.layout.led_quotes import with_leads
from kg.extract.layout.lines import Line
from kg.extract.layout.linked_replies import without_hints
from kg.extract.layout.mark import Mark
from kg.extract.layout.measured import words_in
from kg.extract.layout.named_claims import with_named_claims
from kg.extract.layout.named_turns import with_named_turns
from kg.extract.layout.numbered import parted_quotes
from kg.extract.layout.openings import with_openings
from kg.extract.layout.other_leads import with_other_leads
from kg.extract.layout.paired_lists import with_paired_lists
from kg.extract.layout.quoted_siblings import quotations_rated_alike
from kg.extract.layout.rated_by_tags import rated_by_tags
from kg.extract.layout.rated_headings import rated_headings
from kg.extract.layout.rated_quotes import with_rated_quotes
from kg.extract.layout.rated_siblings import item_siblings
from kg.extract.layout.rated_within import rated_below, rated_paragraphs
from kg.extract.layout.reported import parted_reports
from kg.extract.layout.set_apart import with_set_apart
from kg.extract.layout.titles import is_title
from kg.extract.layout.unlabelled import implied_marks
from kg.extract.layout.unread_leads import with_unread_leads
from kg.extract.layout.untrue import plural_claims
from kg.extract.layout.weak import settle_weak, untitled, without_terms
from kg.extract.verdicts import find_verdict
from kg.model.document import BlockKind
from kg.model.words import Words

_RATED_CLAIM = 0.9
_WHY = "No label says so: a verdict follows it."
_ANNOUNCED = 0.6
_HEADED = "No label says so: a heading announces it, and the text below denies it."
_ENDS = (".", "!", "。", "！")
_SENTENCE = 2  # words of the shortest sentence that says more than a rating
_PROMPT = (">>> ", "$ ", "In [")  # of a session with a program, which answers "False"
_STATEMENT = 3
_LISTED = (BlockKind.ITEM, BlockKind.TERM, BlockKind.DEFINITION)
_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)
_Read = tuple[tuple[Line, ...], list[Mark]]
_WORD = re.compile(r"[\w.$@/-]+", re.ASCII)


def find_marks(lines: Sequence[Line], title: str = "") -> _Read:
    """Return the marks of the lines, in order, and the lines with labels learnt from the page."""
    lines = parted_quotes(parted_clauses(parted_reports(lines)), title)
    aside = apart(lines)
    marks = [
        mark
        for index, line in enumerate(lines)
        if index not in aside and (mark := _mark(lines, line, index))
    ]
    marks = without_hints(lines, without_contents(lines, marks))
    marks = without_terms(lines, settle_weak(lines, untitled(lines, marks)))
    marks = with_rated_quotes(lines, marks)
    named = with_named_claims(*with_asked(*with_questions(lines, marks)), title)
    read, marks = with_arrows(*with_learned(*named))
    read, marks = with_other_leads(*with_named_turns(read, marks, title))
    read, marks = with_unread_leads(*with_alternating(read, marks, title))
    if not any(mark.role is LabelRole.CLAIM for mark in marks):
        implied = rated_by_tags(read) or _implied(read, marks, title)
        if any(read[mark.index].words.text.startswith(_PROMPT) for mark in implied):
            implied = []
        opened = None if implied else _opened(read, marks, title)
        read, marks = opened or (read, sorted([*marks, *implied], key=attrgetter("index")))
    rated = list(_rated(read, list(_stated(read, marks))))
    headed = with_leads(read, with_heads(read, rated))
    return read, with_set_apart(read, closed(read, headed))


def _opened(lines: Sequence[Line], marks: Sequence[Mark], title: str) -> _Read | None:
    found = with_openings(lines, marks, title) or with_crosses(lines, marks, title)
    return found or with_paired_lists(lines, marks)


def _mark(lines: Sequence[Line], line: Line, index: int) -> Mark | None:
    label = line.label
    if is_colophon(line.words.text):
        return Mark(index, LabelRole.ENDING)
    if label is None:
        return None
    if label.role is LabelRole.ENDING:
        alone = not line.rest and (line.emphatic or label.closed)
        return Mark(index, label.role) if alone else None
    if label.role is LabelRole.VERDICT:
        statement = line.emphatic and label.closed and words_in(line.rest.text) >= _STATEMENT
        named = plural_claims(label.party or "")  # "Tax myths busted: facts from fiction"
        head = line.block.kind is BlockKind.HEADING and line.block.level < 6
        is_claim = statement and head and not named
        return Mark(index, LabelRole.CLAIM) if is_claim else None
    if is_title(lines, line, index) or (
        label.role is LabelRole.RATING and not _announces_rating(lines, index)
    ):
        return None
    return Mark(index, label.role)


def _announces_rating(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.label is not None and line.label.word in words_of("rates_if_verdict"):
        return find_verdict(rating_words(lines, index).text) is not None
    set_off = line.label is not None and line.label.closed
    return set_off and bool(line.rest or (line.emphatic and rating_words(lines, index)))


def rating_words(lines: Sequence[Line], index: int) -> Words:
    """Return the words behind a label, or the next line where the label stands alone.

    A link behind the rating explains the scale.
    """
    if rest := lines[index].rest:
        return _without_links(rest)
    after = lines[index + 1] if index + 1 < len(lines) else None
    plain = after is not None and after.label is None and after.block.kind is not BlockKind.HEADING
    shown = after is not None and (plain or _is_verdict(after))
    return _without_links(after.words) if after is not None and shown else Words()


def _without_links(words: Words) -> Words:
    return Words(tuple(run for run in words.runs if run.href is None)).strip() or words


def _is_verdict(line: Line) -> bool:
    return line.label is not None and line.label.role is LabelRole.VERDICT


def _implied(lines: Sequence[Line], marks: Sequence[Mark], title: str) -> list[Mark]:
    """Return claims without a label: what is rated or answered, asked, quoted or numbered."""
    rated = [mark.index - 1 for mark in marks if _rates_the_line_above(lines, mark)]
    rated = rated or rated_headings(lines) or quotations_rated_alike(lines)
    within = [] if rated else rated_below(lines) or rated_paragraphs(lines)
    if found := rated or within:
        alone = {at for at in found if at in within or _is_rated_in_line(lines, at)}
        told = [Mark(at, LabelRole.CLAIM, _RATED_CLAIM, _WHY, alone=at in alone) for at in found]
        return [*told, *item_siblings(lines, found)]
    replies = [mark.index for mark in marks if mark.role is LabelRole.REPLY]
    told = implied_marks(lines, replies, title)
    paired = [] if told or replies else announced_pairs(lines, title)
    return told or [Mark(at, LabelRole.CLAIM, _ANNOUNCED, _HEADED) for at in paired]


def _is_rated_in_line(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the rating stands in the claim's own line: "Is it shut? **FALSE**"."""
    return _is_verdict(lines[at + 1]) and lines[at + 1].block is lines[at].block


def _rates_the_line_above(lines: Sequence[Line], mark: Mark) -> bool:
    if mark.role is not LabelRole.RATING or mark.index == 0:
        return False
    above = lines[mark.index - 1]
    headed = above.block.kind is BlockKind.HEADING and above.block.level > 1 and not above.label
    rating = rating_words(lines, mark.index).text
    short = rating.isupper() and len(rating.split()) <= _STATEMENT
    return headed and (short or find_verdict(rating) is not None)


def _stated(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks but for claims of a single word under a word of every day."""
    for mark in marks:
        label = lines[mark.index].label
        doubtful = mark.role is LabelRole.CLAIM and (label is None or is_everyday(label))
        text = lines[mark.index].words.text if label is None else ""
        if not doubtful or not _WORD.fullmatch(text or rating_words(lines, mark.index).text):
            yield mark


def _rated(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Keep a rating beside its claim; one that says more than the verdict is (part of) a reply."""
    before, said, claim = None, False, None
    for mark in marks:
        if mark.role is LabelRole.SPEAKER:
            listed = lines[mark.index].block.kind in _LISTED
            if before is LabelRole.CLAIM or (before is LabelRole.REPLY and listed):
                yield mark
            continue
        if mark.role is LabelRole.RATING:
            if _concludes(lines[mark.index], claim):
                yield replace(mark, role=LabelRole.ENDING)
                before = LabelRole.ENDING
            elif before in _PASSAGES:
                alone = is_bare_verdict(rating_words(lines, mark.index))
                said = not alone
                role = LabelRole.RATING if alone else LabelRole.REPLY
                yield replace(mark, role=role, continues=said and before is LabelRole.REPLY)
                before = before if alone else role
            continue
        yield replace(mark, continues=said) if mark.role is LabelRole.REPLY else mark
        before, said = mark.role, False
        claim = lines[mark.index] if mark.role is LabelRole.CLAIM else claim


def _concludes(line: Line, claim: Line | None) -> bool:
    """Tell whether "Conclusion" heads the end of the page, as high as a claim that is a heading."""
    if claim is None or line.rest or not claim.rest:
        return False
    both = line.block.kind is BlockKind.HEADING and claim.block.kind is BlockKind.HEADING
    return both and line.block.level <= claim.block.level


def is_bare_verdict(words: Words) -> bool:
    """Tell whether words are a rating and nothing else: a sentence behind it says more."""
    text = words.text
    found = find_verdict(text)
    if found is not None and found.words.endswith(_ENDS):
        return len(text[found.end :].split()) < _SENTENCE
    return words_in(text) <= _STATEMENT or (found is not None and found.end >= len(text.rstrip()))
