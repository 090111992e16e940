"""Words that have the form of a body's name: University, Association, Sheriff's Office ..."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.naming.capitals import AIMS
from kg.extract.naming.surroundings import OPENERS
from kg.model.lexicon import BodyName
from kg.model.words import Words

# A head that ends a name ("Cato Institute"), and one that "of" or "for" completes.
_LAST: Final = (
    "School District|Water District|Fire District|Levee District|"
    "Association|Associations|Institute|Institution|University|College|Network|Union|Foundation"
    "|Federation|Society|Council|Commission|Committee|Coalition|Alliance|League|Agency|Bureau"
    "|Authority|Administration|Laboratory|Clinic|Center|Centre|Corporation|Company|Fund|Trust"
    "|Academy|Consortium|Initiative|Partnership|Campaign|Conference|Congress|Chamber|Ministry"
    "|Tribunal|Parliament|Hospital|Library|Museum|Inc|LLC|Ltd|Corp|GmbH|Department|School"
    "|Police Department|Fire Department|District Court|Supreme Court|Sheriff[’']?s?[’']? Office"
    "|Sheriff[’']?s?[’']? Department|Attorney[’']?s?[’']? Office|Service|Services|Office|Division"
    "|Gazette|Herald|Tribune|Courier|Chronicle|Inquirer|Board|Inspectorate|Ombudsman|Cooperative"
    "|Organization|Organisation"
    "|(?:State|Border|Highway|National|Capitol) (?:Police|Patrol|Guard)"
    "|(?<=Republican )Party|(?<=Democratic )Party|(?<=Labour )Party|(?<=Labor )Party"
    "|(?<=Conservative )Party|(?<=Liberal )Party|(?<=Green )Party|(?<=Socialist )Party"
    "|(?<=Communist )Party|(?<=Libertarian )Party"
    "|Legal Aid|Watch|Project|Working Group|Task Force|Community of Practice"
)
_TAILED: Final = (
    "Supreme Court|District Court|Department|Office|Bureau|Center|Centre|Institute|University"
    "|College|School|Ministry|Agency"
    "|Association|Society|Council|Commission|Committee|Campaign|Coalition|Division|Chamber|Court"
    "|Board|Bank|League|Union|Foundation|Federation|Alliance|Academy|Library|Administration|Partnership|Citizens"
    "|Fraternal Order|Conference|Network|Organization|Organisation|Authority|Fund|Friends"
)
_CAP: Final = r"(?:(?:[A-Z]\.)+|[A-Z][\w&]*(?:[-][A-Z]\w*)*(?:[’'](?:s\b|(?= )))?)"
_WHOLE: Final = (
    r"(?:(?:[A-Z]\.)+|[A-Z][\w&]*(?:[-][A-Z]\w*)*)(?:[’'](?= ))?"  # no 's: it ends names
)
_TAIL: Final = (
    rf" (?:(?:of|for|on|against) (?:(?:the|an?) )?|to (?={AIMS}\b))"
    rf"(?:{_WHOLE})(?: (?:{_WHOLE}))*"
    rf"(?:(?<=Research) on (?![A-Z]\w+day\b)(?:{_WHOLE})(?: (?:{_WHOLE}))*)?"
    rf"(?:(?:, (?:{_WHOLE}))*,? and (?:{_WHOLE})(?: (?:{_WHOLE}))*)?"
)
_NAME = re.compile(
    rf"(?<![\w.-])(?:(?P<lead>(?:{_CAP} ){{1,6}})(?P<last>{_LAST})\b"
    rf"(?:(?<!Board)(?P<more>{_TAIL})"  # "The Ferry Board on Dates" is a title
    rf"|(?<=Board) of (?:the )?{_WHOLE}(?: {_WHOLE})*)?"
    rf"|(?P<head>{_TAILED})(?P<tail>{_TAIL}))(?![\w-])"
)
_GENERIC: Final = frozenset(
    """county city state district police sheriff sheriffs federal local national u.s us community
    legal public department office human general special private new social directors director
    governor governors president secretary trustees mayor inspector supervisors commissioners
    attorney of for the on and""".split()
)
_WEAK: Final = frozenset(
    "Office Service Services Department School Fund Project Watch Division Company".split()
)
_KEEPERS = re.compile(r"\b(?:Sheriff|Police|Attorney)")  # one word more names one of them
# "Energy and Commerce Committee" is one body, "the Senate and House Committee" none to be joined.
_JOINED: Final = frozenset({"Committee", "Commission"})
_JOINS: Final = re.compile(r"(?<![\w.-])(?P<one>[A-Z][a-z]+) and $")
_HOUSES: Final = frozenset("House Senate Congress Parliament Council Board National State".split())
_LINE_ABOVE: Final = re.compile(r"(?:[A-Z]{2,} )*[A-Z]{4,} (?:[A-Z]{2,} )+(?=[A-Z][a-z])")
# What a body "for" or "on" something may be for besides: "Institute for Boats and Harbour Policy".
_SUBJECTS: Final = frozenset(
    """Policy Policies Research Law Justice Development Education Health Democracy Technology
    Affairs Studies Rights Security Reform Safety Prevention Control Statistics Economics Science
    Sciences Management Protection Measurements Planning Trade Growth Opportunity Medicine Energy
    Culture""".split()
)
_SUBJECT_LISTS: Final = frozenset("Department Ministry Office Bureau Division".split())


# A newspaper, where an article or a preposition leads in: "in the Ostra Times".
_PAPER = re.compile(
    r"(?:\b(?:[Tt]he|[Bb]y|[Ii]n|[Tt]o|['’]s|[Tt]old)\s+)"
    r"(?P<name>(?:[A-Z][a-z]+ ){1,3}(?:Times|Post|Journal))(?![\w-]| [A-Z])"
)
# What shows that it prints something: "Post" and "Times" are words of every day as well.
_PRINTS: Final = re.compile(
    r"(?:['’]s?)?(?:, an? (?:\w+ )?(?:newspaper|paper|daily|weekly)\b"
    r"|(?:,? and [^.,;:!?]{1,40}? (?:Times|Post|Journal))?,?"
    r"(?: (?:has|have|had|also|then|first|later|recently|falsely|wrongly)){0,3}"
    r" (?:says?|said|states?|stated|claim(?:s|ed)?|report(?:s|ed)?|writes?|wrote|tells?|told"
    r"|publish(?:es|ed)?|argue[sd]?|assert(?:s|ed)?|allege[sd]?|insist(?:s|ed)?|announce[sd]?"
    r"|print(?:s|ed)|quote[sd]?|reveal(?:s|ed)|suggest(?:s|ed)|article|editorial|op-ed)\b)"
)
_PRINTED: Final = re.compile(
    r"(?:^\s*by"
    r"|\b(?:according to|told|(?:published|printed|reported|quoted|cited|written) (?:by|in)"
    r"|(?:reports?|study|studies) by|(?:letters? to|interviews? with)"
    r"|(?:articles?|editorials?|op-eds?|essays?|columns?|reports?|interviews?) in"
    r"|(?:articles?|editorials?|op-eds?|essays?) (?:by|of|from)))"
    r"(?: the| (?:last|this) \w+['’]s| an?)?\s+$",
    re.IGNORECASE,
)
_LEAD: Final = 60  # characters before a name that can show it
_NO_PAPER: Final = frozenset("blog facebook instagram social media trading command first".split())


def find_papers(words: Words) -> tuple[BodyName, ...]:
    """Return names of newspapers that end in a word of every day ("the Ostra Times").

    The text must let it print something, or set its name in italics: "the Border Post" alone may
    be a post at a border.
    """
    italics = _italics(words)
    return tuple(
        BodyName(match["name"], *match.span("name"))
        for match in _PAPER.finditer(words.text)
        if not _NO_PAPER & set(match["name"].casefold().split())
        and (match.start("name") in italics or _prints(words.text, *match.span("name")))
    )


def _prints(text: str, start: int, end: int) -> bool:
    return bool(_PRINTS.match(text, end) or _PRINTED.search(text[max(0, start - _LEAD) : start]))


def _italics(words: Words) -> frozenset[int]:
    """Return the offsets of the characters that stand in italics."""
    found, offset = set[int](), 0
    for run in words.runs:
        if run.italic:
            found.update(range(offset, offset + len(run.text)))
        offset += len(run.text)
    return frozenset(found)


def find_bodies(words: Words) -> tuple[BodyName, ...]:
    """Return names of bodies by their form, in order of place, known or not.

    Not taken: names without a proper word ("Police Department"), and heads that a further
    capitalised word shows to be part of something else ("Digital Service Playbook").
    """
    text = words.text
    return tuple(found for match in _NAME.finditer(text) for found in _bodies(text, match))


def _bodies(text: str, match: re.Match[str]) -> Iterator[BodyName]:
    start, end = _trimmed(text, *match.span())
    if match["head"] or match["more"]:
        end = _without_second_name(text, match, start, end)
    if match["last"] in _JOINED and (both := _JOINS.search(text[:start])):
        plain = not set(both["one"].split()) & _HOUSES and not both["one"].isupper()
        single = not set(text[start:end].split()) & _HOUSES
        start = both.start("one") if plain and single else start
    name = text[start:end]
    if _continues(text, end) or not _proper(name, match["last"]):
        return
    yield BodyName(name, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop words that open a sentence, a line in capitals above, and a possessive at the end."""
    if line := _LINE_ABOVE.match(text, start, end):
        start = line.end()
    while (space := text.find(" ", start, end)) > 0 and text[start:space].casefold() in OPENERS:
        start = space + 1
    end -= len(text[start:end]) - len(re.sub(r"[’']s?$", "", text[start:end]))
    return start, end


