"""Notes that are typed like text: told by the marks that ask for them, and by nothing less."""

import pytest

from kg.model.document import BlockKind
from tests.read.pages import read, texts

MARKS = {
    "round": ("({})", "({}) ", "123"),
    "round, numbers with a stop": (" ({})", "{}. ", "123"),
    "square, numbers alone": (" [{}]", "{} ", "123"),
    "letters": ("[{}]", "[{}] ", "abc"),
    "letters in round brackets": ("({})", "({}) ", "abc"),
    "signs": ("{}", "{} ", "†‡§"),
    "raised, numbers alone": ("<sup>{}</sup>", "{} ", "123"),
}
PLACES = {
    "at the end": "<p>The quay is old.{0} It is dry.{1}</p><h2>Notes</h2>{3}{4}",
    "below": "<p>The quay is old.{0} It is dry.{1}</p>{3}{4}<p>More.{2}</p>{5}",
    "below each part": "<p>The quay is old.{0} It is dry.{1}</p><h3>Sources</h3>{3}{4}"
    "<h2>Boats</h2><p>More.{2}</p><h3>Sources</h3>{5}",
}
ALONE = ("round, numbers with a stop", "below")  # "3." alone may be the first of a list
PAIRS = [(form, place) for form in MARKS for place in PLACES if (form, place) != ALONE]
NOTES = ("Harbour Board, Minutes.", "Ferry League, Count.", "Harbour Board, Berths.")


@pytest.mark.parametrize(("form", "place"), PAIRS)
def test_each_form_of_mark_finds_its_notes_in_each_place(form: str, place: str) -> None:
    mark, head, labels = MARKS[form]
    marks = [mark.format(label) for label in labels]
    notes = [
        f"<p>{head.format(label)}{note}</p>" for label, note in zip(labels, NOTES, strict=True)
    ]
    document = read(f"<html><h1>Quay</h1>{PLACES[place].format(*marks, *notes)}</html>", "html")
    count = PLACES[place].count("{") // 2
    assert texts(document, BlockKind.NOTE) == list(NOTES[:count])
    shown = ["The quay is old. It is dry.", "More."]
    assert texts(document, BlockKind.PARAGRAPH) == shown[: count - 1]
    found = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert found == list(labels[:count])


TEXTS = {
    "points of a sentence": "It has two parts: (1) the wall and (2) the pier.",
    "points told of again": "We did as we said in (1).",
    "clauses": "Section 4(a)(1) and (b) exempt boats.",
    "emphasis": "It is *not* leaking, *at all*.",
    "numbers counted": "Boats (1) and ships (2) paid less.",
}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("heads", ["(1) (2)", "1. 2.", "(a) (b)", "[a] [b]", "* **"])
def test_what_marks_no_note_makes_none_of_a_list(text: str, heads: str) -> None:
    first, second = heads.split()
    page = f"{TEXTS[text]}\n\n{first} Renew the quay.\n\n{second} Lower the fees.\n"
    document = read(page, "txt")
    assert not texts(document, BlockKind.NOTE)
    assert not [run for block in document.blocks for _, run in block.words.markers()]


def test_a_star_that_comes_again_has_a_note_each_time() -> None:
    page = "Fees rose.*\n\n* Harbour Board, Fees.\n\nBoats grew.*\n\n* Ferry League, Boats.\n"
    document = read(page, "txt")
    assert texts(document, BlockKind.NOTE) == ["Harbour Board, Fees.", "Ferry League, Boats."]
    notes = [block.label for block in document.blocks if block.kind is BlockKind.NOTE]
    marks = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert notes == marks == ["*", "*.2"]


@pytest.mark.parametrize(
    "page",
    [
        "Names match refs/heads/*, and linux*\n\n* Bare repositories\n",
        "Fees rose.*\n\n* Bare boats\n* Other boats\n",
        "Fees *rose* a little*\n\n* Bare boats\n",
    ],
)
def test_bullets_and_patterns_are_no_notes(page: str) -> None:
    """Notes to releases of programs are full of both."""
    assert not texts(read(page, "txt"), BlockKind.NOTE)


