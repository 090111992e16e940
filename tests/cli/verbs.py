"""Runs the command in this process, and looks at its verbs."""

import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command

from kg.cli import main
from kg.cli.app import app

DOCUMENT = Path(__file__).parent / "documents/night-bus.md"
QUESTION = "who-cites-whom"


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


def kg(*arguments: object) -> Outcome:
    """Run ``kg`` with these arguments."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Outcome(code, _read(out), _read(err))


def _read(stream: TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def group() -> TyperGroup:
    command = get_command(app)
    assert isinstance(command, TyperGroup)
    return command


def names() -> list[str]:
    return list(group().commands)


def options() -> Iterator[tuple[str, str]]:
    """Yield each verb with each of its options, in the long form."""
    for verb, command in group().commands.items():
        for parameter in command.params:
            yield from ((verb, name) for name in parameter.opts if name.startswith("--"))


def counts(store: Path) -> dict[str, int]:
    """What ``kg info`` counts in a store."""
    outcome = kg("info", "--format", "json", "--store", store)
    assert outcome.code == 0, outcome.err
    found: dict[str, int] = json.loads(outcome.out)
    return found


def counted(store: Path) -> str:
    """What ``kg info`` says of a store."""
    return kg("info", "--store", store).out


def exported(store: Path) -> str:
    """All statements of a store."""
    return kg("export", "nquads", "--store", store).out
