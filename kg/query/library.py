"""The question library: one ``.rq`` file per question, described in its own header.

A file is valid SPARQL; its header is YAML in ``#+`` comments above the query (the convention of
grlc, https://grlc.io). ``who_cites_whom.rq`` is asked as ``who-cites-whom``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml

from kg.errors import QueryError, ResourceError, UnknownQuestion

_FOLDER: Final = Path(__file__).parent / "questions"
_MARK: Final = "#+"


class ParameterType(StrEnum):
    """What kind of term a value becomes."""

    IRI = "iri"
    STRING = "string"
    INTEGER = "integer"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of the query that may be, or if ``required`` must be, given a value."""

    name: str
    type: ParameterType
    description: str
    default: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A query with its words: ``question`` is plain English, ``example`` one row of an answer."""

    name: str
    title: str
    question: str
    text: str
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    example: tuple[tuple[str, str], ...] = ()


def questions() -> Mapping[str, Question]:
    """Return every question of the library, by name and in the order of names."""
    return _load()


@cache
def _load() -> Mapping[str, Question]:
    files = sorted(_FOLDER.glob("*.rq"))
    if not files:
        raise ResourceError("The question library is missing.", "Install the package again.")
    found = (parse_question(file.read_text("utf-8"), _name(file)) for file in files)
    return MappingProxyType({question.name: question for question in found})


def _name(file: Path) -> str:
    return file.stem.replace("_", "-")


def question_named(name: str) -> Question:
    """Return the question called ``name``; underscores may stand for hyphens.

    Raises ``UnknownQuestion``, naming the nearest ones.
    """
    wanted = name.strip().lower().replace("_", "-")
    if wanted in questions():
        return questions()[wanted]
    near = get_close_matches(wanted, questions(), n=3, cutoff=0.4)
    raise UnknownQuestion(
        f"There is no question named {name!r}.",
        f"Did you mean {' or '.join(near)}?" if near else "See 'kg questions'.",
    )


def parse_question(text: str, name: str) -> Question:
    """Read a query with or without a header. Raises ``QueryError`` for a malformed header."""
    try:
        fields = header_of(text)
        return Question(
            name=name,
            title=str(fields.get("title", name)),
            question=str(fields.get("question", "")),
            text=text,
            description=str(fields.get("description", "")),
            parameters=tuple(_parameter(entry) for entry in fields.get("parameters", ())),
            example=tuple((str(k), str(v)) for k, v in fields.get("example", {}).items()),
        )
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as problem:
        raise QueryError(
            f"The header of the query {name} cannot be read: {problem}.",
            "It is YAML, each line after '#+'.",
        ) from None


def header_of(text: str) -> dict[str, Any]:
    """Return what the header of a query says. Raises ``yaml.YAMLError`` when it is malformed."""
    lines = (line.removeprefix(_MARK) for line in text.splitlines() if line.startswith(_MARK))
    return dict(yaml.safe_load("\n".join(lines)) or {})


def _parameter(entry: Mapping[str, Any]) -> Parameter:
    default = entry.get("default")
    return Parameter(
        name=str(entry["name"]),
        type=ParameterType(entry["type"]),
        description=str(entry.get("description", "")),
        default=None if default is None else str(default),
        required=bool(entry.get("required", False)),
    )
