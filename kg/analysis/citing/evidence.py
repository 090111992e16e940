"""Every act of citing with who cites, what, whose work it is, how, and at which pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analysis.acts import acts_of_citing, speakers
from kg.analysis.argument.exchanges import exchanges
from kg.analysis.observations import parties
from kg.analysis.passages import Passage, passages, said_place
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import bare_address, local_name, spoken
from kg.store.base import View


@dataclass(frozen=True, slots=True)
class Citing:
    """One act of citing; what the graph does not say is empty.

    ``citing`` is "Claim 1" for an assertion, else the name of the work that cites; ``party`` who
    speaks there, ``makers`` who made the ``source``; ``pages`` and ``notes`` as printed.
    ``own`` says that one body is among both.
    """

    iri: str
    citing: str
    party: str
    cited: str
    source: str
    makers: str
    how: str
    pages: str
    notes: str
    words: str
    where: str
    own: bool


def assertions(view: View) -> list[tuple[str, str]]:
    """Return each assertion's name ("Claim 1") and party, a reply after what it answers."""
    return [(turn.word, turn.party) for turn in exchanges(view)]


def citings(view: View) -> list[Citing]:
    """Return the acts of citing: those in assertions in the order of these, then the others."""
    anchors = passages(view)
    turns = {turn.iri: turn for turn in exchanges(view)}
    order = {turn.word: number for number, turn in enumerate(turns.values())}
    works = grouped(rows(view, "dated-things"), "thing")
    said = grouped(speakers(view), "assertion")
    found = []
    for link, group in grouped(acts_of_citing(view), "link").items():
        within = [row["assertion"] for row in group if row.get("appearance") == row["citing"]]
        turn = turns.get(min(within, default=""))
        work = group[0]["citing"]
        citing = turn.word if turn else _name(work, works)
        by = said.get(turn.iri, ()) if turn else works.get(work, ())
        found.append(_citing(link, group, works, anchors, by=(citing, by)))
    return sorted(
        found, key=lambda one: (order.get(one.citing, len(order)), one.citing, one.source, one.iri)
    )


def _citing(
    link: str,
    group: Sequence[Row],
    works: Mapping[str, Sequence[Row]],
    anchors: Mapping[str, Sequence[Passage]],
    *,
    by: tuple[str, Sequence[Row]],
) -> Citing:
    cited = group[0]["cited"]
    made = works.get(cited, ())
    points = [link, *values(group, "pointer")]
    stands = {passage for point in points for passage in anchors.get(point, ())}
    return Citing(
        iri=link,
        citing=by[0],
        party=", ".join(parties(by[1])),
        cited=cited,
        source=_name(cited, works),
        makers=", ".join(parties(made)),
        how=spoken(group[0]["how"]),
        pages=", ".join(values(group, "locator")),
        notes=", ".join(values(group, "note")),
        words="\n".join(values(group, "words")),
        where=said_place(sorted(stands)),
        own=not set(values(by[1], "party")).isdisjoint(values(made, "party")),
    )


def _name(work: str, works: Mapping[str, Sequence[Row]]) -> str:
    return next(
        (bare_address(row["name"]) for row in works.get(work, ()) if row.get("name")),
        local_name(work),
    )
