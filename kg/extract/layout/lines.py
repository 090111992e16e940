"""A document as lines that may begin with a label: blocks split where a person sees a break."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_kinds import is_right, is_wrong
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import match_label
from kg.extract.layout.listed_statements import (
    Listed,
    leads_to_reply,
    listing_of,
    past_lead,
    statement_end,
)
from kg.extract.layout.measured import words_in
from kg.extract.layout.styled import bold_end, is_bold_lead, label_at_start, style_starts
from kg.extract.layout.turns import turns
from kg.extract.layout.untrue import calls_myth
from kg.extract.layout.whether import whether_before
from kg.extract.layout.within_quotes import outside_quotations
from kg.extract.signs import ARROWS, PICTURES, QUOTATION, RATING_SIGNS
from kg.extract.verdicts import find_verdict, rating_end
from kg.model.document import Block, BlockKind
from kg.model.words import Words

_READ = frozenset(BlockKind) - {BlockKind.NOTE, BlockKind.RULE, BlockKind.CODE, BlockKind.TABLE}
_SENTENCE_END = re.compile(r"[.!?。！？؟।۔:”\"')）]\s*$")
_WORD = re.compile(r"\w|#\s*#\s*#")
_LETTER = re.compile(r"[^\W\d_]")
_INNER = re.compile(
    r"(?:(?<=[.!?。！？؟…”\"»])|(?<=[.!?]['’“«]))"
    r"(?:\s+(?P<bullet>[•·▪◦●–—-]\s+)?|\s*)(?=[^\W\d_]|【)|\s+(?=【)"
)
_CLOSING = re.compile(r"[.．。!！?？]*")  # behind bold words that end a claim
_STATEMENT, _LONGEST = 3, 120  # words of one; characters of a label and what it rates
_SIGNS = re.compile(rf"(?:[{RATING_SIGNS}{PICTURES}{ARROWS}]+\s*)+$")  # of a label's line
_QUOTED_CLAIM = re.compile(rf"\s*{QUOTATION}\s*[.。]?\s*")
_QUOTED_OR_ASKED = re.compile(r"[”\"»“」』?？؟]\s*$")
_PAIRED = (LabelRole.CLAIM, LabelRole.REPLY, LabelRole.RATING)
_STYLED = (*_PAIRED, LabelRole.WEAK, LabelRole.ASIDE)
_TURNING = (LabelRole.WRONG, LabelRole.RIGHT)
_RATED = (LabelRole.CLAIM, LabelRole.REPLY, LabelRole.VERDICT)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one block; ``label`` when it begins with one. A table is one line."""

    block: Block
    words: Words
    label: Label | None = None

    @property
    def rest(self) -> Words:
        """The words after the label; a sign alone says nothing."""
        if self.label is None:
            return self.words
        rest = self.words.slice(self.label.text_start).strip()
        return rest if _WORD.search(rest.text) else Words()

    @property
    def emphatic(self) -> bool:
        """Whether the line is a heading or set in bold or italics as a whole."""
        runs = [run for run in self.words.runs if _WORD.search(run.text)]
        return self.block.kind in (BlockKind.HEADING, BlockKind.TERM) or (
            bool(runs) and all(run.bold or run.italic for run in runs)
        )


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Return the lines of all blocks that hold running text or a table, in order."""
    listed = listing_of(blocks)
    return tuple(line for block in blocks for line in _block_lines(block, listed))


def _block_lines(block: Block, listed: Listed) -> Iterator[Line]:
    if block.kind is BlockKind.TABLE:
        yield Line(block, block.words)
    elif block.kind in _READ:
        listed = listed if block.kind is BlockKind.ITEM else Listed.NOT
        cuts = _cuts(block.words, listed)
        for start, end in zip(cuts, [*cuts[1:], len(block.words.text)], strict=True):
            words = block.words.slice(start, end).strip()
            words = past_lead(words) if listed and start else words
            if _WORD.search(words.text):
                told = listed is Listed.UNTRUE and start > 0 and leads_to_reply(words.text)
                yield Line(block, words, None if told else _label(words))


def _label(words: Words) -> Label | None:
    """Return the label of a line; "Wel waar" is an opposite, not a rating of somebody's."""
    label = label_at_start(words)
    rated = label is not None and label.role is LabelRole.VERDICT and label.party is not None
    return (label_at_start(words, _TURNING) if rated or label is None else None) or label


def _cuts(words: Words, listed: Listed) -> list[int]:
    """Return where lines begin: at set line breaks, and at a second label inside a paragraph."""
    text = words.text
    cuts = {0, *turns(text), *(match.end() for match in re.finditer("\n", text))}
    opening = match_label(text, _PAIRED) or _doubtful(text)
    styled = style_starts(words)
    for match in _INNER.finditer(text, opening.text_start if opening else 0):
        inner = opening or match.end() in styled
        if inner and _begins(text[match.end() : match.end() + _LONGEST], opening):
            cuts.add(match.start("bullet") if match["bullet"] else match.end())
    if end := _bold_statement(words, opening, listed):
        cuts.add(end)
    if end := _rated_end(text, opening):
        cuts.add(end)
    roles = (*_STYLED, LabelRole.VERDICT) if _opens_rated(text) else _STYLED
    led = bool(styled) and is_bold_lead(words) and label_at_start(words) is not None
    for start in styled:
        rest, label = words.slice(start), match_label(text[start : start + _LONGEST], roles)
        if ends_sentence(text[:start]):  # "… sinks. **FACT** It floats."
            label = label_at_start(rest, roles)
        if (label and label.closed) or (led and start and is_bold_lead(rest)):
            cuts |= {start, start + (_bold_statement(rest, label, Listed.NOT) or 0)}
    cuts |= {cut + end for cut in cuts if (end := rating_end(text[cut : cut + _LONGEST]))}
    kept = [0]
    for cut in sorted(_before_signs(text, cut) for cut in outside_quotations(text, cuts - {0})):
        if _LETTER.search(text, kept[-1], cut):  # the number before a label belongs to it
            kept.append(cut)
    return kept


