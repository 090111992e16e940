"""Plain text as mail programs write it; the bodies in these texts are made up."""

import pytest

from kg.model.document import BlockKind
from kg.read.registry import read_document
from tests.read.pages import passages

CLAIM = "The quay was closed\nwithout a hearing."
REPLY = "Two hearings were held\nin March."
READ = [("claim", CLAIM.replace("\n", " ")), ("reply", REPLY.replace("\n", " "))]


def _quoted(text: str, sign: str) -> str:
    return "\n".join(f"{sign}{line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
def test_signs_of_quoting_are_no_part_of_the_words(sign: str) -> None:
    """A letter passed on was read with a “>” in the midst of its sentences."""
    letter = f"MYTH: {CLAIM}\n\nFACT: {REPLY}\n"
    assert passages("From: Ann Rell\nSubject: quay\n\n" + _quoted(letter, sign), "txt") == READ


def test_what_a_letter_quotes_and_answers_is_a_quotation() -> None:
    text = f"Dear Ann,\n\n{_quoted(CLAIM, '> ')}\n{REPLY}\n\n> Who paid?\n\nNobody did.\n"
    blocks = read_document(text.encode(), "mail.txt").blocks
    assert [(one.kind, one.words.text) for one in blocks[1:]] == [
        (BlockKind.QUOTE, READ[0][1]),
        (BlockKind.PARAGRAPH, READ[1][1]),
        (BlockKind.QUOTE, "Who paid?"),
        (BlockKind.PARAGRAPH, "Nobody did."),
    ]


@pytest.mark.parametrize("form", ["**{}:** ", "*{}:* ", "_{}_: ", "**{}**: "])
def test_stars_around_a_label_are_no_part_of_what_follows(form: str) -> None:
    assert (
        passages(f"{form.format('MYTH')}{CLAIM}\n\n{form.format('FACT')}{REPLY}\n", "txt") == READ
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_tell_the_encoding(encoding: str) -> None:
    """UTF-32 begins as UTF-16 does: it was read as letters with NULs between."""
    document = read_document(f"MYTH: {CLAIM}\n".encode(encoding), "mail.txt")
    assert document.text == f"MYTH: {CLAIM}\n"


def test_the_prompt_of_an_interpreter_is_no_sign_of_quoting() -> None:
    """What a program prints below ("True") was read as a rating of the line above."""
    text = ">>> 1 + 1 == 2\nTrue\n\n>>> 1 + 1 == 3\nFalse\n"
    blocks = read_document(text.encode(), "session.txt").blocks
    assert {one.kind for one in blocks} == {BlockKind.PARAGRAPH}
    assert passages(text, "txt") == []
