"""Records of claims and replies in JSON and JSON Lines; everybody in them is made up."""

from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.errors import InputError
from kg.read.base import Sample
from kg.read.data.registry import choose_data_reader
from tests.build.stated.reading import built, rows

PLACED = "?s schema:text ?text ; clm:anchoredAt/oa:hasSelector ?q , ?p . ?q oa:exact ?exact . \
    ?p rdf:value ?at"


def test_an_array_of_records_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(
        '[{"id": 1, "claim": "The quay is \\"closed\\".", "reply": "It is open.",\n'
        '  "speaker": {"name": "Quay Watch"}}, {"claim": "The lamps are dark."}]',
        "utf-8",
    )
    graph = built(tmp_path / "r.json", columns={"by": "speaker/name"})
    assert rows(graph, f"?s a clm:Assertion . {PLACED}", "text", "exact", "at") == {
        ('The quay is "closed".', r"The quay is \"closed\".", "/0/claim"),
        ("It is open.", "It is open.", "/0/reply"),
        ("The lamps are dark.", "The lamps are dark.", "/1/claim"),
    }
    assert ("Quay Watch",) in rows(
        graph, "?c a clm:ReportedClaim ; prov:wasAttributedTo/schema:name ?by", "by"
    )


def test_lists_inside_an_object_are_tables_of_their_own(tmp_path: Path) -> None:
    """Where records stand is the business of whoever made the file; what names no claim is said."""
    path = tmp_path / "r.json"
    path.write_text(
        '{"made": "today", "data": {"said/all": [{"claim": "A is b.", "reply": "It is not."}], '
        '"staff": [{"place": "Quay"}]}}',
        "utf-8",
    )
    graph = KnowledgeGraph.open("memory:")
    report = graph.build(path)
    assert rows(graph, f"?s a clm:Assertion . {PLACED}", "text", "at") == {
        ("A is b.", "/data/said~1all/0/claim"), ("It is not.", "/data/said~1all/0/reply"),
    }  # fmt: skip
    assert [one.code for one in report.warnings] == ["sheet-without-claims"]
    path.write_text('{"data": [{"what": {"said": "A is b."}}]}', "utf-8")
    with pytest.raises(InputError, match="it has “what/said”"):
        KnowledgeGraph.open("memory:").build(path)
    again = built(path, columns={"claim": "what/said"})
    assert rows(again, "?s a clm:ReportedClaim ; schema:text ?text", "text") == {("A is b.",)}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", "Aussage,Antwort,Quelle"), ("fr", "Affirmation,Réponse,Lien"),
        ("es", "Afirmación,Respuesta,Fuente"), ("pt", "Afirmação,Resposta,Fonte"),
        ("ru", "Утверждение,Ответ,Источник"), ("ar", "الادعاء,الرد,المصدر"),
        ("zh", "说法,回应,来源"), ("ja", "主張,回答,出典"), ("it", "Affermazione,Risposta,Fonte"),
        ("nl", "Uitspraak,Antwoord,Bron"), ("pl", "Twierdzenie,Odpowiedź,Źródło"),
        ("uk", "Твердження,Відповідь,Джерело"), ("tr", "İddia,Yanıt,Kaynak"),
        ("id", "Klaim,Jawaban,Sumber"), ("ko", "주장,답변,출처"),
    ],
)  # fmt: skip
def test_columns_have_names_in_many_languages(language: str, names: str, tmp_path: Path) -> None:
    path = tmp_path / f"{language}.csv"
    path.write_text(f"{names}\nA is b.,A is c.,https://quay.example.org/\n", "utf-8")
    graph = built(path)
    assert rows(graph, "?l cito:hasCitationCharacterization cito:repliesTo", "l") != set()
    assert rows(graph, "?c a clm:SourceCitation ; cito:hasCitedEntity ?s", "s") != set()


def test_a_broken_line_costs_one_record(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text('{"myth": "A is b."}\n{"myth": "cut\n\n{"myth": "C is d."}\n', "utf-8")
    graph = KnowledgeGraph.open("memory:")
    report = graph.build(path)
    assert [(one.code, one.message[:6]) for one in report.warnings] == [("row-malformed", "Line 2")]
    assert rows(graph, f"?s a clm:ReportedClaim . {PLACED}", "text", "at") == {
        ("A is b.", "/0/myth"), ("C is d.", "/1/myth"),
    }  # fmt: skip


def test_records_without_claims_are_refused_with_the_names_they_have(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('[{"place": "Quay", "height": 3}]', "utf-8")
    with pytest.raises(InputError, match="it has “place”, “height”"):
        KnowledgeGraph.open("memory:").build(tmp_path / "r.json")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[{"claim": "x"}]', "records"),
        ('{"claim": "x"}\n{"claim": "y"}\n', "records"),
        ('[{"@type": "ClaimReview", "claimReviewed": "x"}]', None),
        ('[{"claimReviewed": "x"}]', None),
        ('{"claim": "x"}', None),
        ('[{"type": "book", "title": "On quays"}]', "csl"),
    ],
)
def test_a_feed_stays_a_feed(text: str, wanted: str | None) -> None:
    found = choose_data_reader(Sample("r.json", text.encode()))
    assert (found.name if found else None) == wanted