def _before_signs(text: str, cut: int) -> int:
    signs = _SIGNS.search(text[max(cut - _STATEMENT, 0) : cut])
    return cut - len(signs[0]) if signs else cut


def _rated_end(text: str, opening: Label | None) -> int | None:
    """Return where a rating begins that ends a labelled quotation: "Myth 1: “…” ❌ FALSE"."""
    if opening is None or opening.role is not LabelRole.CLAIM:
        return None
    quoted = _QUOTED_CLAIM.match(text, opening.text_start)
    if quoted is None:
        return None
    rest = text[quoted.end() :]
    label = match_label(rest, (LabelRole.VERDICT,))
    alone = label is not None and label.closed and not rest[label.text_start :].strip()
    return quoted.end() if alone else None


def _doubtful(text: str) -> Label | None:
    """Return a label with a colon that announces a claim where another label answers it."""
    label = match_label(text[:_LONGEST], (LabelRole.WEAK, LabelRole.VERDICT, LabelRole.WRONG))
    if label is None or not with_colon(text, label):
        return None
    rest = text[label.text_start :].lstrip()
    sentences = not rest[:1].islower() and ends_sentence(text)
    weak = label.role is LabelRole.WEAK and sentences
    return label if weak or is_wrong(label) else None


def _begins(text: str, opening: Label | None) -> bool:
    """Tell whether a label begins a line inside a paragraph; opposites only behind theirs."""
    if (label := match_label(text, _PAIRED)) and label.closed:
        return True
    if opening is None or not is_wrong(opening):
        return False
    label = match_label(text, (LabelRole.VERDICT, LabelRole.RIGHT))
    return label is not None and is_right(label) and with_colon(text, label)


def _bold_statement(words: Words, label: Label | None, listed: Listed) -> int | None:
    """Return where a claim ends that is set in bold with its label, plain text following it.

    Without a label only a quotation or question whose text opens with a verdict, and, where a
    heading announces claims, an item of a list.
    """
    if label is None and listed:
        return statement_end(words, plain=listed is Listed.UNTRUE)
    end = bold_end(words)
    bold, plain = words.text[:end], words.text[end:]
    if label is None:
        return end if is_rated(bold, plain.lstrip()) else None
    if label.role is not LabelRole.CLAIM or not label.closed or not plain.strip():
        return None
    closing = _CLOSING.match(plain)
    end += closing.end() if closing else 0
    return end if words_in(bold[label.text_start :]) >= _STATEMENT else None


def _opens_rated(text: str) -> bool:
    label = match_label(text[:_LONGEST], (LabelRole.VERDICT,))
    return (label is not None and label.closed) or whether_before(text) is not None


def is_rated(statement: str, text: str) -> bool:
    """Tell whether a text opens with a rating of the statement above it."""
    if is_quoted_or_asked(statement) and opens_with_verdict(text):
        return True
    if (stated := words_in(statement) >= _STATEMENT) and calls_myth(text):
        return True
    label = match_label(text[:_LONGEST], _RATED) if stated else None
    if label is None or not label.closed:
        return False
    return label.role is LabelRole.VERDICT or (
        label.word in words_of("rated")
        and not (label.role is LabelRole.REPLY and with_colon(text, label))
    )


def is_rating(line: Line) -> bool:
    """Tell whether the label of a line announces a rating ("RATING: half true, as …")."""
    return line.label is not None and line.label.role is LabelRole.RATING


def may_answer(line: Line) -> bool:
    """Tell whether a line has no label, or one that rates what stands above it ("False: …")."""
    return line.label is None or line.label.role is LabelRole.VERDICT


def with_colon(text: str, label: Label) -> bool:
    """Tell whether a colon or bracket ends a label: then it announces what stands behind it."""
    return text[label.start + len(label.printed) :].lstrip().startswith((":", "：", "】"))


def is_item_above(line: Line, below: Line) -> bool:
    """Tell whether a numbered item stands above a paragraph of its own, or within it."""
    item = line.block.kind is BlockKind.ITEM and line.block.label is not None
    return item and (below.block.kind is BlockKind.PARAGRAPH or is_same_item(line, below))


def is_same_item(line: Line, below: Line) -> bool:
    """Tell whether two paragraphs stand in one numbered item."""
    one, other = line.block, below.block
    both = ((it.kind, it.label, it.level, it.groups) for it in (one, other))
    numbered = one.kind is BlockKind.ITEM and one.label is not None
    return one is not other and numbered and len(set(both)) == 1


def is_quoted_or_asked(text: str) -> bool:
    """Tell whether the text ends as a quotation or a question does."""
    return bool(_QUOTED_OR_ASKED.search(text))


def opens_with_verdict(text: str) -> bool:
    """Tell whether the first words are a verdict ("Wrong. It …", "✅ False. It …")."""
    found = find_verdict(text)
    return found is not None and not _LETTER.search(text[: found.start])


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends where a sentence can end."""
    return bool(_SENTENCE_END.search(text))
