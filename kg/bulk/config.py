"""What a bulk run reads and writes, from a YAML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from kg.errors import UsageError

FORMS: Final = ("nquads", "parquet", "jelly")
MEASURES: Final = ("degree", "pagerank", "components")
CHECKS: Final = ("whole", "document")
_FIELDS: Final = ("input", "output", "formats", "part_megabytes", "measures", "checks")


@dataclass(frozen=True, slots=True)
class Config:
    """``inputs`` are files, folders or patterns and ``output`` a folder, as paths or addresses.

    ``part`` is how many bytes of a feed of lines one task reads. Checks are made over the ``whole``
    by one task at the end, or over each ``document`` alone where it is read.
    """

    inputs: tuple[str, ...]
    output: str
    forms: tuple[str, ...] = ("nquads",)
    part: int = 64 << 20
    measures: tuple[str, ...] = ()
    checks: str = "whole"


def read_config(path: Path) -> Config:
    """Read a configuration.

    Raises ``UsageError`` that names the field that is wrong, ``OSError`` when it cannot be opened.
    """
    try:
        held = yaml.safe_load(path.read_text("utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError) as problem:
        raise UsageError(f"{path} cannot be read: {problem}.", "See docs/bulk.md.") from None
    if not isinstance(held, Mapping):
        raise UsageError(f"{path} has no fields.", f"It has {', '.join(_FIELDS)}.")
    unknown = [str(name) for name in held if name not in _FIELDS]
    if unknown:
        raise UsageError(f"{path} has a field {unknown[0]!r}.", f"Known are {', '.join(_FIELDS)}.")
    inputs, output = _texts(path, held, "input"), held.get("output")
    if not inputs or not isinstance(output, str):
        raise UsageError(f"{path} has to say input and output.", "See docs/bulk.md.")
    forms = _chosen(path, held, "formats", FORMS) or ("nquads",)
    measures = _chosen(path, held, "measures", MEASURES)
    if measures and "parquet" not in forms:
        forms = (*forms, "parquet")  # measures are taken from there
    checks = _chosen(path, held, "checks", CHECKS)
    if len(checks) > 1:
        raise UsageError(f"{path}: checks has two values.", f"Choose one of {', '.join(CHECKS)}.")
    return Config(
        inputs, output, forms, _part(path, held), measures, checks[0] if checks else CHECKS[0]
    )


def _texts(path: Path, held: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = held.get(name, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise UsageError(f"{path}: {name} is no list of words.", "See docs/bulk.md.")
    return tuple(values)


def _chosen(
    path: Path, held: Mapping[str, Any], name: str, known: tuple[str, ...]
) -> tuple[str, ...]:
    values = _texts(path, held, name)
    for each in values:
        if each not in known:
            raise UsageError(f"{path}: {name} has {each!r}.", f"Choose of {', '.join(known)}.")
    return tuple(each for each in known if each in values)


def _part(path: Path, held: Mapping[str, Any]) -> int:
    value = held.get("part_megabytes", 64)
    if not isinstance(value, int | float) or value <= 0:
        raise UsageError(f"{path}: part_megabytes is {value!r}.", "It is a number above 0.")
    return max(1, int(value * (1 << 20)))
