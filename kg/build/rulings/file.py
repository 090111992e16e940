"""The reviewed file of rulings: YAML that people read, in the order of documents and readings."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

import yaml

from kg.errors import UsageError
from kg.model.ruling import Decision, Ruling

DEFAULT: Final = Path("data/reviews.yaml")
_HEAD: Final = (
    "# Readings that a person accepted, corrected or rejected; every build applies them.\n"
)
_NEEDED: Final = ("about", "document", "decision")
_FIELDS: Final = (*_NEEDED, "words", "reading", "to", "why")


def read_rulings(path: Path) -> tuple[Ruling, ...]:
    """Return the rulings of a file; none when it is not there. Raises ``UsageError``."""
    if not path.exists():
        return ()
    try:
        held = yaml.safe_load(path.read_text("utf-8")) or []
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise UsageError(f"{path} cannot be read: {problem}.", "It is a YAML list.") from None
    if not isinstance(held, list):
        raise UsageError(f"{path} holds no list of rulings.", "Let 'kg review' write it.")
    return tuple(_ruling(path, number, each) for number, each in enumerate(held, 1))


def keep_ruling(path: Path, ruling: Ruling) -> None:
    """Put a ruling into a file; it takes the place of an earlier one about the same reading."""
    kept = {(one.document, one.about): one for one in read_rulings(path)}
    kept[ruling.document, ruling.about] = ruling
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_HEAD + _written(kept[key] for key in sorted(kept)), "utf-8")


def _written(rulings: Iterable[Ruling]) -> str:
    held = [{name: str(value) for name, value in asdict(one).items() if value} for one in rulings]
    return yaml.safe_dump(held, allow_unicode=True, sort_keys=False, width=100)


def _ruling(path: Path, number: int, held: object) -> Ruling:
    where = f"{path}, entry {number}"
    if not isinstance(held, Mapping):
        raise UsageError(f"{where} is no ruling.", f"It has the fields {', '.join(_FIELDS)}.")
    unknown = [str(name) for name in held if name not in _FIELDS]
    missing = [name for name in _NEEDED if not held.get(name)]
    if unknown or missing:
        said = f"has no {missing[0]}" if missing else f"has an unknown field {unknown[0]!r}"
        raise UsageError(f"{where} {said}.", f"The fields are {', '.join(_FIELDS)}.")
    texts = {name: str(value) for name, value in held.items()}
    if texts["decision"] not in list(Decision):
        raise UsageError(f"{where} decides {texts['decision']!r}.", f"Say {', '.join(Decision)}.")
    if (texts["decision"] == Decision.CORRECT) != ("to" in texts):
        raise UsageError(f"{where} has to say what it corrects to, in 'to'.", "No other has it.")
    return Ruling(
        texts["about"], texts["document"], Decision(texts["decision"]),
        texts.get("words", ""), texts.get("reading", ""), texts.get("to"), texts.get("why", ""),
    )  # fmt: skip
