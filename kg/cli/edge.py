"""Where errors become one sentence and an exit code: the only place that catches broadly."""

import os
import sys
from collections.abc import Callable
from typing import Final

from typer import Abort, Exit
from typer.exceptions import TyperException

from kg.errors import CounterclaimError

FAILED: Final = 2
INTERRUPTED: Final = 130
DEBUG_VARIABLE: Final = "KG_DEBUG"


def guarded(command: Callable[[], object]) -> int:
    """Run ``command`` and return the exit code that its end means."""
    try:
        code = _run(command)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_went_away()
    except (KeyboardInterrupt, Abort):
        return _say("Interrupted.", code=INTERRUPTED)
    except Exception as error:  # the outermost edge: whatever it is, a person gets a sentence
        if os.environ.get(DEBUG_VARIABLE):
            raise
        return _say(*_sentences(error))
    return code


def _run(command: Callable[[], object]) -> int:
    try:
        command()
    except Exit as end:
        return end.exit_code
    return 0


def _sentences(error: Exception) -> tuple[str, str]:
    """Return what happened and what to do about it."""
    match error:
        case CounterclaimError():
            return f"Error: {error.message}", error.hint
        case TyperException():
            return f"Error: {_plain(error.format_message())}", _usage_hint(error)
        case OSError(strerror=str(), filename=str()):
            return (
                f"Error: {error.filename}: {error.strerror}.",
                "Check the path, its permissions and the free space.",
            )
        case MemoryError():
            return "Error: The memory is full.", "Build fewer documents at a time."
        case _:
            return (
                f"Error: This should not have happened: {type(error).__name__}: {error}",
                f"Run the command again with {DEBUG_VARIABLE}=1 to see where, and report it.",
            )


def _plain(message: str) -> str:
    """Leave out what Typer's type checker says to programmers."""
    said = message.replace(": Value error, ", ": ").replace(": Input should be ", ": it should be ")
    return said.partition(", unable to parse ")[0]


def _usage_hint(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "kg"
    return f"Try '{path} --help'."


def _say(message: str, hint: str = "", *, code: int = FAILED) -> int:
    sys.stderr.write(f"{message}\n{hint}\n" if hint else f"{message}\n")
    return code


def _reader_went_away() -> int:
    """``kg query … | head`` is fine: keep the interpreter from complaining when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
