"""Works that running text names by what they are and who made them.

"According to a 2004 report by the Audit Office", "a study of 40 homes by Ostra University found",
"laut einer Auswertung der Bundesagentur": no title, no note, no link, and still a source.
"""

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.dates import FoundDate
from kg.extract.layout.quoted import asks
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.foreign import find_foreign_bodies, nominative
from kg.extract.works.cited_names import is_month
from kg.extract.works.denied import finding_verb, is_denied
from kg.extract.works.initials import behind_noun, is_lone_maker, made_alone, with_hyphen
from kg.extract.works.joint import joint_makers
from kg.extract.works.reading import SENTENCE_CASE, Reading
from kg.extract.works.terms import Terms, terms
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork, WorkKind

_CAPITAL: Final = r"(?:(?-i:[A-ZÀ-ÞŒ])[\w&.'’-]{0,60}(?<![.'’-]))"
_SMALL: Final = "de|del|la|las|los|du|des|do|da|dos|das|of|for|on|für|y|e|et|and|und|the"
_JOINED: Final = rf"(?:(?:(?-i:{_SMALL})\s+){{1,2}}|d['’]|&\s+)"  # capitals are names
_LONE: Final = rf"{_CAPITAL}(?:\s+{_JOINED}?{_CAPITAL}){{0,8}}"
_NAME: Final = (  # "Ministry of Inclusion, Social Security and Migration" is one
    rf"{_LONE}(?:(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}){{1,4}},?\s+(?:and|y|e|et|und)\s+(?:the\s+)?{_LONE})?"
)
_FRONT: Final = r"(?:\d{4}|[^\W\d_][\w-]*)[ \u00a0]+"  # "2004 ", "recent "
_ABOUT: Final = re.compile(r"(?:in|en|em|dans|no|na|of|van|nel|nella)\b", re.IGNORECASE)
_SOON: Final = 200  # characters within which the verb follows
_BEHIND: Final = 20  # characters between a name and the date of the work
_QUESTION: Final = ("?", "？", "؟")
_NOUNS_IN_CAPITALS: Final = "de"
_WEEKDAYS: Final = frozenset(day.casefold() for day in calendar.day_name)
_GOES_ON: Final = "also|of|on|into|about|from|in|by|that|which|published|released|dated"
_NO_FRONT: Final = ("told", "articles", "small", "no_adjectives", "denied", "finds", "cites")


