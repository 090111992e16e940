"""Tuples that a notebook shows as tables."""

from kg.analysis.argument.exchanges import Turn
from kg.analysis.wording import opening
from kg.model.finding import Finding, Outcome
from kg.query.notebook import html_table

_WORDS = 160
_FIRST = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)


class Findings(tuple[Finding, ...]):
    """What the checks found; equal to a plain tuple of the same findings."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        rows = [
            (one.outcome.words, one.check.title, one.sentence, opening(one.place, _WORDS))
            for one in sorted(self, key=lambda one: _FIRST.index(one.outcome))
        ]
        return html_table(("Outcome", "Check", "Finding", "Where it stands"), rows)


class Claims(tuple[Turn, ...]):
    """Claims and replies, each reply after what it answers."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        rows = [
            (
                one.word,
                one.party or "no party named",
                opening(one.text, _WORDS),
                "; ".join(one.answers),
                "; ".join(opening(words, _WORDS) for words in one.cites),
                one.where,
            )
            for one in self
        ]
        columns = ("Claim or reply", "Party", "Words", "Answers", "Cites", "Where it stands")
        return html_table(columns, rows)
