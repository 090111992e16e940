"""An empty store of each backend."""

from pathlib import Path

import pytest

from kg.store.base import Store
from kg.store.open import open_store
from tests.servers.emptying import emptied


@pytest.fixture(params=["memory", "embedded", "oxigraph", "virtuoso"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """An empty store of each kind; the last two are at servers that are not ours."""
    match request.param:
        case "memory":
            return open_store("memory:", create=True)
        case "embedded":
            return open_store(str(tmp_path / "store"), create=True)
        case server:
            return emptied(request.getfixturevalue(f"{server}_server"))
