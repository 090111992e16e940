"""Word lists as data: YAML files whose every scalar is a string ("on" and "no" are words)."""

from functools import cache
from typing import Any

import yaml

from kg.errors import ResourceError
from kg.vocab.resources import resource

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def word_lists(name: str) -> dict[str, Any]:
    """Return the lists of ``data/extract/{name}.yaml``, read once.

    Raises ``ResourceError`` when the file is missing or holds no mapping.
    """
    path = f"data/extract/{name}.yaml"
    try:
        loaded = yaml.load(resource(path).read_text("utf-8"), _LOADER)
    except yaml.YAMLError as error:
        raise ResourceError(f"{path} cannot be read: {error}.", "Correct the file.") from error
    if not isinstance(loaded, dict):
        raise ResourceError(f"{path} holds no lists.", "Correct the file.")
    return loaded