def named_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the works that sentences name so, in reading order.

    The text must say that it draws on the work: by "according to" before it, or by a verb such as
    "found" behind. A sentence with a link or a note mark cites by that, and yields nothing here.
    """
    marks = [offset for offset, _ in reading.words.markers()]
    marks = sorted([*marks, *(link.end - 1 for link in reading.links)])
    position = 0
    shaped = {body.start: body.end for body in find_foreign_bodies(reading.words, reading.language)}
    bodies = {(body.start, body.end) for body in find_bodies(reading.words)}
    for match in _matches(reading):
        start, makers = _begin(reading, match), _makers(reading, match, shaped)
        end = _end(match, makers)
        sentence_end = reading.sentence_end(end - 1)
        cited = bisect_left(marks, start) < bisect_right(marks, sentence_end)
        if start < position or cited or not _drawn_on(reading, match, end, sentence_end):
            continue
        if match.start("name") not in shaped and not _names_a_maker(reading, match):
            continue
        shaped_so = match["made"] or match.span("name") in bodies
        if not shaped_so and not made_alone(match, reading.terms):
            continue  # "a Harbour Board study": the name must have the form of a body's
        position = end
        yield _work(reading, match, makers, (start, end))


def _makers(reading: Reading, match: re.Match[str], shaped: dict[int, int]) -> tuple[str, ...]:
    """Return who made the work, as printed; ``shaped`` says where names of a known form end."""
    start = match.start("name")
    if start not in shaped:
        return joint_makers(match["name"], reading.terms)
    joined = reading.terms.pattern(
        r"\s+(?:{})\s+(?:(?:{}|{})(?:\s+|(?<=['’]))|[ld]['’]){0,3}", "joiners", "articles", "small"
    )
    found = [reading.text[start : shaped[start]]]
    after = joined.match(reading.text, shaped[start])
    while after and after.end() in shaped:
        found.append(reading.text[after.end() : shaped[after.end()]])
        after = joined.match(reading.text, shaped[after.end()])
    return tuple(found)


def _end(match: re.Match[str], makers: tuple[str, ...]) -> int:
    """Return where the words end: behind the last maker, or the noun where that comes later."""
    end = match.start("name")
    for maker in makers:
        end = match.string.index(maker, end) + len(maker)
    return max(end, match.end("noun"))


def _matches(reading: Reading) -> list[re.Match[str]]:
    found = [match for form in _forms(reading.language) for match in form.finditer(reading.text)]
    return sorted(found, key=lambda match: match.span("work"))


@lru_cache(maxsize=32)
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns: the maker behind the noun ("by X"), or before it ("X's report")."""
    known = terms(language)
    noun = rf"(?P<noun>{known.choice('studies')})"
    made = rf"(?-i:{known.choice('made_by')})"  # a capital article is part of the name
    team = rf"(?:(?:{known.choice('makers')})\s+)?"
    about = r"(?:\s+(?:of|on|into|about|sur|sobre|zu|zum|zur|über)\s+[^.;:,()“”\"]{2,80}?)?"
    when = r"(?:(?:last|this)\s+\w+['’]s\s+)?"
    kind = r"(?:\s+(?:(?:of|from|del?|du|von|van)\s+)?\d{4})?(?:\s+(?-i:[a-zà-ÿ])[\w-]*){0,2}?"
    by = rf"{kind}{about}\s+(?P<made>{made})(?:\s+|(?<=['’])){when}{team}(?P<name>{_NAME})"
    told = rf"(?:(?P<told>{known.choice('told')})\s*)?"
    article = rf"(?:(?:{known.choice('articles')}|one|another)\s+)?"
    opening = rf"(?<![\w-]){told}{article}(?P<work>(?<![\w-])"
    owner = rf"(?:\d{{4}}\s+)?(?P<name>{_LONE})(?P<made>['’]s?)\s+"
    short = r"(?:\s\((?-i:[A-Z]{2,8})\))?"
    goes_on = rf"(?=\s+(?:{known.choice('finds')}|{_GOES_ON})(?!\w)|\s*[,.;:(]|\s*$)"
    plain = rf"(?:\d{{4}}\s+)?(?P<name>{_LONE}){short}(?P<made>)\s+"
    no_front = "|".join(known.choice(name) for name in _NO_FRONT)
    front = rf"(?:(?!(?:{no_front})(?!\w)){_FRONT}){{0,3}}?"
    beside = (with_hyphen, behind_noun) if language[:2] in SENTENCE_CASE else (with_hyphen,)
    return (
        re.compile(rf"{opening}{front}{noun}(?![\w-]){by})", re.IGNORECASE),
        re.compile(rf"{opening}{owner}{front}{noun}(?![\w-]))", re.IGNORECASE),
        re.compile(rf"{opening}{plain}{noun}(?![\w-]){goes_on})", re.IGNORECASE),
        *(re.compile(form(opening, front, noun), re.IGNORECASE) for form in beside),
    )


def _begin(reading: Reading, match: re.Match[str]) -> int:
    """Return where the words begin: at the noun, its year, or adjectives behind an article.

    Words that no article or preposition opens ("There is", "They commissioned") are no adjectives.
    """
    start, noun = match.start("work"), match.start("noun")
    if match.start("name") < noun or _is_opened(reading, match.start(), start):
        return start + _skipped(reading, match["work"])
    year = re.search(r"\d{4}\s+$", reading.text[start:noun])
    return start + year.start() if year else noun


