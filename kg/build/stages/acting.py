"""The body that the replies of a document speak of: it may be the one that gives them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.build.stages.names import Naming, agents_of
from kg.extract.layout.untrue import plural_claims
from kg.extract.saying.sentences import find_saying
from kg.extract.works.terms import terms
from kg.model.claim import Passage, Role
from kg.model.entity import Agent, Mention

_CLEAR_LEAD: Final = 2
_BY_REPLIES: Final = 0.6
_OWNED: Final = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}$")
_LETTERS: Final = re.compile(r"^\s*\)?\s*(?:\([^()]*\))?['’]?s?\s*[:–—-]?")
_NEXT: Final = 2  # words of a title behind a name
_BEHIND: Final = 60  # characters
_DATED: Final = re.compile(r",?\s+\(?(?:19|20)\d\d\b")
_BRACKET: Final = re.compile(r"[(;]\s*(?:see\s+)?(?:the\s+)?$", re.IGNORECASE)


def acting_body(
    naming: Naming, passages: Sequence[Passage], title: str = ""
) -> tuple[Agent | None, str, float]:
    """The body that the replies let act far more often than any other.

    One that a reply says to claim something is who is answered, and publishes nothing here, nor
    does one that the title calls the subject of the myths ("Harbour Pact myths and reality"); a
    work of its that a reply cites is no act.
    """
    counts: dict[str, int] = {}
    answered: set[str] = set()
    for passage in passages:
        if passage.role is Role.REPLY:
            for key in agents_of(_not_cited(naming, passage)):
                counts[key] = counts.get(key, 0) + 1
            answered |= set(_claiming(naming, passage))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    replies = sum(passage.role is Role.REPLY for passage in passages)
    nobody = (None, "Nothing in the document names its publisher.", 1.0)
    seldom = not ranked or ranked[0][1] < _CLEAR_LEAD or ranked[0][1] * 2 <= replies
    if seldom or ranked[0][0] in answered:
        return nobody
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * _CLEAR_LEAD:
        return nobody
    agent = naming.agents[ranked[0][0]]
    if _is_subject(agent, title):
        return nobody
    return agent, f"{ranked[0][1]} of {replies} replies speak of {agent.name}.", _BY_REPLIES


def _is_subject(agent: Agent, title: str) -> bool:
    """Tell whether a word for several claims follows a body's name in the title."""
    for name in (agent.name, *agent.other_names):
        _, found, behind = title.casefold().partition(name.casefold())
        following = _LETTERS.sub("", behind).split()[:_NEXT]
        if found and plural_claims(" ".join(following)):
            return True
    return False


def _claiming(naming: Naming, reply: Passage) -> Iterator[str]:
    for saying in find_saying(reply.words, claims=True):
        yield from agents_of(naming.mentions(reply.words.slice(saying.start, saying.end)))


def _not_cited(naming: Naming, reply: Passage) -> list[Mention]:
    text = reply.words.text
    return [one for one in naming.mentions(reply.words) if not _is_cited(text, one)]


def _is_cited(text: str, body: Mention) -> bool:
    """Tell whether a text cites a body: "the Board's 2020 report", "(Board, 2019)"."""
    behind = text[body.end : body.end + _BEHIND]
    noun = terms("en").kinds.search(behind)
    owned = noun is not None and _OWNED.fullmatch(behind[: noun.start()]) is not None
    dated = _DATED.match(behind) is not None and _BRACKET.search(text[: body.start]) is not None
    return owned or dated
