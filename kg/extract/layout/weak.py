"""Labels that announce a claim in some texts only: kept where the layout bears them out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.layout.commented import comments_below_claim
from kg.extract.layout.countered import with_countered
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import everyday, is_everyday
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence, opens_with_verdict, with_colon
from kg.extract.layout.mark import Mark
from kg.extract.layout.titles import denied_title
from kg.extract.layout.wordings import opens_against
from kg.model.document import BlockKind

_ANSWERED = 2
_SHARE = 2 / 3
_OTHERS = 2
_SURE = 0.9
_COMMENT = 0.8
_ONCE = 0.7
_PASSAGES = (LabelRole.CLAIM, LabelRole.REPLY)
_MENTIONED = re.compile(r"\s*[“\"«„‘'][^“”\"«»„‘’'\n]+[”\"»“’']\s*[:：]")
_TERM = re.compile(r"\s*[^\W\d_][^:：.!?\n]{0,40}[:：](?:\s|$)")


def settle_weak(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Make weak labels claims where replies answer most of their kind, twice at least, or most of
    several kinds; in more doubt, one that a sentence under "Fact" or the like answers once.

    One that names a party right after a reply, and that nothing answers, is a reply itself
    ("Auditor's comment"); others begin nothing.
    """
    marks = with_countered(lines, marks)
    kept = _answered(lines, marks)
    claimed = any(mark.role is LabelRole.CLAIM for mark in marks)
    found: list[Mark] = []
    paired = any((one.role, two.role) == _PASSAGES for one, two in pairwise(marks))
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        label = lines[mark.index].label
        if mark.role is not LabelRole.WEAK or label is None:
            found.append(mark)
        elif _kind(label) in kept:
            reason = f"“{label.printed}” announces a claim here because replies answer such labels."
            sure = _SURE if kept[_kind(label)] >= _ANSWERED else _ONCE
            found.append(replace(mark, role=LabelRole.CLAIM, certain=sure, reason=reason))
        elif "{" in label.word and after is not None and _answers(lines[after.index], after):
            if claimed and (not found or found[-1].role is LabelRole.REPLY):
                reason = f"“{label.printed}” stands above a reply, as claims do here."
                found.append(replace(mark, role=LabelRole.CLAIM, certain=_COMMENT, reason=reason))
            continue  # "The Herald wrote: …" is what is answered
        elif label.party and found and found[-1].role is LabelRole.REPLY:
            reason = f"“{label.printed}” stands after a reply, and nothing answers it."
            found.append(replace(mark, role=LabelRole.REPLY, certain=_COMMENT, reason=reason))
        elif paired and comments_below_claim(label, found, after):
            reason = f"“{label.printed}” stands where other claims of this page have their reply."
            found.append(replace(mark, role=LabelRole.REPLY, certain=_COMMENT, reason=reason))
    return found


def _kind(label: Label) -> tuple[str, bool]:
    """Return what is alike: all labels in which a party says something are of one kind."""
    said = "{who}" in label.word and bool(label.party)
    return "{who}" if said else label.word, bool(label.party)


def _answered(lines: Sequence[Line], marks: Sequence[Mark]) -> dict[tuple[str, bool], int]:
    """Return the kinds of weak labels of which most are followed by a labelled reply, how often."""
    seen, answered = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    sure: dict[tuple[str, bool], int] = {}
    kept = [mark for mark in marks if mark.role is not LabelRole.ASIDE]
    for mark, after in pairwise([*kept, None]):
        label = lines[mark.index].label if mark else None
        if mark is None or label is None or mark.role is not LabelRole.WEAK:
            continue
        seen[_kind(label)] += 1
        answered[_kind(label)] += after is not None and _answers(lines[after.index], after)
        if after is not None and _are_headings(lines[mark.index], lines[after.index]):
            sure[_kind(label)] = _ANSWERED
        elif after is not None and _faces(lines[mark.index], lines[after.index]):
            sure[_kind(label)] = 1
    plain = Counter({kind: times for kind, times in answered.items() if "{" not in kind[0]})
    several = plain.total() >= _ANSWERED and answered.total() >= _SHARE * seen.total()
    many = {
        kind: _ANSWERED if several else times
        for kind, times in answered.items()
        if times and times >= _SHARE * seen[kind] and (several or times >= _ANSWERED)
    }
    return {kind: times for kind, times in sure.items() if seen[kind] == 1 or times > 1} | many


def _faces(one: Line, other: Line) -> bool:
    """Tell whether a sentence meets one under a word that heads replies only: "Fact: It is so."."""
    label, reply = one.label, other.label
    if label is None or reply is None or reply.role is not LabelRole.REPLY or is_everyday(reply):
        return False
    if "{" in label.word or label.word in words_of("tasks"):
        return False
    colons = with_colon(one.words.text, label) and with_colon(other.words.text, reply)
    return colons and ends_sentence(one.rest.text) and ends_sentence(other.rest.text)


def _are_headings(one: Line, other: Line) -> bool:
    """Tell whether two labels stand alone in a line each, "The article says" and "The facts"."""
    says = one.label is not None and "{" in one.label.word and not one.rest
    answers = other.label is not None and other.label.role is LabelRole.REPLY and not other.rest
    own = answers and other.label is not None and not is_everyday(other.label)
    return says and own and one.emphatic and other.emphatic


