"""Headings and sentences before the claims that say who makes them, or who is looked at."""

import re
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.capitals import AIMS, CAPITAL_WORD
from kg.extract.naming.surroundings import OPENERS
from kg.model.words import Words

_ADDRESSED: Final = re.compile(
    r"(?:(?:[Rr]espon(?:se|ses|ds|ding)|[Rr]epl(?:y|ies)|[Aa]nswers?)(?!\s+of\b)"
    r"|[Rr]ebuttals?|[Rr]ebutting)"
    r"\s+(?:to\s+)?(?:of\s+)?(?:the\s+)?"
    r"(?:(?:letter|report|article|claims|paper|statement)s?\s+(?:of|by|in|from)\s+(?:the\s+)?)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:of\s+|for\s+)?[A-Z][\w’'&-]+)+)"
)
_AIMED: Final = rf"{AIMS}\s+(?:the|our)\s+{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{0,3}}"
_SAYINGS: Final = (
    r"(?:claims?|allegations?|assertions?|contentions?|accusations?|lies|falsehoods?|misstatements?|untruths?"
    r"|misinformation|disinformation|myths|attacks|charges)"
)
_NO_SHEET: Final = r"(?!\s+(?i:v|vs|versus|and|or|&)\.?\s+[“\"]?(?i:facts?|truths?|realit))"
_NAMED: Final = r"(?P<{0}>[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w&-]+){{0,4}}?)"
_OWNED: Final = re.compile(
    rf"(?<![\w’'-]){_NAMED.format('name')}(?:[’']s|(?<=s)[’'])\s+(?:[\w-]+\s+){{0,2}}(?i:{_SAYINGS})\b{_NO_SHEET}"
)
_SPREAD: Final = re.compile(
    rf"\b(?:(?i:statements?)\s+made(?=\s+by\b)|(?!(?i:myths)\s+from\b)(?i:{_SAYINGS}))\s+"
    r"(?:(?:(?:were|was|are|is|being|have been|has been)\s+)*"
    r"(?:made|spread|told|raised|put out|published|pushed)\s+)?"
    rf"(?:by|from)\s+(?:the\s+)?(?P<name>{_AIMED}|[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'&-]+){{0,5}})"
)
_OF_BODY: Final = re.compile(  # not "claims of fraud", "the statements of the Harbour Act"
    rf"\b(?i:{_SAYINGS}|statements?)\s+of\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'&-]+){1,5})(?=\s+(?:about|on|that)\b|[.,;:]|$)"
)
_REPLIED: Final = re.compile(
    r"(?<=[\w,)]\s)(?:(?:responds|responded|replies|replied)\s+to|answers|answered|rebuts|refutes)"
    r"\s+(?:the\s+)?(?P<name>[A-Z][\w’'&-]+(?:\s+(?:of\s+|for\s+)?[A-Z][\w’'&-]+)+)"
)
_OF_QUOTED: Final = re.compile(
    rf"\b(?i:{_SAYINGS})\s+(?:of|by|from)\s+(?:the\s+)?[“\"«](?P<name>[A-Z][^“”\"«»]{{2,60}})[”\"»]"
)
_ACTS: Final = (
    r"(?:claim(?:s|ed)?|submitted|testified|says?|said|wrote|published|argue[sd]?|alleg(?:es|ed)"
    r"|filed|told|states?|stated|insist(?:s|ed)|sent|issued|posted)"
)
_BY: Final = re.compile(
    r"\b(?:paid for|published|sent|issued|written|released|posted|circulated|distributed|put out"
    r"|signed|made|raised|submitted)\s+by\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:(?:of|for|and)\s+|(?<=Against\s)the\s+)?[A-Z][\w’'&-]+)+)"
)
_REPORTED: Final = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|suggest(?:s|ed|ing)?|said|saying) that\b[^.!?]*$",
    re.IGNORECASE,
)
_TEXT: Final = re.compile(
    r"\b(?i:leaflet|flyer|brochure|petition|press release|open letter|flugblatt|flyer|broschüre"
    r"|offenen? brief|pressemitteilung|folleto|panfleto|octavilla|tract|panfleto|folheto)s?\s+"
    r"(?:of|by|from|der|des|von|vom|de la|del|de|du|da|do)\s+(?:the\s+)?"
    rf"(?P<name>{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{1,4}})"
)
_PEOPLE: Final = re.compile(
    r"['’]?s?\s+(?:members|users|readers|viewers|listeners|followers|residents|customers|clients"
    r"|supporters|fans|staff|employees|students|participants|volunteers)\b"
)
_SIDE: Final = r"(?P<{0}>[^\W\d_][\w .&’'-]{{2,80}}?)(?:\s*\([^()]*\))?,?\s+(?:{1})s?\b[\s,.;]*"
_CAPTION: Final = re.compile(
    _SIDE.format("claimant", "plaintiff|petitioner|claimant|complainant|appellant")
    + r"(?:v\.?|vs\.?|versus|against|and)\s+"
    + _SIDE.format("respondent", "defendant|respondent|appellee"),
    re.IGNORECASE,
)
_AUDIT: Final = re.compile(
    r"\b(?:audit|review|inspection|examination|evaluation|investigation|assessment|inquiry)s?\s+"
    r"(?:report\s+)?(?:of|into|at|on)\s+(?:[a-z][\w-]*\s+(?:[\w-]+\s+)?(?:at|of|in|by)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_CONCURS: Final = re.compile(
    r"\s*(?:The\s+)?(?P<name>[A-Z][\w’'&-]+(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'&-]+){0,5})\s+"
    r"(?:(?:fully|partly|partially|generally|strongly)\s+)?"
    r"(?:(?:agree|disagree|concur)(?:s|d|red)?|accept(?:s|ed)|(?:does|did)\s+not\s+(?:agree|concur|accept))\b"
)


