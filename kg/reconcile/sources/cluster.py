"""From many descriptions of works, in notes and links, to the sources they mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.model.source import ParsedWork, Resolution, Source
from kg.reconcile.sources.agents import Agents, released
from kg.reconcile.sources.clusters import Cluster, cluster_descriptions
from kg.reconcile.sources.keys import source_key
from kg.reconcile.sources.likeness import Likeness, likeness
from kg.reconcile.sources.through import CitingSources, SourceMatch
from kg.vocab.addresses import near_key

__all__ = ["SourceClusters", "SourceMatch", "cluster_works"]

TRANSITIVE: Final = 0.8  # like another description of the source, but not like its fullest one
OWN_RELEASE: Final = Likeness(0.85, "The data are taken for the publisher's own.")


@dataclass(frozen=True, slots=True)
class SourceClusters:
    """The sources of a document, and one match for each description, in the order given."""

    sources: tuple[Source, ...]
    matches: tuple[SourceMatch, ...]


def cluster_works(
    works: Sequence[ParsedWork],
    resolve_agent: Callable[[str], str | None],
    agent_of_host: Callable[[str], str | None],
    *,
    publisher: str | None = None,
) -> SourceClusters:
    """Return the sources that ``works`` describe, and which description means which.

    ``resolve_agent`` turns author words into the key of an agent, ``agent_of_host`` a host in lower
    case without ``www.``; both return ``None`` when they know none. ``publisher`` is the key of the
    body that speaks in the document: data "provided under FOIA" by nobody named are its own.
    """
    agents = Agents(resolve_agent, agent_of_host, publisher)
    clusters = cluster_descriptions(works, agents)
    sources = _with_near_duplicates(_sources(works, clusters, agents))
    owner = {place: n for n, found in enumerate(clusters) for place in found.places}
    plain = [
        _match(work, place, clusters[owner[place]], sources[owner[place]].key, agents=agents)
        for place, work in enumerate(works)
    ]
    described = {source.key: found.best for source, found in zip(sources, clusters, strict=True)}
    citing = CitingSources(tuple(works), tuple(plain), described, agents)
    matches = (
        citing.complete(work, match) if work.via else match
        for work, match in zip(works, plain, strict=True)
    )
    return SourceClusters(tuple(sources), tuple(matches))


def _sources(
    works: Sequence[ParsedWork], clusters: Sequence[Cluster], agents: Agents
) -> list[Source]:
    taken: set[str] = set()
    sources = []
    for cluster in clusters:
        found = (works[place].url for place in sorted(cluster.places))
        urls = tuple(dict.fromkeys(url for url in found if url))
        cited = (works[place].identifier for place in sorted(cluster.places))
        cited_as = tuple(dict.fromkeys(name for name in cited if name))
        creators = agents.creators(cluster.best, urls)
        url = urls[0] if urls else None
        key = source_key(cluster.best, creators, url, page=cluster.page, taken=taken)
        sources.append(
            Source(
                key=key,
                title=cluster.best.title,
                kind=cluster.best.kind,
                creators=creators,
                issued=cluster.best.issued,
                urls=urls,
                resolution=_resolution(cluster, urls),
                identifiers=cited_as,
            )
        )
    return sources


def _resolution(cluster: Cluster, urls: Sequence[str]) -> Resolution:
    if cluster.ambiguous:
        return Resolution.AMBIGUOUS
    return Resolution.RESOLVED if urls else Resolution.UNRESOLVED


def _with_near_duplicates(sources: Sequence[Source]) -> list[Source]:
    """Link sources whose addresses are probably meant for one page ("….html", "….htm")."""
    near: dict[str, list[str]] = {}
    for source in sources:
        for key in sorted({near_key(url) for url in source.urls}):
            near.setdefault(key, []).append(source.key)
    found = []
    for source in sources:
        keys = dict.fromkeys(near_key(url) for url in source.urls)
        others = dict.fromkeys(key for name in keys for key in near[name] if key != source.key)
        found.append(replace(source, near_duplicates=tuple(others)))
    return found


def _match(
    work: ParsedWork, place: int, found: Cluster, key: str, *, agents: Agents
) -> SourceMatch:
    link = found.links.get(place)
    if link is None and not found.page:
        link = likeness(work, found.best, agents) or Likeness(
            TRANSITIVE, "Like another description of the source."
        )
    link = link or Likeness(1.0)
    own = OWN_RELEASE if agents.publisher and released(work) else Likeness(1.0)
    reason = " ".join(part for part in (work.reason, link.reason, own.reason) if part)
    return SourceMatch(key, min(work.confidence, link.confidence, own.confidence), reason)
