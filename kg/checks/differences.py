"""Recompute printed differences: does the second value minus the first give what is printed?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import pyoxigraph as ox

from kg.model.finding import Check, Finding, Outcome
from kg.rdf.terms import OxTerm
from kg.store.answer import rows_of
from kg.store.base import View
from kg.vocab.resources import package_text

DIFFERENCE: Final = Check(
    "difference-recomputed", "A printed difference equals one printed figure minus the other."
)


def check_differences(view: View) -> Iterator[Finding]:
    """Yield one finding per printed difference, in order of document and place. Exact decimals."""
    seen: set[str] = set()
    for row in rows_of(view.query(package_text("checks/queries/differences.rq"))):
        difference, printed, minuend, subtrahend, place, document, start = map(_value, row)
        if difference in seen:
            continue
        seen.add(difference)
        said, computed = Decimal(printed), Decimal(minuend) - Decimal(subtrahend)
        outcome = Outcome.PASSED if said == computed else Outcome.FAILED
        verb = (
            "comes out" if outcome is Outcome.PASSED else f"comes out as {computed.normalize():f}"
        )
        sentence = (
            f"{place}: {_plain(minuend)} minus {_plain(subtrahend)}, "
            f"printed as {_plain(printed)}, {verb}."
        )
        where = f"{document}, character {start}"
        yield Finding(DIFFERENCE, difference, outcome, sentence, where, said, computed)


def _value(term: OxTerm | None) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""


def _plain(value: str) -> str:
    return f"{Decimal(value).normalize():f}"
