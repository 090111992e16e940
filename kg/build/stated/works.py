"""From works as entries describe them to sources, each once, and the same as known ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.build.stated.parties import Parties
from kg.model.source import ParsedWork, Resolution, Source, WorkKind
from kg.model.stated import StatedWork
from kg.reconcile.sources.keys import source_key
from kg.reconcile.sources.known import KnownMatch, KnownWorks
from kg.vocab.addresses import host_of


@dataclass(frozen=True, slots=True)
class StatedSources:
    """The sources, and for each work in its order which source it is."""

    sources: tuple[Source, ...]
    matches: tuple[KnownMatch, ...]


def sources_of(works: Sequence[StatedWork], parties: Parties, known: KnownWorks) -> StatedSources:
    """Return the sources that the works are; ``known`` learns those that are new."""
    found, matches, taken = dict[str, Source](), list[KnownMatch](), set[str]()
    alike: dict[tuple[object, ...], KnownMatch] = {}
    for work in works:
        source = _source(work, parties)
        words = _words(work)
        match = known.find(source) or alike.get(words) or KnownMatch(_key(work, taken))
        alike.setdefault(words, match)
        if match.key == _key(work, set()):  # what was read before is no other work
            match = KnownMatch(match.key)
        source = replace(source, key=match.key)
        known.learn(source)
        before = found.get(match.key)
        found[match.key] = _joined(before, source) if before else source
        matches.append(match)
    return StatedSources(tuple(found.values()), tuple(matches))


def _words(work: StatedWork) -> tuple[object, ...]:
    """Return all that is said of a work: in one input the very words again are the same work."""
    authors = tuple(author.words for author in work.authors)
    return (work.title, authors, work.issued, work.kind, work.identifiers, work.urls)


def _source(work: StatedWork, parties: Parties) -> Source:
    creators = tuple(dict.fromkeys(parties.key(author) for author in work.authors))
    host = parties.naming.agents.of_host(host_of(work.urls[0])) if work.urls else None
    if not creators and host is not None and work.kind is WorkKind.WEB:
        creators = (host.key,)
    found = bool(work.urls or work.identifiers)
    return Source(
        key="",
        title=work.title,
        kind=work.kind,
        creators=creators,
        issued=work.issued,
        urls=work.urls,
        resolution=Resolution.RESOLVED if found else Resolution.UNRESOLVED,
        identifiers=work.identifiers,
    )


def _key(work: StatedWork, taken: set[str]) -> str:
    """Return a key as documents give it: from the title, or from the address of a bare page."""
    url = work.urls[0] if work.urls else None
    described = ParsedWork(
        title=work.title,
        start=0,
        end=0,
        titled=work.titled,
        authors=tuple(author.words for author in work.authors),
        issued=work.issued,
        url=url,
        printed_url=work.printed_url,
        kind=work.kind,
    )
    page = not work.titled and url is not None
    return source_key(described, (), url, page=page, taken=taken)


def _joined(first: Source, second: Source) -> Source:
    """Two entries of one work: the first description stands, addresses and names are added."""
    urls = tuple(dict.fromkeys((*first.urls, *second.urls)))
    identifiers = tuple(dict.fromkeys((*first.identifiers, *second.identifiers)))
    resolved = Resolution.RESOLVED if urls or identifiers else first.resolution
    return replace(
        first,
        creators=first.creators or second.creators,
        issued=first.issued or second.issued,
        urls=urls,
        identifiers=identifiers,
        resolution=resolved,
    )