def _is_opened(reading: Reading, opening: int, start: int) -> bool:
    """Tell whether an article, a preposition or "according to" stands before the words."""
    before = reading.terms.pattern(r"(?:(?<!\w)(?:{}|{})\s+|\w['’])$", "articles", "small")
    return opening < start or bool(before.search(reading.text[max(0, start - 20) : start]))


def _skipped(reading: Reading, words: str) -> int:
    """Return how many characters "and a" and the like take at the start of ``words``."""
    known = {*reading.terms.small, *reading.terms.words["articles"]}
    for word in re.finditer(r"\S+\s+", words):
        if word[0].strip().lower() not in known:
            return word.start()
    return 0


def _drawn_on(reading: Reading, match: re.Match[str], end: int, sentence_end: int) -> bool:
    """Tell whether the text says that something is so according to the work."""
    text, known = reading.text, reading.terms
    if is_denied(text, match.start("work"), match.span("noun"), known):
        return False
    if match["told"]:
        return True
    if _is_asked(reading, match.start("work"), sentence_end):
        return False
    return finding_verb(text, end, min(sentence_end, end + _SOON), known) is not None


def _is_asked(reading: Reading, start: int, sentence_end: int) -> bool:
    """Tell a question; one that passes on what is said ("Is it true that …?") says it, too."""
    sentence = reading.text[reading.part_start(start) : sentence_end].strip()
    return sentence.endswith(_QUESTION) and not asks(sentence)


def _names_a_maker(reading: Reading, match: re.Match[str]) -> bool:
    """Tell a maker from a subject or a place: "a report in Texas", "Studie der Wirkung"."""
    name = match["name"]
    if is_month(name) or name.casefold() in _WEEKDAYS:
        return False  # "the report by Friday" is due by then
    shaped = is_body(name) or _is_acronym(name) or _is_italic(reading, *match.span("name"))
    shaped = shaped or is_lone_maker(name, reading.terms)
    if reading.language.startswith(_NOUNS_IN_CAPITALS):
        return shaped
    if _ABOUT.match(match["made"]):
        return shaped
    return (
        shaped
        or " " in name
        or bool(re.match(r"(?:by|par|por|door|da|dal|dalla)\b", match["made"], re.I))
    )


def _is_italic(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a name is set in italics, as those of periodicals are."""
    return any(
        not title.quoted and title.start <= start and end <= title.end for title in reading.titles
    )


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper() and name.isalpha()


def _work(
    reading: Reading, match: re.Match[str], makers: tuple[str, ...], place: tuple[int, int]
) -> ParsedWork:
    start, end = place
    date = _date(reading, start, end)
    german = reading.language.startswith(_NOUNS_IN_CAPITALS)
    return ParsedWork(
        title=" ".join(reading.text[start:end].split()),
        start=start,
        end=max(end, date.end) if date else end,
        titled=False,
        authors=tuple(nominative(name) if german else name for name in makers),  # one of a body
        issued=date.date if date else None,
        kind=_kind(reading.terms, match["noun"]),
        relation=INFORMATION,
        confidence=0.8,
        reason="Named in running text by what it is and who made it.",
    )


def _date(reading: Reading, start: int, end: int) -> FoundDate | None:
    """Return the date among the words, or just behind them: "the 2004 report", "… of June 2018"."""
    first = bisect_left(reading.dates, start, key=lambda date: date.start)
    for at in range(first, len(reading.dates)):
        date = reading.dates[at]
        if date.start > end + _BEHIND:
            break
        gap = reading.text[end : date.start]
        behind = 0 <= date.start - end <= _BEHIND and not re.search(r"[.,;:]|\d", gap)
        if start <= date.start < end or (behind and _dates(reading, gap)):
            return date
    return None


def _dates(reading: Reading, gap: str) -> bool:
    return bool(reading.terms.pattern(r"^[\s(]*(?:{})\s+$", "dated").match(gap))


def _kind(terms: Terms, noun: str) -> WorkKind:
    try:
        return terms.kind_of(noun)
    except KeyError:
        return WorkKind.REPORT
