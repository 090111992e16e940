"""Quotations with whom they are from beside or below, and a rating below that."""

import pytest

from kg.model.claim import Role
from tests.build.said import record, said_by

_FORMS = {
    "brackets on the next line": "“{quote}”\n{name} (River Party)",
    "an office on the next line": "“{quote}”\n{name}, deputy",
    "a line of its own": "“{quote}”\n\n{name} (River Party)",
    "a name alone": "“{quote}”\n\n{name}",
    "said": "“{quote}”, said {name} (River Party)",
}


def page(form: str) -> str:
    said = _FORMS[form]
    first = said.format(quote="The weir cost more than the school", name="Anna Rell")
    second = said.format(quote="Nobody was asked about the weir", name="Paul Venn")
    return (
        f"# At the microphones\n\n{first}\n\nFALSE\n\nThe weir cost 4 million.\n\n"
        f"{second}\n\nTRUE\n\nThere was no hearing at all.\n"
    )


@pytest.mark.parametrize("form", _FORMS)
def test_who_signs_a_rated_quotation_says_it(form: str) -> None:
    """The line below was read as part of the reply, or nothing was read."""
    assert said_by(page(form)) == [("Anna Rell",), ("Paul Venn",)]
    replies = [one.text for one in record(page(form)).assertions if one.role is Role.REPLY]
    assert replies == ["The weir cost 4 million.", "There was no hearing at all."]


def test_a_line_that_is_no_name_stays_where_it_is() -> None:
    text = page("a line of its own").replace("Anna Rell (River Party)", "This was said in May.")
    assert said_by(text)[0] == ()
