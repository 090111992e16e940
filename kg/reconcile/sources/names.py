"""Words that name a source loosely ("CCR program guide"): which one of the document is meant."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.model.source import ParsedWork, WorkKind
from kg.reconcile.sources.agents import Agents
from kg.reconcile.sources.titles import title_words

FULL_FIT, FIT, LOOSE_FIT, BARE_FIT = 0.9, 0.8, 0.7, 0.6
_NAME: Final = re.compile(r"(?<!\w)[A-Z][\w.&]*(?!\w)")


@dataclass(frozen=True, slots=True)
class NameFit:
    """The place of the source that the words fit; ``None`` for no one, with the reason."""

    place: int | None
    confidence: float
    reason: str
    ambiguous: bool = False


def fit_name(name: ParsedWork, sources: Sequence[ParsedWork], agents: Agents) -> NameFit:
    """Return the one source whose author and title (or kind) fit the words of ``name``.

    The last word says what sort of work it is, so it must stand in the title or agree with the
    kind; the author, where one is named, must be among its authors.
    """
    scores = [(_score(name, source, agents), place) for place, source in enumerate(sources)]
    best = max((score for score, _ in scores), default=0.0)
    fitting = [place for score, place in scores if score == best and score > 0]
    if not fitting:
        return NameFit(None, 1.0, f"No other source of the document fits “{name.title}”.")
    if len(fitting) > 1:
        return NameFit(None, LOOSE_FIT, f"{len(fitting)} sources fit “{name.title}”.", True)
    confidence = _confidence(name, sources[fitting[0]], agents)
    fits = " and ".join(_what_fits(name, sources[fitting[0]], agents))
    reason = f"Of the document's sources only this one fits “{name.title}”, by {fits}."
    return NameFit(fitting[0], confidence, reason)


def _score(name: ParsedWork, source: ParsedWork, agents: Agents) -> float:
    if name.authors and not agents.agree(name.authors, source.authors):
        return 0.0
    content, known = _content(name, agents), _stems(title_words(source.title))
    if not content:
        return 1.0 if name.authors else 0.0
    shared = sum(word in known for word in content)
    kind = name.kind is source.kind and name.kind is not WorkKind.OTHER
    if not (content[-1] in known or kind) or not (name.authors or shared >= 2 or len(content) == 1):
        return 0.0
    return 2.0 * (content[-1] in known) + kind + shared / len(content)


def _content(name: ParsedWork, agents: Agents) -> tuple[str, ...]:
    """Return the words of the name without its author."""
    left = name.title
    for author in name.authors:
        left = left.replace(author, " ", 1)
    for word in _NAME.findall(left) if name.authors else ():
        if agents.agree((word,), name.authors):
            left = left.replace(word, " ", 1)
    return _stems(word for word in title_words(left) if len(word) > 2 and word != "the")


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(re.sub(r"'s$|s$", "", word) for word in words)


def _confidence(name: ParsedWork, source: ParsedWork, agents: Agents) -> float:
    content, known = _content(name, agents), _stems(title_words(source.title))
    if len(content) < 2 and not (name.authors and content):
        return BARE_FIT
    if not name.authors:
        return LOOSE_FIT
    return FULL_FIT if all(word in known for word in content) else FIT


def _what_fits(name: ParsedWork, source: ParsedWork, agents: Agents) -> list[str]:
    known = _stems(title_words(source.title))
    shared = [f"“{word}”" for word in _content(name, agents) if word in known]
    parts = ["its author"] if name.authors else []
    parts += [f"the words {', '.join(shared)} in its title"] if shared else []
    return parts or ["its kind"]