def find_addressee(heading: Words) -> Words | None:
    """Return whom a heading answers: "Our response to the …", "X's claims", "claims by X"."""
    for pattern in (_ADDRESSED, _OWNED, _SPREAD):
        if match := pattern.search(heading.text):
            opener = match["name"].split()[0]
            led = len(opener) + 1 if opener.casefold() in OPENERS else 0  # "Refuting Norland's …"
            start, end = match.span("name")
            return heading.slice(start + led, end) if start + led < end else None
    return None


def find_answered(sentence: Words) -> Words | None:
    """Return whom a sentence says somebody answers: "replies to the …", "statements made by X"."""
    for pattern in (_SPREAD, _REPLIED, _OF_BODY):
        match = pattern.search(sentence.text)
        if match and (pattern is not _OF_BODY or is_body(match["name"])):
            return sentence.slice(*match.span("name"))
    return None


def find_quoted_party(heading: Words, text: str) -> Words | None:
    """Return whose myths or claims a heading names in marks, if the text lets them act.

    "The myths of “Save the Weir”" may be about a thing; not where “Save the Weir” claimed it.
    """
    match = _OF_QUOTED.search(heading.text)
    if match is None:
        return None
    name = re.escape(match["name"])
    acts = rf"[“\"«]{name}[”\"»],?\s+(?:(?:has|have|had|also|recently|falsely)\s+)*{_ACTS}\b"
    return heading.slice(*match.span("name")) if re.search(acts, text) else None


def find_authors(words: Words) -> Words | None:
    """Return the name behind "paid for by", "sent by" and the like, or "the leaflet of".

    Not what is only said to be so ("a post claims that it was issued by the Council"), nor the
    people around a body ("submitted by Lamp Society members").
    """
    match = _BY.search(words.text) or _TEXT.search(words.text)
    if match is None or _REPORTED.search(words.text[: match.start()]):
        return None
    if _PEOPLE.match(words.text, match.end("name")):
        return None
    return words.slice(*match.span("name"))


def find_audit(before: str) -> str | None:
    """Return the words right before the name of a body that say it was looked at ("audit of the ").

    >>> find_audit("This audit of the ")
    'audit of the '
    """
    match = _AUDIT.search(before)
    return match[0] if match else None


def find_concurring(reply: Words) -> Words | None:
    """Return who opens a reply by agreeing or disagreeing with a finding: "The Service agrees"."""
    match = _CONCURS.match(reply.text)
    return reply.slice(*match.span("name")) if match else None


def find_caption(words: Words) -> tuple[Words, Words] | None:
    """Return claimant and respondent of the caption of a pleading ("A, Plaintiff, v. B, …")."""
    match = _CAPTION.search(words.text)
    if match is None:
        return None
    return words.slice(*match.span("claimant")), words.slice(*match.span("respondent"))
