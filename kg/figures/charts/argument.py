"""Claims and replies in columns: each reply stands right of what it answers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.analysis.argument.exchanges import Turn, exchanges
from kg.analysis.argument.part import part_of
from kg.analysis.wording import counted, opening
from kg.figures.charts.bounded import MOST, left_out, legend
from kg.figures.charts.chart import Chart
from kg.figures.charts.marks import Mark, marks
from kg.figures.charts.svg import BOLD, LINE, Node, lines, tag, wrapped
from kg.search.kinds import Kind
from kg.store.base import View
from kg.tables.tables import Tables

COLUMNS: Final = (
    "Claim or reply", "Party", "Words", "Answers", "Figures", "Cites", "Verdicts", "Also",
    "Where it stands",
)  # fmt: skip
NOBODY: Final = "no party named"
_BOX, _GAP, _PAD, _APART = 480, 120, 12, 22
_WORDS: Final = 420
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class _Piece:
    words: tuple[str, ...]
    size: int
    kind: str

    @property
    def height(self) -> float:
        return len(self.words) * self.size * LINE + 7


@dataclass(frozen=True, slots=True)
class _Box:
    turn: Turn
    pieces: tuple[_Piece, ...]
    x: int
    y: float

    @property
    def height(self) -> float:
        return sum(piece.height for piece in self.pieces) + 2 * _PAD


def draw_argument(turns: Sequence[Turn]) -> Chart:
    """Return the chart of ``turns``, which stand as ``exchanges`` returns them."""
    kept = _first(turns)
    looks = marks(turn.party or NOBODY for turn in kept)
    boxes = _placed(kept)
    counts = Counter(turn.party or NOBODY for turn in turns)
    drawn = [node for box in boxes for node in _drawn(box, looks[box.turn.party or NOBODY])]
    last: dict[int, _Box] = {}
    for box in boxes:
        last[box.turn.depth] = box
        drawn += _link(last.get(box.turn.depth - 1), box)
    return Chart(
        title="Claims and replies",
        summary=_summary(turns) + left_out(len(kept), len(turns), "claims and replies"),
        note=(
            "Each reply stands to the right of what it answers; an arrow points to that. Long "
            "words are cut here and whole in the table. Verdicts are their speakers' own words."
        ),
        width=max((box.x + _BOX for box in boxes), default=_BOX) + 2,
        height=round(max((box.y + box.height for box in boxes), default=18)) + 2,
        drawn=tuple(drawn),
        keys=legend(looks, counts),
        columns=COLUMNS,
        rows=tuple(map(_row, kept)),
    )


def draw_first(view: View, tables: Tables) -> Chart:
    """Return the chart of the first documents alone, where there are too many to read them all."""
    documents = tables.answering(MOST)
    with part_of(view, documents).view() as part:
        turns = exchanges(part)
    claims, replies = tables.total(Kind.CLAIM), tables.total(Kind.REPLY)
    return replace(
        draw_argument(turns),
        summary=(
            f"{counted(claims, 'claim')} and {counted(replies, 'reply', 'replies')}: more than can "
            f"be drawn. Here are those of the first {counted(len(documents), 'document')} with "
            f"replies: {_summary(turns)} “kg network arguments --format gexf” writes every link "
            "between a reply and what it takes up for a program such as Gephi."
        ),
    )


def _first(turns: Sequence[Turn]) -> Sequence[Turn]:
    """Return the first exchanges, each whole."""
    end = min(MOST, len(turns))
    while 0 < end < len(turns) and turns[end].depth:
        end -= 1
    return turns[: end or MOST]


def _summary(turns: Sequence[Turn]) -> str:
    replies = [turn for turn in turns if turn.answers]
    first = [turn for turn in turns if not turn.answers]
    answered = {" ".join(said.split()[-2:]) for turn in replies for said in turn.answers}
    alone = sum(turn.word not in answered for turn in first)
    verdicts = sum(len(turn.verdicts) for turn in turns)
    return (
        f"{counted(len(first), 'claim')} and {counted(len(replies), 'reply', 'replies')}; "
        f"{alone:,} without a reply here; {counted(verdicts, 'verdict')}, quoted."
    )


def _row(turn: Turn) -> tuple[str, ...]:
    several = ("\n".join(said) for said in (turn.answers, turn.figures, turn.cites, turn.verdicts))
    return turn.word, turn.party or NOBODY, turn.text, *several, turn.label, turn.where


# ------------------------------------------------------------------------------------- drawing


def _placed(turns: Sequence[Turn]) -> list[_Box]:
    """Place each turn below all that stands in its own column or, later, further right."""
    boxes: list[_Box] = []
    lowest: dict[int, float] = {}
    for turn in turns:
        first_reply = bool(boxes) and boxes[-1].turn.depth == turn.depth - 1
        below = max((y for depth, y in lowest.items() if depth >= turn.depth), default=1.0)
        if turn.depth == 0:
            below = max(lowest.values(), default=1.0)
        y = max(below, boxes[-1].y) if first_reply else below
        box = _Box(turn, _pieces(turn), turn.depth * (_BOX + _GAP) + 1, y)
        lowest[turn.depth] = y + box.height + _APART
        boxes.append(box)
    return boxes


def _pieces(turn: Turn) -> tuple[_Piece, ...]:
    head = f"{turn.word}: {turn.party or NOBODY}"
    said: list[tuple[str, int, str]] = [(head, 14, "ink bold")]
    said += [(turn.label, 12, "faint")] if turn.label else []
    said += [(_quoted(opening(turn.text, _WORDS)), 13, "ink")]
    said += [(words, 13, "ink") for words in turn.verdicts]  # no louder than the claim
    said += [(words, 12, "ink") for words in _few("States", turn.figures)]
    said += [(words, 12, "ink") for words in _few("", turn.cites)]
    said += [] if turn.cites else [("No citation was found in it", 12, "faint")]
    pieces = []
    for at, (words, size, kind) in enumerate(said):
        room = _BOX - 2 * _PAD - (0 if at else 26)
        wider = BOLD if "bold" in kind else 1
        found = wrapped(words, size * wider, room, most=9 if size == 13 else 3)
        pieces.append(_Piece(tuple(found), size, kind))
    return tuple(pieces)


def _quoted(words: str) -> str:
    """Put quotation marks around words that do not begin with one already."""
    return words if words[:1] in {"“", '"', "‘"} else f"“{words}”"


def _few(verb: str, said: Sequence[str]) -> list[str]:
    """Keep what fits; the table has the rest."""
    kept = [f"{verb} {words}".strip() for words in said]
    kept = [f"{words[:1].upper()}{words[1:]}" for words in kept]
    if len(kept) <= _MOST:
        return kept
    return [*kept[: _MOST - 1], f"… and {len(kept) - _MOST + 1} more, in the table"]


def _drawn(box: _Box, mark: Mark) -> list[Node]:
    nodes = [
        tag("rect", x=box.x, y=box.y, width=_BOX, height=box.height, rx=6, class_="box"),
        mark.at(box.x + _PAD + 8, box.y + _PAD + 9),
    ]
    y = box.y + _PAD
    for at, piece in enumerate(box.pieces):
        x = box.x + _PAD + (0 if at else 26)
        nodes.append(lines(piece.words, x, y + piece.size, size=piece.size, kind=piece.kind))
        y += piece.height
    return nodes


def _link(to: _Box | None, box: _Box) -> list[Node]:
    """Draw the arrow from a reply to what it answers; what answers nothing has none."""
    if to is None:
        return []
    end, start = to.x + _BOX, box.x
    y = box.y + 56
    at = max(min(y, to.y + to.height - 16), to.y + 16)
    turn = end + 14
    words = [line for said in box.turn.answers for line in wrapped(said, 11, _GAP - 24)]
    return [
        tag("path", d=f"M{start} {y:.1f}H{turn}V{at:.1f}H{end + 2}", class_="rule"),
        tag("path", d=f"M{end + 9} {at - 5:.1f}L{end + 2} {at:.1f}L{end + 9} {at + 5:.1f}",
            class_="rule"),
        lines(words, turn + 6, y + 15, size=11, kind="faint"),
    ]  # fmt: skip
