"""Documents cited by number: reports, dockets, acts of the EU, the UK and Germany; DOI and ISBN."""

import pytest

from tests.extract.works_said import one, parse


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("GAO-19-123, page 4.", "GAO-19-123", "page 4"),
        ("OIG-19-44, at 12.", "OIG-19-44", "at 12"),
        ("CRS Report R45123, p. 6.", "CRS Report R45123", "p. 6"),
        ("Docket No. USCG-2018-0099.", "Docket No. USCG-2018-0099", None),
        ("H.R. Rep. No. 115-23, at 4 (2017).", "H.R. Rep. No. 115-23", "at 4"),
        ("S. 1234, 116th Cong. (2019).", "S. 1234, 116th Cong.", None),
        ("Regulation (EU) 2016/679, art. 5.", "Regulation (EU) 2016/679", "art. 5"),
        ("Council Directive 2000/60/EC.", "Directive 2000/60/EC", None),
        ("Richtlinie 2000/60/EG.", "Richtlinie 2000/60/EG", None),
        ("Règlement (UE) 2016/679.", "Règlement (UE) 2016/679", None),
        ("OJ L 119, 4.5.2016, p. 1.", "OJ L 119", "p. 1"),
        ("SI 2016/1154.", "SI 2016/1154", None),
        ("Water Act 2014, s 12.", "Water Act 2014", "s 12"),
        ("BT-Drs. 19/1234, S. 5.", "BT-Drs. 19/1234", "S. 5"),
        ("§ 4 Abs. 2 WHG.", "§ 4 Abs. 2 WHG", None),
        ("42 USC 1983.", "42 U.S.C. § 1983", None),
        ("33 CFR Part 165.", "33 C.F.R. Part 165", None),
        ("84 FR 1234, 1240.", "84 Fed. Reg. 1234", "1240"),
        ("P.L. 116-136.", "Pub. L. No. 116-136", None),
    ],
)
def test_a_number_names_its_document(note: str, title: str, place: str | None) -> None:
    work = one(note, "de" if "S. 5" in note else "en")
    assert (work.title, work.locator) == (title, place)
    assert work.identifier


@pytest.mark.parametrize(
    "note",
    [
        "Regulation 12 and Directive 4 of the club are old.",
        "The pump P-19-44 stands in room R2024.",
        "The Water Act says nothing of it.",
        "Article S. 3 is long; H.R. is personnel.",
        "See § 4 above.",
    ],
)
def test_what_only_looks_like_a_number_names_none(note: str) -> None:
    assert parse(note) == ()


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("Meer A, Tide B. Fees of May. J Coasts. 2019;4(2). doi:10.5555/c.19", "doi:10.5555/c.19"),
        ("Quay C. Old walls. J Coasts. 2017;2(1):3-9. PMID: 12345678.", "pmid:12345678"),
        ("Harbour Board, “Fees,” 2018, ISBN 978-3-16-148410-0.", "isbn:9783161484100"),
        ("Meer, A. “Tides and Boats,” arXiv:2101.00001, 2021.", "arxiv:2101.00001"),
        ("Audit Office, “Fees Vary,” GAO-19-123 (Ostra: Jan. 2019), p. 4.", "GAO-19-123"),
        ("Audit Office, Harbors: Fees Vary, GAO-19-123 (Ostra: January 2019).", "GAO-19-123"),
        ("Research Service, “Harbor Fees,” R45123, March 4, 2019.", "R45123"),
        ("Meer, A. (2019). Fees of May. https://doi.org/10.5555/C.19", "doi:10.5555/c.19"),
    ],
)  # fmt: skip
def test_a_number_behind_a_title_belongs_to_it(note: str, number: str) -> None:
    work = one(note)
    assert work.titled
    assert work.identifier == number
    assert "GAO" not in work.title
