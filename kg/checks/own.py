"""Checks of other people: one ``.rq`` file with a header, or a Python entry point.

See ``docs/checks.md`` for a worked example of both.
"""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Final

import yaml

from kg.checks.entry import Entry
from kg.checks.reading import Reading
from kg.errors import InputError, QueryError
from kg.model.finding import Check, Finding, Outcome, Severity

GROUP: Final = "counterclaim.checks"
_MARK: Final = "#+"


@cache
def installed() -> tuple[Entry, ...]:
    """Return the checks that other packages registered under ``counterclaim.checks``, by name.

    A process looks once: what every package says of itself takes longer to read than some checks.
    Raises ``InputError`` for one that is no ``Entry``.
    """
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    loaded = [(point.name, point.load()) for point in found]
    for name, entry in loaded:
        if not isinstance(entry, Entry):
            raise InputError(f"The check {name!r} is no Entry.", "See docs/checks.md.")
    return tuple(entry for _, entry in loaded)


def read_check(path: Path) -> Entry:
    """Return the check of a ``.rq`` file.

    Raises ``InputError`` for a file that cannot be read or whose header lacks ``check`` or
    ``title``.
    """
    try:
        query = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise InputError(f"{path} cannot be read.", "A check is a text file in UTF-8.") from None
    header = _header(query, path)
    severity = header.get("severity", Severity.WARNING)
    if severity not in set(Severity):
        raise InputError(f"{path}: {severity!r} is no severity.", f"Use {', '.join(Severity)}.")
    check = Check(str(header["check"]), str(header["title"]), "own", Severity(severity))

    def run(reading: Reading) -> Iterator[Finding]:
        for row in reading.ask(query):
            yield _finding(reading, check, row)

    return Entry(run, (check,))


def _header(query: str, path: Path) -> dict[str, Any]:
    lines = [line.removeprefix(_MARK) for line in query.splitlines() if line.startswith(_MARK)]
    try:
        header = yaml.safe_load("\n".join(lines))
    except yaml.YAMLError:
        header = None
    if not isinstance(header, dict) or not {"check", "title"} <= header.keys():
        raise InputError(
            f"{path} has no header that names a check and its title.",
            "Begin with '#+ check: my-check' and '#+ title: What holds when it passed.'",
        )
    return header


def _finding(reading: Reading, check: Check, row: dict[str, str] | Any) -> Finding:
    if "subject" not in row or "sentence" not in row:
        raise QueryError(
            f"The check {check.code} has a row without a subject or a sentence.",
            "SELECT ?subject ?sentence, and if you like ?outcome and ?input.",
        )
    said = row.get("outcome", Outcome.FAILED).rpartition("#")[2]
    if said not in set(Outcome):
        raise QueryError(
            f"The check {check.code} has the outcome {said!r}.", f"Use {', '.join(Outcome)}."
        )
    inputs = (row["input"],) if "input" in row else ()
    places = reading.places_of(row["subject"], *inputs)
    return Finding(check, row["subject"], Outcome(said), row["sentence"], places, inputs)
