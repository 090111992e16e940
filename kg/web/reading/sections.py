"""The text as sections: running text, and exchanges in which a claim stands beside its replies."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.model.document import Block
from kg.web.reading.findings import Finding
from kg.web.reading.passages import Passage
from kg.web.reading.shown import Shown

_GAP: Final = 3  # blocks that may stand between a claim and its reply


@dataclass(slots=True)
class Part:
    """Blocks that belong to one passage, or to none."""

    passage: Passage | None
    blocks: list[Shown] = field(default_factory=list)
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Section:
    """Parts that belong together, with what stands in the margin."""

    parts: list[Part]
    notes: list[Shown] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_exchange(self) -> bool:
        """Whether a claim stands beside a reply."""
        return len(self.parts) > 1

    @property
    def columns(self) -> list[list[Part]]:
        """The parts beside each other: what comes first to the left, all that follows right."""
        return [self.parts[:1], self.parts[1:]] if self.is_exchange else [self.parts]

    @property
    def coverage(self) -> list[Finding]:
        """What the reply takes up of the claim, and what it leaves."""
        return [each for each in self.findings if each.is_coverage and not each.says_nothing]

    @property
    def open(self) -> list[Finding]:
        """What a reader should look at."""
        return [each for each in self.findings if each.is_open and not each.is_coverage]

    @property
    def quiet(self) -> list[Finding]:
        """What is met, or not applicable."""
        return [each for each in self.findings if not each.is_open and not each.is_coverage]


def sections_of(
    blocks: Sequence[Block],
    owned: Sequence[str | None],
    passages: Mapping[str, Passage],
    show: Callable[[Block], Shown],
) -> list[Section]:
    """Return the text in its order; a reply joins the section of the claim that it answers.

    A few lines between the two, such as a rating, join with it.
    """
    found: list[Section] = []
    for part in _parts(blocks, owned, passages, show):
        if part.passage and found and _belongs(part.passage, found[-1]):
            found[-1].parts.append(part)
        elif part.passage and _is_gap(found) and _belongs(part.passage, found[-2]):
            gap = found.pop()
            found[-1].parts += [*gap.parts, part]
        else:
            found.append(Section([part]))
    return found


def _is_gap(found: Sequence[Section]) -> bool:
    """Tell whether the last section is a few lines of nobody's."""
    if len(found) < 2:
        return False
    first = found[-1].parts[0]
    return first.passage is None and len(first.blocks) <= _GAP


def _parts(
    blocks: Sequence[Block],
    owned: Sequence[str | None],
    passages: Mapping[str, Passage],
    show: Callable[[Block], Shown],
) -> Iterator[Part]:
    part: Part | None = None
    for block, owner in zip(blocks, owned, strict=True):
        passage = passages.get(owner) if owner else None
        if part is None or part.passage is not passage:
            if part:
                yield part
            part = Part(passage, start=block.span.start)
        part.blocks.append(show(block))
        part.end = block.span.end
    if part:
        yield part


def _belongs(passage: Passage, section: Section) -> bool:
    there = [part.passage for part in section.parts if part.passage]
    return any(other.thing in passage.answers or passage.thing in other.answers for other in there)


def fill_margins(sections: Iterable[Section], findings: Sequence[Finding]) -> None:
    """Put each finding beside the section in which its words begin."""
    ordered = list(sections)
    place = 0
    for finding in findings:
        while place + 1 < len(ordered) and ordered[place + 1].parts[0].start <= finding.start:
            place += 1
        if ordered:
            ordered[place].findings.append(finding)
