"""Where names of bodies begin and end. The sentences were written for the purpose."""

import pytest

from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.foreign import find_foreign_bodies
from tests.extract.works_said import said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Center for Research on Ferry Outcomes said",
            ["Center for Research on Ferry Outcomes"],
        ),
        ("Center for Ferry Research on Monday said", ["Center for Ferry Research"]),
        ("Institute for Boats and Harbour Policy said", ["Institute for Boats and Harbour Policy"]),
        ("Council on Tide Control and Safety met", ["Council on Tide Control and Safety"]),
        ("Institute for Boats and Ann Quay met", ["Institute for Boats"]),
        ("FACTS AND ANSWERS Tide Seeker Centre", ["Tide Seeker Centre"]),
        ("OFX Tide Seeker Centre", ["OFX Tide Seeker Centre"]),
    ],
)
def test_a_name_holds_what_belongs_to_it_and_no_line_above(text: str, names: list[str]) -> None:
    assert [body.words for body in find_bodies(said(text))] == names


def test_an_italian_municipality_is_a_body_where_it_is_named() -> None:
    text = "Il Comune di Ostra conta 40 barche; il comune di Ostra è bello."
    assert [body.words for body in find_foreign_bodies(said(text), "it")] == ["Comune di Ostra"]
