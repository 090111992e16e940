"""What must be in the graph of the first document, each test a line of what was asked for."""

import pytest

from kg import KnowledgeGraph
from tests.build.conftest import Ask

DOC = "doc/ice-secure-communities-setting-the-record-straight"


def test_the_document_is_undated_and_bounded(ask: Ask) -> None:
    """No date is printed; the bounds follow from what it cites and says."""
    rows = ask(
        "SELECT ?d ?p ?e ?l WHERE { ?d a clm:Document ; dcterms:publisher ?p ; "
        "clm:earliestDate ?e ; clm:latestDate ?l FILTER NOT EXISTS { ?d dcterms:issued ?i } }"
    )
    ((doc, publisher, earliest, latest),) = rows
    assert (doc, publisher) == (DOC, "agent/us-ice")
    assert (str(earliest), str(latest)) == ("2010-08-10", "2010-11-05")


def test_bounds_stand_in_the_inferred_graph_alone(graph: KnowledgeGraph) -> None:
    """What no text says is kept apart from what the document says."""
    with graph.store.view() as view:
        graphs = {
            quad.graph_name.value.rpartition("graph/")[2]  # type: ignore[union-attr]
            for quad in view.quads()
            if quad.predicate.value.endswith(("#earliestDate", "#decided", "#sendsTo"))
        }
    assert graphs == {"inferred"}


def test_the_exact_text_is_named_by_its_hash(ask: Ask, text: str) -> None:
    """Offsets are valid for one exact text only; the graph holds it, so that they can be read."""
    import hashlib

    rows = ask(
        "SELECT ?sha ?text WHERE { ?v a clm:TextVersion ; schema:sha256 ?sha ; schema:text ?text }"
    )
    assert rows == [(hashlib.sha256(text.encode()).hexdigest(), text)]


def test_five_claims_by_three_bodies(ask: Ask) -> None:
    """The notes name CCR, NDLON and the School, not the clinic that the introduction names."""
    rows = ask(
        "SELECT ?c ?label (GROUP_CONCAT(STR(?who); separator=' ') AS ?all) WHERE { { SELECT ?c "
        "?label ?who WHERE { ?c a clm:ReportedClaim ; clm:publisherLabel ?label ; "
        "prov:wasAttributedTo ?who } ORDER BY ?who } } GROUP BY ?c ?label"
    )
    assert len(rows) == 5
    assert {label for _, label, _ in rows} == {"CLAIM"}
    for _, _, who in rows:
        assert {one.rpartition("/")[2] for one in str(who).split()} == {
            "ccr",
            "ndlon",
            "cardozo-law",
        }


def test_the_clinic_is_a_unit_of_the_school(ask: Ask) -> None:
    rows = ask("SELECT ?unit WHERE { ?unit org:unitOf ?school }")
    assert rows == [("agent/cardozo-immigration-justice-clinic",)]


def test_each_quotation_is_altered_and_one_is_spliced(ask: Ask) -> None:
    """Five of five carry insertions, claim 3 leaves words out."""
    rows = ask(
        "SELECT ?text ?elided ?added WHERE { ?q a schema:Quotation ; schema:text ?text ; "
        "clm:elided ?elided ; clm:interpolated ?added }"
    )
    assert len(rows) == 5
    assert all(added for _, _, added in rows)
    (spliced,) = [str(text) for text, elided, _ in rows if elided]
    assert spliced.count("[...]") == 3
    assert not any(str(text)[0] in '"“' for text, _, _ in rows)


def test_five_replies_each_to_its_claim(ask: Ask) -> None:
    """A reply replies by layout and disputes by reading; it never refutes."""
    rows = ask(
        "SELECT ?kind (COUNT(*) AS ?n) WHERE { ?s a clm:StanceLink ; "
        "cito:hasCitationCharacterization ?kind } GROUP BY ?kind ORDER BY ?kind"
    )
    assert [(str(kind).rpartition("/")[2], n) for kind, n in rows] == [
        ("disputes", 5),
        ("repliesTo", 5),
    ]
    assert ask("SELECT ?s WHERE { ?s cito:refutes ?o }") == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Secure Communities leverages existing biometric", "notes 2 to 4 cut the sentence"),
        ("including felony drug possession", "note 10 cuts the sentence"),
        ("strategy's progress and results.\nAdditionally, with more than", "note 1 stands between"),
        ("reporting quarterly to Congress", "the last bullet belongs to reply 1"),
        ("association", "the last paragraph belongs to reply 5"),
    ],
)
def test_replies_are_whole(ask: Ask, words: str, why: str) -> None:
    replies = [
        str(text) for (text,) in ask("SELECT ?t WHERE { ?a a clm:Rebuttal ; schema:text ?t }")
    ]
    assert any(words in reply for reply in replies), why


@pytest.mark.parametrize(
    "words", ["modeling techniques", "pg. 1", "manual data audit", "CCR program guide", "<sup>"]
)
def test_no_note_leaks_into_what_is_said(ask: Ask, words: str) -> None:
    texts = [
        str(text) for (text,) in ask("SELECT ?t WHERE { ?a a clm:Assertion ; schema:text ?t }")
    ]
    assert len(texts) == 10
    assert not any(words in text for text in texts)


def test_broken_passages_have_several_anchors(ask: Ask) -> None:
    """Replies 1 to 5 are cut by notes at the foot of a page; claims are not."""
    rows = ask(
        "SELECT ?class (COUNT(?anchor) AS ?n) WHERE { ?a a ?class ; clm:anchoredAt ?anchor "
        "FILTER (?class IN (clm:ReportedClaim, clm:Rebuttal)) } GROUP BY ?class"
    )
    counts = {str(kind).rpartition("#")[2]: n for kind, n in rows}
    assert counts == {"ReportedClaim": 5, "Rebuttal": 11}


def test_every_anchor_slices_the_text(ask: Ask, text: str) -> None:
    """No anchor is wrong: the quoted words stand at the offsets, with their surroundings."""
    rows = ask(
        "SELECT ?exact ?prefix ?suffix ?start ?end WHERE { ?a oa:hasSelector ?q , ?p . "
        "?q oa:exact ?exact . ?p oa:start ?start ; oa:end ?end . "
        "OPTIONAL { ?q oa:prefix ?prefix } OPTIONAL { ?q oa:suffix ?suffix } }"
    )
    assert len(rows) > 150
    for exact, prefix, suffix, start, end in rows:
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == exact
        assert text[:start].endswith(str(prefix or ""))
        assert text[end:].startswith(str(suffix or ""))
