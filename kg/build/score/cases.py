"""Every case of a folder: built, and compared with its gold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.build.pipeline import read_record
from kg.build.score.anchors import anchors
from kg.build.score.gold import GOLD, Gold, read_gold
from kg.build.score.names import agencies, figures, jurisdictions
from kg.build.score.passages import Passages
from kg.build.score.tally import Tally
from kg.build.score.works import Works
from kg.errors import InputError
from kg.model.claim import Role
from kg.model.record import Record


@dataclass(frozen=True, slots=True)
class Scored:
    """One case and its tallies, by the name of the row; what its gold leaves out has none."""

    name: str
    why: str
    tallies: Mapping[str, Tally]


def score_cases(folders: Iterable[str | Path]) -> tuple[Scored, ...]:
    """Build every document that has a gold file in or below the folders, and compare.

    Raises ``InputError`` when there is no gold file, or one that cannot be read.
    """
    paths = sorted({path for folder in folders for path in _gold_files(Path(folder))})
    if not paths:
        raise InputError(f"There is no {GOLD} in what you named.", "See docs/quality.md.")
    return tuple(score_case(read_gold(path)) for path in paths)


def _gold_files(folder: Path) -> Iterable[Path]:
    return [folder] if folder.is_file() else folder.rglob(GOLD)


def score_case(gold: Gold) -> Scored:
    """Build one document and compare it with its gold."""
    try:
        raw = gold.document.read_bytes()
    except OSError as error:
        raise InputError(f"{gold.document} cannot be read.", "Check the gold file.") from error
    return Scored(gold.name, gold.why, tallies_of(gold, read_record(raw, gold.document.name)))


def tallies_of(gold: Gold, record: Record) -> dict[str, Tally]:
    """Compare a record with a gold file, row by row."""
    passages = Passages.align(gold, record)
    works = Works.align(gold, record, passages)
    rows = {
        "claims": passages.of_role(Role.CLAIM),
        "replies": passages.of_role(Role.REPLY),
        "pairing": passages.pairing(),
        "attribution": passages.attribution(),
        "labels": passages.labels(),
        "verdicts": passages.verdicts(),
    }
    if gold.sources is not None:
        rows |= {"footnote-to-source links": works.links(), "source identity": works.identity()}
    if gold.figures is not None:
        rows["figures"] = figures(gold, record)
    if gold.agencies is not None:
        rows["agencies"] = agencies(gold, record)
    if gold.jurisdictions is not None:
        rows["jurisdictions"] = jurisdictions(gold, record)
    return rows | {"anchors": anchors(record)}


def total(scored: Sequence[Scored]) -> dict[str, Tally]:
    """Add up the tallies of all cases, row by row: every thing counts the same (micro average)."""
    added: dict[str, Tally] = {}
    for case in scored:
        for row, tally in case.tallies.items():
            added[row] = added.get(row, Tally()) + tally
    return added
