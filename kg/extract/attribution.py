"""Words around the claims that say who makes them."""

import re
from dataclasses import dataclass

from kg.extract.naming.surroundings import OPENERS
from kg.model.words import Words

_SAYING = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|told|assert(?:s|ed|ions?|ing)?|alleg(?:es?|ed|ations?|ing)|says?|said|"
    r"stat(?:es?|ed|ements?)|argu(?:es?|ed|ing)|accus(?:es?|ed|ations?|ing)|contend(?:s|ed)?|"
    r"maintain(?:s|ed)?|report(?:s|ed)?|wrote|writes?|published|released|charg(?:es?|ed)|"
    r"afirm\w+|dice[n]?|sosti\w+|affirm\w+|prétend\w*|behaupt\w+|sag(?:t|en)\w*|asegura\w*|denuncia\w*|señala\w*|assegura\w*|утвержда\w+|alega\w*)\b",
    re.IGNORECASE,
)
_WHEN = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday last".split()
)
_NAMED = re.compile(r"(?:^|\s)(?P<name>[A-Z][\w’'&-]+(?:\s+(?:of\s+)?[A-Z][\w’'&.-]+){1,4})\s*$")
_BEHIND = re.compile(r"\s*(?P<name>[A-Z][\w’'&-]+(?:\s+[A-Z][\w’'&-]+){1,3})\s*[.,]?\s*(?:$|,)")
_INDEFINITE = re.compile(
    r"(?:one|some|several|many|a|another|other|others|various|a few|a number of|two|three|most)\b"
    r"(?: \w+){0,3}$",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?:[Rr]espon(?:se|ses|ds)|[Rr]epl(?:y|ies)|[Aa]nswers?|[Rr]ebuttal)\s+to\s+(?:the\s+)?"
    r"(?:(?:letter|report|article|claims|paper|statement)s?\s+(?:of|by|in|from)\s+(?:the\s+)?)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:of\s+|for\s+)?[A-Z][\w’'&-]+)+)"
)
_BY = re.compile(
    r"\b(?:paid for|published|sent|issued|written|released|posted|circulated|distributed|put out"
    r"|signed|made|raised|submitted)\s+by\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'&-]+)+)"
)
_SIDE = r"(?P<{0}>[^\W\d_][\w .&’'-]{{2,80}}?)(?:\s*\([^()]*\))?,?\s+(?:{1})s?\b[\s,.;]*"
_CAPTION = re.compile(
    _SIDE.format("claimant", "plaintiff|petitioner|claimant|complainant|appellant")
    + r"(?:v\.?|vs\.?|versus|against|and)\s+"
    + _SIDE.format("respondent", "defendant|respondent|appellee"),
    re.IGNORECASE,
)
_AUDIT = re.compile(
    r"\b(?:audit|review|inspection|examination|evaluation|investigation|assessment|inquiry)s?\s+"
    r"(?:report\s+)?(?:of|into|at|on)\s+(?:[a-z][\w-]*\s+(?:[\w-]+\s+)?(?:at|of|in|by)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[”\"»“]\s*,?\s*$")


@dataclass(frozen=True, slots=True)
class SayingSentence:
    """A sentence about somebody who claims something: offsets of its part before the verb, or
    after it where the words said come first ("…," says the Council).
    """

    start: int
    end: int


def find_saying(words: Words) -> tuple[SayingSentence, ...]:
    """Return, per sentence with a verb or noun of claiming, the stretch that may name who."""
    found = []
    start = 0
    text = words.text
    for end in _sentence_ends(text):
        match = _SAYING.search(text, start, end)
        if match is not None and match.start() > start:
            found.append(SayingSentence(start, match.start()))
            if _CLOSED.search(text, start, match.start()):
                found.append(SayingSentence(match.end(), end))
        start = end
    return tuple(found)


def _sentence_ends(text: str) -> list[int]:
    """Return where sentences end; a point after a capital letter or "U.S" ends none."""
    ends = [
        match.end() for match in re.finditer(r"(?<!\b[A-Z])(?<!\bU\.S)[.!?](?=\s+[^a-z])|\n", text)
    ]
    return [*ends, len(text)]


def named_before(text: str) -> str | None:
    """Return the name that stands right before a verb of saying: two words with capitals or more.

    >>> named_before("The passenger group Night Riders ")
    'Night Riders'
    """
    match = _NAMED.search(text)
    words = match["name"].split() if match else []
    while words and (words[0].casefold() in OPENERS or words[0].casefold() in _WHEN):
        del words[0]
    return " ".join(words) if len(words) > 1 else None


def named_behind(text: str) -> str | None:
    """Return the name right behind a verb of saying: "…, a affirmé Paul Dérenne"."""
    match = _BEHIND.match(text)
    return match["name"] if match else None


def find_addressee(heading: Words) -> Words | None:
    """Return the name behind "Our response to the …" in a heading, ``None`` without a name."""
    match = _ADDRESSED.search(heading.text)
    return heading.slice(*match.span("name")) if match else None


def find_authors(words: Words) -> Words | None:
    """Return the name behind "paid for by", "sent by" and the like."""
    match = _BY.search(words.text)
    return words.slice(*match.span("name")) if match else None


def find_audit(before: str) -> str | None:
    """Return the words right before the name of a body that say it was looked at ("audit of the ").

    >>> find_audit("This audit of the ")
    'audit of the '
    """
    match = _AUDIT.search(before)
    return match[0] if match else None


def find_caption(words: Words) -> tuple[Words, Words] | None:
    """Return claimant and respondent of the caption of a pleading ("A, Plaintiff, v. B, …")."""
    match = _CAPTION.search(words.text)
    if match is None:
        return None
    return words.slice(*match.span("claimant")), words.slice(*match.span("respondent"))


def is_indefinite(text: str) -> bool:
    """Tell whether those who say something are left unnamed: "One commenter", "Several people"."""
    return _INDEFINITE.match(text) is not None
