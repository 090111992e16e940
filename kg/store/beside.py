"""What is derived from a generation and kept beside its quads, or else made in memory.

Each kind is a folder that is written as a whole: by a build, before its generation is the current
one, or on first use, aside and then switched to.
"""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from kg.errors import StoreDamaged, StoreError
from kg.store.base import View

T = TypeVar("T")


@dataclass(frozen=True)
class Beside(Generic[T]):
    """One kind of derived thing, by the ``name`` of its folder.

    ``make`` derives it from a view, in a folder or in memory, and may raise ``StoreError``;
    ``open`` raises ``StoreDamaged`` when the folder does not hold it as it was made.
    """

    name: str
    make: Callable[[View, Path | None], T]
    open: Callable[[Path], T]
    _opened: WeakKeyDictionary[View, T] = field(default_factory=WeakKeyDictionary)

    def of(self, view: View) -> T:
        """Return what belongs to a view, as long as the view lives the same.

        What is missing (the store was written by an update) or damaged is made anew.
        """
        found = self.kept(view)
        if found is None:
            found = self._opened[view] = self._made(view)
        return found

    def kept(self, view: View) -> T | None:
        """Return what belongs to a view; ``None`` where it would first have to be made."""
        if view not in self._opened:
            if view.folder is None:
                return None
            try:
                self._opened[view] = self.open(view.folder / self.name)
            except StoreDamaged:
                return None
        return self._opened[view]

    def _made(self, view: View) -> T:
        if view.folder is None:
            return self.make(view, None)
        try:
            return self._made_anew(view, view.folder / self.name)
        except (OSError, StoreError):  # a store that may only be read
            return self.make(view, None)

    def _made_anew(self, view: View, path: Path) -> T:
        """Another process may be doing the same: who comes last uses its own."""
        fresh = Path(tempfile.mkdtemp(prefix=f"{self.name}-", dir=path.parent))
        try:
            self.make(view, fresh)
            shutil.rmtree(path, ignore_errors=True)
            fresh.rename(path)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        return self.open(path)
