"""Columns are known by their usual names in every language of the labels, or as a person says."""

import pytest

from kg.errors import InputError, UsageError
from kg.extract.stated.columns import find_columns
from kg.extract.stated.rows import state_rows
from kg.read.data.mapping import read_mapping
from kg.read.data.separated import read_table


@pytest.mark.parametrize(
    "head",
    [
        "Claim,Response,Claimed by,Date",
        "MYTH,FACT,Speaker,Claim date",
        "Bulo,Realidad,Autor,Fecha",
        "Idée reçue,Réalité,Auteur,Date",
        "Behauptung,Antwort,Urheber,Datum",
        "Миф,Факт,Автор,Дата",
        "说法,事实,发言人,日期",
    ],
)
def test_usual_names_need_no_mapping(head: str) -> None:
    found = find_columns(read_table(f"{head}\na,b,c,d\n".encode(), "t.csv").entries, {})
    assert found is not None
    assert {name: found[0].of(name) for name in ("claim", "reply", "by", "date")} == {
        "claim": "1", "reply": "2", "by": "3", "date": "4",
    }  # fmt: skip
    assert len(found[1]) == 1


def test_a_mapping_goes_before_the_usual_names() -> None:
    entries = read_table(b"Claim,Words,Claimed by\na,b,c\n", "t.csv").entries
    found = find_columns(entries, {"claim": "words"})
    assert found is not None
    assert (found[0].of("claim"), found[0].of("by")) == ("2", "3")


def test_a_table_without_claims_is_refused_with_the_names_that_it_has() -> None:
    with pytest.raises(InputError, match="it has “Place”, “Height”"):
        state_rows(read_table(b"Place,Height\nQuay,3\n", "t.csv"), {})
    with pytest.raises(InputError, match="has no column “Words”"):
        state_rows(read_table(b"Claim,Reply\na,b\n", "t.csv"), {"claim": "Words"})


def test_a_mapping_is_pairs_or_a_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("mapping") / "columns.yaml"
    file.write_text("claim: Statement, as made\nreply-by: Desk\n", "utf-8")
    assert read_mapping("claim=Statement, reply-by = Desk") == {
        "claim": "Statement", "reply-by": "Desk",
    }  # fmt: skip
    assert read_mapping(str(file)) == {"claim": "Statement, as made", "reply-by": "Desk"}


@pytest.mark.parametrize("given", ["", "claim", "claim=", "truth=Words"])
def test_what_is_no_mapping_is_wrong_usage(given: str) -> None:
    with pytest.raises(UsageError):
        read_mapping(given)
