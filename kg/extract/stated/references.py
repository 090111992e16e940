"""Source lists (BibTeX, CSL-JSON): each entry a work, cited by the list."""

import re
from typing import Final

from kg.extract.reviews.printed import read_date
from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.location import Notice
from kg.model.review import oddity
from kg.model.source import WorkKind
from kg.model.stated import (
    DataFile,
    Entry,
    Named,
    StatedCitation,
    StatedWork,
    Statements,
)
from kg.vocab.addresses import clean_url, doi_of, doi_url

_KINDS: Final = {
    WorkKind.ARTICLE: "article article-journal article-magazine article-newspaper",
    WorkKind.REPORT: "report techreport",
    WorkKind.DATA: "dataset data",
    WorkKind.WEB: "webpage post post-weblog online www electronic",
    WorkKind.LETTER: "personal_communication letter",
}
_KIND_OF: Final = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_YEAR: Final = re.compile(r"\d{4}")
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_AUTHORS: Final = ("author", "editor")
_NUMBERS: Final = (("isbn", "isbn"), ("ISBN", "isbn"), ("pmid", "pmid"), ("PMID", "pmid"))
_PERSON: Final = ("name", "family")


def state_references(data: DataFile) -> Statements:
    """Return the works of a list, those without a title or identifier reported."""
    works, citations, notices = list[StatedWork](), list[StatedCitation](), list[Notice]()
    for entry in data.entries:
        work = _work(entry, notices)
        if work is None:
            message = "The entry has neither a title nor an identifier; it was left out."
            notices.append(Notice("work-unnamed", message, entry.location))
            continue
        citations.append(StatedCitation(len(works), entry.location))
        works.append(work)
    return Statements(works=tuple(works), citations=tuple(citations), notices=tuple(notices))


def _work(entry: Entry, notices: list[Notice]) -> StatedWork | None:
    title = " ".join(entry.text("title").split())
    identifiers, urls = _identifiers(entry), _urls(entry)
    name = title or next(iter((*identifiers, *urls)), "")
    if not name:
        return None
    return StatedWork(
        title=name,
        location=entry.location,
        titled=bool(title),
        authors=_authors(entry),
        issued=_issued(entry, notices),
        kind=_KIND_OF.get(entry.text("type"), WorkKind.OTHER),
        identifiers=identifiers,
        urls=urls,
    )


def _identifiers(entry: Entry) -> tuple[str, ...]:
    found = [doi for name in ("doi", "DOI", "url", "URL") if (doi := doi_of(entry.text(name)))]
    for name, scheme in _NUMBERS:
        if number := re.sub(r"[\s-]", "", entry.text(name)):
            found.append(f"{scheme}:{number}")
    if entry.text("archiveprefix", "eprinttype").lower() == "arxiv" and entry.text("eprint"):
        found.append(f"arxiv:{entry.text('eprint')}")
    return tuple(dict.fromkeys(found))


def _urls(entry: Entry) -> tuple[str, ...]:
    """Return the addresses: that of a DOI at its resolver, once."""
    printed = entry.text("url", "URL")
    doi = doi_of(entry.text("doi", "DOI")) or doi_of(printed)
    found = [doi_url(doi)] if doi else []
    if doi_of(printed) is None and printed.lower().startswith(("http://", "https://")):
        found.append(clean_url(printed))
    return tuple(url for url in found if url)


def _authors(entry: Entry) -> tuple[Named, ...]:
    """Return the authors, or else the editors: persons, and bodies that are set apart as such."""
    for role in _AUTHORS:
        if whole := entry.text(role):  # a name in the place of a list of names
            return (Named(whole, entry.values[role].location),)
        numbers = dict.fromkeys(
            key.split("/")[1] for key in entry.values if key.startswith(f"{role}/")
        )
        named = [_named(entry, f"{role}/{number}") for number in numbers]
        if found := tuple(name for name in named if name is not None):
            return found
    return ()


def _named(entry: Entry, path: str) -> Named | None:
    if body := entry.text(f"{path}/literal"):
        return Named(body, entry.values[f"{path}/literal"].location)
    for part in _PERSON:
        if name := entry.text(f"{path}/{part}"):
            given = entry.text(f"{path}/given")
            particle = entry.text(f"{path}/non-dropping-particle", f"{path}/dropping-particle")
            whole = " ".join(filter(None, (given, particle, _turned(name))))
            return Named(whole, entry.values[f"{path}/{part}"].location, AgentKind.PERSON)
    return None


def _turned(name: str) -> str:
    """Return "Ada Example" for "Example, Ada"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name


def _issued(entry: Entry, notices: list[Notice]) -> PartialDate | None:
    """Return the date as precisely as fields say it; one that says none is reported."""
    parts = [entry.text(f"issued/date-parts/0/{number}") for number in range(3)]
    printed = "-".join(part.zfill(2) for part in parts if part)
    printed = printed or entry.text("date", "issued/raw", "issued/literal").partition("/")[0]
    if not printed and _YEAR.fullmatch(year := entry.text("year")):
        printed = "-".join(filter(None, (year, *_month_and_day(entry))))
    printed = printed or entry.text("year")
    found, code = read_date(printed) if printed else (None, None)
    if code is not None and found is None:
        notices.append(Notice(code, oddity(code, "", printed).message, entry.location))
    return found


def _month_and_day(entry: Entry) -> tuple[str, ...]:
    month, day = entry.text("month"), entry.text("day")
    name = month[:3].lower()
    number = _MONTHS.index(name) + 1 if name in _MONTHS else int(month) if month.isdigit() else 0
    if not 1 <= number <= len(_MONTHS):
        return ()
    return (f"{number:02d}", day.zfill(2)) if day.isdigit() else (f"{number:02d}",)
