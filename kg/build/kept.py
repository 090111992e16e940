"""Records that were read and wait to be written: on disk, for there may be any number."""

import pickle
from collections.abc import Iterator
from pathlib import Path

from kg.model.record import Record
from kg.read.spooled import Block, Spooled


class KeptRecords:
    """Records by key, in the order in which the keys came; one of the same key takes its place."""

    def __init__(self, folder: Path | None = None) -> None:
        """Put the file in ``folder``, or where temporary files are."""
        self._file = Spooled(folder)
        self._blocks: dict[str, Block] = {}

    def keep(self, record: Record) -> None:
        """Take a record. Raises ``StoreError`` when it cannot be written."""
        self._blocks[record.key] = self._file.put(pickle.dumps(record))

    def __iter__(self) -> Iterator[Record]:
        for block in self._blocks.values():
            record: Record = pickle.loads(self._file.get(block))
            yield record
