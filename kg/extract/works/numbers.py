"""Numbers that name a work: DOI, ISBN, PMID, arXiv, and the report numbers of public bodies."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from kg.vocab.addresses import doi_of, trim_address
from kg.vocab.wordlists import word_lists

_DOI: Final = re.compile(r"doi:?\s*(?P<doi>10\.\d{4,9}/[^\s<>\"“”]+)", re.IGNORECASE)
_ISBN: Final = re.compile(
    r"ISBN(?:-1[03])?:?\s*(?P<isbn>(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dX])(?!\w)"
)
_PMID: Final = re.compile(r"(?P<scheme>PMC?ID):?\s*(?P<number>(?:PMC)?\d{4,9})(?!\w)")
_ARXIV: Final = re.compile(
    r"arXiv:\s*(?P<number>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+/\d{7})(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class WorkNumber:
    """A number and where it ends; ``name`` has its scheme in front where it belongs to one."""

    name: str
    end: int


def number_at(text: str, at: int) -> WorkNumber | None:
    """Return the number that begins at ``text[at]``, if any."""
    if found := _DOI.match(text, at):
        printed = trim_address(found["doi"])
        return WorkNumber(doi_of(printed) or f"doi:{printed}", found.start("doi") + len(printed))
    if found := _ISBN.match(text, at):
        return WorkNumber("isbn:" + re.sub(r"[\s-]", "", found["isbn"]), found.end())
    if found := _PMID.match(text, at):
        return WorkNumber(f"{found['scheme'].lower()}:{found['number']}", found.end())
    if found := _ARXIV.match(text, at):
        return WorkNumber(f"arxiv:{found['number']}", found.end())
    if found := report_numbers(bare=True).match(text, at):
        return WorkNumber(found["series"] or found["crs"] or found["docket"], found.end())
    return None


@cache
def report_numbers(*, bare: bool = False) -> re.Pattern[str]:
    """Return the form of numbers of reports and dockets: groups ``series``, ``crs``, ``docket``.

    ``bare``: where only details of a work stand, "R45123" needs no name of its series.
    """
    series_named = "?" if bare else ""
    series, prefixes = choice("series"), choice("prefixes")
    return re.compile(
        rf"(?<![\w/-])(?:(?P<series>(?:{series})-\d{{2,4}}-\d{{1,4}}[A-Z]{{0,3}})"
        rf"|(?:CRS(?: Report)?(?: No\.)? ){series_named}(?P<crs>(?:{prefixes})\d{{4,5}})"
        rf"|(?i:{choice('dockets')}):?\s+(?P<docket>[A-Z]{{2,6}}(?:-[A-Z0-9]{{1,8}}){{2,5}}))"
        r"(?![\w-])"
    )


def choice(name: str) -> str:
    """Return a pattern of the words in a list of ``official.yaml``."""
    listed: Any = word_lists("official")[name]
    words = (
        [word for one in listed.values() for word in one] if isinstance(listed, dict) else listed
    )
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
