"""What the cells of a table cite, row by row: a work, pages, or the same work as the row above."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg.extract.reviews.reading import Reading
from kg.extract.stated.cells import pages_in, works_in_cell
from kg.extract.works.back import BackKind
from kg.extract.works.parse import find_back_references
from kg.model.location import Notice, Span
from kg.model.stated import PlaceInWork, StatedCitation, StatedWork, Value
from kg.model.words import Run, Words


@dataclass(slots=True)
class CitedWorks:
    """The works of the cells so far, and who cites them; ``last`` are those of each column."""

    works: list[StatedWork] = field(default_factory=list)
    citations: list[StatedCitation] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    last: dict[str, list[int]] = field(default_factory=dict)

    def cell(
        self, column: str, cells: Mapping[str, Value], plain: StatedCitation, language: str | None
    ) -> None:
        """Read a cell; ``plain`` is what each citation in it says beside its work and place.

        The pages of a column of their own are those of a lone work that has none.
        """
        value = cells[column]
        cited = list(self._cited(column, value, language))
        if len(cited) == 1 and cited[0][1] == PlaceInWork() and "page" in cells:
            cited = [(cited[0][0], pages_in(cells["page"].text, language))]
        self.citations += (replace(plain, cited=work, place=place) for work, place in cited)
        self.last[column] = [work for work, _ in cited] or self.last.get(column, [])

    def _cited(
        self, column: str, value: Value, language: str | None
    ) -> Iterator[tuple[int, PlaceInWork]]:
        if (place := _again(value, language)) is not None:
            if not self.last.get(column):
                message = f"“{value.text}” means a work above, and none is cited there."
                self.notices.append(Notice("source-above-missing", message, value.location))
            yield from ((work, place) for work in self.last.get(column, ()))
            return
        reading = Reading("", {})
        for work, place in works_in_cell(value, language, reading):
            self.works.append(work)
            yield len(self.works) - 1, place
        self.notices += (replace(notice, location=value.location) for notice in reading.notices)


def _again(value: Value, language: str | None) -> PlaceInWork | None:
    """Return where in the work of the row above a cell cites it: "Ibid.", "ebd., S. 4"."""
    text = value.text.strip()
    words = Words((Run(text, Span(0, len(text))),))
    for found in find_back_references(words, language or "en"):
        if found.kind is BackKind.SAME and not (text[: found.start] + text[found.end :]).strip(
            " ."
        ):
            return PlaceInWork(found.locator, found.page_first, found.page_last)
    return None
