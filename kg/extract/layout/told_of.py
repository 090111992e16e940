"""Claims above a text that only tells of them, up to a reply with a label: it is no claim."""

import re
from collections.abc import Sequence
from typing import Final

from kg.extract.layout.announced_lists import NUMBERED
from kg.extract.layout.denials import denies_heading
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence, opens_with_verdict
from kg.extract.layout.quoted import is_quoted, is_signed
from kg.extract.layout.wordings import asks_about, opens_against, states
from kg.extract.signs import QUOTATION
from kg.model.document import BlockKind

_ASKED: Final = ("?", "？", "؟")
_QUOTED: Final = re.compile(rf"{QUOTATION}[.!?]?")
_ENDED: Final = re.compile(r"[.!?][”\"’)]*(?:\s|$)")
_SENTENCE: Final = 5  # words


def is_told_of(claim: Line, body: Sequence[Line]) -> bool:
    """Tell whether the lines between a claim and its reply are no words of the claim."""
    return _heads_tale(claim) or _only_quotes(claim, body) or _heads_text(claim, body)


def _heads_text(claim: Line, body: Sequence[Line]) -> bool:
    """Tell whether a heading without a label quotes, asks or states the claim by itself."""
    match = NUMBERED.match(claim.words.text)
    text = claim.words.text[match.end() - 1 if match else 0 :].strip()
    quoted = _QUOTED.fullmatch(text) is not None
    said = quoted or text.endswith(_ASKED) or (states(text) and not asks_about(text))
    heading = claim.label is None and claim.block.kind is BlockKind.HEADING
    told = bool(body) and all(ends_sentence(line.words.text) for line in body)  # no signature
    return heading and said and told


def _heads_tale(claim: Line) -> bool:
    """Tell whether a heading says what people tell: the text below tells how, and is no claim."""
    label = claim.label
    told = label is not None and label.numbered and label.word in words_of("hearsay")
    return told and bool(claim.rest) and claim.block.kind is BlockKind.HEADING


def _only_quotes(claim: Line, body: Sequence[Line]) -> bool:
    """Tell whether a claim is a quotation as a whole, above paragraphs that tell of it."""
    whole = _QUOTED.fullmatch(claim.rest.text) is not None and claim.label is not None
    told = bool(body) and not any(is_quoted(line) or is_signed(line) for line in body)
    return whole and told and all(ends_sentence(line.words.text) for line in body)


def denied_between(claim: Line, body: Sequence[Line]) -> bool:
    """Tell whether the text between a myth and the reply with a label answers it already.

    Its first sentence may tell the myth; "Wrong!" alone only leads on to the reply. Who tells a
    myth at length denies other things in it.
    """
    text = " ".join(line.words.text for line in body)
    if opens_with_verdict(text):
        return len(text.split()) >= _SENTENCE
    after = _ENDED.split(text, maxsplit=1)[1:]
    said = after[0] if after else ""
    plainly = any(map(opens_against, (text, said))) or denies_heading(claim.rest.text, said, ())
    return plainly and len(said.split()) >= _SENTENCE
