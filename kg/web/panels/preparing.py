"""What makes the pages of a large generation quick is made once, while all others go first.

It is the lists, the tables of what there is most to say of, and the doubtful readings.

Until they are there, pages ask the queries of their panels. ``python -m kg.web.panels.preparing``
with the path of a store makes those of its current generation.
"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import StoreError
from kg.store.changing import STORE
from kg.store.embedded import EmbeddedStore
from kg.store.generations import Generations
from kg.tables.lists import filling
from kg.tables.lists.lists import BESIDE, lists_of
from kg.web.panels import ahead
from kg.web.reviews.kept import doubts_of

_LARGE: Final = 1 << 26  # bytes of a generation; queries over less are quick enough
_MADE: Final = (Path(BESIDE.name, filling.FILE), Path(ahead.BESIDE.name, ahead.FILE))
_LAST: Final = 19  # as nice has it


@dataclass(eq=False, slots=True)
class Preparing:
    """Knows whether there are lists, and has them made where that is worth it."""

    store: str
    is_large: bool = False  # whether queries over all of the current generation take long
    _seen: int = 0  # the generation that was looked at last
    _process: Process | None = None
    task: "asyncio.Task[None] | None" = None  # ends when the lists are there, or could not be made

    def is_ready(self) -> bool:
        """Return whether the current generation has its lists; if not, they may be on their way."""
        generations = Generations(Path(self.store))
        try:
            number = generations.current()
        except StoreError:
            return False
        folder = generations.folder(number)
        has_lists = all((folder / place).exists() for place in _MADE)
        if number != self._seen:
            self._seen = number
            self.is_large = _size(folder / STORE) > _LARGE
            if self.is_large and not has_lists:
                self.task = asyncio.get_running_loop().create_task(self._make())
        return has_lists

    async def _make(self) -> None:
        self._kill()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "kg.web.panels.preparing", self.store,
            stdin=DEVNULL, stdout=DEVNULL,
            stderr=None if os.environ.get("KG_DEBUG") else DEVNULL,
        )  # fmt: skip
        await self._process.wait()

    def _kill(self) -> None:
        if self._process and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()

    async def close(self) -> None:
        """End what is under way."""
        if self.task:
            if self._process is None:
                self.task.cancel()
            self._kill()
            with suppress(asyncio.CancelledError):
                await self.task


def _size(folder: Path) -> int:
    with suppress(OSError):
        return sum(file.stat().st_size for file in folder.iterdir())
    return 0


def prepare(store: str) -> None:
    """Make all that pages of the current generation are quicker with. Raises ``StoreError``."""
    with EmbeddedStore(Path(store)).view() as view:
        lists_of(view)
        ahead.ahead_of(view)
        doubts_of(view)


if __name__ == "__main__":
    os.nice(_LAST)
    prepare(sys.argv[1])
