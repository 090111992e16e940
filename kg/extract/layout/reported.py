"""Statements that a page reports and answers one by one: "The Herald said that …", then the answer.

No label announces them. They are read only where the page says that it answers somebody, or where
every answer opens with a contradiction; a text that merely reports what people say has neither.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from typing import Final

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence, opens_with_verdict
from kg.extract.layout.wordings import denies
from kg.extract.naming.capitals import CAPITAL
from kg.model.document import BlockKind
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_SENTENCES: Final = 3  # that a statement may have before the one that denies it
_SENTENCE_END: Final = re.compile(r"[.!?。][”\"»«“’)\]]*\s+(?=[^a-zà-ÿ\s])")
_NAME: Final = rf"(?-i:{CAPITAL})[\w.&’'-]*"
_SMALL: Final = r"(?:of|for|the|and|de|du|des|del|la|le|les|der|die|das|für|do|da|dos|das)"
_SAID: Final = r"[^.:;!?“”\"«»„]{0,80}?"


def reported(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return the lines that report what somebody says, each with its answer below; two at least.

    One is enough that says that you may have heard it.

    All are of one kind: headings, lines in bold, or plain paragraphs. ``title`` is the page's.
    """
    for found in _alike(lines):
        answers = [_answer(lines, index, found) for index in found]
        few = len(found) < _FEWEST and not _was_heard(lines[found[0]])
        if few or None in answers or not _one_side(lines, found):
            continue
        if says_that_it_answers([title, *(line.words.text for line in lines[: found[0]])]) or all(
            answer is not None and (contradicts(answer.words.text) or calls_error(lines[at]))
            for at, answer in zip(found, answers, strict=True)
        ):
            return found
    return []


