"""Which claim or reply rests on which source: one row a source, one column a claim or reply."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kg.analysis.citing.evidence import Citing
from kg.analysis.wording import counted
from kg.figures.charts.bounded import left_out, legend, most_cited
from kg.figures.charts.chart import Chart
from kg.figures.charts.marks import Mark, marks
from kg.figures.charts.svg import BOLD, LINE, Node, lines, tag, wrapped

COLUMNS: Final = (
    "Who cites", "Party", "Source", "Made by", "How", "Pages", "Note", "Words of the note",
    "Where it stands",
)  # fmt: skip
NOBODY: Final = "no party named"
_NAME, _CELL, _PAD, _SIZE = 236, 88, 5, 11
_HEAD: Final = 84
_LEAST: Final = 46
_MOST: Final = 24  # columns at most, unless more than these cite
_SIDES: Final = 60  # sources, and those who cite them, at most
_NAMED: Final = 6  # assertions without a citation that the sentence names; more are counted


def draw_matrix(assertions: Sequence[tuple[str, str]], citings: Sequence[Citing]) -> Chart:
    """Return the chart of ``citings``.

    Every assertion has a column, whether it cites or not; of more than ``_MOST`` those that cite.
    """
    kept = _within(most_cited(citings, _SIDES))
    heads = dict(assertions) | {one.citing: one.party for one in kept}
    citing = {one.citing for one in kept}
    if len(heads) > _MOST:
        heads = {head: party for head, party in heads.items() if head in citing}
    looks = marks(party or NOBODY for party in heads.values())
    columns = {head: number for number, head in enumerate(heads)}
    sources = sorted({(one.source, one.cited, one.makers) for one in kept})
    width = _NAME + _CELL * len(columns)
    drawn = [node for head in heads.items() for node in _column(head, columns, looks)]
    y = float(_HEAD)
    acts: dict[str, list[Citing]] = {}
    for one in kept:
        acts.setdefault(one.cited, []).append(one)
    for name, cited, makers in sources:
        row, height = _row_of(name, makers, acts[cited], columns)
        drawn.append(tag("path", d=f"M0 {y:.1f}H{width}", class_="grid"))
        drawn.append(tag("g", *row, transform=f"translate(0 {y:.1f})"))
        y += height
    counts = Counter(party or NOBODY for party in heads.values())
    return Chart(
        title="Who rests on what",
        summary=_summary(assertions, citings)
        + left_out(len(kept), len(citings), "citations, those of the most cited sources"),
        note=(
            "A box says how a claim or reply cites the source on its left, and at which pages. An "
            "empty place means that no citation was found, not that there is no evidence."
        ),
        width=width,
        height=round(y) + 4,
        drawn=tuple(drawn),
        keys=legend(looks, counts),
        columns=COLUMNS,
        rows=tuple(map(_table_row, kept)),
    )


def _within(citings: Sequence[Citing]) -> Sequence[Citing]:
    """Return the citations by the first who cite: each of them is a column."""
    columns = set(list(dict.fromkeys(one.citing for one in citings))[:_SIDES])
    return [one for one in citings if one.citing in columns]


def _summary(assertions: Sequence[tuple[str, str]], citings: Sequence[Citing]) -> str:
    citing = {one.citing for one in citings}
    bare = [word for word, _ in assertions if word not in citing]
    sources = len({one.cited for one in citings})
    said = f"{counted(len(citings), 'citation')} of {counted(sources, 'source')}"
    if len(bare) > _NAMED:
        return f"{said}; {len(bare):,} of {counted(len(assertions), 'assertion')} without one."
    return f"{said}; without one: {', '.join(bare)}." if bare else f"{said}."


def _table_row(one: Citing) -> tuple[str, ...]:
    return (
        one.citing, one.party or NOBODY, one.source, one.makers, one.how, one.pages, one.notes,
        one.words, one.where,
    )  # fmt: skip


# ------------------------------------------------------------------------------------- drawing


def _column(head: tuple[str, str], columns: dict[str, int], looks: dict[str, Mark]) -> list[Node]:
    name, party = head
    left = _NAME + columns[name] * _CELL
    words = wrapped(name, 12 * BOLD, _CELL - 2 * _PAD, most=3)
    return [
        looks[party or NOBODY].at(left + _CELL / 2, 14),
        lines(words, left + _CELL / 2, 42, size=12, kind="ink bold", at="middle"),
    ]


def _row_of(
    name: str, makers: str, citings: Sequence[Citing], columns: dict[str, int]
) -> tuple[list[Node], float]:
    """Return the row's nodes, its top at 0, and how high it is."""
    title = wrapped(name, 12, _NAME - 16, most=4)
    made = wrapped(f"by {makers}" if makers else "by whom is not known", _SIZE, _NAME - 16, most=2)
    cells: dict[int, list[str]] = {}
    for one in citings:
        cell = cells.setdefault(columns[one.citing], [])
        for said in (one.how, one.pages):
            cell += wrapped(said, _SIZE, _CELL - 2 * _PAD)
    named = len(title) * 12 * LINE + len(made) * _SIZE * LINE
    most = max(map(len, cells.values())) * _SIZE * LINE + 2 * _PAD
    height = max(named + 12, most + 2 * _PAD + 4, _LEAST)
    nodes = [
        lines(title, 0, 18, size=12),
        lines(made, 0, 18 + len(title) * 12 * LINE, size=_SIZE, kind="faint"),
    ]
    for column, words in sorted(cells.items()):
        left = _NAME + column * _CELL
        nodes += [
            tag("rect", x=left + _PAD - 2, y=_PAD, width=_CELL - 2 * _PAD + 4,
                height=height - 2 * _PAD, rx=4, class_="box"),
            lines(words, left + _CELL / 2, _PAD + 16, size=_SIZE, at="middle"),
        ]  # fmt: skip
    return nodes, height
