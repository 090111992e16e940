"""Runs the command in this process, and looks at its verbs."""

from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper

from typer.core import TyperGroup
from typer.main import get_command

from kg.cli import main
from kg.cli.app import app


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
