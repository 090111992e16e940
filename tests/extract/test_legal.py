"""Cases and statutes in notes: each citation is one source, with the citation as its identifier."""

import pytest

from kg.build.pipeline import read_record
from kg.extract.works.legal import legal_works
from kg.extract.works.parse import parse_works
from kg.extract.works.reading import Reading
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("42 U.S.C. § 1983.", ["42 U.S.C. § 1983"]),
        ("See 42 U. S. C. §1985(3) (2006).", ["42 U.S.C. § 1985(3)"]),
        ("40 C.F.R. § 60.2; Pub. L. No. 104-208.", ["40 C.F.R. § 60.2", "Pub. L. No. 104-208"]),
        ("23 Cal. Op. Att'y Gen. 14 (1990).", ["23 Cal. Op. Att'y Gen. 14"]),
        ("See 79 Ops. Cal. Atty. Gen. 21, 24 (1996).", ["79 Ops. Cal. Atty. Gen. 21"]),
        ("84 Fed. Reg. 1,234 (Jan. 5, 2019).", ["84 Fed. Reg. 1,234"]),
        ("See Alder v. Birch County, 410 U.S. 113, 120 (1973).", ["410 U.S. 113"]),
        ("Alder v. Birch of Elm, Inc., 512 F.2d 99 (5th Cir. 1971).", ["512 F.2d 99"]),
        ("26 USC Chapter 53.", ["26 U.S.C. Chapter 53"]),
        ("Alder v. Birch was heard in May.", []),
        ("The U.S. sold 42 ferries.", []),
    ],
)
def test_citations_of_law(note: str, cited: list[str]) -> None:
    found = [work.identifier for work in parse_works(words(note))]
    assert [one for one in found if one] == cited


def test_who_signals_a_case_is_no_party_and_its_year_is_read() -> None:
    (work,) = parse_works(words("See Alder v. Birch, 512 F.2d 99 (5th Cir. 1971)."))
    assert work.title == "Alder v. Birch, 512 F.2d 99"
    assert work.issued is not None
    assert work.issued.year == 1971


@pytest.mark.parametrize(
    ("text", "act", "place", "issued"),
    [
        ("It was banned by sections 925(d)(3) and 922(o) of the Harbour Control Act.",
         "Harbour Control Act", "sections 925(d)(3) and 922(o)", "None"),
        ("See section 4 of the Safe Boats and Ports Act of 1934.",
         "Safe Boats and Ports Act of 1934", "section 4", "1934"),
    ],
)  # fmt: skip
def test_a_section_of_an_act_is_cited(text: str, act: str, place: str, issued: str) -> None:
    (work,) = legal_works(Reading(words(text)))
    assert (work.title, work.locator, str(work.issued)) == (act, place, issued)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Control Act says nothing of it.",
        "Section 4 of the harbour is closed.",
        "Section 4 of the Harbour Act Board’s hall is closed.",
    ],
)
def test_an_act_without_a_section_is_only_named(text: str) -> None:
    assert not list(legal_works(Reading(words(text))))


def test_one_citation_is_one_source_and_another_is_another() -> None:
    text = (
        "# Rents\n\n**Myth:** Rents are free.[^1]\n\n**Fact:** They are bounded.[^2][^3]\n\n"
        "[^1]: 42 U.S.C. § 1983.\n\n[^2]: 42 U.S.C. § 1985.\n\n[^3]: See 42 U.S.C. § 1983.\n"
    )
    sources = read_record(text.encode(), "page.md").sources
    assert [one.identifiers for one in sources] == [("42 U.S.C. § 1983",), ("42 U.S.C. § 1985",)]
