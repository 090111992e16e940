"""A query that is joined by hash says the same as before."""

import pyoxigraph as ox
import pytest

from kg.validating.joining import joined_by_hash

STORE = ox.Store()
STORE.update(
    "PREFIX : <urn:> INSERT DATA { :a :p :b ; :q 1 . :b :p :a , :c ; :q 2 . :c :r :c ; :q 1 }"
)
START = "PREFIX : <urn:>\n"


def _rows(text: str) -> list[str]:
    found = STORE.query(text)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(str([solution[name] for name in ("this", "value")]) for solution in found)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this ?value WHERE { $this :p ?value . ?value :q ?n }",
        "SELECT $this ?value WHERE { $this :p ?value ; :q ?m . ?value :q ?n FILTER (?m != ?n) }",
        # Two values of one property beside each other, and one term twice in a pattern.
        "SELECT $this ?value WHERE { $this :p ?value , ?other . ?value :q ?n }",
        "SELECT $this ?value WHERE { $this :r $this . $this :q ?value }",
        "SELECT $this (MIN(?n) AS ?value) WHERE { $this :p ?x . ?x :q ?n } GROUP BY $this",
        "SELECT $this ?value WHERE { $this :p ?value ; :q ?n FILTER NOT EXISTS { ?value :r ?n } }",
    ],
)
def test_each_pattern_stands_apart_and_the_answer_is_the_same(query: str) -> None:
    joined = joined_by_hash(START + query)
    assert joined != START + query
    assert _rows(joined) == _rows(START + query) != []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { $this :p $this }",  # nothing to be joined
        "SELECT $this WHERE { $this :p/:q ?n . $this :q ?n }",  # a path
        "SELECT $this WHERE { $this :p ?x . ?x :q 1 }",  # a value, which may stand in a filter
        "SELECT $this WHERE { $this :p ?x . OPTIONAL { ?x :q ?n } ?x :p ?y }",
        "SELECT $this WHERE { { SELECT $this WHERE { $this :p ?x } } $this :q ?n }",
    ],
)
def test_what_is_more_than_patterns_stays_as_it_is(query: str) -> None:
    assert joined_by_hash(START + query) == START + query
