"""Words in which a page presents who made it: who checks, datelines, letterheads, signatures."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from kg.extract.bylines import is_body
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.capitals import CAPITAL
from kg.extract.naming.persons import find_persons
from kg.extract.naming.surroundings import OPENERS
from kg.extract.publishing.signs import Sign
from kg.extract.publishing.writers import is_capitalised, is_office, named_person, written
from kg.extract.saying.answered_texts import owns_parts
from kg.model.document import Block, BlockKind, Document
from kg.model.location import Span
from kg.model.words import Run, Words
from kg.vocab.wordlists import word_lists

_CAP: Final = rf"(?:{CAPITAL}[\w.’'&-]*\w)"
_LINK: Final = r"(?:(?:of|for|and|de|del|di|dei|della|da|do|du|des|der|für|la|el|los)\s+){0,2}"
_NAME: Final = rf"(?P<name>{_CAP}(?:\s+{_LINK}{_CAP}){{0,6}})"
_COINED: Final = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_ARTICLES: Final = ("die", "der", "das", "la", "el", "le")
_FEW, _FIRST, _LAST, _LONGEST, _SEEN = 2, 10, 6, 80, 120
_MARKUP: Final = re.compile(r"^[\s#>*_|-]+|[\s*_|]+$")
_DATELINE: Final = re.compile(
    r"^\W*[A-ZÀ-Þ][\w .’-]{1,30}?(?:,\s[\w. ]{2,24}?)?,?\s+\((?P<name>[A-Za-z]{2,12})\)\.?\s*[-–—]"
)
_LOGO: Final = re.compile(r"(?P<name>\S.{2,50}?)\s+(?i:logo)")
_DATE: Final = re.compile(
    r"(?:\w+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+(?:de\s+)?\w+\.?\s+(?:de\s+)?\d{4}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_FROM: Final = re.compile(r"(?:From|Von|De|Da|От|Expéditeur|Absender|Remitente)\s*:\s*(?P<rest>.+)")
_BRACKETS: Final = re.compile(r"\s*[(<\[][^)>\]]*[)>\]]\s*")
_ADDRESS: Final = re.compile(r"\d")
_STATING: Final = re.compile(
    r"(?i:statement|remarks|testimony|letter|response|message|comments)\s+(?i:of|by|from)\s+(?P<who>.{3,80}?):?$"
)
_OFFICE: Final = re.compile(
    r"(?i:from|released by|provided by|a message from)\s+(?:the\s+)?office of\s+"
    r"(?P<who>[A-Z][^.,;:()]{3,60})"
)
_ROLE: Final = re.compile(
    r"^(?i:(?:vice[ -])?president|chair(?:man|woman|person)?|director|executive director|secretary"
    r"|ceo|chief executive|spokes\w+|head|manager|presidente|directora?|präsident(?:in)?)\b[\s,]*"
    r"(?:(?:of|de|del|des|der|da|do)\s+)?(?:(?:the|la|el)\s+)?"
)
_SELF: Final = re.compile(rf"(?:The\s+)?{_NAME}(?=[,\s])[^\n]*[.!]\s+(?:Here )?(?i:we|our)\b")
_SLUG: Final = re.compile(r"[a-zà-ÿ]{2,}(?:-[a-zà-ÿ]{2,}){1,2}")
_POSTED: Final = re.compile(rf"\b(?:post|article|piece|written)\s+by\s+{_NAME},")
_TIED: Final = re.compile(
    r"[a-zà-ÿ]\s+(?:of|for|at|from|with|de|del|da|do|dos|du|des|der|von|vom|am|beim)\s+"
    r"(?:(?:the|la|el|los|las)\s+)?$"
)
_TEAM: Final = re.compile(r"(?:وجد|تحقق|تتبع|رصد|توصل)\s+فريق\s+(?P<name>[^\W\d_]+)")


def presented(document: Document, before: int) -> Iterator[Sign]:
    """Yield every such sign; ``before`` is where the first claim begins, in characters."""
    head = [block for block in document.blocks if block.span.start < before and block.words]
    yield from _in_lines(document, head[:_FIRST])
    for block in head[:_FEW]:
        if _COINED.fullmatch(block.words.text.strip()):
            yield Sign(block.words.text.strip(), f"The page is headed “{block.words.text}”.", 0.55)
    for block in head:
        yield from _checking(block)
        match = _SELF.match(block.words.text)
        if match and is_body(match["name"]) and not owns_parts(block.words.text):
            yield Sign(match["name"], f"The text says of “{match['name']}”: we.", 0.7)
    for block in document.blocks:
        if match := _TEAM.search(block.words.text):
            yield Sign(match["name"], f"The text says “{match[0]}”.", 0.7)
    body = [block for block in document.blocks if block.words and block.kind is not BlockKind.NOTE]
    yield from _signed(document, [block for block in body if block in document.blocks[-_LAST:]])
    yield from _authors(document)


def _authors(document: Document) -> Iterator[Sign]:
    """Read who wrote it, as the file says; "anna-rell" is the name of a page about her."""
    author = re.sub(r"<[^>]*>", "", document.described("author", "authors", "dc.creator") or "")
    if ";" not in author:
        slug = _SLUG.fullmatch(author.strip())
        printed = author.replace("-", " ").title() if slug else author
        if (writer := named_person(printed)) is not None:
            sure = 0.5 if slug else 0.6
            yield Sign(
                writer, f"The file names “{author.strip()}” as its author.", sure, person=True
            )
    summary = document.described("summary", "description", "excerpt") or ""
    if match := _POSTED.search(summary):
        behind = summary[match.end() : match.end() + _SEEN]
        for body in find_bodies(Words((Run(behind, Span(0, len(behind))),))):
            yield Sign(body.words, f"The summary says “{match[0]} … {body.words}”.", 0.7)
            return


def lines_of(document: Document, block: Block) -> list[str]:
    """Return the lines of a block as they stand in the text, without mark-up at their ends."""
    lines = document.text[block.span.start : block.span.end].split("\n")
    return [bare for line in lines if (bare := _MARKUP.sub("", line))]


def _in_lines(document: Document, head: Sequence[Block]) -> Iterator[Sign]:
    lines = [line for block in head for line in lines_of(document, block)]
    for line in lines:
        if match := _DATELINE.match(line):
            name = _spelled_out(match["name"], document)
            yield Sign(name, f"The dateline names {name}.", 0.6)
        if (match := _LOGO.fullmatch(line)) and match["name"][0].isupper():
            yield Sign(match["name"], f"The words for a logo are “{line}”.", 0.7)
        if match := _FROM.fullmatch(line):
            yield from _sender(match["rest"], line)
        if match := _STATING.fullmatch(line):
            yield from _stating(match["who"], line, head)
        if match := _OFFICE.match(line):
            yield from _stating(match["who"], match[0], head)
        yield from written(line)
    for line, below in pairwise(lines):
        if is_body(line) and is_capitalised(line) and _ADDRESS.match(below):
            yield Sign(line, f"The text is headed “{line}”, with its address.", 0.75)
    yield from _above_the_date(lines)


def _above_the_date(lines: Sequence[str]) -> Iterator[Sign]:
    """A short line with capitals right above a date, behind the title.

    An office is no name: it is that of the person on the line above, if there is one.
    """
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if not _DATE.fullmatch(below) or not is_capitalised(line) or _DATE.search(line):
            continue
        if not is_office(line):
            yield Sign(line, f"“{line}” stands above the date.", 0.55)
        elif (holder := named_person(above)) is not None and not is_office(above):
            told = f"“{holder}”, “{line}”, stands above the date."
            yield Sign(holder, told, 0.55, person=True)


def _sender(rest: str, line: str) -> Iterator[Sign]:
    """Read "From: Press Desk, Nordal Rail": the body behind the comma, or the one name."""
    parts = [part.strip() for part in _BRACKETS.sub("", rest).split(",") if part.strip()]
    if len(parts) > 1 and parts[-1].casefold() in word_lists("bylines")["desks"]:
        del parts[-1]
    if parts and "@" not in parts[-1] and parts[-1][0].isupper():
        yield Sign(parts[-1], f"The text is sent “{line}”.", 0.75)


def _stating(who: str, line: str, head: Sequence[Block]) -> Iterator[Sign]:
    """Read "Statement of EPD Chief Travis C. Bennett:": the person with a rank."""
    for block in head:
        if who not in block.words.text:
            continue
        at = block.words.text.index(who)
        for person in find_persons(block.words.slice(at, at + len(who))):
            yield Sign(person.name, f"The text is headed “{line}”.", 0.75, person=True)
        return


def _checking(block: Block) -> Iterator[Sign]:
    """Read "X has checked the claims", "hat X … geprüft", and in headings "X denies …"."""
    heading = block.kind is BlockKind.HEADING
    for pattern, sure, in_headings in _checks():
        match = pattern.search(block.words.text)
        if match is None or (in_headings and not heading and block.ordinal > 0):
            continue
        whole = not _TIED.search(block.words.text[: match.start("name")])
        name = match["name"].removeprefix("The ")
        nobody = (*OPENERS, *word_lists("bylines")["first_person"])  # "Wir haben geprüft"
        if whole and name.split()[0].casefold() not in nobody:
            yield Sign(name, f"The text says “{match[0][:_LONGEST]}”.", sure)


@cache
def _checks() -> tuple[tuple[re.Pattern[str], float, bool], ...]:
    lists = word_lists("bylines")
    checks, between = (_any(lists[name]) for name in ("checks", "checked_behind"))
    article = r"(?:(?:die|der|das|la|el|le|a|o)\s+)?"
    return (
        (re.compile(rf"(?:^|[\s(«“]){_NAME}(?:\s+\([^()]*\))?,?\s+(?:{checks})\b"), 0.75, False),
        (
            re.compile(rf"(?:^|[\s(«“]){_NAME}\s+(?:hat|haben)\s[^.]{{0,80}}\b(?:{between})\b"),
            0.75,
            False,
        ),
        (re.compile(rf"\b(?:{_any(lists['checks_first'])})\s+{article}{_NAME}"), 0.7, False),
        (re.compile(rf"^\W*{_NAME}\s+(?:{_any(lists['denies'])})\b"), 0.65, True),
    )


def _any(words: list[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in ordered)


def _signed(document: Document, last: Sequence[Block]) -> Iterator[Sign]:
    """Read the lines below "Yours sincerely", or a letter's last lines: a name, role and body."""
    lines = [line for block in last for line in lines_of(document, block)]
    closing = [at for at, line in enumerate(lines) if _closes(line)]
    letter = _is_letter(document)
    below = lines[closing[-1] + 1 :][:4] if closing else lines[-2:] if letter else []
    for line in below:
        bare = _ROLE.sub("", line).strip(" ,.")
        if bare and is_body(bare) and is_capitalised(bare):
            yield Sign(bare, f"The text is signed “{' / '.join(below)}”.", 0.75)
            return
    if below and (name := named_person(below[0])) is not None:
        yield Sign(name, f"The text is signed “{below[0]}”.", 0.65, person=True)


def _closes(line: str) -> bool:
    folded = line.casefold().strip(" ,.")
    return folded in word_lists("bylines")["closings"]


def _is_letter(document: Document) -> bool:
    first = next((block.words.text for block in document.blocks if block.words), "")
    return bool(re.match(r"(?i:to the editors?\b|dear\b|i am writing\b|sir,)", first.strip()))


def _spelled_out(acronym: str, document: Document) -> str:
    """Return the name that the text prints before an acronym in brackets, or the acronym."""
    pattern = re.compile(rf"(?P<name>{_CAP}(?:\s+{_CAP}){{0,4}})\s+\({re.escape(acronym)}\)")
    for block in document.blocks:
        for match in pattern.finditer(block.words.text):
            words = match["name"].split()
            while words and words[0].casefold() in (*OPENERS, *_ARTICLES):
                del words[0]
            if words and not _DATELINE.match(block.words.text[match.start() :]):
                return " ".join(words)
    return acronym
