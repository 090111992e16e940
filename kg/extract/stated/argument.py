"""Argument graphs: information nodes are what somebody says, schemes how it bears on the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from kg.model.claim import Role
from kg.model.location import Notice
from kg.model.stated import DataFile, Entry, Named, Saying, StatedLink, Statements

_RELATIONS: Final = {"RA": "supports", "CA": "disputes", "MA": "alternateOf"}
_INFORMATION: Final = "I"
_LOCUTION: Final = "L"
_SPEECH_ACT: Final = "YA"
# Acts that put words to the test instead of putting them forward (Inference Anchoring Theory).
_NOT_ASSERTING: Final = ("question", "challeng", "disagree")


def state_argument(data: DataFile) -> Statements:
    """Return what is said by whom, and what supports, disputes or repeats what.

    A scheme that bears on another scheme is reported: a stance is one statement's to another.
    """
    graph = _Graph.of(data.entries)
    places = {key: n for n, key in enumerate(graph.keys(_INFORMATION))}
    sayings = tuple(_saying(graph, key) for key in places)
    notices = [*_nameless(data.entries), *_beyond(graph)]
    links = [
        StatedLink(places[citing], places[cited], relation)
        for kind, relation in _RELATIONS.items()
        for scheme in graph.keys(kind)
        for citing, cited in product(graph.before(scheme), graph.after(scheme))
        if citing in places and cited in places and citing != cited
    ]
    return Statements(sayings=sayings, links=tuple(dict.fromkeys(links)), notices=tuple(notices))


@dataclass(frozen=True, slots=True)
class _Graph:
    """Nodes by key, edges both ways, and who speaks in which locution."""

    nodes: dict[str, Entry]
    out: dict[str, list[str]]
    into: dict[str, list[str]]
    speakers: dict[str, Named]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "_Graph":
        """Put the entries of all parts together."""
        parts: dict[str, list[Entry]] = {}
        for entry in entries:
            parts.setdefault(entry.part, []).append(entry)
        nodes = {key: node for node in parts.get("nodes", ()) if (key := node.text("nodeID"))}
        out, into = dict[str, list[str]](), dict[str, list[str]]()
        for edge in parts.get("edges", ()):
            start, end = edge.text("fromID"), edge.text("toID")
            out.setdefault(start, []).append(end)
            into.setdefault(end, []).append(start)
        people = {one.text("participantID"): one for one in parts.get("participants", ())}
        speakers = dict(_speakers(parts.get("locutions", ()), people))
        return cls(nodes, out, into, speakers)

    def keys(self, kind: str) -> list[str]:
        """Return the nodes of a kind that say something or link something, in their order."""
        found = (key for key, node in self.nodes.items() if node.text("type") == kind)
        return [key for key in found if kind != _INFORMATION or self.nodes[key].text("text")]

    def before(self, key: str) -> list[str]:
        """Return the nodes that lead to a node."""
        return self.into.get(key, [])

    def after(self, key: str) -> list[str]:
        """Return the nodes that a node leads to."""
        return self.out.get(key, [])

    def kind(self, key: str) -> str:
        """Return the type of a node; empty for one that is not there."""
        return self.nodes[key].text("type") if key in self.nodes else ""


def _speakers(locutions: Iterable[Entry], people: dict[str, Entry]) -> Iterator[tuple[str, Named]]:
    for one in locutions:
        person = people.get(one.text("personID"))
        if person is not None:
            name = " ".join(filter(None, (person.text("firstname"), person.text("surname"))))
            if name:
                yield one.text("nodeID"), Named(name, person.location)


def _saying(graph: _Graph, key: str) -> Saying:
    words = graph.nodes[key].values["text"]
    by = {one.words: one for one in _said_by(graph, key)}
    return Saying(words.text.strip(), words.location, Role.STATEMENT, by=tuple(by.values()))


def _said_by(graph: _Graph, key: str) -> Iterator[Named]:
    """Follow the acts that put the node forward back to their locutions."""
    for act in graph.before(key):
        if graph.kind(act) != _SPEECH_ACT or _tests(graph.nodes[act].text("text")):
            continue
        for locution in graph.before(act):
            if graph.kind(locution) == _LOCUTION:
                yield from _speaker(graph, locution)


def _tests(act: str) -> bool:
    return any(word in act.lower() for word in _NOT_ASSERTING)


def _speaker(graph: _Graph, locution: str) -> Iterator[Named]:
    """The participant of a locution, or the name before the colon of its text."""
    if locution in graph.speakers:
        yield graph.speakers[locution]
        return
    node = graph.nodes[locution]
    name, colon, _ = node.text("text").partition(":")
    if colon and name.strip():
        yield Named(name.strip(), node.values["text"].location)


def _nameless(entries: Iterable[Entry]) -> Iterator[Notice]:
    for entry in entries:
        if entry.part == "nodes" and entry.text("type") == _INFORMATION and not entry.text("text"):
            message = "The node has no text; it was left out."
            yield Notice("node-without-text", message, entry.location)


def _beyond(graph: _Graph) -> Iterator[Notice]:
    """Report schemes that bear on schemes, and preferences, which no stance says."""
    for key, node in graph.nodes.items():
        if node.text("type") not in (*_RELATIONS, "PA"):
            continue
        odd = [end for end in graph.after(key) if graph.kind(end) in (*_RELATIONS, "PA", "")]
        if odd or node.text("type") == "PA":
            message = "The scheme bears on another scheme or a preference; that was left out."
            yield Notice("scheme-left-out", message, node.location)
