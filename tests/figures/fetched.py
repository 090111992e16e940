"""Front-end packages in tests: what needs one skips where none was fetched."""

import pytest

from kg.errors import ResourceError
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
