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

_BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.DEFINITION)
_BRACKET = re.compile(r"\[(\d{1,3}|[ivx]{1,5}|[*†‡])\]")
# "[2, 5]", "[1–3]", "[3, p. 14]": marks of several notes, or of one with a page.
_SEVERAL = re.compile(
    r"\[(?P<labels>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)"
    r"(?P<place>,\s*(?:pp?\.|at|S\.|pág\.)\s*[\d–-]+)?\]"
)
_PLAIN = re.compile(r"\(?(\d{1,3})[.):]?\s+(?=\S)")
_NOTES_HEADING = re.compile(
    r"\W*(?:(?:end|foot)?notes?|references|sources|citations|bibliography|works cited|fuentes|"
    r"referencias|notas|références|quellen|anmerkungen|fußnoten|fontes|referências|источники|"
    r"примечания|المصادر|المراجع|参考文献|来源|資料來源|出典|注)\W*",
    re.IGNORECASE,
)


def mark_notes(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn blocks that define a note into notes, and bracketed numbers into note marks."""
    marked = _bracketed([_raised(block) for block in blocks])
    return tuple(_renumbered(_numbered_lines(list(_listed(marked)))))


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
        for match in _all_marks(block.words.text)
        if match.start() > 0
        for label in _labels(match)
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
    """Return places and labels of a numbered list, from 1 upwards, that ends the text."""
    found: dict[int, str] = {}
    for at in range(len(blocks) - 1, -1, -1):
        label = blocks[at].label if blocks[at].kind is BlockKind.ITEM else None
        if label is None or not label.isdigit():
            break
        found[at] = label
    numbers = [int(label) for label in reversed(found.values())]
    return found if numbers == list(range(1, len(numbers) + 1)) else {}


def _with_marks(block: Block, labels: set[str]) -> Block:
    runs: list[Run] = []
    for run in block.words.runs:
        runs.extend(_split_marks(run, labels))
    return replace(block, words=Words(tuple(runs)).strip())


def _split_marks(run: Run, labels: set[str]) -> Iterable[Run]:
    at = 0
    for match in sorted(_all_marks(run.text), key=lambda one: one.span()):
        marks = _labels(match)
        if match.start() < at or not marks or not set(marks) <= labels:
            continue
        if match.start() > at:
            yield run.cut(at, match.start())
        for label in marks:
            yield replace(run.cut(*match.span()), text="", note=label, href=None)
        at = match.end()
    if at < len(run.text) or run.note is not None:
        yield run.cut(at, len(run.text))


def _all_marks(text: str) -> list[re.Match[str]]:
    return [*_BRACKET.finditer(text), *(one for one in _SEVERAL.finditer(text) if len(one[0]) > 3)]


def _labels(match: re.Match[str]) -> list[str]:
    """Return the labels that a mark in brackets names, the ends of "1–3" and those between."""
    if match.re is _BRACKET:
        return [match[1]]
    found: list[str] = []
    for piece in re.split(r"\s*[,;]\s*", match["labels"]):
        first, _, last = (part.strip() for part in re.sub(r"[–-]", "–", piece).partition("–"))
        found += [str(n) for n in range(int(first), int(last or first) + 1)]
    return found


def _listed(blocks: Sequence[Block]) -> Iterable[Block]:
    """Read a numbered list under "Notes" or "References" as notes, if marks ask for one of them.

    All of the list then: a number that nothing marks is a fault of the text, to be reported.
    """
    asked = {run.note for block in blocks for run in block.words.runs if run.note}
    asked -= {block.label for block in blocks if block.kind is BlockKind.NOTE}
    under_notes, lists = False, list[int]()
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or _NOTES_HEADING.fullmatch(block.words.text):
            under_notes = bool(_NOTES_HEADING.fullmatch(block.words.text))
        elif under_notes and block.kind is BlockKind.ITEM and block.label:
            lists.append(number)
    wanted = {blocks[number].groups for number in lists if blocks[number].label in asked}
    notes = {number for number in lists if blocks[number].groups in wanted}
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
