"""What the checks find in the first document, as a list that people can read.

``python -m tests.checks.gold`` writes it anew; read the difference before it is kept.
"""

from functools import cache
from typing import Any

import yaml

from kg import KnowledgeGraph
from kg.checks.registry import find_all
from kg.model.finding import Finding, Place
from kg.vocab.resources import resource

GOLD = "tests/checks/gold/first-document.yaml"
_DOCUMENT = "data/documents/secure-communities-setting-the-record-straight.md"
_HEAD = """\
# What the checks find in the first document: every finding, none more. "at" is where its first
# passage stands, in code points of the text. Written by "python -m tests.checks.gold".
"""


@cache
def first_document() -> tuple[Finding, ...]:
    """Build the first document and check it."""
    graph = KnowledgeGraph.open("memory:")
    graph.build(resource(_DOCUMENT))
    with graph.store.view() as view:
        return find_all(view)


def listed() -> list[dict[str, Any]]:
    """Return the findings in the form of the list."""
    return [
        {
            "check": finding.check.code,
            "outcome": str(finding.outcome),
            "at": " to ".join(str(end) for place in finding.places[:1] for end in _ends(place)),
            "places": len(finding.places),
            "says": finding.sentence,
        }
        for finding in first_document()
    ]


def _ends(place: Place) -> tuple[int, int]:
    return place.start, place.end


def gold() -> list[dict[str, Any]]:
    """Return the list that was reviewed."""
    held: list[dict[str, Any]] = yaml.safe_load(resource(GOLD).read_text("utf-8"))
    return held


def _write() -> None:
    body = yaml.safe_dump(listed(), allow_unicode=True, sort_keys=False, width=96)
    path = resource("tests/checks/gold") / "first-document.yaml"
    path.write_text(_HEAD + body, "utf-8")


if __name__ == "__main__":
    _write()
