"""What only all parts together tell: which document has which key, who states a graph last.

One process reads its inputs in order and so knows. Here each part is read as if it were the only
one; then the keys are gone through in the same order, and what has to be otherwise is read again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.build.elsewhere import Elsewhere, Taken
from kg.build.identity import Held, choice_of, choices_of, key_before
from kg.bulk.parts import Part
from kg.vocab.iris import Minter


@dataclass(frozen=True, slots=True)
class PartReport:
    """What became of a part; ``error`` is a sentence where it could not be read.

    ``taken`` are its documents and feeds, ``graphs`` those of documents that RDF in it states;
    ``waits`` tells that statements of it wait for the last stage, ``cites`` that cited works do.
    """

    part: Part
    statements: int = 0
    error: str = ""
    taken: tuple[Taken, ...] = ()
    graphs: tuple[str, ...] = ()
    waits: bool = False
    cites: bool = False

    @property
    def place(self) -> str:
        """The file that the part is of."""
        return self.part.place


@dataclass(frozen=True, slots=True)
class _Keyed:
    """The keys of a part's documents and feeds, and who had the like before."""

    texts: tuple[str, ...]
    feeds: tuple[str, ...]
    before: dict[str, Held]
    moved: bool


def settle(reports: Sequence[PartReport], names: Minter) -> dict[int, Elsewhere]:
    """Return, by the number of a part, with what it has to be read again.

    ``reports`` stand in the order in which one process reads.
    """
    keyed = _keyed(reports)
    places = [report.place for report in reports]
    pairs = list(zip(places, keyed, strict=True))
    # Of the same text in several files the last is kept, of a feed its provenance from each.
    writer = {key: place for place, one in pairs for key in (*one.texts, *one.feeds)}
    stating = {graph: report.place for report in reports for graph in report.graphs}  # after all
    found = dict[int, Elsewhere]()
    for report, one in zip(reports, keyed, strict=True):
        place = report.place
        graphs = {names.document_graph(key): writer[key] for key in (*one.texts, *one.feeds)}
        graphs |= dict.fromkeys(report.graphs, place)
        elsewhere = Elsewhere(
            held=one.before,
            written=frozenset(key for key in one.texts if writer[key] != place),
            graphs=frozenset(
                graph for graph, by in graphs.items() if stating.get(graph, by) != place
            ),
        )
        if one.moved or elsewhere.written or elsewhere.graphs:
            found[report.part.number] = elsewhere
    return found


def _keyed(reports: Sequence[PartReport]) -> list[_Keyed]:
    """Choose keys as one process does, document by document."""
    held, found = dict[str, Held](), list[_Keyed]()
    for report in reports:
        before, keys = dict[str, Held](), list[str]()
        own = dict[str, Held]()
        for one in report.taken:
            key = key_before(one.key, one.held)
            before |= {each: held[each] for each in choices_of(key, one.held) if each in held}
            chosen = choice_of(key, one.held, {**before, **own})
            own[chosen] = one.held
            keys.append(chosen)
        feeds = [key for key, one in zip(keys, report.taken, strict=True) if one.is_feed]
        texts = [key for key, one in zip(keys, report.taken, strict=True) if not one.is_feed]
        moved = keys != [one.key for one in report.taken]
        found.append(_Keyed(tuple(texts), tuple(feeds), before, moved))
        held |= own
    return found
