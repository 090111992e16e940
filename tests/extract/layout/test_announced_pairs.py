"""Claims that are set off below a heading that calls them myths. All texts are made up."""

from typing import Final

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read

_FORMS: Final = {
    "bold": ("**{}**\n\n{}\n\n", "md"),
    "quotations": ("> „{}“\n\n{}\n\n", "md"),
}
_SAID: Final = ("The quay sinks by night", "The pier is very old", "The mole has no owner")
_DENIED: Final = ("It does not.", "No, it was built last year.", "That is not so: the town has it.")


def _page(name: str, heading: str, answers: tuple[str, ...]) -> str:
    form, _ = _FORMS[name]
    return f"## {heading}\n\n" + "".join(
        form.format(*both) for both in zip(_SAID, answers, strict=True)
    )


@pytest.mark.parametrize("name", _FORMS)
@pytest.mark.parametrize("heading", ["Common misconceptions", "Idées reçues", "Myths"])
def test_they_are_claims_in_doubt(name: str, heading: str) -> None:
    found = find_passages(read(_page(name, heading, _DENIED), _FORMS[name][1]))
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY] * len(_SAID)
    assert [one.words.text for one in found if one.role is Role.REPLY] == list(_DENIED)
    assert all(one.confidence < 1 for one in found)


@pytest.mark.parametrize("name", ["bold"])
@pytest.mark.parametrize(
    ("heading", "answers"),
    [
        ("The harbour", _DENIED),
        ("How to answer myths", _DENIED),
        ("Common misconceptions", ("See page 3.", "See page 4.", "See page 5.")),
    ],
)
def test_nothing_is_read_where_no_heading_or_no_answer_says_so(
    name: str, heading: str, answers: tuple[str, ...]
) -> None:
    assert not find_passages(read(_page(name, heading, answers), _FORMS[name][1]))
