"""From lines to passages: claims and replies with their labels, words, speakers and ratings."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.layout.asked_whether import without_asked
from kg.extract.layout.asking import without_question
from kg.extract.layout.continued_tables import continued, continued_passages
from kg.extract.layout.exchanges import exchanges
from kg.extract.layout.foreign import without_foreign
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_rows import settle
from kg.extract.layout.labelled_page import LabelledPage
from kg.extract.layout.lines import Line, ends_sentence, lines_of
from kg.extract.layout.menus import menu_blocks
from kg.extract.layout.nobody import doubts, nobody_answers
from kg.extract.layout.part import Part
from kg.extract.layout.prose import without_tables
from kg.extract.layout.rated import as_verdicts
from kg.extract.layout.speakers import puts_down, split_name, split_speaker
from kg.extract.layout.tables import table_passages
from kg.extract.layout.unlabelled import without_number
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Document
from kg.model.words import Words, join

_DOUBTED = 0.6
_LEADING = (BlockKind.HEADING, BlockKind.ITEM)
_OWN_LABELS = (LabelRole.REPLY, LabelRole.RATING, LabelRole.WEAK)


def find_passages(document: Document) -> tuple[Passage, ...]:
    """Return every claim and reply of the document in reading order, numbered by exchange."""
    return read_passages(document)[0]


def read_passages(document: Document) -> tuple[tuple[Passage, ...], str]:
    """Return the same, and why labels were set aside, where nobody answers anybody under them."""
    groups = _groups(document)
    page = LabelledPage([group for group in groups if group and group[0].label], document)
    why, doubt = nobody_answers(page), doubts(page)
    kept = [group for group in groups if not (why and group in page.groups)]
    if doubt:
        kept = [_doubted(group, doubt) if group in page.groups else group for group in kept]
    numbered = (
        replace(passage, exchange=exchange)
        for exchange, group in enumerate(kept)
        for passage in group
        if passage.words
    )
    return tuple(sorted(numbered, key=_reading_order)), why


def _doubted(group: tuple[Passage, ...], why: str) -> tuple[Passage, ...]:
    return tuple(
        replace(one, confidence=min(one.confidence, _DOUBTED), reason=f"{one.reason} {why}".strip())
        for one in group
    )


def _groups(document: Document) -> list[tuple[Passage, ...]]:
    groups: list[tuple[Passage, ...]] = []
    segment: list[Block] = []
    settled = settle(document.blocks)
    above: Block | None = None
    for block in document.blocks:
        found = table_passages(block, settled) if block.kind is BlockKind.TABLE else []
        if block.kind is BlockKind.TABLE:
            headed = None if found else continued(document.blocks, block, above)
            found = found or (continued_passages(headed, settled) if headed else [])
            above = (headed or block) if found else None
        if found:
            groups += [*_running_text(segment, document), *found]
            segment = []
        else:
            segment.append(block)
    return groups + _running_text(segment, document)


def _running_text(blocks: Sequence[Block], document: Document) -> list[tuple[Passage, ...]]:
    parts = exchanges(read_lines(blocks, document), document.title or "")
    return [tuple(_passage(part) for part in exchange) for exchange in parts]


def read_lines(blocks: Sequence[Block], document: Document) -> tuple[Line, ...]:
    """Return the lines of blocks, with the labels that they begin with."""
    menus = menu_blocks(document.blocks)
    read = [block for block in blocks if block.ordinal not in menus]
    return as_verdicts(without_foreign(lines_of(read), document.language))


def _reading_order(passage: Passage) -> tuple[int, int]:
    spans = passage.whole.spans()
    return (spans[0].start if spans else 0, passage.exchange)


def _passage(part: Part) -> Passage:
    first = part.lines[0]
    label = first.label if _is_own_label(first, part.role) else None
    below = (one for one in part.lines[1:] if not puts_down(one.words.text))
    text_lines = list(without_tables((first, *below)))
    pieces = [(line.block, line.words) for line in text_lines]
    named = None
    if label is not None:
        own, named = split_name(first.rest) if part.role is Role.CLAIM else (first.rest, None)
        pieces[0] = (first.block, own)
    elif part.role is Role.CLAIM:
        own, named = split_name(without_question(without_number(first.words)))
        pieces[0] = (first.block, own)
    party = _party(first.words, label) if label is not None else None
    named = named or (party if party and label and label.word == party.text.casefold() else None)
    words, speaker = _rejoined(pieces), None
    if part.role is Role.CLAIM:
        words, speaker = split_speaker(words, led=named is not None)
    if part.role is Role.CLAIM:
        words = without_asked(words)
        words = _without_colon(words) if part.lines[-1].block.kind in _LEADING else words
    if named is not None and speaker is not None:
        speaker = _with_venue(named, speaker)
    speaker = speaker or party or named or part.speaker
    rating = part.rating
    if label is not None and label.role is LabelRole.VERDICT:
        rating = first.words.slice(label.start, label.start + len(label.printed))
    return Passage(
        role=part.role,
        label=label.printed if label else "",
        words=words,
        whole=_rejoined([(line.block, line.words) for line in part.lines]),
        exchange=0,
        tables=tuple(line.block for line in part.lines if line.block.kind is BlockKind.TABLE),
        speaker=speaker,
        confidence=part.confidence,
        reason=part.reason,
        rating=rating,
    )


def _party(words: Words, label: Label) -> Words | None:
    """Return the words of a label that name whose it is."""
    if not label.party:
        return None
    at = words.text.find(label.party)
    return words.slice(at, at + len(label.party))


def _with_venue(name: Words, behind: Words) -> Words:
    """Return who speaks where a name leads a quotation: what stands behind it is where, or when.

    "Orme: “It sinks.” — Dunmere rally, Sunday"; a signature may say the name in full.
    """
    last = name.text.split()[-1].casefold()
    again = last in behind.text.split(",")[0].casefold().split()
    return behind if again else join((name, behind), ", ")


def _without_colon(words: Words) -> Words:
    """Drop the colon of a heading or an item, which leads on to what answers it."""
    return words.slice(0, len(words.text.rstrip(" :：")))


def _is_own_label(line: Line, role: Role) -> bool:
    """A verdict at the start of a reply ("False. …") is part of its words, not its label."""
    if line.label is None:
        return False
    return role is Role.CLAIM or line.label.role in _OWN_LABELS


def _rejoined(pieces: Sequence[tuple[Block, Words]]) -> Words:
    """Join pieces: by a line break, or a space where a page foot cut a sentence in two."""
    kept = [(block, words) for block, words in pieces if words]
    if not kept:
        return Words()
    block, whole = kept[0]
    for next_block, words in kept[1:]:
        cut = next_block.ordinal > block.ordinal + 1 or next_block.page != block.page
        separator = " " if cut and not ends_sentence(whole.text) else "\n"
        whole = join((whole, words), separator)
        block = next_block
    return whole
