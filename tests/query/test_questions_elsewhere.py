"""Every question of the library at servers that are not ours: the answers of the store on disk."""

from collections.abc import Iterator

import pytest

from kg.query.ask import ask
from kg.query.library import questions
from kg.store.base import View
from tests.query.conftest import Both, exchange
from tests.query.test_questions import PARAMETERS
from tests.servers.emptying import emptied

SERVERS = ["oxigraph_server", "virtuoso_server"]


@pytest.fixture(scope="module", params=SERVERS)
def first_document_elsewhere(
    request: pytest.FixtureRequest, graph_of_first_document: Both
) -> Iterator[View]:
    """The first document at a server."""
    store = emptied(request.getfixturevalue(request.param))
    with store.write() as writer:
        writer.add(graph_of_first_document[0].quads())
    with store.view() as view:
        yield view


@pytest.mark.parametrize("name", questions())
def test_the_first_document(
    name: str, graph_of_first_document: Both, first_document_elsewhere: View
) -> None:
    """The same rows in the same order, numbers by value."""
    assert (
        ask(first_document_elsewhere, name).answer == ask(graph_of_first_document[1], name).answer
    )


def test_the_first_document_comes_back_as_it_was_written(
    graph_of_first_document: Both, first_document_elsewhere: View
) -> None:
    assert set(first_document_elsewhere.quads()) == set(graph_of_first_document[0].quads())


@pytest.fixture(scope="module", params=SERVERS)
def exchange_elsewhere(request: pytest.FixtureRequest) -> Iterator[View]:
    """The made-up exchange at a server: every question has an answer there."""
    store = emptied(request.getfixturevalue(request.param))
    with store.write() as writer:
        writer.add(exchange())
    with store.view() as view:
        yield view


@pytest.mark.parametrize("name", questions())
def test_the_made_up_exchange(name: str, exchange_views: Both, exchange_elsewhere: View) -> None:
    assert ask(exchange_elsewhere, name).answer == ask(exchange_views[1], name).answer


@pytest.mark.parametrize(("name", "values", "rows"), PARAMETERS)
def test_values_narrow_the_answer(
    name: str, values: dict[str, str], rows: int, exchange_views: Both, exchange_elsewhere: View
) -> None:
    found = ask(exchange_elsewhere, name, values)
    assert len(found) == rows
    assert found.answer == ask(exchange_views[1], name, values).answer
