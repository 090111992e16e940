"""From a figure or a quotation back to the first known statement of it.

*Back* is along what the texts say: a quotation is quoted from a work, a figure is given according
to a work and comes from data (PROV-O: ``prov:wasQuotedFrom``, ``prov:hadPrimarySource``). Beside
that stand other documents with the same words, or the same figure: same measure, place, period,
unit and value. *First known* means known to this graph.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.analysis.citing.works import Works
from kg.analysis.observations import amount
from kg.analysis.passages import Passage, passages
from kg.analysis.rows import Row, grouped, ordered, rows, values
from kg.analysis.wording import local_name, opening, spans, spoken
from kg.errors import UsageError
from kg.store.base import View
from kg.vocab.iris import normalise

_CHANGED: Final = re.compile(r"\[[^\]]*\]|…|\.\.\.")  # what the document that quotes put in
_FEW: Final = 20  # characters; shorter words are the same by chance
_ORDER: Final = ("said", "document", "work", "words")
_TOLD: Final = ("measure", "place", "period")
_SAME: Final = ("value", "unit", "comparator", "indicator", "area", "period")


@dataclass(frozen=True, slots=True)
class Step:
    """One station: ``how`` the statement got there, ``dated`` in words, empty when not known."""

    how: str
    iri: str
    name: str
    dated: str
    where: str


@dataclass(frozen=True, slots=True)
class Stating:
    """One assertion that states a figure: whose it is, by name, and its opening words."""

    iri: str
    parties: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """A statement, the way back from it, others that say the same, and the first known of all.

    A figure that both parties state is one; ``stated`` has the assertion of each.
    """

    iri: str
    words: str
    stated: tuple[Stating, ...]
    document: Step | None
    back: tuple[Step, ...]
    elsewhere: tuple[Step, ...]
    first: Step | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What all statements share: names and dates of works, and places in the texts."""

    works: Works
    anchors: Mapping[str, Sequence[Passage]]

    def step(self, how: str, work: str, said: str = "") -> Step:
        place = spans((one.start, one.end) for one in self.anchors.get(said, ()))
        return Step(how, said or work, self.works.name(work), self.works.dated(work), place)


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement and the works behind it, the nearest first."""

    iri: str
    words: str
    document: str
    behind: tuple[tuple[str, str], ...]


def lineages(view: View) -> dict[str, str]:
    """Return the figures and quotations that have a lineage: IRI to words."""
    figures = (_figure(key, group) for key, group in _figures(view).items())
    quoted = (_quotation(key, group) for key, group in _quotations(view).items())
    return {one.iri: one.words for one in (*figures, *quoted)}


def lineage(view: View, node: str) -> Lineage:
    """Return where a figure or quotation comes from. Raises ``UsageError`` for anything else."""
    known = _Known(Works.of(view), passages(view))
    figures = _figures(view)
    if node in figures:
        said, same = _figure(node, figures[node]), _same_figures(node, figures)
        return _traced(said, known, "the same figure", same, _stating(view, node))
    words = _words(view)
    if node in words and _is_quoted(words[node]):
        said = _quotation(node, words[node])
        return _traced(said, known, "the same words", _same_words(said, words))
    raise UsageError(f"{node} is no figure and no quotation.", "Give the IRI of one, or its words.")


def _stating(view: View, figure: str) -> tuple[Stating, ...]:
    """Return the assertions that state a figure, in the order of IRIs."""
    found = [row for row in rows(view, "lineage-stating") if row["figure"] == figure]
    return tuple(
        Stating(
            said,
            tuple(_name(group) for group in grouped(_having(told, "party"), "party").values()),
            opening(next(iter(values(told, "words")), ""), 80),
        )
        for said, told in grouped(found, "said").items()
    )


def _having(found: Iterable[Row], key: str) -> list[Row]:
    return [row for row in found if key in row]


def _name(group: Sequence[Row]) -> str:
    return next(iter(values(group, "name")), "") or local_name(group[0]["party"])


def _traced(
    said: _Said,
    known: _Known,
    how: str,
    same: Iterable[tuple[str, str]],
    stated: tuple[Stating, ...] = (),
) -> Lineage:
    back = [(known.step(way, work), known.works.days(work)) for way, work in said.behind]
    others = sorted(
        ((known.step(how, work, iri), known.works.days(work)) for iri, work in same),
        key=lambda one: (one[1] is None, one[1] or (0, 0), one[0].iri),
    )
    document = known.step("stands in", said.document, said.iri) if said.document else None
    return Lineage(
        said.iri, said.words, stated, document, tuple(step for step, _ in back),
        tuple(step for step, _ in others), _first(back, others, document),
    )  # fmt: skip


Timed = tuple[Step, tuple[int, int] | None]


def _first(back: Sequence[Timed], others: Sequence[Timed], document: Step | None) -> Step | None:
    """Return the end of the way back, unless another says the same on days before all of that."""
    end, days = back[-1] if back else (document, None)
    for step, when in others:
        if when and (days is None or when[1] < days[0]):
            return step
    return end


def _figures(view: View) -> dict[str, list[Row]]:
    found = ordered(rows(view, "lineage-figures"), "figure", "document", "work", "primary", *_TOLD)
    return grouped(found, "figure")


def _quotations(view: View) -> dict[str, list[Row]]:
    return grouped(ordered(rows(view, "lineage-quotations"), *_ORDER), "said")


def _words(view: View) -> dict[str, list[Row]]:
    """Return what is said: quotations, and assertions around them."""
    found = rows(view, "lineage-quotations") + rows(view, "lineage-assertions")
    return grouped(ordered(found, *_ORDER), "said")


def _is_quoted(group: Sequence[Row]) -> bool:
    return bool(values(group, "quotation"))


def _figure(iri: str, group: Sequence[Row]) -> _Said:
    row = group[0]
    name = local_name(row.get("unit", "")).removeprefix("CCY_")
    unit = {"PERCENT": "percent", "NUM": ""}.get(name, name)
    meant = spoken(row.get("comparator", "")).replace("exactly", "")
    number = f"{meant} {amount(Decimal(row['value']), unit)}".strip()
    measure = row.get("measure", "") or local_name(row.get("indicator", ""))
    words = ", ".join(filter(None, (number, measure, row.get("place", ""))))
    given = values(group, "work")
    behind = [("according to", work) for work in given]
    behind += [("from the data", data) for data in values(group, "primary") if data not in given]
    return _Said(iri, words, _document(group), tuple(behind))


def _quotation(iri: str, group: Sequence[Row]) -> _Said:
    behind = tuple(("quoted from", work) for work in values(group, "work"))
    return _Said(iri, f"“{opening(group[0]['words'], 80)}”", _document(group), behind)


def _document(group: Sequence[Row]) -> str:
    return next(iter(values(group, "document")), "")


def _same_figures(node: str, figures: Mapping[str, Sequence[Row]]) -> Iterator[tuple[str, str]]:
    """Yield the same figures of other documents; one without measure or place is like no other."""
    mine, home = _identity(figures[node]), _document(figures[node])
    if not (figures[node][0].get("indicator") and figures[node][0].get("area")):
        return
    for iri, group in figures.items():
        document = _document(group)
        if document and document != home and _identity(group) == mine:
            yield iri, document


def _identity(group: Sequence[Row]) -> list[str]:
    return [group[0].get(key, "") for key in _SAME]


def _same_words(said: _Said, known: Mapping[str, Sequence[Row]]) -> Iterator[tuple[str, str]]:
    """Yield what says all the pieces of a quotation, in order, in another document."""
    pieces = [normalise(piece) for piece in _CHANGED.split(known[said.iri][0]["words"])]
    pieces = [piece for piece in pieces if len(piece) >= _FEW]
    if not pieces:
        return
    pattern = re.compile(".*?".join(map(re.escape, pieces)), re.DOTALL)
    for iri, group in known.items():
        document = _document(group)
        if document and document != said.document and pattern.search(normalise(group[0]["words"])):
            yield iri, document
