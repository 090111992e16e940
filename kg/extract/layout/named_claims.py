"""Names that lead what somebody said above labelled replies: "MARLO: “…”" and "The facts: …"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.layout.contradicting import says_that_it_answers
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.mark import Mark
from kg.extract.layout.parties import is_no_party
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.extract.saying.names import is_plain
from kg.model.document import BlockKind

_FEWEST: Final = 2
_SURE: Final = 0.8
_LEAD: Final = re.compile(
    rf"\W*(?:\d{{1,3}}[.)]\s*)?(?P<name>{CAPITAL_WORD}(?:\s+(?:of\s+|for\s+)?{CAPITAL_WORD}){{0,4}})"
    r"(?:,\s[^:“”\"]{2,80}|\s*\([^()]*\)|\s+(?:on|about)\s[^:“”\"]{2,80})?\s*[:：]\s+(?=\S)"
)
_QUOTE: Final = re.compile(r"[“\"«„]")


def with_named_claims(
    lines: Sequence[Line], marks: Sequence[Mark], title: str = ""
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return the lines with such names as labels, and marks for them.

    Every labelled reply must have one above it, behind the reply before, and no claim a label.
    Such a name leads a quotation; else the page says that it answers, and has the name above, in
    full where there is one reply alone: "Mercury: …" and "Fact: …" tell about planets.
    """
    replies = [mark.index for mark in marks if mark.role is LabelRole.REPLY]
    if not replies or any(mark.role is LabelRole.CLAIM for mark in marks):
        return tuple(lines), list(marks)
    text = "\n".join(line.words.text for line in lines)
    plain = (one.words.text for one in lines[: replies[0]] if not _LEAD.match(one.words.text))
    above = [title, *plain]
    opening = "\n".join(above) if says_that_it_answers(above) else ""
    led = {at: lead for at, line in enumerate(lines) if (lead := _lead(line, text, opening))}
    names = {label.word for label in led.values()}
    led |= {at: lead for at, line in enumerate(lines) if (lead := _lead(line, text, "", names))}
    found = {at: lead for at, lead in led.items() if at < replies[-1]}
    parts = zip((-1, *replies), replies, strict=False)
    if not all(any(before < at < reply for at in found) for before, reply in parts):
        return tuple(lines), list(marks)
    if len(replies) < _FEWEST and not all(_in_full(label, text) for label in found.values()):
        return tuple(lines), list(marks)
    changed = [replace(line, label=found.get(at, line.label)) for at, line in enumerate(lines)]
    added = [Mark(at, LabelRole.CLAIM, _SURE, _reason(label)) for at, label in found.items()]
    kept = [mark for mark in marks if mark.index not in found]
    return tuple(changed), sorted([*kept, *added], key=lambda mark: mark.index)


def _reason(label: Label) -> str:
    return f"“{label.party}” leads what a labelled reply below answers."


def _lead(line: Line, text: str, opening: str, names: Collection[str] = ()) -> Label | None:
    """Return a name that leads a quotation; one of ``names`` may have it further on in its line."""
    match = _LEAD.match(line.words.text)
    free = line.label is None or line.label.role is LabelRole.WEAK
    if match is None or not free or line.block.kind is BlockKind.TABLE:
        return None
    name = match["name"]
    if is_no_party(name) or name.split()[0].casefold() in OPENERS:
        return None
    quoted = _QUOTE.match(line.words.text, match.end()) or (
        name.casefold() in names and _QUOTE.search(line.words.text, match.end())
    )
    if is_plain(name, text) or not (quoted or _spoken_of(name, opening)):
        return None
    printed = line.words.text[match.start("name") : match.end()].rstrip(" :：\n")
    return Label(
        LabelRole.CLAIM, "", printed, match.start("name"), match.end(), name, True,
        word=name.casefold(),
    )  # fmt: skip


def _spoken_of(name: str, text: str) -> bool:
    """Tell whether the text has the last word of a name where it leads nothing."""
    last = name.rsplit(maxsplit=1)[-1]
    forms = f"{re.escape(last)}|{re.escape(last.capitalize())}"
    return re.search(rf"(?<=[\w,.“\"] )(?:{forms})\b(?!\s*[:：])", text) is not None


def _in_full(label: Label, text: str) -> bool:
    name = label.party or ""
    return " " in name and text.count(name) > 1