def test_a_mark_after_the_last_note_is_a_mark_to_be_reported() -> None:
    """Which note was meant is not guessed."""
    page = "Fees rose (1). Boats grew (2). It is dry (3).\n\nNotes\n\n1 Fees.\n2 Boats.\n"
    document = read(page, "txt")
    marks = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert marks == ["1", "2", "3"]
    assert texts(document, BlockKind.NOTE) == ["Fees.", "Boats."]


def test_marks_of_several_notes_stand_in_one_bracket() -> None:
    page = "Fees rose (1, 3–4). Boats grew (2).\n\nReferences\n\n1. A.\n2. B.\n3. C.\n4. D.\n"
    document = read(page, "txt")
    marks = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert marks == ["1", "3", "4", "2"]


def test_marks_in_cells_of_a_table_are_marks() -> None:
    page = "| Myth | Fact |\n|---|---|\n| It leaks. | It is dry (1). |\n\n## Notes\n\n1. Count.\n"
    document = read(page, "md")
    table = next(block.table for block in document.blocks if block.table)
    cell = table.rows[-1].cells[-1].words
    assert (cell.text, [run.note for _, run in cell.markers()]) == ("It is dry.", ["1"])


@pytest.mark.parametrize(
    ("said", "shown", "marks"),
    [
        ("It is dry.[7]", "It is dry.", ["1", "7"]),
        ("It is dry [7].", "It is dry [7].", ["1"]),
        ("It is dry[7], they say.", "It is dry, they say.", ["1", "7"]),
        ("He saw “[7] boats” there.", "He saw “[7] boats” there.", ["1"]),
        ("The field list[7](x) is empty.", "The field list[7](x) is empty.", ["1"]),
    ],
)
def test_a_mark_far_beyond_the_last_note_is_one_where_its_note_is_missing(
    said: str, shown: str, marks: list[str]
) -> None:
    document = read(f"It is old.[1]\n\n{said}\n\n[1] Harbour Board, Minutes.\n", "txt")
    assert texts(document, BlockKind.PARAGRAPH) == ["It is old.", shown]
    found = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert found == marks


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        ("NOTES\n1 Harbour Board, Minutes.\n2 Ibid.\n", ["Harbour Board, Minutes.", "Ibid."]),
        ("Notes:\n1. Harbour Board, Minutes.\n2. Ibid.\n", ["Harbour Board, Minutes.", "Ibid."]),
        ("NOTES\nThe board met in the hall.\n", []),
    ],
)
def test_notes_right_below_their_heading_are_notes(below: str, notes: list[str]) -> None:
    document = read(f"BOATS\n\nThe quay is old.1\nIt is dry.2\n\n{below}", "txt")
    assert texts(document, BlockKind.NOTE) == notes
    shown = "The quay is old. It is dry." if notes else "The quay is old.1 It is dry.2"
    assert shown in texts(document)


@pytest.mark.parametrize(
    ("name", "head"), [("md", "### Sources"), ("md", "Sources:"), ("txt", "Sources:")]
)
def test_each_section_has_its_own_list_for_the_same_marks(name: str, head: str) -> None:
    """The last list answered for all sections: a reply cited works that it does not cite."""
    part = "Boats\n\nThe quay is old.[1] It is dry.[2]\n\n{}\n\n1. {}\n2. Ibid.\n\n"
    if name == "md":
        part = f"## {part}"
    page = "".join(part.format(head, note) for note in ("Minutes, 2011.", "Berths, 2014."))
    document = read(page, name)
    assert texts(document, BlockKind.NOTE) == ["Minutes, 2011.", "Ibid.", "Berths, 2014.", "Ibid."]
    marks = [run.note for block in document.blocks for _, run in block.words.markers()]
    assert marks == ["1", "2", "1.2", "2.2"]
