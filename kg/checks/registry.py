"""Every check, one line each."""

from collections.abc import Callable, Iterable
from typing import Final

from kg.checks.differences import check_differences
from kg.model.finding import Finding
from kg.store.base import View

CHECKS: Final[tuple[Callable[[View], Iterable[Finding]], ...]] = (check_differences,)


def find_all(view: View) -> tuple[Finding, ...]:
    """Run every check on a view of the store."""
    return tuple(finding for check in CHECKS for finding in check(view))
