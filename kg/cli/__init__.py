"""The command ``kg``: one file per verb, no logic."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command (default: the process's arguments) and return its exit code.

    0: fine. 1: ``kg validate`` or ``kg check`` found something. 2: usage, unreadable input, a store
    that cannot be opened. 130: interrupted. Nothing is raised unless ``KG_DEBUG`` is set.
    """
    from kg.cli.app import invoke
    from kg.cli.edge import guarded

    given = sys.argv[1:] if arguments is None else list(arguments)
    return guarded(lambda: invoke(given))
