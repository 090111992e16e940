"""What a line above a labelled reply tells that somebody says: "Orme said the quay sinks."."""

from collections.abc import Sequence
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.quoted import quoted_above
from kg.extract.layout.reporting import opens_with_report, tells
from kg.extract.saying.sentences import sentence_ends
from kg.model.document import BlockKind

_FEWEST: Final = 2
_SENTENCES: Final = 2


def told_above(lines: Sequence[Line], replies: Sequence[int]) -> list[int]:
    """Return reports and quotations right above labelled replies, one report at least.

    The replies have one label, and none of every day: above "Response" stands what somebody asks.
    """
    words = {label.word for at in replies if (label := lines[at].label)}
    if len(replies) < _FEWEST or len(words) != 1 or words & set(words_of("everyday")):
        return []
    quoted = [at for reply in replies if (at := quoted_above(lines, reply)) is not None]
    covered = [quoted_above(lines, reply) is not None for reply in replies]
    told = [
        reply - 1
        for reply, has_quote in zip(replies, covered, strict=True)
        if not has_quote and reply and _reports(lines[reply - 1])
    ]
    found = sorted({*quoted, *told})
    return found if told and len(found) * _FEWEST > len(replies) else []


def _reports(line: Line) -> bool:
    """Tell whether a paragraph of its own opens with who says something, or tells that."""
    own = line.label is None or line.label.role is LabelRole.WEAK
    text = line.words.text
    whole = line.block.words.text.strip() == text.strip() and ends_sentence(text)
    return (
        own
        and whole
        and len(sentence_ends(text)) <= _SENTENCES
        and line.block.kind is BlockKind.PARAGRAPH
        and (opens_with_report(text, loose=True) is not None or tells(text))
    )
