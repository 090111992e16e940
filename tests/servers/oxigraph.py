"""Oxigraph's own server, from the PyPI package ``oxigraph``."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.process import free_port, running


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Yield the location of an empty store."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("Oxigraph's server is not installed here: pip install oxigraph")
    address = f"127.0.0.1:{free_port()}"
    with running([program, "serve", "--bind", address], folder, "Listening for requests"):
        yield f"sparql+http://{address}/query?data=/store"
