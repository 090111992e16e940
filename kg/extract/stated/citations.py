"""Indexes of citations as OpenCitations publishes them (Heibi et al., Scientometrics 121, 2019)."""

import re
from typing import Final

from kg.extract.reviews.printed import read_date
from kg.model.dates import PartialDate
from kg.model.location import Notice
from kg.model.review import oddity
from kg.model.stated import DataFile, Entry, StatedCitation, StatedWork, Statements, Value
from kg.vocab.addresses import clean_url, doi_of, doi_url

_TIMESPAN: Final = re.compile(r"-?P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?")


def state_citations(data: DataFile) -> Statements:
    """Return who cites whom; a row without two works is reported and left out."""
    if not data.entries:
        return Statements()
    head, *rows = data.entries
    columns = {value.text.lower(): number for number, value in head.values.items()}
    found = _Found(columns)
    for row in rows:
        found.row(row)
    return Statements(
        works=tuple(found.works), citations=tuple(found.citations), notices=tuple(found.notices)
    )


class _Found:
    """The works and citations of the rows so far; a work is one by its identifier."""

    def __init__(self, columns: dict[str, str]) -> None:
        self._columns = columns
        self._places: dict[str, int] = {}
        self.works: list[StatedWork] = []
        self.citations: list[StatedCitation] = []
        self.notices: list[Notice] = []

    def row(self, entry: Entry) -> None:
        """Read one row."""
        citing, cited = self._cell(entry, "citing"), self._cell(entry, "cited")
        if citing is None or cited is None:
            self._report("citation-incomplete", "The row lacks a work; it was left out.", entry)
            return
        first, second = self._work(citing), self._work(cited)
        if first == second:
            self._report("citation-of-itself", "A work cites itself; it was left out.", entry)
            return
        self.citations.append(
            StatedCitation(
                cited=second,
                location=entry.location,
                citing=first,
                created=self._created(entry),
                timespan=self._timespan(entry),
                same_author=self._says(entry, "author_sc"),
                same_journal=self._says(entry, "journal_sc"),
            )
        )

    def _cell(self, entry: Entry, name: str) -> Value | None:
        return entry.values.get(self._columns.get(name, ""))

    def _says(self, entry: Entry, name: str) -> bool:
        cell = self._cell(entry, name)
        return cell is not None and cell.text.lower() == "yes"

    def _report(self, code: str, message: str, entry: Entry) -> None:
        self.notices.append(Notice(code, message, entry.location))

    def _work(self, cell: Value) -> int:
        """Return the place of a work; newer indexes give several identifiers, apart by spaces."""
        printed = cell.text.split()
        identifiers = tuple(dict.fromkeys(doi_of(one) or one for one in printed))
        name = next((one for one in identifiers if one.startswith("doi:")), identifiers[0])
        if name not in self._places:
            self._places[name] = len(self.works)
            url = doi_url(name) if name.startswith("doi:") else _address(name)
            urls = (url,) if url else ()
            self.works.append(
                StatedWork(name, cell.location, titled=False, identifiers=identifiers, urls=urls)
            )
        return self._places[name]

    def _created(self, entry: Entry) -> PartialDate | None:
        cell = self._cell(entry, "creation")
        found, code = read_date(cell.text) if cell else (None, None)
        if code is not None and found is None and cell is not None:
            self._report(code, oddity(code, "", cell.text).message, entry)
        return found

    def _timespan(self, entry: Entry) -> str | None:
        cell = self._cell(entry, "timespan")
        if cell is None or _TIMESPAN.fullmatch(cell.text):
            return cell.text if cell else None
        message = f"The time span is no duration; it was left out. ({cell.text})"
        self._report("timespan-unreadable", message, entry)
        return None


def _address(name: str) -> str | None:
    return clean_url(name) if name.startswith(("http://", "https://")) else None
