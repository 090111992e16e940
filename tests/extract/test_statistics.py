"""Figures in prose: all that is stated, nothing that is not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.statistics import find_figures
from kg.model.figure import Comparator, ParsedFigure, Unit
from kg.model.location import Span
from kg.model.words import Run, Words


def words(text: str) -> Words:
    return Words((Run(text, Span(0, len(text))),))


def figures(text: str, language: str = "en") -> tuple[ParsedFigure, ...]:
    return find_figures(words(text), language)


def only(text: str, language: str = "en") -> ParsedFigure:
    (figure,) = figures(text, language)
    return figure


def brief(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(str(f.value), f.comparator.value, f.subject) for f in figures(text, language)]


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


@pytest.mark.parametrize(
    "text",
    [
        "Section 508 applies. 508 compliance rules differ, and 508 only requires a page.",
        "See 36 CFR 1194.1, WCAG 2.4.6 and Public Law 107-347.",
        "Level 1 and Level 2 or 3 crimes; pg. 3–4; pp. 5-6 items.",
        "Myth #3: 5 Myths About Media.",
        "Call 1-800-555-0199 or 202-555-0100 for details.",
        "One of the agencies moved in just one year.",
        "There are two types of nodes. First, run both. Second, wait.",
        "He had encountered law enforcement 13 times under multiple aliases.",
        "The first activation was less than 2 years ago; it took 12 seconds.",
        "The law costs $5 million and 30 dollars per person.",
        "The memo of February 28, 2009 is dated more than 1 year before June 22, 2010.",
        "It is 100% accessible. Fixing 100% of reported defects is not a reasonable goal.",
        "Running a node requires staking 32 ETH and 1-2 TB of storage.",
        "1. Run both clients. 2) Do 3 things.",
        "Boeing 747 planes, Windows 10 machines, 12-person teams, the 110th Congress.",
        "Six in 10 homes and 3 out of every 10 farms agree, as do 9 of 10 doctors.",
        "In the first half of 2014 nothing happened.",
        "It rose to 57 percent in 2010 from 47 percent in 2009.",
        "See www.example.org/12/areas and 45@example.org for 10x results.",
    ],
)
def test_numbers_that_state_nothing_are_no_figures(text: str) -> None:
    """Names, durations, money, lists, pages and pronouns: an invented figure is the worst error."""
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Im Jahr 2012 waren mehr als 54 Prozent der Schulen geschlossen.", "de", 54),
        ("Etwa 3.000 Gemeinden nahmen teil.", "de", 3000),
        ("Plus de 10 800 personnes ont été renvoyées en 2012.", "fr", 10800),
        ("Más del 54 por ciento de las escuelas cerraron.", "es", 54),
        ("Mais de 54 por cento das escolas fecharam.", "pt", 54),
        ("Более 54 процентов школ закрыты.", "ru", 54),
        ("超过54%的学校关闭。", "zh", 54),
        ("学校の54%が閉鎖。", "ja", 54),
        ("54٪ من المدارس", "ar", 54),
    ],
)
def test_other_languages_are_read_by_their_own_words(text: str, language: str, value: int) -> None:
    figure = only(text, language)
    assert figure.value == value
    assert figure.subject


@given(st.integers(11, 10**9), st.sampled_from(["wells", "old wells", "public schools"]))
def test_a_plain_count_is_found_wherever_it_stands(value: int, noun: str) -> None:
    figure = only(f"About {value:,} {noun} were tested.")
    assert figure.value == Decimal(value)
    assert figure.subject == f"{noun} were tested"


@given(st.text(alphabet="0123456789 .,%()[]–-\nabof toIn ", max_size=60))
def test_any_text_is_survived_and_offsets_are_inside(text: str) -> None:
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.subject


def test_a_comma_inside_a_number_ends_no_phrase() -> None:
    """ "15 of 9,200 samples" is not said "of 9"."""
    found = find_figures(words("Fewer than 15 of 9,200 samples failed the test."))
    assert [figure.subject for figure in found] == ["of 9,200 samples failed the test", "samples"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("186 235 Fahrgäste fuhren mit.", "de", "186235"),
        ("fast 5,5 Millionen Bahn-Kunden kamen.", "de", "5500000"),
        ("In rund zwei Dritteln der Fälle war es voll.", "de", "66.67"),
        ("On a compté 12 000 voyageurs.", "fr", "12000"),
    ],
)
def test_numbers_are_read_by_the_habits_of_the_language(
    text: str, language: str, value: str
) -> None:
    assert [str(figure.value) for figure in figures(text, language)] == [value]


def test_in_english_a_space_parts_two_numbers() -> None:
    assert [str(f.value) for f in figures("In section 12 300 people met.")] != ["12300"]


def test_points_beside_a_percentage_are_percentage_points() -> None:
    found = figures("La part est passée de 61,5 % à 64 %, une hausse de 2,5 points.", "fr")
    assert [figure.unit for figure in found][-1] is Unit.PERCENTAGE_POINT
    assert not figures("The team won by 12 points.")
    fallen = figures("The index of Ostra fell 30 points, or 2 percent, in 2015.")
    assert [one.unit for one in fallen] == [Unit.PERCENT]


def test_a_share_between_dashes_is_of_what_stands_before_it() -> None:
    assert brief("Nearly all men--96 percent--and 62 percent of women work.")[0] == (
        "96", "exactly", "Nearly all men",
    )  # fmt: skip


def test_a_large_number_may_be_the_subject_alone_but_not_what_was_promised() -> None:
    assert brief("Of the 9 million sailors, 7.2 million were employed.")[-1][0] == "7200000"
    assert not figures("It cost 31 million; 29 million had been promised.")


def test_a_place_alone_in_brackets_says_a_figure_of_the_same_thing() -> None:
    found = find_figures(words("Fares fell by 30% (21% for Ostra)."), "en", places=[(25, 30)])
    assert [str(figure.value) for figure in found] == ["30", "21"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The motor hums at 50 Hz and shakes windows.", "en"),
        ("com menos de 350 células/ml", "pt"),
        ("alumbra 12 millas", "es"),
    ],
)
def test_measures_count_nothing(text: str, language: str) -> None:
    assert not figures(text, language)


def test_a_share_is_no_name_behind_a_word_that_leads_to_names() -> None:
    assert brief("In fact 64 percent of seats are taken.")[0][0] == "64"
