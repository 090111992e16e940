"""A figure's place that no gazetteer has is kept as printed; it is not the country around it.

The texts were written for these tests; boards and towns are made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record

_PAGE = """# Myths and facts about wells

*U.S. Environmental Protection Agency*

**Myth:** All wells are safe.

**Fact:** {words}
"""
_UNSTATED = "A place that “Myths and facts about wells” does not state"
_COUNTRY = "United States"


def _read(words: str) -> Record:
    return read_record(_PAGE.format(words=words).encode(), "page.md")


@pytest.mark.parametrize(
    ("words", "place", "sure"),
    [
        ("In Lower Quillby, 40 percent of wells hold salt.", "Lower Quillby", 0.8),
        ("Of wells in Lower Quillby, 19 percent failed.", "Lower Quillby", 0.8),
        ("In Ashby, New Hampshire, 62 percent of wells hold salt.", "Ashby, New Hampshire", 0.8),
        ("In New York, 40 percent of wells hold salt.", "New York", 0.8),
        ("In New Hampshire, 62 percent of wells hold salt.", "New Hampshire", 1.0),
        ("In Chicago, 12 percent of wells hold salt.", "Chicago", 1.0),
        ("In Wales, 12 percent of wells hold salt.", "Wales", 1.0),
        ("In Miami, 12 percent of wells hold salt.", "Miami", 1.0),
        ("In Miami-Dade County, Florida, 12 percent of wells fail.", "Miami-Dade County", 1.0),
        ("In Dallas County, Texas, 12 percent of wells fail.", "Dallas County", 1.0),
        ("The Chicago Herald says 12 percent of wells fail.", _COUNTRY, 0.7),
        ("In Ohio, 20 percent failed, as did 9 percent of pumps.", "Ohio", 1.0),
        ("12 percent of wells hold salt.", _COUNTRY, 0.7),
        ("In English, 12 percent of labels say so.", _COUNTRY, 0.7),
        ("In Table 2, 12 percent of wells failed.", _COUNTRY, 0.7),
        ("In March 2019, 12 percent of wells failed.", _COUNTRY, 0.7),
        ("In addition, 12 percent of wells failed.", _COUNTRY, 0.7),
        ("Within Medicaid, 12 percent of wells failed.", _COUNTRY, 0.7),
        ("Across Google, 12 percent of answers were wrong.", _COUNTRY, 0.7),
        ("Nationwide, 12 percent of wells failed.", _COUNTRY, 0.9),
        ("12 percent of wells failed in Lower Quillby.", "Lower Quillby", 0.8),
        ("12 percent of wells failed in St. Quill.", "St. Quill", 0.8),
        ("Lane County counts 12 bad wells.", "Lane County", 0.8),
        ("The State counts 12 bad wells.", _COUNTRY, 0.7),
        ("Lane County Hospital has 12 bad wells.", _COUNTRY, 0.7),
        ("In Paris, Texas, 12 wells failed.", "Paris, Texas", 0.8),
        ("In Paris, France, 12 wells failed.", "Paris", 1.0),
        ("12 divers from Ohio left.", "Ohio", 1.0),
        ("12 wells failed in Ohio, Utah and Iowa.", _UNSTATED, 0.9),
        ("12 divers from Ohio came to Utah.", _UNSTATED, 0.9),
        ("12 wells failed in Ohio and Lower Quillby.", _UNSTATED, 0.9),
        ("In Lower Quillby and Ohio, 12 wells failed.", _UNSTATED, 0.9),
        ("12 wells failed in Ohio and Mayor Reeve agreed.", "Ohio", 1.0),
        ("12 divers from Ohio came to Lower Quillby.", _UNSTATED, 0.9),
    ],
)
def test_where_a_figure_holds(words: str, place: str, sure: float) -> None:
    record = _read(words)
    figure = record.observations[0]
    names = {known.key: known.name for known in record.places}
    assert (names[figure.place], figure.confidence) == (place, sure)


def test_the_reason_says_what_is_printed() -> None:
    figure = _read("In Lower Quillby, 40 percent of wells hold salt.").observations[0]
    assert figure.reason == "“Lower Quillby” is as printed: no one place of that name is on record."


def test_a_town_lies_in_the_state_beside_it() -> None:
    record = _read("In Ashby, New Hampshire, 62 percent of wells hold salt.")
    town = next(place for place in record.places if place.name.startswith("Ashby"))
    assert town.parent == "us-33"


def test_rows_of_a_table_are_kept_though_no_gazetteer_has_their_places() -> None:
    """Such rows were left out, with a notice: a table of towns gave no figure at all."""
    table = (
        "They are not:\n\n| Town | Wells with salt |\n| --- | --- |\n| Ashby | 40 |\n| Orrin | 12 |"
    )
    record = _read(table)
    names = {known.key: known.name for known in record.places}
    assert [(names[one.place], int(one.value)) for one in record.observations] == [
        ("Ashby", 40),
        ("Orrin", 12),
    ]


def test_the_county_is_meant_in_a_cell_beside_its_state() -> None:
    table = (
        "Not so:\n\n| State | County | Wells with salt |\n| --- | --- | --- |\n| TX | Dallas | 40 |"
    )
    assert [place.name for place in _read(table).places if place.fips] == ["Texas", "Dallas County"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("A CMS such as the one of Tarn is quick. Most CMS plugins are safe.", False),
        ("Most sites use a CMS. Most CMS plugins are safe.", False),
        ("A new CMS is no cure. Most CMS plugins are safe.", False),
        ("CMS pays for a CMS rule that was never made.", True),
        ("CMS pays for it.", True),
        (
            "The Centers for Medicare and Medicaid Services pay; a CMS is no bank. CMS pays late.",
            True,
        ),
    ],
)
def test_letters_for_a_thing_name_no_body(words: str, named: bool) -> None:
    """Content management systems were taken for the agency of the same letters."""
    assert ("us-cms" in {agent.key for agent in _read(words).agents}) is named


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (
            "In Travis County, Texas, 12 wells failed. Texas has 900 wells.",
            ["Travis County", "Texas"],
        ),
        (
            "In Travis County, Texas, 12 wells failed and Dallas County has 50 wells.",
            ["Travis County", "Dallas County"],
        ),
        (
            "12 percent of wells failed in Travis County, Texas and 14 percent in Lane County.",
            ["Travis County", "Lane County"],
        ),
        ("In Ohio, 12 wells failed; Utah has 90 wells.", ["Ohio", "Utah"]),
        ("In Ohio, 12 wells failed and 90 wells hold.", ["Ohio", "Ohio"]),
    ],
)
def test_a_figure_with_a_place_of_its_own_gets_no_other(words: str, places: list[str]) -> None:
    """ "Texas has 900 wells" was placed in the county whose name ended in "Texas"."""
    record = _read(words)
    names = {known.key: known.name for known in record.places}
    assert [names[figure.place] for figure in record.observations] == places


def test_a_place_of_that_name_elsewhere_is_not_named_and_that_is_said() -> None:
    record = _read("In Paris, Texas, 12 wells failed.")
    assert not any(place.key.startswith("fr") for place in record.places)
    assert "“Paris” stands beside “Texas”" in record.notices[-1].message
