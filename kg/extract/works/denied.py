"""Works that running text denies, wishes for or argues against: "no study by the Board found"."""

import re
from typing import Final

from kg.extract.works.terms import Terms

_STOPS: Final = re.compile(r"[;:]")
_REACH: Final = 80  # characters before a work in which what denies it stands


def is_denied(text: str, start: int, noun: tuple[int, int], known: Terms) -> bool:
    """Tell whether a negation stands right before or behind a work's noun, or before ``start``.

    ``start`` is where the words for the work begin, ``noun`` where its noun stands, as offsets
    into ``text``. An article and three adjectives may stand between: "not a single new study".
    """
    before = known.pattern(
        r"(?<![\w’'-])(?:{})\s+(?:(?:(?:{}|{})\s+)|d['’]){0,2}(?:(?!(?:{})\s)[\w’'-]+\s+){0,3}$",
        "denied", "articles", "small", "articles",
    )  # fmt: skip
    near = max(0, start - _REACH)
    behind = known.pattern(r"\s+(?:{})(?!\w)", "denied").match(text, noun[1])
    first = known.pattern(r"(?:{})(?!\w)", "denied").match(text, start)
    return bool(
        behind or first or before.search(text[near:start]) or before.search(text[near : noun[0]])
    )


def finding_verb(text: str, start: int, stop: int, known: Terms) -> int | None:
    """Return where a verb such as "found" stands behind a maker in the same clause, if one does.

    None where the words between say that nothing was found: "would", "never".
    """
    verb = known.pattern(r"(?<![\w’'-])(?:{})(?!\w)", "finds").search(text, start, stop)
    if verb is None:
        return None
    between = text[start : verb.start()]
    parted = known.pattern(
        r"(?<![\w’'-])(?:{}|{})(?![\w’'-])|,\s+(?:{})\s+\w", "unreal", "clauses", "joiners"
    )
    return None if _STOPS.search(between) or parted.search(between) else verb.start()
