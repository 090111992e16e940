"""What stands between a claim and its labelled reply, and what numbers state above one.

Written for this test; the bodies are made up.
"""

import pytest

from kg.extract.layout.left_out import unread_between
from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read


def _said(page: str, kind: str = "md") -> list[tuple[str, str]]:
    return [(one.role.value, one.words.text) for one in find_passages(read(page, kind))]


_HEADED = (
    "# Harbour myths\n\nHere we break down 3 popular myths about the harbour.\n\n"
    "## 1. “The quay is sinking”\n\n{}\n\nThe reality: The quay stands firm.\n\n"
    "## 2. “The ferry is unsafe”\n\nThis is a lie.\n\nIt passes its inspection.\n\n"
    "## 3. “The gate raises the tide”\n\nThis is a delusion.\n\n"
    "The reality: It does not move the tide.\n"
)


def test_a_denial_below_a_heading_is_an_answer_and_no_words_of_the_claim() -> None:
    told = "This is false. The quay settles by a millimetre a year."
    assert _said(_HEADED.format(told))[:3] == [
        ("claim", "“The quay is sinking”"),
        ("reply", told),
        ("reply", "The quay stands firm."),
    ]


def test_what_tells_of_a_claim_is_reported() -> None:
    page = _HEADED.format("People have said so for years.")
    assert _said(page)[:2] == [
        ("claim", "“The quay is sinking”"),
        ("reply", "The quay stands firm."),
    ]
    document = read(page, "md")
    left = list(unread_between(document, find_passages(document)))
    assert left[0].text == "People have said so for years."


def test_what_rates_a_claim_or_goes_on_with_it_is_not_reported() -> None:
    page = "Myth: The quay sinks.\n\nIt moves each year.\n\nFact: It stands.\n\n"
    page += "Myth: The gate is shut.\n\nVerdict: False.\n\nFact: It is open.\n"
    document = read(page, "md")
    assert not list(unread_between(document, find_passages(document)))


_ITEMS = [
    "<ol><li>{0}<br><b>Fact:</b> {1}</li><li>{2}<br><b>Fact:</b> {3}</li></ol>",
    "<ol><li><p>{0}</p><p><b>Fact:</b> {1}</p></li><li><p>{2}</p><p><b>Fact:</b> {3}</p></li></ol>",
    "<ul><li>{0}<ul><li>Fact: {1}</li></ul></li><li>{2}<ul><li>Fact: {3}</li></ul></li></ul>",
]
_PAIRS = (
    "The quay sinks into the sand.",
    "It stands on rock.",
    "The ferry is free for everybody.",
    "It costs two crowns.",
)


@pytest.mark.parametrize("items", _ITEMS)
@pytest.mark.parametrize(
    ("title", "read_as"), [("Myths about the harbour", True), ("Lessons in the harbour", False)]
)
def test_statements_of_items_above_labelled_replies(items: str, title: str, read_as: bool) -> None:
    said = _said(f"<h1>{title}</h1>{items.format(*_PAIRS)}", "html")
    assert [text for _, text in said] == (list(_PAIRS) if read_as else [])


def test_a_first_line_of_plain_text_may_announce_them() -> None:
    page = "Two myths about the harbour\nSee if you agree …\n"
    page += "1. The quay sinks.\nFact: It stands on rock. It moves by a millimetre a year.\n"
    page += "2. The ferry is free.\nFact: It costs two crowns, and one for children.\n"
    claims = [text for role, text in _said(page, "txt") if role == Role.CLAIM.value]
    assert claims == ["The quay sinks.", "The ferry is free."]


@pytest.mark.parametrize(
    "button", ["Back to top", "Share", "Share this page", "Print", "Show less"]
)
def test_buttons_end_no_reply(button: str) -> None:
    pair = f"Myth: The quay sinks.\n\nFact: It stands on rock.\n\n{button}\n\n"
    assert _said(pair * 2)[1] == ("reply", "It stands on rock.")
