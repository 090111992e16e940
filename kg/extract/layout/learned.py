"""Labels that no list knows, learnt from the page: the same words stand wherever a claim or a
reply must, beside labels of the other kind that are known.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.layout.asking import is_question
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import is_everyday
from kg.extract.layout.leading_names import names_one
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.mark import Mark
from kg.extract.layout.other_leads import is_beside_the_point
from kg.extract.layout.parties import party_of_compound
from kg.extract.layout.quoted import answers_whether, is_quoted
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_FEWEST = 2
_SHARE = 2 / 3
_SURE = 0.8
_WORDS = 6
_ASKED = ("?", "？", "؟")
_LEAD = re.compile(
    r"[\s\"“*_>•-]*(?P<label>[^\W\d_][^:：\n“\"«„]{0,50}?)\s*(?P<number>[#№]?\d{1,3})?\s*"
    r"(?:[:：]\s*|(?P<alone>$))"
)


def with_learned(
    lines: Sequence[Line], marks: Sequence[Mark]
) -> tuple[tuple[Line, ...], list[Mark]]:
    """Return the lines with labels that were learnt, and the marks with theirs.

    Where every label is a claim's, the words that begin the next line of most of them label the
    replies; where every label is a reply's, those of the line before label the claims.
    """
    roles = {mark.role for mark in marks if mark.role in (LabelRole.CLAIM, LabelRole.REPLY)}
    if len(roles) != 1:
        return tuple(lines), list(marks)
    known = [mark for mark in marks if mark.role in roles]
    if LabelRole.CLAIM in roles:
        return _learned(lines, marks, LabelRole.REPLY, list(_after(lines, known)), len(known))
    places = [mark.index - 1 for mark in known if not _below_quotation(lines, mark.index - 1)]
    if all(is_everyday(label) for mark in known if (label := lines[mark.index].label)):
        places = [at for at in places if ends_sentence(lines[at].words.text)]  # no "what: … why: …"
    return _learned(lines, marks, LabelRole.CLAIM, places, len(known))


def _after(lines: Sequence[Line], claims: Iterable[Mark]) -> Iterator[int]:
    """Yield the line behind each claim: behind its words, where the label stands alone."""
    for mark in claims:
        yield mark.index + (1 if lines[mark.index].rest else 2)


def _learned(
    lines: Sequence[Line],
    marks: Sequence[Mark],
    role: LabelRole,
    places: Sequence[int],
    wanted: int,
) -> tuple[tuple[Line, ...], list[Mark]]:
    found = {at: lead for at in places if (lead := _lead(lines, at)) is not None}
    words = [lead.word for lead in found.values()]
    most = max(words, key=lambda word: (words.count(word), word), default="")
    asked = sum(lines[at].words.text.rstrip().endswith(_ASKED) for at in found)
    questions = role is LabelRole.CLAIM and asked * _FEWEST > len(found)  # who asks claims nothing
    questions |= is_question(most) and not all(
        answers_whether(lines[at + 1].rest.text) for at in found
    )
    questions |= role is LabelRole.CLAIM and most in word_lists("nobody")["unclaimed"]
    questions |= role is LabelRole.REPLY and is_beside_the_point(most)  # "Origin: a rule of …"
    if questions or words.count(most) < max(_FEWEST, _SHARE * wanted):
        return tuple(lines), list(marks)
    changed, added = list(lines), list(marks)
    named = role is LabelRole.REPLY and _is_told_of(lines, most)
    for at, lead in _everywhere(lines, found, most).items():
        if lead.word == most:
            party = lead.party or (lead.printed if named else _named(lines[at], lead))
            changed[at] = replace(lines[at], label=replace(lead, role=role, party=party))
            reason = f"“{lead.printed}” stands in each such place of this page: it labels it."
            added.append(Mark(at, role, _SURE, reason))
    return tuple(changed), sorted(added, key=lambda mark: mark.index)


def _is_told_of(lines: Sequence[Line], word: str) -> bool:
    """Tell whether a sentence of the page names somebody as a label does: "given by Lena Ohm"."""
    name = rf"{CAPITAL_WORD}(?:\s+{CAPITAL_WORD})+"
    found = (re.finditer(rf"(?<=\w\s){re.escape(word)}\b", one.words.text, re.I) for one in lines)
    return any(re.fullmatch(name, match[0]) for each in found for match in each)


def _named(line: Line, lead: Label) -> str | None:
    """Return the name that a label is as a whole ("Lena Ohm: We sell no data.")."""
    end = lead.start + len(lead.printed)
    return lead.printed if names_one(line.words.slice(lead.start, end)) else None


def _below_quotation(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a heading or bold line quotes right above: that is what the reply answers."""
    above = lines[at - 1] if at > 0 else None
    return above is not None and above.emphatic and is_quoted(above)


def _is_free(label: Label | None) -> bool:
    """Tell whether a line has no label yet, or one that announced no claim here ("Finding")."""
    return label is None or label.role is LabelRole.WEAK


def _everywhere(lines: Sequence[Line], found: Mapping[int, Label], most: str) -> dict[int, Label]:
    """Return the label wherever it stands: beside one of its own kind as well."""
    leads = {at: lead for at in range(len(lines)) if (lead := _lead(lines, at)) is not None}
    alike = {at: lead for at, lead in leads.items() if lead.word == most}
    return dict(sorted({**found, **alike}.items()))


def _lead(lines: Sequence[Line], at: int) -> Label | None:
    """Return the words that a line begins with up to a colon, or a short emphatic line."""
    if not 0 <= at < len(lines) or not _is_free(lines[at].label):
        return None
    line, text = lines[at], lines[at].words.text
    match = _LEAD.match(text)
    if match is None or line.block.kind is BlockKind.TABLE:
        return None
    alone = match["alone"] is not None
    if len(match["label"].split()) > _WORDS or (alone and not line.emphatic):
        return None
    end = match.end("number") if match["number"] else match.end("label")
    printed = text[match.start("label") : end]
    return Label(
        LabelRole.WEAK,
        "",
        printed,
        match.start("label"),
        match.end(),
        closed=True,
        numbered=bool(match["number"]),
        word=match["label"].casefold(),
        party=party_of_compound(match["label"]),
    )
