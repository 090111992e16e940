"""Notes and marks that lead nowhere are reported, and nothing of them stays in the text.

Written for this test; the bodies are made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record


def _read(said: str, *notes: str) -> Record:
    page = f"# Myth and fact\n\n**Myth:** Tea is bad.\n\n**Fact:** {said}\n\n" + "\n".join(notes)
    return read_record(page.encode(), "page.md")


_ONE = "[^1]: Tea Board, *Tea and Health* (2018), p. 3."
_ORME = "[^1]: Jane Orme, *Lakes of Dale* 12 (1999)."


@pytest.mark.parametrize(
    ("said", "notes", "codes"),
    [
        ("It is not.[^1]", [_ONE], []),
        ("It is not.[^1] It is old.[^nope]", [_ONE], ["note-missing"]),
        ("It is not.[^nope]", [], ["note-missing"]),
        ("It is not.[^1]", [_ONE, "[^1]: Tea Board, *Tea of Today* (2019)."], ["note-unmarked"]),
        ("It is not.[^1]", [_ONE, "[^w]: Tea Board, *Tea of Today* (2019)."], ["note-unmarked"]),
        ("It is not.[^1]", ["[^1]: Ibid."], ["note-unmet"]),
        ("It is not.[^1] No.[^2]", [_ONE, "[^2]: *Supra* note 9."], ["note-unmet"]),
        ("It is not.[^1] No.[^2]", [_ONE, "[^2]: *Id.* at 15."], []),
    ],
)
def test_what_leads_nowhere_is_reported(said: str, notes: list[str], codes: list[str]) -> None:
    record = _read(said, *notes)
    assert [one.code for one in record.notices] == codes
    reply = record.assertions[-1].text
    assert "[^" not in reply
    assert reply.startswith("It is not.")


def test_the_first_of_two_notes_under_one_label_is_what_the_mark_means() -> None:
    first, second = _ONE.replace("1]", "y]"), "[^y]: Board, *Milk* (2019)."
    record = _read("It is not.[^y]", first, second)
    cited = [one.cited for one in record.citations if one.assertion is not None]
    assert [source.title for source in record.sources if source.key in cited] == ["Tea and Health"]
    assert [reference.label for reference in record.references] == ["y", "y.2"]


@pytest.mark.parametrize(
    ("name", "sure"), [("Orme", True), ("Lakes of Dale", True), ("Quill", False)]
)
def test_a_reference_back_to_the_work_of_somebody_else_is_doubted(name: str, sure: bool) -> None:
    record = _read(
        "It is deep.[^1] It is cold.[^2]", _ORME, f"[^2]: {name}, *supra* note 1, at 14."
    )
    again = next(one for one in record.citations if one.page_first == 14)
    assert (again.confidence > 0.5) is sure
    assert (f"not said to be that of {name}" in again.reason) is not sure


@pytest.mark.parametrize("pattern", ["a[^bc]d", "the letters [^a-z] of it", "`x[^y]`"])
def test_patterns_of_letters_are_no_marks(pattern: str) -> None:
    record = _read(f"It reads {pattern} only.")
    assert record.pointers == ()


_TYPED = """CLAIMS AND FACTS

CLAIM: The quay is closed.
FACT: It is open.1 It was painted.2 {weight}

CLAIM: The quay is old.
FACT: It was built in 2015.3

1 Quay Board, Annual Report of the Quay (2019), p. 3.
2 Ibid., p. 4.
3 Supra note 1, p. 9.
"""


@pytest.mark.parametrize("weight", ["", "It weighs 2015.3 tonnes."])
def test_a_mark_copied_behind_a_year_is_one(weight: str) -> None:
    record = read_record(_TYPED.format(weight=weight).encode(), "page.txt")
    assert record.assertions[-1].text == "It was built in 2015."
    assert [one.label for one in record.pointers] == ["1", "2", "3"]
    assert weight in record.assertions[1].text


_UNREAD = {
    "Records of the Tea Office.": True,
    "Jane Orme in a letter to the council.": True,
    "On file with the Tea Office.": True,
    "See the Minutes of the Tea Council.": True,
    "Tea Registry, Deeds 1960–1962.": True,
    "Prices are those of boats up to ten metres; larger boats pay more.": False,
    "In euros of 2019, 4 percent.": False,
    "This counts every cup that was sold.": False,
    "Tea Board, *Tea and Health* (2018), p. 3.": False,
}


@pytest.mark.parametrize("note", _UNREAD)
def test_a_note_that_looks_like_citing_and_is_not_read_is_reported(note: str) -> None:
    record = _read("It is not.[^1]", f"[^1]: {note}")
    unread = [one for one in record.notices if one.code == "note-unread"]
    assert bool(unread) is _UNREAD[note]
    assert all(one.location is not None for one in unread)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("Ost. Gov. Code § 65 requires it. Id. § 66 does, too.", ["note-unmet"]),
        ("Ost. Gov. Code § 65 requires it. Show your photo ID. It is free.", []),
        ("Idem is an old word.", []),
    ],
)
def test_a_place_of_a_work_named_before_in_the_text_is_reported(
    said: str, codes: list[str]
) -> None:
    assert [one.code for one in _read(said).notices] == codes
