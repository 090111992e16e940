"""The files of words are read alike whether or not the machine has the quicker reader of YAML.

That one takes a bare "said it?" in a list; the one written in Python does not.
"""

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
