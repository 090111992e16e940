"""What the checks find in each case, as a list beside it that people can read.

``python -m tests.checks.gold`` writes the lists anew, or those of the cases it is given by name;
read the difference before it is kept.
"""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from kg import KnowledgeGraph
from kg.checks.registry import find_all
from kg.model.finding import Finding, Outcome
from kg.vocab.resources import resource

CASES = Path(str(resource("tests/cases")))
_FINDINGS = "findings.yaml"
_FIRST = "data/documents/secure-communities-setting-the-record-straight.md"
_SHOWN = 40  # characters of the place
_HEAD = """\
# What the checks find here: every finding, none more, by outcome and check, each with the first
# words of its first place. Written by "python -m tests.checks.gold", then read.
"""
Listed = dict[str, dict[str, Any]]
_WORDS = {
    Outcome.FAILED: "failed",
    Outcome.CANNOT_TELL: "cannot tell",
    Outcome.PASSED: "passed",
    Outcome.INAPPLICABLE: "not applicable",
}


def names() -> list[str]:
    """Return the names of the cases: folders with a document, by their path."""
    folders = {path.parent for path in CASES.rglob("*") if path.name in {_FINDINGS, "gold.yaml"}}
    return sorted(folder.relative_to(CASES).as_posix() for folder in folders)


def documents(name: str) -> list[Path]:
    """Return the files of a case that are read; the first document stands elsewhere."""
    if name == "first-document":
        return [Path(str(resource(_FIRST)))]
    return sorted(path for path in (CASES / name).iterdir() if path.suffix != ".yaml")


@cache
def found_in(name: str) -> tuple[Finding, ...]:
    """Build the documents of a case into one graph and check it."""
    with TemporaryDirectory() as folder:
        graph = KnowledgeGraph.open(Path(folder) / "store")
        graph.build(*documents(name))
        with graph.store.view() as view:
            return find_all(view)


def first_document() -> tuple[Finding, ...]:
    """Return what is found in the first document."""
    return found_in("first-document")


def listed(findings: Sequence[Finding]) -> Listed:
    """Return findings in the form of the list; what does not apply is counted."""
    held: Listed = {}
    for outcome, words in _WORDS.items():
        checks: dict[str, Any] = {}
        for finding in (one for one in findings if one.outcome is outcome):
            code = finding.check.code
            if outcome is Outcome.INAPPLICABLE:
                checks[code] = checks.get(code, 0) + 1
            else:
                checks.setdefault(code, []).append(_line(finding))
        if checks:
            held[words] = checks
    return held


def _line(finding: Finding) -> str:
    where = " ".join(finding.places[0].exact.split()) if finding.places else ""
    short = where if len(where) <= _SHOWN else f"{where[:_SHOWN].rpartition(' ')[0]} ⋯"
    places = f" [{len(finding.places)} places]" if len(finding.places) > 1 else ""
    return f"{short} → {finding.sentence}{places}".lstrip()


def gold(name: str) -> Listed:
    """Return the list that was reviewed."""
    path = CASES / name / _FINDINGS
    held: Listed = yaml.safe_load(path.read_text("utf-8")) if path.exists() else {}
    return held or {}


def _write(chosen: Sequence[str]) -> None:
    for name in chosen or names():
        body = yaml.safe_dump(listed(found_in(name)), allow_unicode=True, sort_keys=False, width=96)
        (CASES / name / _FINDINGS).write_text(_HEAD + body, "utf-8")


if __name__ == "__main__":
    _write(sys.argv[1:])
