"""Made-up networks for the tests of pictures. No such bodies, places or papers exist."""

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]

_BODIES = ("Harbour Watch", "Mariners' Union", "Tidewater School of Law")
_COUNTIES = 20


def network() -> "Network":
    """Return a network of the size of one rebuttal: 5 claims and replies, 11 sources, 20 places."""
    graph: Network = nx.MultiDiGraph()
    for number in range(1, 6):
        text = f"The pilot scheme delays every ship that calls at quay number {number} of the port"
        _node(graph, f"claim{number}", "claim", f"Claim {number}", text)
        answer = f"Nine in ten ships leave quay number {number} on time, and so they did before"
        _node(graph, f"reply{number}", "reply", f"Reply {number}", answer)
    _node(graph, "document", "document", "Document", "Answers on the Pilot Scheme")
    for number in range(1, 12):
        _node(
            graph, f"source{number}", "source", "Source", f"Waiting for the Tide, volume {number}"
        )
    _node(graph, "authority", "agent", "Agency", "QPA", "Quayside Port Authority")
    for body in _BODIES:
        _node(graph, body, "agent", "Organisation", body)
    _node(graph, "department", "agent", "Agency", "Department of Harbour Safety")
    _node(graph, "inspector", "person", "Person", "A. Tester")
    for number in range(1, _COUNTIES + 1):
        _node(graph, f"county{number}", "place", "County", f"Quay {number} County, Shoreland")
    _node(graph, "shore", "place", "State", "Shoreland")
    _link_all(graph)
    return graph


def large(size: int) -> "Network":
    """Return a network of ``size`` nodes with long words, each claim with a reply and a source."""
    graph: Network = nx.MultiDiGraph()
    for number in range(size // 4):
        claim, reply, source, body = (f"{kind}{number}" for kind in ("c", "r", "s", "b"))
        _node(graph, claim, "claim", f"Claim {number}", f"Ships wait at quay {number}. " * 10)
        _node(graph, reply, "reply", f"Reply {number}", f"Ships leave quay {number}. " * 10)
        _node(graph, source, "source", "Source", f"Waiting for the Tide, volume {number}")
        _node(graph, body, "agent", "Organisation", f"Harbour Watch {number}")
        _link(graph, claim, source, "cites", "includes quotation from", f"Note {number}, p. 3.")
        _link(
            graph, reply, f"s{number // 7}", "cites", "cites as evidence", f"Note {number}, p. 9."
        )
        _link(graph, reply, claim, "stance", "disputes")
        _link(graph, claim, f"b{number // 5}", "said", "said by")
        _link(graph, source, body, "made", "written by")
    return graph


def _link_all(graph: "Network") -> None:
    for number in range(1, 6):
        claim, reply = f"claim{number}", f"reply{number}"
        _link(graph, reply, claim, "stance", "replies to")
        _link(graph, reply, claim, "stance", "disputes")
        _link(
            graph, claim, "source1", "cites", "includes quotation from", f"The same, p. {number}."
        )
        _link(graph, reply, f"source{number + 5}", "cites", "uses data from", "Table 2.")
        _link(graph, reply, "authority", "said", "said by")
        for body in _BODIES:
            _link(graph, claim, body, "said", "said by")
    _link(graph, "reply1", "source1", "cites", "critiques", "See there.")
    _link(graph, "source1", "source2", "cites", "cites as evidence", "A memo.")
    for body in _BODIES:
        _link(graph, "source1", body, "made", "written by")
    _link(graph, "source2", "inspector", "made", "written by")
    _link(graph, "document", "authority", "made", "published by")
    _link(graph, "authority", "department", "part", "is part of")
    for number in range(1, _COUNTIES + 1):
        _link(graph, "reply3", f"county{number}", "mentions", "mentions")
        _link(graph, f"county{number}", "shore", "part", "is in")


def _node(graph: "Network", key: str, kind: str, word: str, label: str, name: str = "") -> None:
    place = f"Answers on the Pilot Scheme, characters {len(graph)} to {len(graph) + 9}"
    words = f"{label}." if kind in {"claim", "reply", "source"} else ""
    held = {"kind": kind, "word": word, "label": label, "name": name or label, "words": words}
    date = f"{2000 + len(graph) % 7}-05" if kind == "source" else ""
    graph.add_node(key, **held, place=place if words else "", date=date, detail="")


def _link(
    graph: "Network", start: str, end: str, kind: str, relation: str, words: str = ""
) -> None:
    links = graph.graph["links"] = graph.graph.get("links", 0) + 1  # counting them takes long
    key = f"{kind}{links}"
    graph.add_edge(start, end, key, type=kind, relation=relation, words=words, place="")
