"""The nodes of the graph of who cites whom: what each is called, says, and where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, Final

from kg.analysis.passages import Passage, said_place
from kg.analysis.rows import Row, grouped, rows, values
from kg.analysis.wording import bare_address, local_name, short_form
from kg.store.base import View
from kg.vocab.namespaces import iri

KINDS: Final = MappingProxyType(
    {
        "claim": "Claims",
        "reply": "Replies",
        "document": "Documents that were read",
        "source": "Sources",
        "agent": "Agencies and organisations",
        "person": "Persons",
        "place": "Places",
    }
)

# Lists and counts of bodies and places leave these out; a picture has them, since links end there.
UNKNOWN: Final = MappingProxyType(
    {"Body or person": "without a name or a kind", "Some place": "that no text states"}
)

# The first class that a node has decides; what is more telling stands first.
_CLASSES: Final = MappingProxyType(
    {
        "clm:ReportedClaim": ("claim", "Claim"),
        "clm:Rebuttal": ("reply", "Reply"),
        "clm:Reply": ("reply", "Reply"),
        "clm:Assertion": ("reply", "Reply"),  # a reply by somebody else than the publisher
        "clm:Document": ("document", "Document"),
        "clm:Source": ("source", "Source"),
        "foaf:Person": ("person", "Person"),
        "schema:CollegeOrUniversity": ("agent", "School"),
        "org:OrganizationalUnit": ("agent", "Unit"),
        "schema:GovernmentOrganization": ("agent", "Agency"),
        "clm:County": ("place", "County"),
        "schema:State": ("place", "State"),
        "schema:Country": ("place", "Country"),
        "schema:City": ("place", "City"),
        "schema:AdministrativeArea": ("place", "Some place"),
        "clm:AgentClass": ("agent", "Kind of body"),
        "schema:NGO": ("agent", "Organisation"),
        "schema:Organization": ("agent", "Organisation"),
        "org:FormalOrganization": ("agent", "Organisation"),
        "org:OrganizationalCollaboration": ("agent", "Organisation"),
        "org:Organization": ("agent", "Organisation"),
        "prov:Agent": ("agent", "Body or person"),  # nothing says which
    }
)


def network_nodes(
    view: View, anchors: Mapping[str, Sequence[Passage]]
) -> dict[str, dict[str, Any]]:
    """Return IRI -> attributes (see ``kg.analysis.citing.citations``), in reading order."""
    notes = grouped(rows(view, "network-references"), "source")
    nodes = {
        node: _node(node, found, anchors, notes.get(node, ()))
        for node, found in grouped(rows(view, "network-nodes"), "node").items()
        if values(found, "class")
    }
    _date_assertions(nodes, anchors)
    return _numbered({node: nodes[node] for node in _reading_order(nodes, anchors)})


def unknown_node(node: str) -> dict[str, Any]:
    """Return the attributes of a work that something cites and the store does not describe."""
    name = local_name(node)
    detail = "the store does not describe it"
    said = {"kind": "source", "word": "Source", "label": name, "name": name}
    return {**said, "words": "", "place": "", "date": "", "detail": detail}


def _node(
    node: str,
    found: Sequence[Row],
    anchors: Mapping[str, Sequence[Passage]],
    notes: Sequence[Row],
) -> dict[str, Any]:
    """A source is shown by the notes that name it, in the order in which they stand."""
    kind, word = _kind(values(found, "class"))
    printed = sorted((list(anchors.get(note["reference"], ())), note["words"]) for note in notes)
    stands = [*anchors.get(node, ()), *chain.from_iterable(places for places, _ in printed)]
    exact = [words for _, words in printed] or [passage.exact for passage in stands]
    text = next(iter(values(found, "text")), "")
    name = next(iter(values(found, "name")), "") or text or local_name(node)
    return {
        "kind": kind,
        "word": word,
        "label": short_form(bare_address(name), values(found, "also")),
        "name": name,
        "words": text or "\n".join(dict.fromkeys(exact)),
        "place": said_place(stands),
        "date": next(iter(values(found, "issued")), ""),
        "detail": _detail(found),
    }


def _date_assertions(
    nodes: Mapping[str, dict[str, Any]], anchors: Mapping[str, Sequence[Passage]]
) -> None:
    """Give a claim or reply the date of the document that it stands in."""
    dates = {held["name"]: held["date"] for held in nodes.values() if held["kind"] == "document"}
    for node, held in nodes.items():
        if held["kind"] in {"claim", "reply"} and not held["date"]:
            within = (dates.get(passage.document, "") for passage in anchors.get(node, ()))
            held["date"] = min(filter(None, within), default="")


def _kind(classes: Iterable[str]) -> tuple[str, str]:
    held = set(classes)
    return next(kind for name, kind in _CLASSES.items() if iri(name) in held)


def _detail(found: Sequence[Row]) -> str:
    printed = [f"printed label: {label}" for label in values(found, "printed")]
    printed += [f"rank: {rank}" for rank in values(found, "rank")]
    issued = [f"dated {date}" for date in values(found, "issued")]
    also = ", ".join(values(found, "also"))
    named = [f"also named {also}"] if also else []
    return "; ".join([*printed, *issued, *named, *values(found, "url")])


def _reading_order(
    nodes: Mapping[str, Mapping[str, Any]], anchors: Mapping[str, Sequence[Passage]]
) -> list[str]:
    kinds = list(KINDS)

    def rank(node: str) -> tuple[int, str, int, str, str]:
        first = next(iter(anchors.get(node, ())), Passage("", 0, 0, ""))
        kind = kinds.index(nodes[node]["kind"])
        return kind, first.document, first.start, nodes[node]["name"], node

    return sorted(nodes, key=rank)


def _numbered(nodes: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Number claims and replies as they are read, each kind for itself."""
    seen: dict[str, int] = defaultdict(int)
    for held in nodes.values():
        seen[held["kind"]] += 1
        if held["kind"] in {"claim", "reply"}:
            held["word"] = f"{held['word']} {seen[held['kind']]}"
    return nodes
