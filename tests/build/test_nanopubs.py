"""Nanopublications: the assertion in a graph of its own, provenance and publication info kept."""

import re
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import KnowledgeGraph
from kg.build.graphs import graph_file
from kg.errors import InputError
from kg.rdf.parse import NOTATIONS, GraphReading
from kg.rdf.trusty import code_of
from kg.vocab.iris import Minter
from tests.build.stated.reading import HERE, built, rows

SUITE = Path(__file__).resolve().parents[3] / "shared/suites/nanopub"
_BLANK = f"RA{'0' * 43}"
RULES = {
    "two of one IRI": ("sub:pubinfo", "sub:assertion"),
    "nothing asserted": (r"sub:assertion \{.*?\}", "sub:assertion { }"),
    "no provenance": (r"sub:assertion prov:wasAttributedTo", "sub:other prov:wasAttributedTo"),
    "no publication info": ("this: dcterms:creator", "sub:other dcterms:creator"),
    "statements beside it": (r"\Z", "\nsub:more { this: dcterms:title 'x' . }"),
    "graphs of another name": ("sub:assertion", "<https://b.example/assertion>"),
    "no link": ("; np:hasProvenance sub:provenance", ""),
}
TEMPLATE = """@prefix this: <https://a.example/np/1> .
@prefix sub: <https://a.example/np/1#> .
@prefix np: <http://www.nanopub.org/nschema#> .
@prefix cito: <http://purl.org/spar/cito/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
sub:Head { this: a np:Nanopublication ; np:hasAssertion sub:assertion
  ; np:hasProvenance sub:provenance ; np:hasPublicationInfo sub:pubinfo . }
sub:assertion { <%s> cito:disputes <%s> . }
sub:provenance { sub:assertion prov:wasAttributedTo <%s> ; prov:wasGeneratedBy <%s> . }
sub:pubinfo { this: dcterms:creator <https://a.example/desk> . }
"""


def nanopub(graph: KnowledgeGraph) -> str:
    """Return a nanopublication of the stance that the only reply of a graph takes."""
    ((citing, cited, by, run),) = rows(
        graph,
        "?l a clm:StanceLink ; cito:hasCitingEntity ?reply ; cito:hasCitedEntity ?claim ; "
        "cito:hasCitationCharacterization cito:disputes ; prov:wasGeneratedBy ?run . "
        "?reply prov:wasAttributedTo ?by ; schema:text 'They are lit.'@en",
        "reply", "claim", "by", "run",
    )  # fmt: skip
    return TEMPLATE % (citing, cited, by, run)


def test_a_stance_is_the_same_link_that_the_document_gave(tmp_path: Path) -> None:
    """Both say it: two graphs hold one link, and the rule derives the direct one."""
    graph = built("quay.csv")
    (tmp_path / "stance.trig").write_text(nanopub(graph), "utf-8")
    graph.build(tmp_path / "stance.trig")
    assert graph.validate().conforms
    holding = rows(
        graph,
        "GRAPH ?g { ?l a clm:StanceLink ; cito:hasCitationCharacterization cito:disputes ; "
        "cito:hasCitingEntity ?r } ?r schema:text 'They are lit.'@en",
        "g", "l",
    )  # fmt: skip
    assert len({link for _, link in holding}) == 1
    assert sorted(re.sub(r"nanopub-\w+", "nanopub", str(g)).rpartition("/")[2]
                  for g, _ in holding) == ["data-quay", "nanopub"]  # fmt: skip


def test_provenance_and_publication_info_are_kept(tmp_path: Path) -> None:
    graph = built("quay.csv")
    (tmp_path / "stance.trig").write_text(nanopub(graph), "utf-8")
    graph.build(tmp_path / "stance.trig")
    graph.build(HERE / "quay.csv")  # another build leaves them alone
    found = rows(
        graph,
        "GRAPH ?g { ?graph prov:wasDerivedFrom <https://a.example/np/1#assertion> . "
        "<https://a.example/np/1#assertion> prov:wasAttributedTo ?by . "
        "<https://a.example/np/1> dcterms:creator ?creator }",
        "g", "creator",
    )  # fmt: skip
    assert found == {
        ("https://w3id.org/counterclaim/graph/provenance", "https://a.example/desk")
    }  # fmt: skip


