"""Front-end packages in tests: what needs one skips where none was fetched."""

import pytest

from kg.errors import ResourceError
from kg.figures.registry import FIGURES
from kg.vocab.resources import front_end


def is_fetched(package: str) -> bool:
    try:
        return front_end(f"{package}/package.json").is_file()
    except ResourceError:
        return False


def needs(package: str) -> pytest.MarkDecorator:
    """Mark a test that needs a front-end package."""
    reason = f"{package} was not fetched: run 'make front-end'."
    return pytest.mark.skipif(not is_fetched(package), reason=reason)


def still_figures() -> list[str]:
    """Return the names of the still pictures that can be drawn here."""
    without = set() if is_fetched("us-atlas") else {"map"}
    return [name for name in FIGURES if name not in without]


def still_pages() -> list[str]:
    """Return those of them whose page is still too: a network's page is walked through."""
    walked = {"network", "agents", "sources", "stance", "claim"}
    return [name for name in still_figures() if name not in walked]
