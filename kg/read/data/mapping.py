"""Which column of a table holds which field, as a person says: pairs, or a small YAML file."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from kg.errors import InputError, UsageError
from kg.model.stated import FIELDS


def read_mapping(given: str) -> dict[str, str]:
    """Return field -> column of ``claim=Statement,reply=Response``, or of the YAML file so named.

    Raises ``UsageError`` for what is neither and for an unknown field, ``InputError`` for a file
    that holds no such mapping.
    """
    path = Path(given)
    if path.suffix.lower() in (".yaml", ".yml"):
        return check_mapping(_from_file(path))
    pairs = [pair.partition("=") for pair in given.split(",") if pair.strip()]
    if not pairs or not all(name.strip() and column.strip() for name, _, column in pairs):
        raise UsageError(
            f"--columns {given} is no mapping.", "Write claim=Statement,reply=Response."
        )
    return check_mapping({name.strip(): column.strip() for name, _, column in pairs})


def check_mapping(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return the mapping. Raises ``UsageError`` when it names an unknown field."""
    for name in mapping:
        if name not in FIELDS:
            raise UsageError(
                f"“{name}” is no field of a table.", f"Fields are {', '.join(FIELDS)}."
            )
    return dict(mapping)


def _from_file(path: Path) -> dict[str, str]:
    try:
        found = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Name a YAML file.") from error
    if not isinstance(found, dict) or not all(isinstance(name, str) for name in found):
        raise InputError(f"{path} holds no mapping.", "Write lines such as “claim: Statement”.")
    return {name: str(column) for name, column in found.items()}