def _answers(line: Line, mark: Mark) -> bool:
    """Tell whether a mark is a reply's, or that of a rating with its verdict ("Verdict: False")."""
    text = line.rest.text
    word = re.match(r"\W*(\w+)", text)
    said = word is not None and word[1].casefold() in words_of("rated")
    rated = mark.role is LabelRole.RATING and (said or opens_with_verdict(text))
    return rated or mark.role is LabelRole.REPLY


def without_terms(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Drop exchanges under everyday words that come once, and that no reply or rating bears out.

    "Claim number: … Claim: … Response: … Appeal: …" explains how to ask for money; a glossary
    explains "Claim" and "Allegation".
    """
    marks = _unclaimed(lines, _rating_headings(lines, marks))
    if _explains(lines, marks) or _mentions(lines, marks) or _is_form(lines, marks):
        return []
    labels = [label for mark in marks if (label := lines[mark.index].label)]
    passages = [label for label in labels if label.role in _PASSAGES]
    once = max(Counter(label.word for label in passages).values(), default=0) == 1
    rated = any(mark.role is LabelRole.RATING for mark in marks)
    if rated or not once or not all(is_everyday(label) for label in passages):
        return list(marks)
    answered = any(label.role is LabelRole.REPLY for label in passages)
    answered = answered or any(_is_denied(lines, mark.index) for mark in marks)
    return list(marks) if answered and not _among_terms(lines, marks) else []


def _is_denied(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a heading states a claim that the text below opens by denying."""
    below = lines[at + 1 : at + 2]
    head = lines[at].block.kind is BlockKind.HEADING
    return head and denied_title(lines[at], below) and opens_against(below[0].words.text)


def _passage_labels(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Label]:
    labels = (lines[mark.index].label for mark in marks)
    return [label for label in labels if label and label.role in _PASSAGES]


def _explains(lines: Sequence[Line], marks: Sequence[Mark]) -> bool:
    """Tell whether statements are explained only, as theorems, theses and checks in code are.

    "Assertion: x is positive. Explanation: the root needs it." Nobody answers anybody there.
    """
    labels = _passage_labels(lines, marks)
    stated = [label for label in labels if label.role is LabelRole.CLAIM]
    explained = [label for label in labels if label.role is LabelRole.REPLY]
    return (
        bool(stated and explained)
        and all(label.word in words_of("thesis") for label in stated)
        and all(label.word in words_of("explaining") for label in explained)
    )


def _mentions(lines: Sequence[Line], marks: Sequence[Mark]) -> bool:
    """Tell whether the labels are words that a text explains: in quotation marks, each once.

    "“Claim”: use it for what somebody says. “Myth”: only for tales." Three at least.
    """
    labels = _passage_labels(lines, marks)
    printed = {label.printed.casefold() for label in labels}
    quoted = (_MENTIONED.match(lines[mark.index].words.text) for mark in marks)
    return len(labels) > _OTHERS and len(printed) == len(labels) and all(quoted)


def _is_form(lines: Sequence[Line], marks: Sequence[Mark]) -> bool:
    """Tell whether a list says what to write behind each label: small letters, no sentence.

    "- The rumor: one sentence, in neutral words - The facts: two or three sentences"
    """
    own = [lines[mark.index] for mark in marks if mark.role in _PASSAGES]
    return len(own) == len(_PASSAGES) and all(
        line.block.kind is BlockKind.ITEM
        and line.rest.text[:1].islower()
        and not ends_sentence(line.rest.text)
        for line in own
    )


def untitled(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Drop headings that tell what kind of text follows: "Fact check: No, the bridge stands".

    Each of them stands right above the label of a claim; the last reply of a page does not.
    """
    titles = [mark for mark in marks if _is_genre(lines[mark.index])]
    claims = {mark.index for mark in marks if mark.role is LabelRole.CLAIM}
    headed = all(mark.index + 1 in claims for mark in titles)
    return [mark for mark in marks if not headed or mark not in titles]


def _is_genre(line: Line) -> bool:
    head = line.block.kind is BlockKind.HEADING and bool(line.rest)
    return head and line.label is not None and line.label.word in words_of("genre")


def _rating_headings(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Drop headings that begin with a rating of every day ("Manipulation: the basics of lists").

    They are kept beside one that begins with a plainer rating ("Fake: the Board was sold").
    """
    rated = [
        mark
        for mark in marks
        if (label := lines[mark.index].label) and label.role is LabelRole.VERDICT
    ]
    words = {label.word for mark in rated if (label := lines[mark.index].label)}
    return [mark for mark in marks if mark not in rated or not words <= everyday()]


def _unclaimed(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Drop labels of replies that stand in a list of terms where the page labels no claim.

    "Recipe: … Fact: … Error: …" are kinds of entries.
    """
    if any(mark.role is LabelRole.CLAIM for mark in marks):
        return list(marks)
    return [
        mark
        for mark in marks
        if mark.role is not LabelRole.REPLY
        or lines[mark.index].block.kind is not BlockKind.ITEM
        or not _among_terms(lines, [mark])
    ]


def _among_terms(lines: Sequence[Line], marks: Sequence[Mark]) -> bool:
    """Tell whether other terms, set off alike, stand around the marks."""
    first, last = marks[0].index, marks[-1].index
    around = lines[max(first - _OTHERS, 0) : last + _OTHERS + 1]
    return sum(line.label is None and _is_term(line) for line in around) >= _OTHERS


def _is_term(line: Line) -> bool:
    return line.block.kind is not BlockKind.HEADING and bool(_TERM.match(line.words.text))
