"""Files that wait beside the output until the last stage has read them."""

import gzip
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kg.bulk.places import delete_folder, open_place, whole_place
from kg.reconcile.sources.known import KnownWorks

_FOLDER: Final = "_waiting"
_BLOCK: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Sides:
    """What waits of each part of a run: statements of texts and of records, and cited works."""

    output: str

    def keep(self, kind: str, number: int, chunks: Iterable[bytes], attempt: str) -> None:
        """Keep chunks of whole lines of a part."""
        with (
            whole_place(self._place(kind, number), attempt) as file,
            gzip.GzipFile(fileobj=file, mode="wb", mtime=0, compresslevel=1) as packed,
        ):
            for chunk in chunks:
                packed.write(chunk)

    def lines(self, kind: str, number: int) -> Iterator[bytes]:
        """Yield the lines that wait of a part, block by block; each block ends with a whole one."""
        with open_place(self._place(kind, number)) as file, gzip.GzipFile(fileobj=file) as packed:
            while block := packed.read(_BLOCK):
                yield block + packed.readline() if not block.endswith(b"\n") else block

    def keep_works(self, number: int, works: KnownWorks, attempt: str) -> None:
        """Keep what the documents of a part cite."""
        with whole_place(self._place("works", number), attempt) as file:
            pickle.dump(works, file)

    def works(self, number: int) -> KnownWorks:
        """Return what the documents of a part cite."""
        with open_place(self._place("works", number)) as file:
            found: KnownWorks = pickle.load(file)
            return found

    def drop(self) -> None:
        """Remove all of it."""
        delete_folder(f"{self.output}/{_FOLDER}")

    def _place(self, kind: str, number: int) -> str:
        return f"{self.output}/{_FOLDER}/{kind}/part-{number:05d}"