def parted_reports(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those parted that report something and deny it in their next sentence.

    "You write that the quay sinks. In fact, it floats." Two at least: one alone proves nothing, but
    for what you may have heard. What is called an error in its own sentence needs no denial.
    Where the words above say that somebody is answered, one that denies speaks for those beside it.
    """
    reporting = {at: line for at, line in enumerate(lines) if _may_part(line)}
    found = {at: both for at, line in reporting.items() if (both := _parted(line)) is not None}
    if found and says_that_it_answers([line.words.text for line in lines[: min(reporting)]]):
        loose = {at: _parted(line, denied=False) for at, line in reporting.items()}
        found |= {at: both for at, both in loose.items() if at not in found and both is not None}
    if len(found) < _FEWEST and not any(map(_was_heard, map(lines.__getitem__, found))):
        return tuple(lines)
    return tuple(chain.from_iterable(found.get(at, (line,)) for at, line in enumerate(lines)))


def denied_below(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next line of the same paragraph denies what a line reports."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    own = below is not None and below.block is lines[index].block and _reports(lines[index])
    return own and below is not None and contradicts(below.words.text)


def _may_part(line: Line) -> bool:
    own = line.label is None or line.label.role is LabelRole.WEAK
    return own and line.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and _reports(line)


def calls_error(line: Line) -> bool:
    """Tell whether a line opens with words that call untrue what follows: "A fallacy is that …".

    What is called a myth may be a tale: the text must deny something there.
    """
    told = _error().match(line.words.text)
    if told is None:
        return False
    tale = (told["error"] or told["other"]).casefold() in word_lists("reported")["tales"]
    return not tale or denies(line.block.words.text[told.end() :])


def _was_heard(line: Line) -> bool:
    """Tell whether a line opens with "You may have heard that"."""
    return _heard().match(line.words.text) is not None


def _parted(line: Line, *, denied: bool = True) -> tuple[Line, Line] | None:
    text = line.words.text
    told = _error().match(text)
    denied = denied and told is None
    after = _SENTENCE_END.finditer(text, told.end() if told else 0)
    ends = (match.end() for match in islice(after, _SENTENCES))
    end = next((at for at in ends if not denied or contradicts(text[at:])), None)
    if end is None:
        return None
    said, rest = line.words.slice(0, end).strip(), line.words.slice(end).strip()
    below = line.block if denied else replace(line.block)  # as if it were a paragraph below
    return replace(line, words=said, label=None), Line(below, rest)


def _alike(lines: Sequence[Line]) -> list[list[int]]:
    """Return the lines that report, those of the same kind, level and emphasis together."""
    kinds: dict[tuple[BlockKind, int, bool], list[int]] = {}
    for index, line in enumerate(lines):
        own = line.label is None or line.label.role is LabelRole.WEAK
        if own and line.block.kind is not BlockKind.TABLE and _reports(line):
            key = (line.block.kind, line.block.level, line.emphatic)
            kinds.setdefault(key, []).append(index)
    return sorted(kinds.values(), key=lambda found: (not lines[found[0]].emphatic, found))


def _reports(line: Line) -> bool:
    """Tell whether a line opens with who says something; the page's title is none."""
    if line.block.kind is BlockKind.HEADING and line.block.level == 1:
        return False
    opened = _opening(loose=line.emphatic).match(line.words.text) is not None
    return opened or calls_error(line) or _was_heard(line)


def _one_side(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Tell whether plain paragraphs all report the same party, as a news story rarely does.

    A list of which every item reports somebody is no story.
    """
    if lines[found[0]].emphatic or _is_whole_list(lines, found):
        return True
    openings = (_opening(loose=False).match(lines[index].words.text) for index in found)
    names = {match["name"].split()[-1] for match in openings if match and match["name"]}
    return len(names) <= 1


def _is_whole_list(lines: Sequence[Line], found: Sequence[int]) -> bool:
    blocks = {lines[at].block.ordinal for at in found}
    items = [line.block for line in lines[found[0] : found[-1] + 1]]
    listed = all(block.kind is BlockKind.ITEM for block in items)
    return listed and blocks == {block.ordinal for block in items}


def _answer(lines: Sequence[Line], index: int, reporting: Sequence[int]) -> Line | None:
    """Return the first line of another block below a statement, if it can be its answer.

    One of the same block that denies the statement answers it as well.
    """
    for below in range(index + 1, len(lines)):
        line = lines[below]
        if line.block is lines[index].block and not contradicts(line.words.text):
            continue
        other = line.block.kind is BlockKind.HEADING or below in reporting
        return None if other or not ends_sentence(line.words.text) else line  # no "Posted on …"
    return None


def says_that_it_answers(above: Sequence[str]) -> bool:
    """Tell whether the words above, the title among them, say that a page answers somebody."""
    return bool(_answering().search("\n".join(above)))


def contradicts(text: str) -> bool:
    """Tell whether a text opens as an answer does that denies what was said."""
    return bool(_contradicting().match(text)) or opens_with_verdict(text)


def _choice(name: str) -> str:
    words: list[str] = word_lists("reported")[name]
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def _opening(*, loose: bool) -> re.Pattern[str]:
    """The opening of a line that reports: who, the verb, then "that", a colon or a quotation.

    Words set off as a whole may go on without one ("The Courier claims trams are late").
    """
    article = r"(?:(?:the|der|die|das|la|le|les|el|los|las|o|a|os|as)\s+|l['’])?"
    no_name = rf"(?!(?:{_choice('determiners')})\s)"
    name = rf"{no_name}(?P<name>{_NAME}(?:\s+(?:{_SMALL}\s+)*{_NAME}){{0,7}})"
    group = rf"(?:\s+(?:{_choice('groups')}))?"
    title = r"(?:\s*[“\"«„][^”\"»“]{1,120}[”\"»“])?"
    who = rf"(?:(?:{_choice('whoever')}){title}|{article}[“\"«„]?{name}[”\"»“]?{group})"
    put = rf"\s*(?::|,?\s+(?:{_choice('that')})\b|,?\s*[“\"«„])"
    put = rf"(?:{put}|\s+\w+\s+\w+)" if loose else put
    in_text = rf"(?:(?:{_choice('in_text')})\s*[^.:;!?“”\"«»„]{{0,60}}{title},?\s+)?"
    said = rf"{in_text}{who}\s+(?:(?:{_choice('more')})\s+)?(?:{_choice('verbs')})\b"
    printed = (
        rf"[^.:;!?“”\"«»„]{{0,160}}?\b(?:{_choice('printed')})\b[^.;!?“”\"«»„]{{0,80}}?:\s*[“\"«»„]"
    )
    lead = rf"(?:{_choice('leads')})\s+{article}{_NAME}[^.:;!?]{{0,60}}?[,:]"
    number = r"\W*(?:\d{1,2}[.)]\s*)?"
    return re.compile(
        rf"{number}(?:{said}{_SAID}{put}|{lead}|{printed}|{_belief()})", re.IGNORECASE
    )


def _belief() -> str:
    """The opening of a line that says what many believe: "A common belief is that …"."""
    kind = r"(?:a|an|another|one|the)\s+(?:[\w-]+\s+){0,4}"
    about = r"(?:\s+(?:of|about|around|in|among|regarding|related)\s[^.:;!?“”]{0,50}?)?"
    many = r"(?:many|most|some|a lot of|lots of|few)\s+(?:[\w-]+\s+){0,2}"
    return (
        rf"{kind}(?:{_choice('beliefs')})s?{about}\s+is\s+that\b"
        rf"|{many}(?:[\w-]+ly\s+)?(?:{_choice('believe')})\s+that\b"
    )


@cache
def _error() -> re.Pattern[str]:
    """The opening of a line that calls an error what it tells, perhaps behind its own title."""
    some = r"(?:[^\W\d_][\w’'-]*\s+){1,7}?"
    title = r"(?:[^.:;!?\n]{3,60}[:?]\s+)?"
    leads = rf"[^.:;!?]{{0,40}}?(?<!\w)(?:{_choice('is_that')})(?!\w)[^.:;!?]{{0,40}}?"
    that = rf"{some}(?P<error>{_choice('errors')})\b{leads}(?<!\w)(?:{_choice('that')}|że)(?!\w)"
    one = (
        rf"(?:{_choice('another')})\s+(?:\w+\s+){{0,3}}?(?P<other>{_choice('errors')})\s*:\s+(?=\w)"
    )
    return re.compile(rf"{title}(?:{that}|{one})", re.IGNORECASE)


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_choice('heard')})(?!\w)", re.IGNORECASE)


@cache
def _answering() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_choice('answers')})(?!\w)", re.IGNORECASE)


@cache
def _contradicting() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_choice('contradicts')})(?!\w)", re.IGNORECASE)
