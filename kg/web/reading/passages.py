"""Claims and replies of a document, and which of its blocks belong to which."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from kg.model.document import Block, BlockKind
from kg.rdf.terms import OxTerm
from kg.web.panels.cells import Link, link_to
from kg.web.reading.marks import Mark
from kg.web.site.links import page_of
from kg.web.site.words import spoken

T = TypeVar("T")
_LABEL: Final = 60  # characters that a label in a block of its own has at most


@dataclass(slots=True)
class Passage:
    """A claim or a reply: by whom, with what label, in reply to which claims."""

    thing: str
    role: str
    number: str
    label: str
    parties: list[Link] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    @property
    def href(self) -> str | None:
        """The address of the page about it."""
        return page_of(self.thing)


def read_passages(
    rows: Iterable[Mapping[str, OxTerm]], marks: Iterable[Mark]
) -> dict[str, Passage]:
    """Return the passages by their IRI, numbered as their marks are."""
    numbers = {mark.thing: mark.number for mark in marks if mark.kind in ("claim", "reply")}
    found: dict[str, Passage] = {}
    for row in rows:
        thing = getattr(row["passage"], "value", "")
        passage = found.setdefault(
            thing,
            Passage(thing, spoken(row["kind"]), numbers.get(thing, ""), spoken(row.get("label"))),
        )
        if "party" in row:
            _once(passage.parties, link_to(row["party"], spoken(row.get("partyLabel"))))
        if "answered" in row:
            _once(passage.answers, getattr(row["answered"], "value", ""))
    return found


def _once(values: list[T], value: T) -> None:
    if value not in values:
        values.append(value)


def owners(
    blocks: Sequence[Block], marks: Iterable[Mark], passages: Mapping[str, Passage]
) -> list[str | None]:
    """Return for each block the passage that it belongs to as a whole, if it belongs to one.

    A block of which two passages have a part belongs to none. What stands between two blocks of
    one passage belongs to it, and so does the label in a block of its own before it.
    """
    spans = sorted(
        (mark.start, mark.end, mark.thing) for mark in marks if mark.kind in ("claim", "reply")
    )
    found = [_owner(block, spans) for block in blocks]
    _fill(found, blocks)
    for place in range(len(blocks) - 1, 0, -1):
        after, before = found[place], blocks[place - 1]
        if after and found[place - 1] is None and _is_label(before, passages[after].label):
            found[place - 1] = after
    return found


def _owner(block: Block, spans: Sequence[tuple[int, int, str]]) -> str | None:
    if block.kind is BlockKind.NOTE:
        return None
    at = bisect_left(spans, (block.span.end, 0, ""))
    shares: dict[str, int] = {}
    for start, end, thing in reversed(spans[:at]):
        shared = min(end, block.span.end) - max(start, block.span.start)
        if shared > 0:
            shares[thing] = shares.get(thing, 0) + shared
        elif shares or end < block.span.start:
            break
    return next(iter(shares)) if len(shares) == 1 else None


def _fill(found: list[str | None], blocks: Sequence[Block]) -> None:
    """A rule stays with what stands before it; so does all between two blocks of one passage."""
    for place in range(1, len(blocks)):
        if blocks[place].kind is BlockKind.RULE and found[place] is None:
            found[place] = found[place - 1]
    last: int | None = None
    for place, owner in enumerate(found):
        if owner is None:
            continue
        if last is not None and found[last] == owner:
            for between in range(last + 1, place):
                if blocks[between].kind is not BlockKind.NOTE and found[between] is None:
                    found[between] = owner
        last = place


def _is_label(block: Block, label: str) -> bool:
    text = block.words.text.strip()
    return bool(label) and len(text) <= _LABEL and text.casefold().startswith(label.casefold())
