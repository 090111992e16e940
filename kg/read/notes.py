"""Tell note text from body text, and note marks from the words around them.

Four customs are known: a block that begins with a raised mark, marks in square brackets that
stand both in the text and at the head of a block, a numbered list under a heading such as
"Notes" that answers to raised marks without a note of their own, and at the end of the text
paragraphs with plain numbers in front that answer to all of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model.document import Block, BlockKind
from kg.model.words import Run, Words
from kg.read.note_forms import SQUARE, is_notes_heading, marks_in
from kg.read.typed_notes import marked, typed_notes, with_marks

_BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.DEFINITION)
_BRACKET = re.compile(r"\[(\d{1,3}|[ivx]{1,5}|[*†‡])\]")
_PLAIN = re.compile(r"\(?(\d{1,3})[.):]?\s+(?=\S)")


def mark_notes(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn blocks that define a note into notes, and bracketed numbers into note marks."""
    marked = _bracketed([_raised(_without_label(block)) for block in blocks])
    return tuple(_renumbered(typed_notes(_numbered_lines(list(_listed(marked))))))


def _renumbered(blocks: Sequence[Block]) -> Iterable[Block]:
    """Where numbering begins anew, the second note 1 is "1.2", and so are the marks after the
    first one: no two notes of a document share a label.
    """
    labels = Counter(block.label for block in blocks if block.kind is BlockKind.NOTE)
    again = {label for label, times in labels.items() if label and times > 1}
    seen: Counter[str] = Counter()
    for block in blocks:
        runs = tuple(_again(run, again, seen) for run in block.words.runs) if again else ()
        marked = replace(block, words=Words(runs)) if again else block
        if block.kind is BlockKind.NOTE and block.label in again:
            seen[block.label] += 1
            yield replace(marked, label=_numbered(block.label, seen[block.label]))
        else:
            yield marked


def _again(run: Run, again: set[str], seen: Counter[str]) -> Run:
    if run.note is None or run.note not in again:
        return run
    return replace(run, note=_numbered(run.note, seen[run.note] + 1))


def _numbered(label: str, time: int) -> str:
    return label if time == 1 else f"{label}.{time}"


def _without_label(block: Block) -> Block:
    """Return a note without its label, where its words begin with that, too: "2. Ibid."."""
    if block.kind is not BlockKind.NOTE or not (block.label or "").isdigit():
        return block
    head = re.match(rf"[\[(]?{block.label}[.):\]]+\s+(?=\D)", block.words.text)
    return replace(block, words=block.words.slice(head.end())) if head else block


def _raised(block: Block) -> Block:
    """A body block that begins with a marker is that note."""
    runs = block.words.runs
    if block.kind not in _BODY or not runs or runs[0].note is None or not block.words:
        return block
    words = Words(runs[1:]).strip()
    return replace(block, kind=BlockKind.NOTE, label=runs[0].note, words=words)


def _bracketed(blocks: Sequence[Block]) -> list[Block]:
    """Read ``[1]`` as a mark when one block begins with it and another has it inside."""
    heads = {
        match[1]
        for block in blocks
        if block.kind in _BODY and (match := _BRACKET.match(block.words.text))
    }
    inside = {
        label
        for block in blocks
        for mark in marks_in(block.words.text, SQUARE)
        for label in mark.labels
    }
    labels = heads if heads & inside else set()
    if not labels and (listed := _last_list(blocks)) and inside == set(listed.values()):
        marked = [_with_marks(block, inside) for block in blocks]
        return [
            replace(block, kind=BlockKind.NOTE) if at in listed else block
            for at, block in enumerate(marked)
        ]
    return [_raised(_with_marks(block, labels)) for block in blocks] if labels else list(blocks)


def _last_list(blocks: Sequence[Block]) -> dict[int, str]:
    """Return places and labels of a list from 1 upwards that ends the text, the only one so."""
    found: dict[int, str] = {}
    for at in range(len(blocks) - 1, -1, -1):
        label = blocks[at].label if blocks[at].kind is BlockKind.ITEM else None
        if label is None or not label.isdigit():
            break
        found[at] = label
    numbers = [int(label) for label in reversed(found.values())]
    if _begins_anew(blocks, found) or numbers != list(range(1, len(numbers) + 1)):
        return {}
    return found


def _begins_anew(blocks: Sequence[Block], listed: dict[int, str]) -> bool:
    """Tell whether a list before it has its numbers, too: each section may have its notes then."""
    labels = set(listed.values())
    return any(
        block.kind is BlockKind.ITEM and block.label in labels and at not in listed
        for at, block in enumerate(blocks)
    )


def _with_marks(block: Block, labels: set[str]) -> Block:
    """Return the block with marks in square brackets as marks, that at its head among them."""
    head = _BRACKET.match(block.words.text) if block.kind in _BODY else None
    if head is None or head[1] not in labels:
        return marked(block, SQUARE, labels)
    place = next(run for run in block.words.slice(0, head.end()).runs if run.text)
    first = replace(place, text="", note=head[1], href=None)
    rest = with_marks(block.words.slice(head.end()), SQUARE, labels)
    return replace(block, words=Words((first, *rest.runs)).strip())


def _listed(blocks: Sequence[Block]) -> Iterable[Block]:
    """Read a numbered list under "Notes" or "References" as notes, if marks ask for one of them.

    A list that ends the text needs no heading, where marks ask for each of its numbers.

    All of the list then: a number that nothing marks is a fault of the text, to be reported.
    """
    asked = {run.note for block in blocks for run in block.words.runs if run.note}
    asked -= {block.label for block in blocks if block.kind is BlockKind.NOTE}
    under_notes, lists = False, list[int]()
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or is_notes_heading(block.words.text):
            under_notes = is_notes_heading(block.words.text)
        elif under_notes and block.kind is BlockKind.ITEM and block.label:
            lists.append(number)
    wanted = {blocks[number].groups for number in lists if blocks[number].label in asked}
    notes = {number for number in lists if blocks[number].groups in wanted}
    closing = _last_list(blocks)
    if asked and asked == set(closing.values()):
        notes |= closing.keys()
    for number, block in enumerate(blocks):
        yield replace(block, kind=BlockKind.NOTE) if number in notes else block


def _numbered_lines(blocks: list[Block]) -> list[Block]:
    """Read "1 Harbour Board, …" as a note where such paragraphs end the text, from 1 upwards."""
    asked = {run.note for block in blocks for run in block.words.runs if run.note}
    asked -= {block.label for block in blocks if block.kind is BlockKind.NOTE}
    heads = [_PLAIN.match(block.words.text) for block in blocks]
    numbered = [at for at, head in enumerate(heads) if head and blocks[at].kind in _BODY]
    wanted = len(asked)
    last = numbered[-wanted:] if wanted else []
    labels = [head[1] for at in last if (head := heads[at])]
    if not last or set(labels) != asked or labels != [str(n) for n in range(1, wanted + 1)]:
        return blocks
    if last != list(range(last[0], last[0] + wanted)):
        return blocks
    return [
        _as_note(block, head) if at in last and head else block
        for at, (block, head) in enumerate(zip(blocks, heads, strict=True))
    ]


def _as_note(block: Block, head: re.Match[str]) -> Block:
    words = block.words.slice(head.end()).strip()
    return replace(block, kind=BlockKind.NOTE, label=head[1], words=words)
