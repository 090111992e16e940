"""Which column of a table holds what: as a person says, or by the names in its first rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg.errors import InputError, NoClaims
from kg.extract.layout.label_words import families
from kg.model.location import Notice
from kg.model.stated import Entry
from kg.vocab.iris import normalise
from kg.vocab.wordlists import word_lists

EITHER: Final = "either"  # a source, and the name of the column does not say whose
_LABELS: Final = {"claim": "claim", "reply": "reply", "rating": "verdict"}
_DEEPEST: Final = 20  # rows above which the names of the columns stand


@dataclass(frozen=True, slots=True)
class Columns:
    """Field -> column number as printed in an entry's keys; ``labels`` are the printed names of
    the fields, ``names`` those of all columns by their numbers.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return the key of a field's column; empty when the table has none."""
        return self.numbers.get(name, "")


def find_columns(
    entries: Sequence[Entry], mapping: Mapping[str, str]
) -> tuple[Columns, Sequence[Entry]] | None:
    """Return the columns and the rows below their names; ``None`` where no row names a claim.

    ``mapping`` says which column holds a field; the other fields go by their usual names.
    """
    for place, entry in enumerate(entries[:_DEEPEST]):
        columns = _columns(entry, mapping)
        if columns.of("claim"):
            return columns, entries[place + 1 :]
    return None


def no_claims(name: str, entries: Sequence[Entry], mapping: Mapping[str, str]) -> InputError:
    """Return the error for a table that names no column of claims, or not one of ``mapping``."""
    first = [value.text for value in entries[0].values.values()] if entries else []
    names = ", ".join(f"“{words}”" for words in first) or "none"
    known = {_folded(words) for words in first}
    missing = [column for column in mapping.values() if _folded(column) not in known]
    if missing:
        return InputError(
            f"{name} has no column “{missing[0]}”; it has {names}.",
            "Correct what --columns says.",
        )
    return NoClaims(
        f"{name} names no column that holds claims; it has {names}.",
        "Say which column does: --columns claim=NAME.",
    )


def unread_columns(columns: Columns, rows: Sequence[Entry]) -> list[Notice]:
    """Return a notice that names the columns that hold something and are not read."""
    if not rows:
        return []
    read = set(columns.numbers.values())
    held = dict.fromkeys(number for row in rows for number in row.values if number not in read)
    names = [columns.names.get(number, number) for number in held]
    if not names:
        return []
    listed = ", ".join(f"“{name}”" for name in names)
    message = f"Columns that hold nothing of an exchange were not read: {listed}."
    return [Notice("columns-unread", message, rows[0].location)]


def _columns(entry: Entry, mapping: Mapping[str, str]) -> Columns:
    said = {_folded(value.text): number for number, value in entry.values.items()}
    numbers = {name: said[_folded(column)] for name, column in mapping.items()
               if _folded(column) in said}  # fmt: skip
    if len(numbers) < len(mapping):
        return Columns()
    taken = set(numbers.values())
    for words, number in said.items():
        name = _known().get(_plain(words))
        if name and name not in numbers and number not in taken:
            numbers[name] = number
    labels = {name: entry.values[number].text for name, number in numbers.items()}
    names = {number: value.text for number, value in entry.values.items()}
    return Columns(numbers, labels, names)


def _folded(words: str) -> str:
    """Fold what does not tell names apart, as ``normalise``, and the Turkish capital İ."""
    return normalise(words).replace("i\u0307", "i")


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").strip(" :：*#").split())


@cache
def _known() -> dict[str, str]:
    """Return the names of columns -> field; the first field that lists a name has it."""
    found: dict[str, str] = {}
    for fields in word_lists("columns").values():
        for name, words in fields.items():
            for word in words:
                found.setdefault(_folded(word), name)
    for kinds in families().values():
        for kind, name in _LABELS.items():
            for word in kinds.get(kind, ()):
                found.setdefault(_folded(word), name)
    return found
