"""Findings for other programs and for people: JSON, SARIF and a page that stands alone."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
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
_ORDER: Final = (  # what a reader should see comes first
    Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE,
)  # fmt: skip
_STYLE: Final = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
  border-bottom: 1px solid #767676 }
code, q { overflow-wrap: anywhere }
summary { cursor: pointer }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b } }
"""


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


def to_page(findings: Sequence[Finding]) -> str:
    """Return one HTML page without scripts, and without anything from elsewhere."""
    counts = Counter(finding.outcome for finding in findings)
    said = ", ".join(f"{counts[outcome]} {outcome.words}" for outcome in _ORDER)
    families = dict.fromkeys(finding.check.family for finding in findings)
    parts = [_family(name, [f for f in findings if f.check.family == name]) for name in families]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What the checks found</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>What the checks found</h1>\n<p>{said}. A check speaks about the text and its "
        f"sources, not about what is so.</p>\n{''.join(parts)}</main>\n</body>\n</html>\n"
    )


def _family(name: str, findings: Sequence[Finding]) -> str:
    ordered = [f for outcome in _ORDER for f in findings if f.outcome is outcome]
    head = '<tr><th scope="col">Outcome</th><th scope="col">Finding</th></tr>'
    rows = "\n".join(map(_row, ordered))
    return f"<h2>{escape(name.capitalize())}</h2>\n<table>\n{head}\n{rows}\n</table>\n"


def _row(finding: Finding) -> str:
    places = "".join(
        f"<li>{escape(str(place))}: <q>{escape(place.exact)}</q></li>" for place in finding.places
    )
    shown = f"<details><summary>Places</summary><ul>{places}</ul></details>" if places else ""
    formula = f"<br><code>{escape(finding.formula)}</code>" if finding.formula else ""
    weight = f"<br>({finding.check.severity})" if finding.outcome is Outcome.FAILED else ""
    return (
        f"<tr><td>{finding.outcome.words}{weight}</td>"
        f"<td>{escape(finding.sentence)}{formula}<br><code>{escape(finding.check.code)}</code>: "
        f"{escape(finding.check.title)}{shown}</td></tr>"
    )
