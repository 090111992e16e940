"""Dumps are sent while they are read, the same bytes for the same statements."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf.serialise import SYNTAXES, write_rdf
from kg.store.embedded import EmbeddedStore, EmbeddedView
from kg.web.limits import Limits
from kg.web.linked.documents import DATA, Form
from kg.web.linked.wholes import DUMP, answer
from kg.web.wire import Job

BASE = "http://example.org/"
FIRST, SECOND = BASE + "graph/first", BASE + "graph/second"
COUNT = 20_000
SUFFIXES = [form.suffix for form in DATA]


def quad(number: int, value: str, kind: str, graph: str = FIRST) -> ox.Quad:
    literal = ox.Literal(value, datatype=ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{kind}"))
    subject, predicate = ox.NamedNode(f"{BASE}s{number}"), ox.NamedNode(f"{BASE}p{number % 3}")
    return ox.Quad(subject, predicate, literal, ox.NamedNode(graph))


QUADS = [
    *(quad(number % 20, f"{number}.0", "decimal") for number in range(60)),
    *(quad(number % 20, f"word {number}", "string", SECOND) for number in range(60)),
    quad(3, "3.0", "decimal", SECOND),  # said twice in one form, and once in another
    quad(4, "4", "decimal", SECOND),
    quad(5, "5", "nonNegativeInteger", SECOND),
]


def dump(store: EmbeddedStore, suffix: str) -> bytes:
    job = Job("whole", BASE, target=f"{DUMP}{suffix}")
    with store.view() as view:
        assert isinstance(view, EmbeddedView)
        found = answer(view, job, Limits())
        output = BytesIO()
        write_rdf(found.quads, found.syntax, output, as_they_come=found.as_they_come)
    return output.getvalue()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_history_of_a_store_is_not_seen(tmp_path: Path, suffix: str) -> None:
    one, two = EmbeddedStore(tmp_path / "one"), EmbeddedStore(tmp_path / "two")
    with one.write() as writer:
        writer.add(QUADS)
    for some in (QUADS[70:], [quad(99, "gone", "string")], QUADS[:80][::-1]):
        with two.write() as writer:
            writer.add(some)
    with two.write() as writer:
        writer.replace_graph(FIRST, (one for one in QUADS if one.graph_name == ox.NamedNode(FIRST)))
    assert dump(one, suffix) == dump(two, suffix)


@pytest.mark.parametrize("form", DATA, ids=lambda form: form.suffix)
def test_every_statement_is_there_once_as_it_was_written(tmp_path: Path, form: Form) -> None:
    """In a syntax without graphs, one that two graphs say is said once for each of its forms."""
    store = EmbeddedStore(tmp_path / "store")
    with store.write() as writer:
        writer.add(QUADS)
    syntax = ox.RdfFormat.from_media_type(form.media_type)
    parsed = list(ox.parse(dump(store, form.suffix), format=syntax))
    if SYNTAXES[form.syntax].has_graphs:
        assert sorted(map(str, parsed)) == sorted(map(str, set(QUADS)))
    else:
        triples = {str(one.triple) for one in QUADS}
        assert sorted(str(one.triple) for one in parsed) == sorted(triples)


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_what_is_read_is_sent_before_the_next_is_read(syntax: str) -> None:
    output, seen = BytesIO(), list[int]()

    def quads() -> Iterator[ox.Quad]:
        for number in range(COUNT):
            seen.append(output.tell())
            yield quad(number, "a word", "string")

    write_rdf(quads(), syntax, output, as_they_come=True)
    whole = output.tell()
    assert all(abs(at - whole * number / COUNT) < 40_000 for number, at in enumerate(seen))
