"""Lines above a quotation that say who made it, and when: "Anna Rell", "stated on 3 May 2020:"."""

import re
from collections.abc import Sequence
from functools import cache

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.quoted import is_quoted, says
from kg.extract.layout.speakers import is_plain_name
from kg.extract.saying.sentences import choice
from kg.model.document import BlockKind
from kg.model.words import Words, join
from kg.vocab.wordlists import word_lists


def with_leads(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks, and an end at each such line: it belongs to no passage above it."""
    claims = [mark.index for mark in marks if mark.role is LabelRole.CLAIM]
    taken = {mark.index for mark in marks}
    leads = [found[0] for at in claims if (found := lead_above(lines, at)) is not None]
    ends = (Mark(at, LabelRole.ENDING) for at in leads if at not in taken)
    return sorted([*marks, *ends], key=lambda mark: mark.index)


def lead_above(lines: Sequence[Line], at: int) -> tuple[int, Words] | None:
    """Return where the lead to a quotation begins, and its words: who, and when or where.

    The verb opens a line of its own, below the line of a name.
    """
    quoted = is_quoted(lines[at]) or says(lines[at])
    if at < 2 or not quoted or lines[at].label is not None:
        return None
    name, verb = lines[at - 2], lines[at - 1]
    kinds = {name.block.kind, verb.block.kind}
    plain = kinds <= {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM}
    said = _saying().fullmatch(verb.words.text.strip())
    if not plain or said is None or name.label is not None or not is_plain_name(name.words.text):
        return None
    told = verb.words.strip().slice(*said.span("when")).strip()
    return at - 2, join((name.words.strip(), told), ", ") if told else name.words.strip()


@cache
def _saying() -> re.Pattern[str]:
    """A verb of saying, and perhaps when or where, with a colon."""
    verbs = choice(word_lists("saying")["says"])
    return re.compile(rf"(?i:{verbs})\b(?P<when>[^:“”\"«»\n]{{0,140}}?)[\s.]*[:：]")
