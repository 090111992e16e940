"""Whatever a document holds, reading it ends well and every anchor is right.

The fragments are made up; they are thrown together in any order, whole and cut.
"""

from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.build.pipeline import MOST_LETTERS, read_record
from kg.errors import InputError
from kg.model.record import Record
from kg.rdf.quads.provenance import Run
from kg.rdf.quads.record import record_quads
from kg.rdf.structure import check_structure
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

FRAGMENTS = (
    "# Answers of the Harbour Board\n\n",
    "The Quay Union (QU) has claimed several things.\n\n",
    "**CLAIM:** “The quay [in the east] costs 40 percent more [...] than planned.”<sup>1</sup>\n\n",
    "**FACT:** This is false. It rose from 12 to 14 percent (from May 2019 to June 2020).\n\n",
    "Myth #2: Nobody asked.\n\nReality: More than 300 people were asked.[^a]\n\n",
    "<p>Myth: It sinks.</p>\n<p>Fact: It floats.</p>\n\n",
    "| Myth | Fact |\n| --- | --- |\n| It leaks | It does not |\n\n",
    (
        "State\tCounty\tStart Date\tQU Assertion<sup>1</sup>\tActual share\tDifference\n"
        "TX\tTravis\t6/16/09\t82%\t31%\t-51%\nFL\tBroward\t8/25/09\t71%\t54%\t-17%\n\n"
    ),
    "---\n\n<sup>1</sup> “The Price of the Quay,” QU, August 10, 2010, pg. 3–4.\n\n",
    "[^a]: See [the report](https://harbour.example/report_\\_2.html), May 2019.\n\n",
    "- one item with `code`, an &amp; and a www.harbour.example/a_b link\n- another\n\n",
    '<Card title="Misconception: &quot;It is closed.&quot;" note="False. Open.">\nOh.\n</Card>\n\n',
    "> quoted words\n> over lines\n\n— A. Nobody, the pier, 2019\n\n",
    "Mythe : c’est fini.\nRéalité : non.\n\n谣言：停航。\n\n事实：没有。\n\n",
    "Ligature ﬁ, soft\u00adhyphen, \u202eright to left\u202c, \U0001f6a2, \u200b, \u00a0.\r\n\r\n",
    "<div hidden>Myth: hidden</div><!-- Fact: none --><script>Myth: x</script>\n\n",
    "Setext claim\n--\n\n***\n\n    indented code\n\n```\nCLAIM: code\n```\n\n",
    "<table><tr><td>Claim: a<td>Fact: b<tr><td></table>\n\n",
    "1. Myth: first\n   Fact: reply\n2. Myth: second\n\n",
    "Fairfax County and Martin County, Fla. are named.\n\n",
)
texts = st.lists(
    st.sampled_from(FRAGMENTS) | st.text(max_size=20),
    min_size=1,
    max_size=12,
).map("".join)
names = st.sampled_from(["made-up.md", "made-up.html", "made-up.txt"])


def record_of(text: str, name: str) -> Record:
    """Read a text; one without a word in it is no document."""
    return read_record(text.encode("utf-8", "ignore"), name)


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(texts.filter(str.strip), names)
@example("".join(FRAGMENTS), "made-up.md")
@example("".join(reversed(FRAGMENTS)), "made-up.html")
def test_every_anchor_slices_the_text(text: str, name: str) -> None:
    """And every node has an IRI, stands in a named graph, and is stated once."""
    try:
        record = record_of(text, name)
    except InputError:
        return
    run = Run("counterclaim", "0", datetime(2020, 1, 1, tzinfo=UTC))
    made = record_quads(record, Minter(), run)
    quads = [*made.document, *made.reference, *made.links, *made.inferred, *made.provenance]
    assert list(check_structure(quads)) == []
    assert len(set(made.document)) == len(made.document)
    _check_anchors(record.document.text, made.document)


def _check_anchors(text: str, quads: tuple[ox.Quad, ...]) -> None:
    values = {
        name: {
            quad.subject: quad.object.value
            for quad in quads
            if quad.predicate.value == iri(f"oa:{name}") and isinstance(quad.object, ox.Literal)
        }
        for name in ("exact", "start", "end")
    }
    for quote, exact in values["exact"].items():
        assert isinstance(quote, ox.NamedNode)
        position = ox.NamedNode(quote.value.removesuffix("/quote") + "/position")
        start, end = int(values["start"][position]), int(values["end"][position])
        assert text[start:end] == exact
        assert start < end


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_cut_fragment_is_survived(text: str) -> None:
    """A file may end anywhere."""
    for end in range(1, len(text), 7):
        if text[:end].strip():
            record_of(text[:end], "made-up.md")


def test_a_text_longer_than_any_book_is_refused_and_not_read_for_hours() -> None:
    line = "The quay is old. " * (MOST_LETTERS // 10)
    with pytest.raises(InputError, match="million letters"):
        read_record(line.encode(), "made-up.txt")
