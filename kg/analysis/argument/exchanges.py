"""Who answers what: claims with their replies, replies to those, and what each rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kg.analysis.acts import acts_of_citing, speakers, stances
from kg.analysis.dates import in_words
from kg.analysis.nodes import network_nodes
from kg.analysis.observations import observations, parties
from kg.analysis.passages import passages
from kg.analysis.rows import Row, grouped, ordered, rows, values
from kg.analysis.wording import local_name, spoken
from kg.store.base import View

_VERDICT: Final = ("review", "item", "words", "party", "partyName", "partyAlso")


@dataclass(frozen=True, slots=True)
class Turn:
    """One assertion at its place in the exchange.

    ``depth`` is 0 for what answers nothing. ``answers`` says in words how it takes up what,
    ``figures``, ``cites`` and ``verdicts`` what it states, cites and pronounces, all as printed.
    """

    iri: str
    word: str
    depth: int
    party: str
    text: str
    label: str
    answers: tuple[str, ...]
    figures: tuple[str, ...]
    cites: tuple[str, ...]
    verdicts: tuple[str, ...]
    where: str


@dataclass(slots=True)
class _Found:
    """What the queries brought, by assertion."""

    nodes: Mapping[str, Mapping[str, Any]]
    spoken: Mapping[str, list[Row]]
    stances: Mapping[str, list[Row]]
    replies: dict[str, list[str]] = field(default_factory=dict)
    figures: dict[str, list[str]] = field(default_factory=dict)
    cites: dict[str, list[str]] = field(default_factory=dict)
    verdicts: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def exchanges(view: View) -> list[Turn]:
    """Return every assertion once: each claim in reading order, the replies to it below it."""
    found = _found(view)
    answering = {one for group in found.replies.values() for one in group}
    first = [iri for iri in found.nodes if iri not in answering]
    turns: dict[str, Turn] = {}
    for start in [*first, *found.nodes]:  # the rest answer only each other, in a circle
        waiting = [(start, 0)]
        while waiting:
            iri, depth = waiting.pop()
            if iri not in turns:
                turns[iri] = _turn(iri, depth, found)
                waiting += [(one, depth + 1) for one in reversed(found.replies.get(iri, []))]
    return list(turns.values())


def _turn(iri: str, depth: int, found: _Found) -> Turn:
    node = found.nodes[iri]
    answered: dict[str, list[str]] = {}
    for row in found.stances.get(iri, ()):
        if row["cited"] in found.nodes:
            answered.setdefault(row["cited"], []).append(spoken(row["how"]))
    party = ", ".join(parties(found.spoken.get(iri, ())))
    return Turn(
        iri=iri,
        word=node["word"],
        depth=depth,
        party=party,
        text=node["words"],
        label=node["detail"],
        answers=tuple(
            f"{' and '.join(sorted(set(how), reverse=True))} {found.nodes[one]['word']}"
            for one, how in answered.items()
        ),
        figures=tuple(found.figures.get(iri, ())),
        cites=tuple(found.cites.get(iri, ())),
        verdicts=tuple(
            f"{author or 'Somebody'} says of {found.nodes[one]['word']}: “{words}”"
            for one in (iri, *answered)
            for author, words in found.verdicts.get(one, ())
            if _pronounces(author, one, iri, found)
        ),
        where=node["place"],
    )


def _pronounces(author: str, item: str, iri: str, found: _Found) -> bool:
    """Say whether a verdict on ``item`` stands with ``iri``: a reply to it by the same party.

    Without such a reply it stands with the item itself, so that no verdict is lost.
    """
    replies = [
        one for one in found.replies.get(item, ()) if author in parties(found.spoken.get(one, ()))
    ]
    return iri in (replies or [item])


def _found(view: View) -> _Found:
    anchors = passages(view)
    nodes = network_nodes(view, anchors)
    found = _Found(
        nodes={iri: node for iri, node in nodes.items() if node["kind"] in {"claim", "reply"}},
        spoken=grouped(speakers(view), "assertion"),
        stances=grouped(stances(view), "citing"),
    )
    for iri in found.nodes:
        for cited in values(found.stances.get(iri, ()), "cited"):
            if cited in found.nodes:
                found.replies.setdefault(cited, []).append(iri)
    _add_figures(found, view)
    _add_cites(found, view, nodes)
    told = ordered(rows(view, "verdicts"), *_VERDICT)
    for group in grouped(told, "review").values():
        for author in parties(group) or [""]:
            found.verdicts.setdefault(group[0]["item"], []).append((author, group[0]["words"]))
    return found


def _add_figures(found: _Found, view: View) -> None:
    for one in observations(view):
        for iri in one.said:
            speaker = set(parties(found.spoken.get(iri, ())))
            other = "" if set(one.party.split(", ")) <= {*speaker, ""} else one.party
            given = f"as given by {other}" if other else ""
            beside = ", ".join(filter(None, (one.place, in_words(one.period), given)))
            said = f"{one.amount} {one.measure}" + (f" ({beside})" if beside else "")
            found.figures.setdefault(iri, []).append(said)


def _add_cites(found: _Found, view: View, nodes: Mapping[str, Mapping[str, Any]]) -> None:
    for group in grouped(acts_of_citing(view), "link").values():
        cited = nodes.get(group[0]["cited"], {}).get("name", "") or local_name(group[0]["cited"])
        at = "".join(f"({locator}) " for locator in values(group, "locator"))
        said = f"{spoken(group[0]['how'])} {at}“{cited}”"
        for iri in values(group, "assertion"):
            found.cites.setdefault(iri, []).append(said)
