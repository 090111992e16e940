"""What all tests share: where they write, properties never timed, servers that are not ours."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.in_memory import write_to_memory
from tests.servers.oxigraph import oxigraph
from tests.servers.virtuoso import virtuoso

write_to_memory()
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The location of a store at Oxigraph's server."""
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as location:
        yield location


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The location of a store at Virtuoso."""
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as location:
        yield location
