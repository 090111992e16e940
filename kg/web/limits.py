"""What one request may cost. Every number can be set: ``kg serve --limit NAME=NUMBER``."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from kg.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes."""

    seconds: float = 10.0  # until a query's process is ended
    write_seconds: float = 60.0  # the same for an update, and for sending a whole graph
    rows: int = 10_000  # of a table, or statements; what is beyond is cut, and marked so
    answer: int = 50_000_000  # of the answer to a query
    query: int = 65_536
    depth: int = 64  # of brackets in a query
    body: int = 50_000_000  # of a request
    memory: int = 4_000_000_000  # address space of one process
    workers: int = 16  # processes at most
    spare: int = 4  # processes that wait for the next request
    grace: float = 1.0  # a query that ran longer makes room when all processes are busy


def read_limits(settings: Iterable[str]) -> Limits:
    """Read ``NAME=NUMBER`` texts. Raises ``UsageError`` for another name, or no number above 0."""
    kinds = {field.name: int if field.type is int else float for field in fields(Limits)}
    chosen: dict[str, float] = {}
    for setting in settings:
        name, _, value = setting.partition("=")
        if name not in kinds:
            raise UsageError(f"There is no limit {name!r}.", f"There are {', '.join(kinds)}.")
        try:
            chosen[name] = kinds[name](value)
        except ValueError:
            chosen[name] = 0
        if not 0 < chosen[name] < float("inf"):
            raise UsageError(f"The limit {setting!r} is no number above 0.", "Write seconds=10.")
    return replace(Limits(), **chosen)  # type: ignore[arg-type]
