"""Which lines belong together: a claim, the replies to it, and what rates it.

Labels are text to trust only as far as the layout bears them out: a claim label begins an
exchange, reply labels answer the claim before them, or after them where the page prints every
reply first. What has no label is read only where the claims around it have one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.layout.answered import without_labels
from kg.extract.layout.ends import with_last_end
from kg.extract.layout.extents import extent_of, heading_between, is_left, own_lines
from kg.extract.layout.label import LabelRole
from kg.extract.layout.led_quotes import lead_above
from kg.extract.layout.lines import Line, is_rating
from kg.extract.layout.mark import Mark
from kg.extract.layout.marks import find_marks, is_bare_verdict, rating_words
from kg.extract.layout.orders import all_claims_first, replies_before
from kg.extract.layout.part import Part
from kg.extract.layout.quoted import answer_end, asks
from kg.extract.layout.quoted_below import own_quotation
from kg.extract.layout.signatures import signature_below
from kg.extract.layout.sorted import stand_alone
from kg.extract.layout.stacked import shares_reply
from kg.extract.layout.titles import denied_title, is_only_title, states_claim
from kg.extract.layout.told_of import denied_between, is_told_of
from kg.extract.verdicts import find_verdict
from kg.model.claim import Role
from kg.model.document import BlockKind
from kg.model.words import Words

_UNLABELLED_REPLY = 0.8
_TITLE = 0.6
_TITLED = "It is the title of its page, and no label answers it: it may be the name of anything."
_BELOW = "The text that follows the claim under the same heading, without a label of its own."
_WITHIN = (LabelRole.REPLY, LabelRole.RATING, LabelRole.ASIDE, LabelRole.SPEAKER)


def exchanges(lines: Sequence[Line], title: str = "") -> Iterator[tuple[Part, ...]]:
    """Yield each claim with what answers it; ``title`` is that of the document."""
    yield from with_last_end(list(_exchanges(lines, title)))


def _exchanges(lines: Sequence[Line], title: str) -> Iterator[tuple[Part, ...]]:
    lines, marks = find_marks(lines, title)
    claims = [at for at, mark in enumerate(marks) if mark.role is LabelRole.CLAIM]
    if claims and stand_alone(lines, marks):
        marks = [
            one if one.role is LabelRole.CLAIM else replace(one, role=LabelRole.ENDING)
            for one in marks
        ]
    elif claims and (parts := replies_before(marks)):
        yield from _reply_first_exchanges(lines, marks, parts)
        return
    elif claims and (sides := all_claims_first(lines, marks)):
        for some, replies in sides:
            yield tuple(_together(lines, some, replies, marks))
        return
    first = claims[0] if claims else 0
    labelled = any(  # "Fact check: …" above the first claim answers none
        mark.role is LabelRole.REPLY and not is_rating(lines[mark.index]) for mark in marks[first:]
    )
    lines, marks = without_labels(lines, marks, labelled=labelled)
    claims = [at for at, mark in enumerate(marks) if mark.role is LabelRole.CLAIM]
    above: tuple[Part, ...] = ()
    for at in claims:
        within = list(takewhile(lambda mark: mark.role in _WITHIN, marks[at + 1 :]))
        claim = marks[at]
        if is_only_title(lines, lines[claim.index]) and not _answers(lines, within, claim):
            head, below = lines[claim.index], lines[claim.index + 1 : claim.index + 2]
            if len(claims) > 1 or not (states_claim(head) or denied_title(head, below)):
                continue
            claim = replace(claim, certain=_TITLE, reason=_TITLED)
        above += tuple(_exchange(lines, claim, within, marks, labelled=labelled))
        if not shares_reply(lines, marks, at):
            yield above
            above = ()


def _together(
    lines: Sequence[Line], claims: Sequence[Mark], replies: Sequence[Mark], marks: Sequence[Mark]
) -> Iterator[Part]:
    """Yield claims, and the replies that stand apart from them and answer them all."""
    for claim in claims:
        extent = extent_of(lines, claim, marks)
        rating = _rating_below(extent[own_lines(extent) :])
        yield Part(Role.CLAIM, tuple(extent), claim.certain, claim.reason, rating)
    for reply in replies:
        yield _reply(lines, [reply], marks)


def _answers(
    lines: Sequence[Line], within: Sequence[Mark], claim: Mark | None = None
) -> list[list[Mark]]:
    """Return the replies after a claim, each with its continuations.

    One below a new heading answers something else.
    """
    found: list[list[Mark]] = []
    title = claim is not None and is_only_title(lines, lines[claim.index])
    if claim and title and within and heading_between(lines, claim.index, within[0].index):
        return []
    if claim and within and is_left(lines, claim.index, within[0].index):
        return []
    for mark in within:
        if mark.role is not LabelRole.REPLY:
            continue
        if found and mark.continues:
            found[-1].append(mark)
        elif found and heading_between(lines, found[-1][-1].index, mark.index):
            break
        else:
            found.append([mark])
    return found


def _exchange(
    lines: Sequence[Line],
    claim: Mark,
    within: Sequence[Mark],
    marks: Sequence[Mark],
    *,
    labelled: bool,
) -> Iterator[Part]:
    extent = extent_of(lines, claim, marks)
    first = 1 if claim.alone else max(own_lines(extent), 1 + signature_below(extent))
    answers = _answers(lines, within, claim)
    closed = bool(answers) and _closes(extent[first:])
    closing = _rating_below(extent[-1:]) or extent[-1].words if closed else None
    extent = extent[: -1 if closing else None]
    body = extent[first:]
    rated = _first(within, LabelRole.RATING)
    named = _first(within, LabelRole.SPEAKER)
    rating = rating_words(lines, rated.index) if rated else closing or _rating_below(body)
    opening = lines[answers[0][0].index] if answers else body[0] if body else None
    rating = rating or _said_yes_or_no(lines[claim.index], opening)
    lead = lead_above(lines, claim.index)
    speaker = rating_words(lines, named.index) if named else lead[1] if lead else None
    part = Part(Role.CLAIM, tuple(extent), claim.certain, claim.reason, rating, speaker)
    if answers:
        led = body if lines[claim.index].emphatic and is_rating(lines[answers[0][0].index]) else []
        bare = _is_bare_rating(body)
        ends = led or claim.alone or bare or is_told_of(lines[claim.index], body)
        yield replace(part, lines=tuple(extent[:first])) if ends else part
        if not led and not bare and ends and denied_between(lines[claim.index], body):
            yield Part(Role.REPLY, tuple(body), _UNLABELLED_REPLY, _BELOW)
        for answer in answers:
            reply = _reply(lines, answer, marks)
            yield replace(reply, lines=(*led, *reply.lines)) if answer is answers[0] else reply
        return
    if rated:
        body += _below_rating(lines, rated, marks)
    elif rating and _is_bare_rating(body):
        body = body[1:]
        part = part if body else replace(part, lines=tuple(extent[:first]))
    quoted, name = own_quotation(lines[claim.index], body)
    if body and (rated or not labelled or lines[claim.index].emphatic):
        part = replace(part, speaker=name) if name else part
        yield replace(part, lines=(*extent[:first], *body[:quoted]))
        yield Part(Role.REPLY, tuple(body[quoted:]), _UNLABELLED_REPLY, _BELOW)
    else:
        yield part


def _is_bare_rating(body: Sequence[Line]) -> bool:
    """Tell whether the line below a claim rates it and says nothing else ("❌ FALSE")."""
    label = body[0].label if body else None
    return label is not None and label.role is LabelRole.VERDICT and not body[0].rest


def _first(marks: Sequence[Mark], role: LabelRole) -> Mark | None:
    return next((mark for mark in marks if mark.role is role), None)


def _reply(lines: Sequence[Line], answer: Sequence[Mark], marks: Sequence[Mark]) -> Part:
    first, *more = answer
    below = [line for mark in more for line in _unlabelled(extent_of(lines, mark, marks))]
    return Part(Role.REPLY, (*extent_of(lines, first, marks), *below), first.certain, first.reason)


def _closes(body: Sequence[Line]) -> bool:
    """Tell whether a line of its own rates the claim above it, and says nothing else: "False."."""
    last = body[-1] if body else None
    if last is None or last.block.kind is BlockKind.HEADING:
        return False
    found = find_verdict(last.words.text)
    return found is not None and is_bare_verdict(last.words)


def _rating_below(body: Sequence[Line]) -> Words | None:
    """Return the word that opens the text below a claim and rates it ("Myth.").

    Sentences that rate it ("This is false.") are found in the reply itself.
    """
    label = body[0].label if body else None
    if label is None or label.role is not LabelRole.VERDICT:
        return None
    if body[0].rest and find_verdict(body[0].words.text):
        return None
    return body[0].words.slice(label.start, label.start + len(label.printed))


def _said_yes_or_no(claim: Line, opening: Line | None) -> Words | None:
    """Return the yes or no that answers a question which passes on what is said."""
    if opening is None or not asks(claim.words.text) or find_verdict(opening.rest.text):
        return None
    end = answer_end(opening.rest.text)
    return opening.rest.slice(0, end).strip() if end else None


def _below_rating(lines: Sequence[Line], rated: Mark, marks: Sequence[Mark]) -> list[Line]:
    extent = extent_of(lines, rated, marks)
    return extent[1:] if lines[rated.index].rest else extent[2:]


def _reply_first_exchanges(
    lines: Sequence[Line], marks: Sequence[Mark], parts: int
) -> Iterator[tuple[Part, ...]]:
    """Yield a claim with the reply above it, and what goes on with the reply below it."""
    spoken = [mark for mark in marks if mark.role in (LabelRole.CLAIM, LabelRole.REPLY)]
    for first in range(0, len(spoken), parts + 1):
        reply, claim, *more = spoken[first : first + parts + 1]
        rest = extent_of(lines, claim, marks)
        own = own_lines(rest)
        below = [line for mark in more for line in _unlabelled(extent_of(lines, mark, marks))]
        yield (
            Part(Role.CLAIM, tuple(rest[:own])),
            Part(Role.REPLY, (*extent_of(lines, reply, marks), *rest[own:], *below)),
        )


def _unlabelled(extent: Sequence[Line]) -> Iterator[Line]:
    first, *rest = extent
    if first.rest:
        yield replace(first, words=first.rest, label=None)
    yield from rest
