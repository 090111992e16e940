"""The headings under which a claim stands, and whom they name as who makes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.introducing import addressed
from kg.build.stages.texts_answered import called
from kg.extract.layout.label_kinds import label_is
from kg.extract.saying.checked import find_person_heading
from kg.extract.saying.dated_headings import find_dated
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Document

_DATED = 0.7
_FEWEST = 2


@dataclass(frozen=True)
class Sections:
    """The headings of a document that are no claims, and where its first claim begins."""

    document: Document
    passages: Sequence[Passage]
    first: int
    hearing: Hearing

    @cached_property
    def headings(self) -> list[Block]:
        """Headings that are part of no claim and no reply."""
        taken = {span.start for one in self.passages for span in one.whole.spans()}
        spans = [(one.span.start, one.span.end, one) for one in self._all]
        return [block for start, end, block in spans if not any(start <= at < end for at in taken)]

    @property
    def _all(self) -> list[Block]:
        return [one for one in self.document.blocks if one.kind is BlockKind.HEADING]

    def above(self, claim: Passage) -> Attribution | None:
        """Return whom the headings name that still hold for a claim, the nearest first."""
        scope = self._scope(claim)
        return addressed(scope, self.hearing) or self._dated(scope) or self._persons(scope)

    def changed(self, claim: Passage) -> Attribution | None:
        """Return the same for headings behind the first claim: another party has its section."""
        scope = [one for one in self._scope(claim) if one.span.start > self.first]
        return addressed(scope, self.hearing) or self._dated(scope) or self._persons(scope)

    def _scope(self, claim: Passage) -> list[Block]:
        """Return the headings above a claim that no later one ends, the nearest first.

        The title ends with the page, and those before the first claim do not end each other.
        """
        at = claim.whole.spans()[0].start if claim.whole.spans() else 0
        before = [one for one in self.headings if one.span.start < at]
        later = [one for one in before if one.span.start > self.first]
        held = [
            one
            for one in before
            if one is before[0]
            or not any(
                other.level <= one.level and other.span.start > one.span.start for other in later
            )
        ]
        return held[::-1]

    def _dated(self, scope: Sequence[Block]) -> Attribution | None:
        """Read "Daily Lantern, 4 May 2020" where several headings below the title are so."""
        named = {who.text for one in self.headings[1:] if (who := find_dated(one.words))}
        if len(named) < _FEWEST:
            return None
        for block in scope:
            if who := find_dated(block.words):
                return called(who, self.hearing, _DATED, f"The heading says: “{block.words.text}”.")
        return None

    def _persons(self, scope: Sequence[Block]) -> Attribution | None:
        """Read "Anna Rell (River Party)" where several headings below the title name a person."""
        text = self.hearing.text
        found = [find_person_heading(one.words, text) for one in self.headings[1:]]
        if len({who.text for who in found if who}) < _FEWEST or self._is_hearsay:
            return None
        for block in scope:
            if block is not self.headings[0] and (who := find_person_heading(block.words, text)):
                reason = f"The heading says: “{block.words.text}”."
                return called(who, self.hearing, _DATED, reason)
        return None

    @property
    def _is_hearsay(self) -> bool:
        claims = [one for one in self.passages if one.role is Role.CLAIM]
        return any(label_is(claim.label, "hearsay") for claim in claims)
