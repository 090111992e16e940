"""The sources of the first document, and what a loose name means."""

from dataclasses import replace

from kg.model.dates import PartialDate
from kg.model.source import Resolution
from tests.reconcile.works import (
    DAMAGED,
    FOIA,
    GUIDE,
    MEMO,
    NAME,
    RELEASE,
    STATISTICS,
    STRAIGHT,
    cluster,
    keys,
    work,
)


def test_the_notes_of_the_first_document_name_five_publications() -> None:
    """Notes 1, 3, 5 (two works), 6, 7, 8, 9, 10, 11: eleven notes, five sources."""
    found = cluster(
        RELEASE, GUIDE, NAME, MEMO, DAMAGED, FOIA, STRAIGHT, STATISTICS, DAMAGED, DAMAGED
    )
    guide = found.matches[1].source
    assert [match.source == guide for match in found.matches] == [
        False, True, True, False, True, False, True, False, True, True,
    ]  # fmt: skip
    assert len(found.sources) == 5
    assert all(len(source.creators) == 3 for source in found.sources[:2])


def test_a_damaged_author_is_matched_with_less_than_certainty_and_a_sentence() -> None:
    """Four notes misprint NDLON; the sentence tells the reader what was assumed."""
    found = cluster(GUIDE, DAMAGED)
    assert found.sources[0].creators == ("ccr", "ndlon", "cardozo-law")
    assert found.matches[0].confidence == 1.0
    assert found.matches[1].confidence < 1.0
    assert "“NDLO”" in found.matches[1].reason
    assert "“NDLON”" in found.matches[1].reason


def test_a_work_cited_through_another_knows_it() -> None:
    """The memo: cited by the guide, which is found by its author and the words of its title."""
    guide, _, name, memo = cluster(GUIDE, RELEASE, NAME, MEMO).matches
    assert (memo.through, memo.via) == (True, guide.source)
    assert memo.via_confidence < 1.0
    assert "CCR program guide" in name.reason
    assert not name.through


def test_a_loose_name_that_fits_nothing_is_a_source_of_its_own() -> None:
    """Nothing is guessed: without the guide in the document the name stays what was printed."""
    found = cluster(RELEASE, NAME, MEMO)
    assert [source.title for source in found.sources][1] == "CCR program guide"
    assert found.matches[2].via == found.matches[1].source
    assert found.sources[1].resolution is Resolution.UNRESOLVED


def test_a_loose_name_that_fits_two_sources_is_ambiguous() -> None:
    """Two guides by one body: neither is chosen."""
    other = replace(work("Second Program Guide", "CCR", issued=PartialDate(2009)), kind=GUIDE.kind)
    found = cluster(GUIDE, other, NAME)
    assert len(found.sources) == 3
    assert found.sources[2].resolution is Resolution.AMBIGUOUS


def test_a_body_named_as_the_citing_work_is_that_work_when_it_made_only_one() -> None:
    """ "CCR cites a memo": one work by CCR is known, so it is meant; of two, neither."""
    memo = replace(MEMO, via="CCR")
    assert cluster(GUIDE, memo).matches[1].via == keys(GUIDE)[0]
    unknown = cluster(GUIDE, RELEASE, memo).matches[2]
    assert (unknown.through, unknown.via) == (True, None)
    assert unknown.via_reason


def test_data_that_nobody_named_gave_out_are_the_publishers() -> None:
    """Note 7: the agency that speaks released them; without a publisher nobody is credited."""
    found = cluster(FOIA)
    assert found.sources[0].creators == ("us-ice",)
    assert "publisher" in found.matches[0].reason
    assert cluster(FOIA, publisher=None).sources[0].creators == ()


def test_author_words_resolve_by_acronym_or_host() -> None:
    """ "ICE FOIA Reading Room" is where the agency of that acronym publishes."""
    assert cluster(STATISTICS).sources[0].creators == ("us-ice",)
    room = replace(STATISTICS, authors=("Electronic Reading Room",))
    assert cluster(room).sources[0].creators == ("us-ice",)


def test_a_work_named_again_more_shortly_is_the_same() -> None:
    """ "The study by CCR" is "a recent study by CCR" unless a year, a number or a maker differs."""
    long = replace(NAME, title="recent study by CCR")
    found = cluster(long, replace(NAME, title="study by CCR"))
    assert [source.title for source in found.sources] == ["recent study by CCR"]
    assert found.matches[1].confidence < 1
    for other in (
        replace(NAME, title="study by NDLON", authors=("NDLON",)),
        replace(NAME, title="second recent study by CCR"),
    ):
        assert len(cluster(long, other).sources) == 2