def test_a_link_between_things_of_others_is_theirs_to_state(tmp_path: Path) -> None:
    """A valid nanopublication may relate two papers directly; the graph infers nothing there."""
    text = TEMPLATE % tuple(f"https://b.example/{name}" for name in "xyvw")
    (tmp_path / "link.trig").write_text(text, "utf-8")
    graph = built("quay.csv")
    graph.build(tmp_path / "link.trig")
    assert "b.example/x" in "".join(map(str, rows(graph, "?s cito:disputes ?o", "s", "o")))
    assert graph.validate().conforms


def size(raw: bytes) -> int:
    """Return how many statements are taken over from TriG."""
    reading = GraphReading(lambda: BytesIO(raw), "np.trig", NOTATIONS[0], Minter())
    return graph_file(reading, None).statements.size


@pytest.mark.parametrize("rule", RULES)
def test_one_that_breaks_the_rules_is_refused(rule: str) -> None:
    text = TEMPLATE % tuple(f"https://a.example/{name}" for name in "abcd")
    pattern, instead = RULES[rule]
    broken = re.sub(pattern, instead, text, count=text.count("sub:assertion") if "graphs" in rule
                    else 1)  # fmt: skip
    assert broken != text
    with pytest.raises(InputError, match="nanopublication"):
        size(broken.encode())


def examples(kind: str) -> list[Path]:
    return sorted(SUITE.glob(f"{kind}/*.trig"))


@pytest.mark.skipif(not SUITE.exists(), reason="The suite is not beside this checkout.")
@pytest.mark.parametrize("kind", ["valid/plain", "valid/trusty", "valid/signed"])
def test_every_valid_one_of_the_suite_is_read(kind: str) -> None:
    for path in examples(kind):
        assert size(path.read_bytes()) > 0


@pytest.mark.skipif(not SUITE.exists(), reason="The suite is not beside this checkout.")
def test_the_invalid_ones_of_the_suite_are_refused() -> None:
    """All but one: a literal that is not of its datatype is kept as it stands."""
    accepted = []
    for path in examples("invalid/plain"):
        try:
            size(path.read_bytes())
        except InputError:
            continue
        accepted.append(path.name)
    assert accepted == ["illtyped_datatypes_in_assertion.trig"]


@pytest.mark.skipif(not SUITE.exists(), reason="The suite is not beside this checkout.")
@pytest.mark.parametrize("name", ["trusty/trusty1", "trusty/trusty2"])
def test_those_whose_trusty_uri_is_wrong_are_refused(name: str) -> None:
    path = SUITE / f"invalid/{name}.trig"
    with pytest.raises(InputError, match="nanopublication"):
        size(path.read_bytes())


def trusty(text: str) -> str:
    """Return a nanopublication under the trusty URI that its statements have."""
    own = "https://a.example/np/1"
    draft = text.replace(own, f"https://a.example/np/{_BLANK}")
    code = code_of(ox.parse(draft.encode(), format=ox.RdfFormat.TRIG), _BLANK)
    assert code is not None
    return draft.replace(_BLANK, code)


def test_one_that_was_changed_after_it_was_named_is_refused() -> None:
    """Its IRI ends with a hash of what it said then."""
    text = trusty(TEMPLATE % tuple(f"https://a.example/{name}" for name in "abcd"))
    assert size(text.encode()) > 0
    for changed in (text.replace("disputes", "supports"), text.replace("/desk", "/other")):
        with pytest.raises(InputError, match="was changed after it was given its name"):
            size(changed.encode())