def _without_second_name(text: str, match: re.Match[str], start: int, end: int) -> int:
    """Stop before "and" unless a department carries a list of subjects in its name."""
    joined = text.rfind(" and ", start, end)
    if _lists_subjects(text[start:end]):
        return end
    if joined < 0 or (match["head"] or match["last"]) in _SUBJECT_LISTS:
        return end
    comma = text.find(",", start, joined)
    return joined if comma < 0 else comma


def _lists_subjects(name: str) -> bool:
    """Tell "Center on Budget and Policy Priorities" from "Union of Bakers and Ostra Council"."""
    head, _, last = name.rpartition(" and ")
    first = head.split()[-1:] or [""]
    plural = re.fullmatch(r"(?:[A-Z]\w+ )*[A-Z]\w*[^siu\W]s", last) is not None
    subject = re.search(r" (?:for|on) ", head) is not None and last.split()[-1] in _SUBJECTS
    pair = " " in last or first[0].endswith("s") or first[0] in _SUBJECTS
    return (plural or subject) and pair and not re.search(rf"\b(?:{_LAST}|{_TAILED})\b", last)


def _continues(text: str, end: int) -> bool:
    """Tell whether the name goes on with a further word, or was cut ("Office of National...")."""
    if text.startswith(("...", "…"), end):
        return True
    return re.match(r" [A-Z]\w*[a-z](?![,.])\b", text[end : end + 40]) is not None


def _proper(name: str, last: str | None) -> bool:
    """Tell whether words beside the head make it a name of one body."""
    pieces = [re.sub(r"[’'.,]s?$", "", piece).casefold() for piece in name.split()]
    head = (last or name.split(maxsplit=1)[0]).casefold().split()
    own = [piece for piece in pieces if piece not in _GENERIC and piece not in head]
    if "association" in pieces:  # "National Sheriffs' Association" is one of its kind
        own += [piece for piece in pieces if piece.startswith("sheriff")]
    return len(own) >= (2 if last in _WEAK and not _KEEPERS.search(name) else 1)
