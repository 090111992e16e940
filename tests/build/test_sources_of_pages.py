"""What whole pages cite where no list describes it, and what their notes say of a work.

Written for this test; the bodies are made up.
"""

from decimal import Decimal

from kg.build.pipeline import read_record
from kg.model.claim import Role

FERRIES = """\
# Myths and facts about the Ostra ferries

Published by the Ostra Ferry Board

**Myth:** Ferries sink more often than cars crash.

**Fact:** According to the 2015 National Boat Safety Survey, 3 percent of ferries were ever damaged.
"Ferries are the safest way to cross." (Meer, Tide, and Quay, 2009) A recent
study by the Merrow Institute found no other danger.

Source: Institute on Tides and Boats

https://tides.example.org/ferries/safety

**Myth:** Nobody checks the ferries.

**Fact:** They are checked twice a year under section 4(a) of the Harbour Safety Act
of 1934 (Ostra Audit Office, 2012). The study by the Merrow Institute found 12 checks in 2018.
Fewer than half of the crews were warned beforehand (Sand, 2016).
"""
WATER = """\
# Myths and facts about the Ostra water

Published by the Ostra Water Board

**Myth:** Nobody likes the water.

**Fact:** Of those asked, 62 percent of homes like it.[^1] They did so before the new works.[^2]

**Myth:** The Board never asked.

**Fact:** It asked, and wrote down the answers.[^3]

[^1]: Tide Council, Water Survey (2019), p. 4: 62 percent of 2,400 homes.
[^2]: Water Survey (2014), p. 9: 55 percent of 1,200 homes liked it.
[^3]: Meer AB. Asking in Ostra. J Coasts. 2016;12(3):40-48.
"""


def test_works_that_no_list_describes_are_cited() -> None:
    """By author and year, by a name, by a section of an act, by a body above an address."""
    record = read_record(FERRIES.encode(), "page.md")
    titles = {source.key: source.title for source in record.sources}
    replies = [one.key for one in record.assertions if one.role is Role.REPLY]
    cited = [
        {titles[one.cited] for one in record.citations if one.assertion == reply}
        for reply in replies
    ]
    assert cited == [
        {
            "National Boat Safety Survey",
            "Meer, Tide, and Quay, 2009",
            "recent study by the Merrow Institute",
            "Institute on Tides and Boats",
        },
        {
            "Harbour Safety Act of 1934",
            "Ostra Audit Office, 2012",
            "recent study by the Merrow Institute",
            "Sand, 2016",
        },
    ]
    assert len(record.sources) == 7


def test_the_address_below_a_line_that_names_a_body_is_its_source() -> None:
    record = read_record(FERRIES.encode(), "page.md")
    (source,) = [one for one in record.sources if one.title == "Institute on Tides and Boats"]
    assert source.urls == ("https://tides.example.org/ferries/safety",)


def test_figures_that_a_note_states_of_its_work_are_read_once() -> None:
    """Those of the passage not twice, and the pages of a journal are none."""
    record = read_record(WATER.encode(), "page.md")
    titles = {source.key: source for source in record.sources}
    found = {
        one.value: titles[one.according_to].issued if one.according_to else None
        for one in record.observations
    }
    assert sorted(found) == [Decimal(55), Decimal(62), Decimal(1200), Decimal(2400)]
    assert len(record.observations) == len(found)
    assert found[Decimal(62)] is None
    assert str(found[Decimal(55)]) == "2014"
    assert str(found[Decimal(2400)]) == "2019"
    assert all(one.confidence < 1 for one in record.observations if one.according_to)


def test_a_name_and_a_year_that_are_a_link_cite_by_it_alone() -> None:
    page = FERRIES.replace("(Sand, 2016)", "([Sand, 2016](https://sand.example.org/a/b))")
    record = read_record(page.encode(), "page.md")
    assert "Sand, 2016" not in {source.title for source in record.sources}
    assert ("https://sand.example.org/a/b",) in {source.urls for source in record.sources}
