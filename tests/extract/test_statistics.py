"""Figures in sentences: what is said, of what, where and when."""

import pytest

from kg.extract.quantity.sentences import LONGEST, sentences
from kg.extract.statistics import find_figures
from kg.model.figure import Comparator, Unit
from tests.extract.figures_said import brief, figures, only, words

SPLICED = (
    "“Documents raise questions covered up by [Secure Communities]. [...] Nationwide, an average "
    "of 26 percent of all [Secure Communities] deportations are of non-criminals. [...] In "
    "Maricopa County, Arizona, however, ICE categorizes more than half (54 percent) of people "
    "deported through [Secure Communities] as non-criminals. [...] [In Travis County, Texas,] 82 "
    "percent of [Secure Communities] deportations are of non-criminals.”"
)
SHIFT = (
    "In just one year (from June 2009 to June 2010), the criminal alien population in detention "
    "has increased from 47 to 57 percent of the total alien population in detention. "
    "Additionally, during the same timeframe criminal alien removals have increased from 34 to "
    "50 percent of the total aliens removed."
)


def test_a_spliced_quotation_keeps_each_figure_with_its_place() -> None:
    """Three sentences about three places stand in one quotation."""
    found = figures(SPLICED)
    assert [(int(f.value), f.place) for f in found] == [
        (26, "Nationwide"),
        (54, "Maricopa County, Arizona"),
        (82, "Travis County, Texas"),
    ]
    assert [f.average for f in found] == [True, False, False]
    assert found[2].subject == "of [Secure Communities] deportations are of non-criminals"


def test_more_than_half_and_its_exact_share_are_one_figure() -> None:
    """The words in brackets only make "more than half" exact; two figures would be one too many."""
    figure = figures(SPLICED)[1]
    assert (int(figure.value), figure.comparator) == (54, Comparator.EXACTLY)
    assert SPLICED[figure.start :].startswith("more than half (54 percent) of people")


def test_a_change_is_two_figures_with_two_periods() -> None:
    """ "From 47 to 57 percent" between two dates says what held at each of them."""
    found = figures(SHIFT)
    assert [(int(f.value), str(f.period)) for f in found[:2]] == [(47, "2009-06"), (57, "2010-06")]
    assert {f.unit for f in found} == {Unit.PERCENT}
    assert "criminal alien population in detention … of the total alien" in found[0].subject


def test_the_same_timeframe_is_that_of_the_figure_before() -> None:
    """The second sentence names no date; it refers back to the first."""
    found = figures(SHIFT)[2:]
    assert [(int(f.value), str(f.period)) for f in found] == [(34, "2009-06"), (50, "2010-06")]
    assert found[0].subject == "criminal alien removals … of the total aliens removed"


def test_counts_in_a_chain_share_the_verb() -> None:
    """Jurisdictions that were briefed are not the jurisdictions that there are."""
    text = (
        "Additionally, with more than 3,000 jurisdictions and more than 30,000 booking locations, "
        "ICE is activating this capability. To date, ICE has briefed approximately 700 "
        "jurisdictions across 49 states and one U.S. territory."
    )
    assert brief(text) == [
        ("3000", "moreThan", "jurisdictions"),
        ("30000", "moreThan", "booking locations"),
        ("700", "approximately", "briefed … jurisdictions"),
        ("49", "exactly", "briefed … jurisdictions across … states"),
        ("1", "exactly", "briefed … jurisdictions across … U.S. territory"),
    ]


def test_a_label_after_the_dash_is_no_figure() -> None:
    """ "Level 1 crimes" names a class of crimes; the count before it is the figure."""
    figure = only(
        "As of July 2010, ICE had removed more than 10,800 criminal aliens convicted of the most "
        "serious offenses—Level 1 crimes."
    )
    assert (int(figure.value), figure.comparator) == (10800, Comparator.MORE_THAN)
    assert (str(figure.period), figure.period_words) == ("2010-07", "July 2010")
    assert figure.subject.startswith("removed … criminal aliens convicted")


@pytest.mark.parametrize(
    ("printed", "comparator"),
    [
        ("More than 54", Comparator.MORE_THAN),
        ("Over 54", Comparator.MORE_THAN),
        ("Fewer than 54", Comparator.LESS_THAN),
        ("At least 54", Comparator.AT_LEAST),
        ("No fewer than 54", Comparator.AT_LEAST),
        ("Up to 54", Comparator.AT_MOST),
        ("No more than 54", Comparator.AT_MOST),
        ("Nearly 54", Comparator.APPROXIMATELY),
        ("An estimated 54", Comparator.APPROXIMATELY),
        ("~54", Comparator.APPROXIMATELY),
        ("Only 54", Comparator.EXACTLY),
    ],
)
def test_a_comparator_says_how_the_number_is_meant(printed: str, comparator: Comparator) -> None:
    assert only(f"{printed} percent of the wells leak.").comparator is comparator


def test_a_range_is_a_floor_and_a_ceiling() -> None:
    """A range over no time is not a change: it bounds one value on both sides."""
    for text in ("Between 20 and 30 percent of wells leak.", "20–30% of wells leak."):
        assert [(int(f.value), f.comparator) for f in figures(text)] == [
            (20, Comparator.AT_LEAST),
            (30, Comparator.AT_MOST),
        ]


