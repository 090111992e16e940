"""What a person found in a document, as a gold file says it."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import yaml

from kg.errors import InputError
from kg.model.figure import Comparator, Unit

GOLD: Final = "gold.yaml"
_FINDINGS: Final = "findings.yaml"  # what the checks find there, compared elsewhere
_GAP: Final = "⋯"
_FIGURE: Final = re.compile(
    r"(?P<how>>=|<=|>|<|~)?\s*(?P<value>-?[\d.]+)\s*(?P<unit>%|pp|[A-Z]{3})?"
)
_HOW: Final = {
    None: Comparator.EXACTLY, ">": Comparator.MORE_THAN, "<": Comparator.LESS_THAN,
    ">=": Comparator.AT_LEAST, "<=": Comparator.AT_MOST, "~": Comparator.APPROXIMATELY,
}  # fmt: skip
_UNIT: Final = {None: Unit.NUMBER, "%": Unit.PERCENT, "pp": Unit.PERCENTAGE_POINT}

Figure = tuple[Decimal, Unit, Comparator]


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """A claim or reply: ``words`` is its whole text, with ``⋯`` for a stretch left out.

    ``by`` are the names of who says it; ``answers`` is the number of the claim it replies to.
    """

    name: str
    words: str
    label: str | None
    by: tuple[str, ...] | None
    verdict: str | None = None
    answers: int | None = None

    def matches(self, text: str) -> bool:
        """Tell whether a passage that was found is this one, from its first word to its last."""
        pieces = [re.escape(plain(piece)) for piece in self.words.split(_GAP)]
        return bool(re.fullmatch(r"\s*.*\s*".join(pieces), plain(text), re.DOTALL))


@dataclass(frozen=True, slots=True)
class GoldSource:
    """A source, known by title or address, and the places that cite it ("note 1", "reply 2").

    A work without a title is known by ``words`` that its name must hold.
    """

    title: str | None
    url: str | None
    words: str | None
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file. What is ``None`` was not looked at by hand, and is not scored."""

    name: str
    why: str
    document: Path
    language: str
    publisher: str | None
    claims: tuple[GoldPassage, ...]
    replies: tuple[GoldPassage, ...]
    sources: tuple[GoldSource, ...] | None
    figures: tuple[Figure, ...] | None
    agencies: tuple[str, ...] | None
    jurisdictions: tuple[str, ...] | None


def plain(text: str) -> str:
    """Return the text with white space folded, in one Unicode form."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def read_gold(path: Path) -> Gold:
    """Read a gold file. Raises ``InputError`` when it is not one, or its document is missing."""
    try:
        given = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Check that it is YAML.") from error
    if not isinstance(given, dict) or not isinstance(given.get("claims"), list):
        raise InputError(f"{path} has no list of claims.", "See docs/quality.md for its form.")
    try:
        return _gold(path, given)
    except (KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise InputError(
            f"{path} is not a gold file: {error!r}.", "See docs/quality.md for its form."
        ) from error


def _gold(path: Path, given: dict[str, Any]) -> Gold:
    claims = tuple(
        _passage(f"claim {number}", claim) for number, claim in enumerate(given["claims"], start=1)
    )
    replies = [
        (number, reply)
        for number, claim in enumerate(given["claims"], start=1)
        for reply in claim.get("replies", ())
    ]
    publisher = given.get("publisher")
    return Gold(
        name=path.parent.name,
        why=str(given.get("why", "")),
        document=_document(path, given.get("document")),
        language=str(given["language"]),
        publisher=publisher,
        claims=claims,
        replies=tuple(
            _passage(f"reply {number}", reply, answers=claim, publisher=publisher)
            for number, (claim, reply) in enumerate(replies, start=1)
        ),
        sources=_sources(given.get("sources", ())),
        figures=None if "figures" not in given else tuple(map(parse_figure, given["figures"])),
        agencies=_names(given, "agencies"),
        jurisdictions=_names(given, "jurisdictions"),
    )


def _document(path: Path, named: str | None) -> Path:
    if named is not None:
        return (path.parent / named).resolve()
    lists = {path.name, _FINDINGS}
    others = sorted(each for each in path.parent.iterdir() if each.name not in lists)
    if len(others) != 1:
        raise InputError(
            f"{path.parent} should hold one document beside {path.name}, not {len(others)}.",
            "Name it in the gold file: `document: page.md`.",
        )
    return others[0]


def _passage(
    name: str, given: dict[str, Any], *, answers: int | None = None, publisher: str | None = None
) -> GoldPassage:
    by = given.get("by", [publisher] if publisher else None if answers else [])
    return GoldPassage(
        name=name,
        words=str(given["words"]),
        label=given.get("label"),
        by=None if by is None else tuple(by),
        verdict=given.get("verdict"),
        answers=answers,
    )


def _sources(given: Any) -> tuple[GoldSource, ...] | None:
    if given is None:
        return None
    return tuple(
        GoldSource(one.get("title"), one.get("url"), one.get("words"), tuple(one.get("cited", ())))
        for one in given
    )


def _names(given: dict[str, Any], key: str) -> tuple[str, ...] | None:
    return tuple(str(name) for name in given[key]) if given.get(key) is not None else None


def parse_figure(printed: object) -> Figure:
    """Read ``26%``, ``>65``, ``~700``, ``-51pp``, ``2000000 USD``. Raises ``ValueError``."""
    match = _FIGURE.fullmatch(str(printed))
    if match is None:
        raise ValueError(f"{printed!r} is not a figure")
    unit = _UNIT.get(match["unit"]) or Unit(match["unit"])
    return Decimal(match["value"]), unit, _HOW[match["how"]]
