"""The command ``kg``: one file per verb, no logic."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command (default: the process's arguments) and return its exit code.

    0: fine. 1: ``kg validate`` or ``kg check`` found something. 2: usage, unreadable input, a store
    that cannot be opened. 130: interrupted. Nothing is raised unless ``KG_DEBUG`` is set.
    """
    from kg.cli.app import app
    from kg.cli.edge import guarded

    given = None if arguments is None else list(arguments)
    return guarded(lambda: app(args=given, prog_name="kg", standalone_mode=False))
