"""The files of words are read alike whether or not the machine has the quicker reader of YAML.

That one takes a bare "said it?" in a list; the one written in Python does not.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kg.vocab.resources import resource

FILES = sorted(Path(str(resource("data"))).rglob("*.yaml"))


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="This YAML has no reader in C.")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_both_readers_of_yaml_read_the_same(path: Path) -> None:
    text = path.read_text("utf-8")
    assert yaml.load(text, yaml.SafeLoader) == yaml.load(text, yaml.CSafeLoader)


@pytest.mark.parametrize(
    "path", [one for one in FILES if one.parent.name == "extract"], ids=lambda path: path.stem
)
def test_no_list_of_the_extractors_holds_a_word_twice(path: Path) -> None:
    """A word that stands twice is changed once, and lives on."""
    assert list(_twice(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))) == []


def _twice(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for below in node.values():
            yield from _twice(below)
    elif isinstance(node, list):
        words = [one for one in node if isinstance(one, str)]
        yield from (one for one, times in Counter(words).items() if times > 1)
        for below in node:
            yield from _twice(below)
