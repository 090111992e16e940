"""One indicator for one thing measured, and never one for two."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.dates import PartialDate
from kg.model.figure import Comparator, Indicator, Observation, Unit
from kg.reconcile.indicators import indicator_of, link_to_table, same_indicator

SHARE = "of [Secure Communities] deportations are of non-criminals"


def share(subject: str) -> Indicator:
    return indicator_of(subject, Unit.PERCENT)


@pytest.mark.parametrize(
    "other",
    [
        "of all [Secure Communities] deportations are of non-criminals",
        "of people deported through [Secure Communities] as non-criminals",
        SHARE,
    ],
)
def test_three_ways_to_say_one_thing_are_one_indicator(other: str) -> None:
    """The quotation says the same share in three wordings."""
    same, score, sentence = same_indicator(share(SHARE), share(other))
    assert same
    assert score == 1
    assert sentence


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "criminal alien removals … of the total aliens removed",
            "criminal alien population in detention … of the total alien population in detention",
            "removals are not a population",
        ),
        (SHARE, SHARE.replace("non-", ""), "a negation turns the share into its complement"),
        ("of male students passed", "of female students passed", "one word makes two groups"),
        ("of Level 1 crimes reported", "of Level 2 crimes reported", "numbers tell levels apart"),
        ("of inmates are migrants", "of migrants are inmates", "part and whole are turned round"),
        ("wells", "wells closed after the flood", "all wells are more than those closed"),
    ],
)
def test_different_things_are_not_merged(one: str, other: str, why: str) -> None:
    assert not same_indicator(share(one), share(other))[0], why


def test_a_share_and_a_count_are_never_one() -> None:
    count = indicator_of(SHARE, Unit.NUMBER)
    same, score, _ = same_indicator(share(SHARE), count)
    assert (same, score) == (False, 0)
    assert count.key != share(SHARE).key


def test_key_and_name_come_from_the_words_as_printed() -> None:
    """ "All" and a leading "of" change neither what is measured nor its key."""
    one, other = share(SHARE), share(SHARE.replace("of [", "of all [", 1))
    assert one == other
    assert one.name == "[Secure Communities] deportations are of non-criminals"
    assert one.key.startswith("secure-communities-deportations-are-of-non-criminals-")


TABLE = share("Non-Criminal Alien Removal Percentage")
PROSE = share(SHARE)
INDICATORS = {TABLE.key: TABLE, PROSE.key: PROSE}
CELL = Observation(
    key="cell",
    place="us-48453",
    indicator=TABLE.key,
    value=Decimal(82),
    unit=Unit.PERCENT,
    comparator=Comparator.EXACTLY,
    agents=("ccr",),
    locations=(),
    according_to="guide",
    period=PartialDate(2010, 4),
)
FIGURE = replace(CELL, key="prose", indicator=PROSE.key, period=None)


def test_a_figure_repeated_in_a_table_is_linked_with_a_reason() -> None:
    """The quoted 82 percent is the table's 82 percent: same place, source, value and subject."""
    link = link_to_table(FIGURE, [CELL, replace(CELL, key="b", place="us-1")], INDICATORS)
    assert link is not None
    assert link.cell is CELL
    assert 0.8 <= link.score < 1
    assert "crimin" in link.sentence


@pytest.mark.parametrize(
    "changed",
    [
        replace(FIGURE, value=Decimal(81)),
        replace(FIGURE, place="us-48"),
        replace(FIGURE, unit=Unit.NUMBER),
        replace(FIGURE, according_to=None),
        replace(FIGURE, comparator=Comparator.MORE_THAN),
        replace(FIGURE, period=PartialDate(2009)),
    ],
)
def test_any_difference_keeps_two_figures(changed: Observation) -> None:
    assert link_to_table(changed, [CELL], INDICATORS) is None


def test_equal_numbers_about_other_things_are_not_linked() -> None:
    """Chance makes equal numbers; without a shared word there is no reason to join them."""
    wells = share("of wells leak")
    figure = replace(FIGURE, indicator=wells.key)
    assert link_to_table(figure, [CELL], {**INDICATORS, wells.key: wells}) is None


def test_two_possible_cells_are_no_answer() -> None:
    assert link_to_table(FIGURE, [CELL, replace(CELL, key="twin")], INDICATORS) is None


SUBJECTS = st.text(alphabet="abcdeors nt-'[]12", min_size=1, max_size=40)


@given(SUBJECTS, SUBJECTS)
def test_sameness_is_symmetric(one: str, other: str) -> None:
    first, second = share(one), share(other)
    assert same_indicator(first, second)[:2] == same_indicator(second, first)[:2]


@given(SUBJECTS)
def test_every_indicator_is_the_same_as_itself(subject: str) -> None:
    indicator = share(subject)
    assert same_indicator(indicator, indicator)[0]


def test_a_key_has_one_name() -> None:
    """Two documents that print "Jobs" and "jobs" would give one concept two preferred labels."""
    names = ["Jobs", "jobs", "jobs,", "JOBS", "[Ostra] jobs", "Ostra jobs", "the jobs"]
    made = {indicator_of(name, Unit.NUMBER) for name in names}
    assert len({one.key for one in made}) == len(made) == len({one.name for one in made})
