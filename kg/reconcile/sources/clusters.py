"""Which descriptions of works, from notes and links of one document, are of one source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.model.source import ParsedWork, WorkKind
from kg.reconcile.sources.agents import Agents
from kg.reconcile.sources.likeness import Likeness, dates_agree, likeness, named_shorter
from kg.reconcile.sources.merged import merged, merged_page
from kg.reconcile.sources.names import fit_name
from kg.vocab.addresses import same_page_key

SAME_PAGE_AS_WORK: Final = 0.9  # a bare link to the address that one cited work gives as its own
SEVERAL: Final = 0.7  # a source of its own, because several others fit the words


@dataclass
class Cluster:
    """Descriptions of one source, by their place in the input; the best one names it."""

    places: list[int]
    best: ParsedWork
    page: bool = False
    ambiguous: bool = False
    links: dict[int, Likeness] = field(default_factory=dict)


def cluster_descriptions(works: Sequence[ParsedWork], agents: Agents) -> list[Cluster]:
    """Return the sources as clusters, in the order of their first description."""
    clusters = _described(works, agents)
    named = _named(works, clusters, agents)
    clusters += [*_pages(works, clusters), *named]
    return sorted(clusters, key=lambda found: min(found.places))


def _is_page(work: ParsedWork) -> bool:
    return work.kind is WorkKind.WEB and work.issued is None and not work.authors


def _is_name(work: ParsedWork) -> bool:
    """Tell a loose name: no title, date or address, and no kind that needs none."""
    plain = work.kind not in (WorkKind.LETTER, WorkKind.DATA, WorkKind.WEB)
    return plain and not work.titled and work.issued is None and work.url is None


def _described(works: Sequence[ParsedWork], agents: Agents) -> list[Cluster]:
    """Cluster the descriptions with a title or a date: the fullest first, then the dated ones."""
    places = [n for n, work in enumerate(works) if not _is_page(work) and not _is_name(work)]
    clusters: list[Cluster] = []
    for place in sorted(places, key=lambda n: _fullness(works[n], n)):
        fits = _fitting(works[place], clusters, works, agents)
        if len(fits) == 1:
            fits[0].places.append(place)
        else:
            clusters.append(_new(works[place], place, several=len(fits)))
    for found in clusters:
        found.places.sort()
        found.best = merged([works[place] for place in found.places], agents)
    return clusters


def _fullness(work: ParsedWork, place: int) -> tuple[int, bool, bool, int]:
    return -len(work.title.split()), work.issued is None, not work.authors, place


def _new(work: ParsedWork, place: int, *, several: int) -> Cluster:
    if not several:
        return Cluster([place], work)
    reason = f"{several} sources of the document fit “{work.title}”; it is kept apart from each."
    return Cluster([place], work, ambiguous=True, links={place: Likeness(SEVERAL, reason)})


def _fitting(
    work: ParsedWork, clusters: Sequence[Cluster], works: Sequence[ParsedWork], agents: Agents
) -> list[Cluster]:
    """Return the clusters that the description fits best; its date must suit all their members."""
    scores: list[tuple[float, Cluster]] = []
    for found in clusters:
        members = [works[place] for place in found.places]
        if found.ambiguous or not all(dates_agree(work.issued, m.issued) for m in members):
            continue
        likes = [like.confidence for m in members if (like := likeness(work, m, agents))]
        if likes:
            scores.append((max(likes), found))
    best = max((score for score, _ in scores), default=0.0)
    return [found for score, found in scores if score == best]


def _pages(works: Sequence[ParsedWork], known: Sequence[Cluster]) -> list[Cluster]:
    """Cluster bare links by page; a link to the address of one cited work means that work."""
    pages: dict[str, Cluster] = {}
    owners = _owners(works, known)
    for place, work in enumerate(works):
        if not _is_page(work):
            continue
        key = same_page_key(work.url) if work.url else work.printed_url or work.title
        owner = owners.get(key) or pages.setdefault(key, Cluster([], work, page=True))
        owner.places.append(place)
        if not owner.page:
            owner.links[place] = Likeness(SAME_PAGE_AS_WORK, "The cited work gives this address.")
    for page in pages.values():
        page.best = merged_page([works[place] for place in page.places])
    return list(pages.values())


def _owners(works: Sequence[ParsedWork], known: Sequence[Cluster]) -> dict[str, Cluster]:
    """Return the works by address, but for home pages and addresses that several works give."""
    owners: dict[str, list[Cluster]] = {}
    for cluster in known:
        keys = {same_page_key(url) for n in cluster.places if (url := works[n].url)}
        for key in sorted(key for key in keys if "/" in key):
            owners.setdefault(key, []).append(cluster)
    return {key: found[0] for key, found in owners.items() if len(found) == 1}


def _named(works: Sequence[ParsedWork], known: Sequence[Cluster], agents: Agents) -> list[Cluster]:
    """Join loose names to the one source that fits; the others are sources of their own."""
    fresh: dict[str, Cluster] = {}
    descriptions = [found.best for found in known]
    for place, work in enumerate(works):
        if not _is_name(work):
            continue
        fit = fit_name(work, descriptions, agents)
        link = Likeness(fit.confidence, fit.reason)
        if fit.place is not None:
            owner = known[fit.place]
        elif (fuller := _fuller(work, fresh, agents)) is not None:
            owner, link = fuller
        else:
            owner = fresh.setdefault(work.title, Cluster([], work, ambiguous=fit.ambiguous))
        owner.places.append(place)
        owner.links[place] = link
    return list(fresh.values())


def _fuller(
    work: ParsedWork, fresh: Mapping[str, Cluster], agents: Agents
) -> tuple[Cluster, Likeness] | None:
    """Return the one name that says more of the same work: "recent study by X", "study by X"."""
    if work.title in fresh:
        return None
    likes = [(one, named_shorter(work, one.best, agents)) for one in fresh.values()]
    fits = [(one, like) for one, like in likes if like is not None]
    return fits[0] if len(fits) == 1 else None
