"""Works that running text denies, wishes for or argues against: "no study by the Board found"."""

import re
from typing import Final

from kg.extract.works.terms import Terms

_STOPS: Final = re.compile(r"[;:]")
_DIGITS: Final = re.compile(r",(?=\s?\d)")  # "4,100", "May 4, 2019"
_REACH: Final = 80  # characters before a work in which what denies it stands


def is_denied(text: str, start: int, noun: tuple[int, int], known: Terms) -> bool:
    """Tell whether a negation stands right before or behind a work's noun, or before ``start``.

    ``start`` is where the words for the work begin, ``noun`` where its noun stands, as offsets
    into ``text``. An article and three adjectives may stand between: "not a single new study". A
    condition ("if a study …") leaves open whether there is one.
    """
    before = known.pattern(
        r"(?<![\w’'-])(?!(?:{})(?!\w))(?:{}|{})\s+(?:(?:(?:{}|{})\s+)|d['’]){0,2}"
        r"(?:(?!(?:{})\s)[\w’'-]+\s+){0,3}$",
        "undenied", "denied", "conditions", "articles", "small", "articles",
    )  # fmt: skip
    near = max(0, start - _REACH)
    behind = known.pattern(r"\s+(?:{})(?!\w)", "denied").match(text, noun[1])
    first = known.pattern(r"(?:{})(?!\w)", "denied").match(text, start)
    return bool(
        behind or first or before.search(text[near:start]) or before.search(text[near : noun[0]])
    )


def finding_verb(text: str, start: int, stop: int, known: Terms) -> int | None:
    """Return where a verb such as "found" stands behind a maker in the same clause, if one does.

    None where the words between say that nothing was found ("would", "never"), or the verb has
    another subject: "is planned, says the mayor", "was read, the mayor said".
    """
    verb = known.pattern(r"(?<![\w’'-])(?:{})(?!\w)", "finds").search(text, start, stop)
    if verb is None:
        return None
    between = text[start : verb.start()]
    parted = known.pattern(
        r"(?<![\w’'-])(?:{}|{})(?![\w’'-])|,\s+(?:{})\s+\w|^\s+(?:{})\s+$",
        "unreal", "clauses", "joiners", "joiners",
    )  # fmt: skip
    if _STOPS.search(between) or parted.search(between) or _of_another(between, known):
        return None
    return verb.start()


def _of_another(between: str, known: Terms) -> bool:
    """Tell whether a comma that no other closes parts a verb from the words before it."""
    pieces = _DIGITS.sub("", between).split(",")
    if len(pieces) % 2:  # what stands between two commas is put in
        return False
    last = pieces[-1].lstrip()
    return not last or bool(known.pattern(r"(?:{})(?:\s+|(?<=['’]))\w", "subjects").match(last))
