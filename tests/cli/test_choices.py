"""The choices that the help lists are those of the registries behind them."""

from collections.abc import Callable, Iterable
from typing import get_args, get_type_hints

import pytest

from kg.cli import export, query
from kg.export.registry import FORMATS as EXPORTS
from kg.query.formats import FORMATS as ANSWERS


@pytest.mark.parametrize(
    ("verb", "registry"), [(query.run, ANSWERS), (export.run, EXPORTS)], ids=["query", "export"]
)
def test_the_formats_offered_are_the_formats_there_are(
    verb: Callable[..., None], registry: Iterable[str]
) -> None:
    offered = get_args(get_type_hints(verb)["form"])
    assert sorted(offered) == sorted(registry)
