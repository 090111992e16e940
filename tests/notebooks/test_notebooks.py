"""The example notebooks run through with the network off, and show what they promise."""

import re
from pathlib import Path
from typing import Any, Final

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER: Final = Path(__file__).parents[2] / "docs/notebooks"
NOTEBOOKS: Final = sorted(path.stem for path in FOLDER.glob("*.ipynb"))
OFF: Final = """
import socket
def refuse(*_, **__):
    raise OSError("The network is off.")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
"""


@pytest.fixture(scope="module", params=NOTEBOOKS)
def outputs(request: pytest.FixtureRequest) -> tuple[str, list[dict[str, Any]]]:
    """Run a notebook and return its name and the data of all its outputs."""
    book = nbformat.read(FOLDER / f"{request.param}.ipynb", as_version=4)
    book.cells.insert(0, nbformat.v4.new_code_cell(OFF))
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    shown = [
        dict(output.get("data", {})) for cell in book.cells for output in cell.get("outputs", ())
    ]
    return request.param, shown


def test_each_runs_offline_and_shows_tables_or_pictures(
    outputs: tuple[str, list[dict[str, Any]]],
) -> None:
    name, shown = outputs
    pages = "".join(str(data.get("text/html", "")) for data in shown)
    assert "<td>documents</td><td>1</td>" in pages
    assert "<script>" not in re.sub(r'srcdoc="[^"]*"', "", pages)
    if name.endswith("pictures"):
        assert pages.count('<iframe title="') == 2
        assert pages.count('sandbox="allow-scripts allow-downloads"') == 2
        assert sum("image/svg+xml" in data for data in shown) == 2


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_no_output_is_committed(name: str) -> None:
    book = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    assert not [cell for cell in book.cells if cell.get("outputs") or cell.get("execution_count")]