def test_a_fraction_is_rounded_towards_what_it_implies() -> None:
    """More than two thirds is more than 66.66, but not more than 66.67 percent."""
    assert brief("More than two-thirds of the agencies agreed.") == [
        ("66.66", "moreThan", "of the agencies agreed")
    ]
    assert only("One-third of the agencies agreed.").comparator is Comparator.APPROXIMATELY


def test_a_change_keeps_the_verb_that_makes_it_one() -> None:
    """A fall of 99 percent is not a level of 99 percent."""
    assert brief("Energy use dropped by an estimated 99.95%.") == [
        ("99.95", "approximately", "Energy use dropped by")
    ]
    assert brief("Crime has dropped 12 percent since 2008.") == [("12", "exactly", "Crime dropped")]


def test_a_number_that_is_denied_is_not_stated() -> None:
    """ "Not 20%" quotes somebody else's number only to say that it is another."""
    assert brief("Less than 2% of the budget goes to overhead, not 20%.") == [
        ("2", "lessThan", "of the budget goes to overhead")
    ]


def test_an_elliptic_figure_takes_the_subject_before_it() -> None:
    """The second number of a comparison rarely says again what is compared."""
    text = "In 2011, the share was 12.5% in Ohio and 14% in Utah."
    assert [(f.place, f.subject) for f in figures(text)] == [("Ohio", "share"), ("Utah", "share")]
    text = "As of 2019, 68 per cent of homes were online, up from 51 per cent in 2015."
    assert [(str(f.period), f.subject) for f in figures(text)] == [
        ("2019", "of homes were online"),
        ("2015", "of homes were online"),
    ]


def test_points_are_not_percent() -> None:
    found = figures("Enrollment rose by 5 percentage points to 81 percent in Ohio in 2015.")
    assert [(int(f.value), f.unit, f.place) for f in found] == [
        (5, Unit.PERCENTAGE_POINT, "Ohio"),
        (81, Unit.PERCENT, "Ohio"),
    ]


def test_each_date_stays_with_its_own_number() -> None:
    found = figures("The share of trips by bus fell from 12 percent in 2009 to 9 percent in 2013.")
    assert [(int(f.value), str(f.period), f.subject) for f in found] == [
        (12, "2009", "share of trips by bus"),
        (9, "2013", "share of trips by bus"),
    ]


def test_a_fiscal_year_is_words_and_no_date() -> None:
    """A fiscal year is not the calendar year of the same number."""
    figure = only("In fiscal year 2011, 120 counties reported incidents.")
    assert (figure.period, figure.period_words) == (None, "fiscal year 2011")


def test_a_part_and_its_whole_are_told_apart() -> None:
    """The 500 did not get accepted; the 300 of them did."""
    assert brief("300 of the 500 applicants were accepted.") == [
        ("300", "exactly", "of the 500 applicants were accepted"),
        ("500", "exactly", "applicants"),
    ]


def test_places_given_by_the_caller_win() -> None:
    """A caller that knows the places of a text is not second-guessed."""
    text = "In Congress, 54 percent of members from Texas agreed."
    start = text.index("Texas")
    assert find_figures(words(text), places=[(start, start + 5)])[0].place == "Texas"
    assert find_figures(words(text), places=[])[0].place is None


@pytest.mark.parametrize("mark", ["; ", ", ", " "])
def test_a_sentence_without_end_is_read_in_pieces_and_loses_nothing(mark: str) -> None:
    """Numbers are compared with all others of their sentence: it must not grow with the text."""
    listed = [
        f"area {letter}: {number} old wells" for letter in "abcde" for number in range(100, 300)
    ]
    text = mark.join(listed)
    pieces = list(sentences(text))
    assert "".join(piece.text for piece in pieces) == text
    assert max(len(piece.text) for piece in pieces) <= LONGEST
    assert [int(figure.value) for figure in figures(text)] == [*range(100, 300)] * 5


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The bread has 4 g of salt per 100 g.", []),
        ("Vans burn 6 l of fuel per 100 km.", []),
        ("The ward counts 12.4 deaths per 100,000 residents.", ["12.4"]),
        ("There were 3 deaths per 1,000 km.", ["3"]),
    ],
)
def test_what_is_measured_per_a_hundred_of_a_unit_counts_nothing(
    text: str, values: list[str]
) -> None:
    assert [str(figure.value) for figure in find_figures(words(text))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Complaints fell from 40 to 6.", ["40", "6"]),
        ("Night flights rose from 12 to 14 in 2020.", ["12", "14"]),
        ("Accidents have dropped from 1,200 in 2010 to 300 in 2019.", ["1200", "300"]),
        ("Cases grew from 3 to over 4,000.", ["3", "4000"]),
        ("Temperatures rose from 12 to 14.", []),
        ("Doors open from 9 to 5.", []),
        ("The office moved from 12 to 14 Mill Street.", []),
        ("The score went from 12 to 14.", []),
    ],
)
def test_how_a_count_changed_is_two_figures(text: str, values: list[str]) -> None:
    """The noun stands before the verb: "complaints fell from 40 to 6" gave no figure."""
    assert [str(figure.value) for figure in find_figures(words(text))] == values
