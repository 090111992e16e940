"""Runs a module of ours as Python does, until it comes to a file: there it is killed, or stays.

``python interrupted.py killed|staying END -m MODULE ARGUMENTS``, where ``END`` is how the name of
the file ends. One that stays does nothing more by itself, and never ends.
"""

import os
import runpy
import signal
import sys

_MEETING = frozenset({"open", "os.rename", "sqlite3.connect"})  # audit events, PEP 578


def main(how: str, end: str, _: str, module: str, *given: str) -> None:
    """Run the module until it comes to the file."""

    def met(event: str, arguments: tuple[object, ...]) -> None:
        if event not in _MEETING or not str(arguments[0]).endswith(end):
            return
        if how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        signal.pause()

    sys.argv = [module, *given]
    sys.addaudithook(met)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
