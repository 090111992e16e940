"""Sums: "12 in the north, 18 in the south and 12 abroad, 42 in all"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from kg.checks.facts.figures import plain
from kg.checks.facts.numbers import NUMBER, PERCENT, Range, value_of
from kg.checks.facts.texts import Phrase, find_phrases, pattern
from kg.checks.reading import Reading
from kg.model.finding import Check, Finding, Outcome, Severity

SUM: Final = Check(
    "sum-recomputed", "A total is the sum of the numbers beside it.", "arithmetic", Severity.ERROR
)

_ITEM: Final = rf"{NUMBER}{PERCENT}?(?: (?!total\b|in all\b|of\b)[^\W\d_][\w'’-]*){{0,6}}"
_LIST: Final = rf"(?P<items>{_ITEM}(?:, {_ITEM}){{0,8}},? (?:and|plus) {_ITEM})"
_TOTAL: Final = rf"(?P<total>{NUMBER})(?P<unit>{PERCENT})?"
_SUMS: Final = (
    pattern(
        rf"(?<![\w.,]){_LIST} ?[,:;–—(-]+ ?(?:or |for |making |which makes )?"
        rf"(?:(?:a |the )?total(?:ling|ing)?(?: of)? {_TOTAL}"
        rf"|{_TOTAL.replace('total>', 'sum>').replace('unit>', 'of>')}"
        r"(?: [\w-]+){0,2} (?:in all|in total|altogether|together)"
        rf"|(?:in all|in total|altogether|together) {_TOTAL.replace('P<', 'P<all_')})\)?"
    ),
    pattern(rf"\b(?:a|the|in) total of {_TOTAL}(?: [\w'’-]+){{0,6}} ?[:(–—] ?{_LIST}"),
)
_TOTALS: Final = ("total", "in all", "together")
_NUMBER: Final = re.compile(rf"(?<![\w.,])(?:{NUMBER})")


def check_sums(reading: Reading) -> Iterator[Finding]:
    """Yield every list of numbers that stands beside its total, added up.

    Whole numbers are exact; percentages and decimals may have been rounded.
    """
    for wanted in _SUMS:
        for phrase in find_phrases(reading, wanted, having=_TOTALS):
            said = phrase.match.groupdict()
            total = value_of(said["total"] or said.get("sum") or said.get("all_total") or "")
            terms = [value_of(found[0]) for found in _NUMBER.finditer(said["items"])]
            shares = [bool(said.get(unit)) for unit in ("unit", "of", "all_unit")]
            if not any(shares) or re.search(pattern(PERCENT), said["items"]):
                yield _finding(phrase, terms, total)


def _finding(phrase: Phrase, terms: list[Decimal], total: Decimal) -> Finding:
    computed = sum(terms, Decimal(0))
    outcome = added_up(terms, total, rounded=bool(re.search(pattern(PERCENT), phrase.words)))
    formula = f"{' + '.join(map(plain, terms))} = {plain(computed)}"
    says = f"“{phrase.words}”: the numbers add up to {plain(computed)}."
    return Finding(
        SUM, phrase.passage.subject, outcome, says, (phrase.place,), formula=formula,
        printed=total, recomputed=computed,
    )  # fmt: skip


def added_up(terms: Sequence[Decimal], total: Decimal, *, rounded: bool) -> Outcome:
    """Tell whether numbers add up to a total; it cannot be told where rounding may explain it.

    Numbers are ``rounded`` when they are shares, or have decimals.
    """
    if sum(terms, Decimal(0)) == total:
        return Outcome.PASSED
    if not (rounded or any(value % 1 for value in (*terms, total))):
        return Outcome.FAILED
    reach = Range.exactly(0)
    for term in terms:
        reach += Range.printed(term)
    return Outcome.CANNOT_TELL if reach.meets(Range.printed(total)) else Outcome.FAILED
