"""What one does to a store as a whole: see its generations, go back, make room, clear remains."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.errors import StoreError, UsageError
from kg.store.generations import Generations


@dataclass(frozen=True, slots=True)
class Generation:
    """One state of a store; ``size`` in bytes counts files that generations share in each."""

    number: int
    current: bool
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Pruned:
    """What ``prune`` did: the generations that went, and those that somebody still reads."""

    removed: tuple[int, ...]
    held: tuple[int, ...]


def open_generations(location: str) -> Generations:
    """Return the generations of the store in a folder.

    Raises ``UsageError`` for a store without a folder, and ``StoreError`` and its kinds.
    """
    if location == "memory:" or "://" in location:
        raise UsageError(f"The store {location} has no generations.", "Name a folder.")
    generations = Generations(Path(location))
    if not generations.check():
        raise StoreError(
            f"There is no store at {location}.",
            f"Make one with 'kg build FILE --store {location}'.",
        )
    return generations


def listing(generations: Generations) -> tuple[Generation, ...]:
    """Return the generations that are kept, oldest first. Raises ``StoreDamaged``."""
    current = generations.current()
    return tuple(
        _generation(generations.folder(number), current) for number in generations.numbers()
    )


def _generation(folder: Path, current: int) -> Generation:
    number = int(folder.name)
    made = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    return Generation(number, number == current, made, _size(folder))


def rollback(generations: Generations, number: int | None = None) -> int:
    """Make an earlier generation the current one, or any kept ``number``; return which.

    Nothing is removed, so that one can go forward again until the next write.
    Raises ``StoreError`` when it is not kept, and ``StoreLocked``.
    """
    with generations.lock():
        chosen = _before(generations) if number is None else number
        if chosen not in generations.numbers():
            kept = ", ".join(map(str, generations.numbers()))
            raise StoreError(
                f"The store {generations.path} keeps no generation {chosen}.", f"It keeps {kept}."
            )
        generations.point_to(chosen)
    return chosen


def _before(generations: Generations) -> int:
    current = generations.current()
    earlier = [number for number in generations.numbers() if number < current]
    if not earlier:
        raise StoreError(
            f"The store {generations.path} keeps no generation before {current}.",
            "See 'kg store list'.",
        )
    return earlier[-1]


def prune(generations: Generations, keep: int = 1) -> Pruned:
    """Remove all but the current generation and the newest others, ``keep`` in all (1 or more).

    A generation that somebody reads stays. Raises ``StoreLocked``.
    """
    with generations.lock():
        current = generations.current()
        others = [number for number in generations.numbers() if number != current]
        old = others[: max(0, len(others) - (keep - 1))]
        removed = tuple(number for number in old if generations.remove(number))
    return Pruned(removed, tuple(number for number in old if number not in removed))


def clear_remains(generations: Generations) -> tuple[str, ...]:
    """Remove what a killed write left, and say what: paths below the store, sorted.

    Nothing else is touched, and nothing outside of the store. Raises ``StoreLocked`` while
    somebody writes: those files are being used.
    """
    with generations.lock():
        return tuple(sorted(_removed(generations)))


def _removed(generations: Generations) -> Iterator[str]:
    for path in generations.remains():
        name = str(path.relative_to(generations.path))
        generations.erase(path)
        yield name


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
