"""Every error that Counterclaim raises on purpose.

    CounterclaimError            what happened, where, and what to do
    ├── UsageError               the command or call was wrong          exit code 2
    ├── InputError               an input cannot be read                exit code 2
    │   └── NoClaims             it is read, but nothing in it is for this software
    ├── StoreError               the store cannot be opened or written  exit code 2
    │   ├── StoreLocked          another process holds it
    │   ├── StoreTooNew          a later version wrote it
    │   └── StoreDamaged         it is not, or no longer, a store
    ├── QueryError               a query is malformed or lacks a value  exit code 2
    │   └── UnknownQuestion      no question of that name
    ├── ExportError              an export cannot be written            exit code 2
    └── ResourceError            a file of the installation is missing or malformed

Findings of ``kg check`` and ``kg validate`` are results, not errors; they alone end with exit
code 1.
"""


class CounterclaimError(Exception):
    """Root of the tree: one sentence that says what and where, one that says what to do."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(CounterclaimError):
    """The command or call was wrong."""


class InputError(CounterclaimError):
    """An input cannot be read."""


class NoClaims(InputError):
    """An input can be read, but nothing in it is for this software; a folder goes on without it."""


class StoreError(CounterclaimError):
    """The store cannot be opened or written."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class StoreTooNew(StoreError):
    """A later version of the software wrote the store."""


class StoreDamaged(StoreError):
    """The path holds no store, or a store that no longer opens."""


class QueryError(CounterclaimError):
    """A query is malformed or lacks a value."""


class UnknownQuestion(QueryError):
    """The question library has no question of that name."""


class ExportError(CounterclaimError):
    """An export cannot be written."""


class ResourceError(CounterclaimError):
    """A file that belongs to the installation is missing or malformed."""
