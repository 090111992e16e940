"""One description of a source from all that a document gives of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.model.source import ParsedWork, WorkKind
from kg.reconcile.sources.agents import Agents


def merged(works: Sequence[ParsedWork], agents: Agents) -> ParsedWork:
    """Return one description from all: the usual title, the fullest date, undamaged names."""
    counts = Counter(work.title for work in works)
    title = max(counts, key=lambda name: (counts[name], len(name)))
    dates = [work.issued for work in works if work.issued is not None]
    kinds = Counter(work.kind for work in works if work.kind is not WorkKind.OTHER)
    first = next(work for work in works if work.title == title)
    return replace(
        first,
        issued=max(dates, key=lambda date: len(str(date))) if dates else None,
        authors=_authors(works, agents),
        kind=kinds.most_common(1)[0][0] if kinds else first.kind,
        url=next((work.url for work in works if work.url), None),
    )


def _authors(works: Sequence[ParsedWork], agents: Agents) -> tuple[str, ...]:
    """Return every author once, in the form that is known, most frequent and longest."""
    groups: list[list[str]] = []
    for name in (author for work in works for author in work.authors):
        group = next((group for group in groups if agents.same(name, group[0])), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return tuple(_clearest(group, agents) for group in groups)


def _clearest(names: list[str], agents: Agents) -> str:
    def rank(name: str) -> tuple[bool, int, int]:
        return agents.resolve(name) is not None, len(name), names.count(name)

    return max(dict.fromkeys(names), key=rank)


def merged_page(works: Sequence[ParsedWork]) -> ParsedWork:
    """Return one description of a page: named by the usual title among the links to it."""
    titles = Counter(work.title for work in works if work.titled)
    if not titles:
        return works[0]
    title = max(titles, key=lambda name: (titles[name], len(name)))
    return replace(works[0], title=title, titled=True)
