"""Findings for other programs: JSON and SARIF."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from kg import __version__
from kg.model.finding import Check, Finding, Outcome, Place

_SARIF: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_KINDS: Final = {
    Outcome.PASSED: "pass",
    Outcome.FAILED: "fail",
    Outcome.CANNOT_TELL: "open",
    Outcome.INAPPLICABLE: "notApplicable",
}


def to_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON list, every place with its exact words."""
    return json.dumps([_plain(finding) for finding in findings], ensure_ascii=False, indent=2)


def _plain(finding: Finding) -> dict[str, Any]:
    check = finding.check
    return {
        "check": check.code,
        "title": check.title,
        "family": check.family,
        "severity": str(check.severity),
        "outcome": str(finding.outcome),
        "sentence": finding.sentence,
        "subject": finding.subject,
        "inputs": list(finding.inputs),
        "formula": finding.formula,
        "printed": None if finding.printed is None else str(finding.printed),
        "recomputed": None if finding.recomputed is None else str(finding.recomputed),
        "places": [
            {
                "document": place.document,
                "start": place.start,
                "end": place.end,
                "exact": place.exact,
                "anchor": place.anchor,
            }
            for place in finding.places
        ],
    }


def to_sarif(findings: Iterable[Finding], checks: Sequence[Check]) -> str:
    """Return a log in SARIF 2.1.0 (OASIS Standard, 2020); offsets count code points.

    The artifact of a place is the IRI of its text version. What did not fail has the level "none".
    """
    driver = {
        "name": "counterclaim",
        "version": __version__,
        "rules": [_rule(check) for check in checks],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    log = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "shortDescription": {"text": check.title},
        "defaultConfiguration": {"level": str(check.severity)},
        "properties": {"family": check.family},
    }


def _result(finding: Finding) -> dict[str, Any]:
    failed = finding.outcome is Outcome.FAILED
    return {
        "ruleId": finding.check.code,
        "kind": _KINDS[finding.outcome],
        "level": str(finding.check.severity) if failed else "none",
        "message": {"text": finding.sentence},
        "locations": [_location(place) for place in finding.places[:1]],
        "relatedLocations": [_location(place) for place in finding.places[1:]],
        "properties": {
            "subject": finding.subject,
            "inputs": list(finding.inputs),
            "formula": finding.formula,
        },
    }


def _location(place: Place) -> dict[str, Any]:
    region = {
        "charOffset": place.start,
        "charLength": place.end - place.start,
        "snippet": {"text": place.exact},
    }
    artifact = {"uri": place.version or place.anchor}
    return {
        "physicalLocation": {"artifactLocation": artifact, "region": region},
        "message": {"text": place.document},
    }
