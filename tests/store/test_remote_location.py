"""Where a remote store is said to be."""

import pytest

from kg.errors import UsageError
from kg.store.open import open_store
from kg.store.remote.location import Location, parse_location

LOCATIONS = {
    "sparql+https://h/sparql": Location("https://h/sparql", "https://h/sparql"),
    "sparql+http://h:1/query": Location("http://h:1/query", "http://h:1/update"),
    "sparql+http://h/ds/query?data=/ds/data": Location(
        "http://h/ds/query", "http://h/ds/update", "http://h/ds/data"
    ),
    "sparql+http://h/r?update=r/statements&infer=false": Location(
        "http://h/r?infer=false", "http://h/r/statements"
    ),
    "sparql+https://h/sparql?graphs=all": Location(
        "https://h/sparql", "https://h/sparql", everything=True
    ),
}


@pytest.mark.parametrize(("text", "expected"), LOCATIONS.items())
def test_a_location_names_up_to_three_addresses(text: str, expected: Location) -> None:
    assert parse_location(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "sparql+ftp://h/sparql",
        "sparql+http:///sparql",
        "sparql+h/sparql",
        "sparql+http://anna:secret@h/sparql",
        "sparql+ftp://anna:secret@h/sparql",
        "sparql+http://h/sparql?graphs=some",
        "sparql+http://h/sparql?update=https://elsewhere/update",
    ],
)
def test_a_location_that_is_none_is_refused_without_telling_a_password(text: str) -> None:
    """The password would otherwise go to another server, or into a log."""
    with pytest.raises(UsageError) as caught:
        open_store(text)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("text", ["soon", "-1", "0", "nan"])
def test_a_time_limit_is_a_number(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("KG_REMOTE_TIMEOUT", text)
    with pytest.raises(UsageError, match="KG_REMOTE_TIMEOUT"):
        open_store("sparql+http://store.example/sparql")
