"""Findings for people: one HTML page that stands alone, what needs a look first."""

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Final

from kg.model.finding import Finding, Outcome, Severity

_LISTED: Final = (Outcome.FAILED, Outcome.CANNOT_TELL)
_FOLDED: Final = (Outcome.PASSED, Outcome.INAPPLICABLE)
_WEIGHTS: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_HEAD: Final = '<tr><th scope="col">Outcome</th><th scope="col">Finding</th></tr>'
_STYLE: Final = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fff; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin-block: .5rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
  border-bottom: 1px solid #767676 }
td:first-child, th:first-child { width: 6.5rem; overflow-wrap: normal }
details ul { padding-inline-start: 1.2rem }
summary { cursor: pointer; padding-block: .25rem }
nav ul { list-style: none; padding: 0 }
nav a { color: inherit; display: inline-block; padding-block: .25rem }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b } }
@media print { details > :not(summary) { display: revert } }
"""


def to_page(findings: Sequence[Finding]) -> str:
    """Return one HTML page without scripts, and without anything from elsewhere.

    What failed or cannot be told is listed, the heaviest first; the rest is counted and unfolds.
    """
    families = list(dict.fromkeys(finding.check.family for finding in findings))
    of = {name: [one for one in findings if one.check.family == name] for name in families}
    links = "".join(
        f'<li><a href="#f{place}">{_title(name)}</a>: {_counts(of[name])}</li>\n'
        for place, name in enumerate(families)
    )
    ways = f'<nav aria-label="Kinds of checks">\n<ul>\n{links}</ul>\n</nav>\n' if links else ""
    parts = [_family(f"f{place}", name, of[name]) for place, name in enumerate(families)]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What the checks found</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>What the checks found</h1>\n<p>{_counts(findings) or 'Nothing was found'}. A check "
        f"speaks about the text and its sources, not about what is so.</p>\n{ways}{''.join(parts)}"
        "</main>\n</body>\n</html>\n"
    )


def _title(family: str) -> str:
    return escape(family.capitalize())


def _counts(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.outcome for finding in findings)
    order = (*_LISTED, *_FOLDED)
    return ", ".join(f"{counts[each]} {each.words}" for each in order if counts[each])


def _family(key: str, name: str, findings: Sequence[Finding]) -> str:
    shown = [one for outcome in _LISTED for one in _of(outcome, findings)]
    parts = [f'<h2 id="{key}">{_title(name)}</h2>\n', _table(shown) if shown else ""]
    for outcome in _FOLDED:
        if folded := _of(outcome, findings):
            said = f"<summary>{len(folded)} {outcome.words}</summary>"
            parts.append(f"<details>{said}\n{_table(folded)}</details>\n")
    return "".join(parts)


def _of(outcome: Outcome, findings: Sequence[Finding]) -> list[Finding]:
    found = [finding for finding in findings if finding.outcome is outcome]
    return sorted(found, key=lambda finding: _WEIGHTS.index(finding.check.severity))


def _table(findings: Sequence[Finding]) -> str:
    rows = "\n".join(map(_row, findings))
    return f"<table>\n{_HEAD}\n{rows}\n</table>\n"


def _row(finding: Finding) -> str:
    formula = f"<br><code>{escape(finding.formula)}</code>" if finding.formula else ""
    weight = f"<br>({finding.check.severity})" if finding.outcome is Outcome.FAILED else ""
    return (
        f"<tr><td>{finding.outcome.words}{weight}</td>"
        f"<td>{escape(finding.sentence)}{formula}<br><code>{escape(finding.check.code)}</code>: "
        f"{escape(finding.check.title)}{_places(finding)}</td></tr>"
    )


def _places(finding: Finding) -> str:
    if not finding.places:
        return ""
    number = len(finding.places)
    said = "1 place in the text" if number == 1 else f"{number} places in the text"
    items = "".join(
        f"<li>{escape(str(place))}: <q>{escape(place.exact)}</q></li>" for place in finding.places
    )
    return f"<details><summary>{said}</summary><ul>{items}</ul></details>"
