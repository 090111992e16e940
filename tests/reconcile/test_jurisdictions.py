"""Which place words name: by state, by kind, by inference, or not at all."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.entity import Place, PlaceKind
from kg.reconcile.gazetteer import countries, fips_changes, jurisdictions, state_names
from kg.reconcile.jurisdictions import Jurisdictions
from kg.vocab.resources import resource

PLACES = Jurisdictions.load()

# Every place of the first document's table, as printed there.
ROWS = """TX,Travis,48453
FL,St. Lucie,12111
AZ,Yavapai,04025
TX,Tarrant,48439
FL,Broward,12011
MA,Suffolk,25025
FL,Miami-Dade,12086
FL,Hillsborough,12057
AZ,Pima,04019
NC,Wake,37183
TX,Collin,48085
CA,San Diego,06073
CA,Santa Barbara,06083
TX,Webb,48479
CA,Ventura,06111
TX,Dallas,48113
AZ,Maricopa,04013"""


def keys(words: str, state: str | None = None, kind: PlaceKind | None = None) -> list[str]:
    return [found.entity.key for found in PLACES.resolve(words, state=state, kind=kind)]


@pytest.mark.parametrize(("state", "name", "fips"), list(csv.reader(io.StringIO(ROWS))))
def test_a_table_row_names_its_county_with_the_state_of_the_cell_beside(
    state: str, name: str, fips: str
) -> None:
    (found,) = PLACES.resolve(name, state=state)
    assert (found.entity.fips, found.entity.kind, found.score) == (fips, PlaceKind.COUNTY, 1.0)
    assert found.entity.wikidata
    assert [place.key for place in PLACES.lineage(found.entity.key)][1:] == [f"us-{fips[:2]}", "us"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Martin County, Fla.", "us-12085"),  # an abbreviation that newspapers use
        ("Maricopa County, Arizona", "us-04013"),
        ("[In Travis County, Texas,]", "us-48453"),  # brackets of an insertion do no harm
        ("Dona Ana County, N.M.", "us-35013"),  # printed without its accent
        ("De Soto Parish, La.", "us-22031"),
        ("Shannon County, SD", "us-46102"),  # renamed in 2015
        ("Dade County, FL", "us-12086"),  # renamed in 1997
        ("Tex.", "us-48"),
        ("U.S.", "us"),
        ("Ivory Coast", "ci"),
    ],
)
def test_words_that_leave_nothing_open(words: str, key: str) -> None:
    text = words.strip("[]").removeprefix("In ").rstrip(",")
    (found,) = PLACES.resolve(text)
    assert (found.entity.key, found.score) == (key, 1.0)


def test_fairfax_county_is_inferred_and_told_from_the_city() -> None:
    """The first document names no state; the independent city of Fairfax has a code of its own."""
    (found,) = PLACES.resolve("Fairfax County")
    assert found.entity.key == "us-51059"
    assert 0.8 <= found.score < 1
    assert "51600" in found.sentence
    assert "County" in found.sentence


def test_a_name_of_eight_counties_stays_open_until_the_document_names_a_state() -> None:
    open_ones = PLACES.resolve("Orange County")
    assert len(open_ones) == 8
    assert max(found.score for found in open_ones) < 0.5
    (found,) = PLACES.resolve("Orange County", context_states=("us-06", "us-48453"))
    assert (found.entity.key, found.score) == ("us-06059", 0.8)


def test_a_county_named_with_its_state_elsewhere_is_surer_than_one_in_a_named_state() -> None:
    """Florida and Texas both have a Martin County; the document prints one of them in full."""
    (found,) = PLACES.resolve("Martin County", context_states=("us-12", "us-48", "us-12085"))
    assert (found.entity.key, found.score) == ("us-12085", 0.9)


def test_city_and_county_of_one_name_and_state_need_the_kind() -> None:
    assert set(keys("Fairfax", state="VA")) == {"us-51059", "us-51600"}
    assert all(found.score < 0.8 for found in PLACES.resolve("Fairfax", state="VA"))
    assert keys("Fairfax", state="VA", kind=PlaceKind.COUNTY) == ["us-51059"]
    assert keys("Fairfax", state="VA", kind=PlaceKind.CITY) == ["us-51600"]


@pytest.mark.parametrize("words", ["Georgia", "Washington", "New York", "Travis", "Jackson"])
def test_words_that_more_often_mean_something_else_are_not_sure(words: str) -> None:
    assert all(found.score < 0.8 for found in PLACES.resolve(words))


def test_unknown_places_and_states_name_nothing() -> None:
    assert PLACES.resolve("Nowhere County", state="TX") == ()
    assert PLACES.resolve("Travis", state="Ruritania") == ()
    assert PLACES.resolve("") == ()


def test_replaced_codes_lead_to_what_took_their_place() -> None:
    assert [place.name for place in PLACES.by_fips("12025")] == ["Miami-Dade County"]
    assert [place.fips for place in PLACES.by_fips("02261")] == ["02261"]  # still in this vintage
    assert PLACES.by_fips("99999") == ()


def test_the_files_agree_with_each_other() -> None:
    """An abbreviation or a change of code that leads nowhere would be dropped in silence."""
    codes = {row.fips for row in jurisdictions()}
    assert {row.fips for row in state_names()} == {code for code in codes if len(code) == 2}
    present = {change.new for change in fips_changes() if change.old not in codes}
    assert present - codes == set()
    assert not {country.iso for country in countries()} & {"us"}
    assert all(len(row.fips) in (0, 2, 5) for row in jurisdictions())


def test_the_origin_of_every_gazetteer_file_is_told() -> None:
    told = resource("data/gazetteer/README.md").read_text("utf-8")
    files = {path.name for path in resource("data/gazetteer").iterdir()} - {"README.md"}
    assert files == {name for name in files if f"`{name}`" in told}


@given(st.sampled_from([p for p in PLACES.by_key.values() if p.kind is PlaceKind.COUNTY]))
def test_a_county_with_its_state_always_includes_itself(place: Place) -> None:
    assert place.key in keys(place.name, state=place.parent)


@given(st.text(max_size=30))
def test_any_words_are_survived(words: str) -> None:
    assert all(0 < found.score <= 1 and found.sentence for found in PLACES.resolve(words))
