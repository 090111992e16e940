"""A table of claims and replies: each row an exchange, as its columns say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from kg.extract.reviews.printed import read_date
from kg.extract.stated.cells import says_nothing
from kg.extract.stated.cited import CitedWorks
from kg.extract.stated.columns import EITHER, Columns, find_columns, no_claims, unread_columns
from kg.extract.verdicts import agrees_with, denies
from kg.model.claim import Role
from kg.model.dates import PartialDate
from kg.model.location import Notice
from kg.model.review import oddity
from kg.model.stated import (
    DataFile,
    Entry,
    Named,
    Saying,
    StatedCitation,
    StatedLink,
    Statements,
    Value,
)

_SEVERAL: Final = re.compile(r"\s*;\s*")
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DISPUTES: Final = 0.9
_BY_COLUMNS: Final = "The columns set the reply against the claim; no sentence was weighed."
_WHOSE: Final = 0.8


def state_rows(data: DataFile, mapping: Mapping[str, str]) -> Statements:
    """Return what the rows of every sheet state.

    Raises ``InputError`` when no sheet names a column of claims.
    """
    found = _Found()
    named = 0
    for sheet, group in groupby(data.entries, key=lambda entry: entry.part):
        entries = tuple(group)
        columns = find_columns(entries, mapping)
        if columns is None:
            found.notices.append(_passed_over(sheet, entries))
            continue
        named += 1
        found.notices += unread_columns(*columns)
        for entry in columns[1]:
            found.row(entry, columns[0])
    if not named:
        raise no_claims(data.document.name, data.entries, mapping)
    return Statements(
        tuple(found.sayings), tuple(found.links),
        tuple(found.cited.works), tuple(found.cited.citations),
        (*found.notices, *found.cited.notices),
    )  # fmt: skip


def _passed_over(sheet: str, entries: tuple[Entry, ...]) -> Notice:
    message = f"“{sheet}” names no column that holds claims; it was not read."
    return Notice("sheet-without-claims", message, entries[0].location)


@dataclass(slots=True)
class _Found:
    """What the rows state so far."""

    sayings: list[Saying] = field(default_factory=list)
    links: list[StatedLink] = field(default_factory=list)
    cited: CitedWorks = field(default_factory=CitedWorks)
    notices: list[Notice] = field(default_factory=list)

    def row(self, entry: Entry, columns: Columns) -> None:
        """Read one row: a claim, and what it may have beside it."""
        cells = {
            name: entry.values[number]
            for name, number in columns.numbers.items()
            if number in entry.values and not says_nothing(entry.values[number].text)
        }
        if "claim" not in cells:
            message = "The row has no claim; it was left out."
            self.notices.append(Notice("row-without-claim", message, entry.location))
            return
        language = self._language(cells.get("language"))
        claim = self._claim(cells, columns, language)
        if "reply" in cells:
            self._reply(cells, columns, language, claim)

    def _claim(self, cells: Mapping[str, Value], columns: Columns, language: str | None) -> int:
        claim, here = cells["claim"], len(self.sayings)
        self.sayings.append(
            Saying(
                text=claim.text,
                location=claim.location,
                role=Role.CLAIM,
                label=columns.labels["claim"],
                by=_names(cells.get("by")),
                language=language,
                said=self._date(cells.get("date")),
                rating=cells.get("verdict"),
                rated_by=_names(cells.get("reply-by")),
            )
        )
        if "source" in cells:
            self._cite("source", cells, here, "containsAssertionFrom")
        elif EITHER in cells:
            sure = not {"reply", "verdict"} & columns.numbers.keys()
            reason = f"“{columns.labels[EITHER]}” does not say whose source it is."
            doubt = (1.0, "") if sure else (_WHOSE, reason)
            self._cite(EITHER, cells, here, "containsAssertionFrom", *doubt)
        return here

    def _reply(
        self, cells: Mapping[str, Value], columns: Columns, language: str | None, claim: int
    ) -> None:
        reply, here = cells["reply"], len(self.sayings)
        by, label = _names(cells.get("reply-by")), columns.labels["reply"]
        self.sayings.append(Saying(reply.text, reply.location, Role.REPLY, label, by, language))
        self.links.append(StatedLink(here, claim, "repliesTo"))
        rating = cells.get("verdict")
        if (rating is None or denies(rating.text)) and not agrees_with(reply.text):
            self.links.append(StatedLink(here, claim, "disputes", _DISPUTES, _BY_COLUMNS))
        if "reply-source" in cells:
            self._cite("reply-source", cells, here, "citesForInformation")

    def _cite(
        self,
        column: str,
        cells: Mapping[str, Value],
        saying: int,
        relation: str,
        sure: float = 1.0,
        reason: str = "",
    ) -> None:
        where, language = cells[column].location, self.sayings[saying].language
        plain = StatedCitation(
            0, where, saying=saying, relation=relation, confidence=sure, reason=reason
        )
        self.cited.cell(column, cells, plain, language)

    def _date(self, value: Value | None) -> PartialDate | None:
        if value is None:
            return None
        found, code = read_date(value.text)
        if code is not None:
            self._report(code, value)
        return found

    def _language(self, value: Value | None) -> str | None:
        if value is None:
            return None
        if _TAG.fullmatch(value.text):
            return value.text.lower()
        self._report("language-unreadable", value)
        return None

    def _report(self, code: str, value: Value) -> None:
        self.notices.append(replace(oddity(code, "", value.text), location=value.location))


def _names(value: Value | None) -> tuple[Named, ...]:
    """Several names in one cell are set apart by semicolons."""
    if value is None:
        return ()
    parts = _SEVERAL.split(value.text)
    return tuple(Named(part, value.location) for part in parts if part)
