"""Claims that are quoted or asked, and that what stands below answers or rates."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.extract.layout.contradicting import contradicts, titles_check
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.lines import Line, ends_sentence, opens_with_verdict
from kg.extract.layout.names_before import spoken_of
from kg.extract.layout.speakers import is_signed_behind
from kg.extract.verdicts import rates_in_prose
from kg.model.document import BlockKind

_FEWEST = 2
_PAIR = 2
_SENTENCE = 3  # words
_SIGNATURE = 25
_REMARK = 45  # words without an end below a quotation: where it was seen, how often
_SAYS = re.compile(r"\s*Says\s+(?=[A-Z“\"])")
_TEACHING = re.compile(
    r"\bhow to\b|\b(?:your (?:own|text)|lessons?|tips|guide|guidelines|exercises?|course)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:our class|pupils|essays?|exercises?|lessons?)\b", re.IGNORECASE)


@cache
def _quoted() -> re.Pattern[str]:
    name = rf"(?:[^\W\d_][\w .&’'-]{{0,40}}(?:{spoken_of()})?:\s*)?"
    return re.compile(
        rf"[✗✘❌❓❗⚠🔴\ufe0f\s]*{name}[“\"«„「].+[”\"»“」][.!?]?\s*(?:[—–―-].*|\(.*\)|\n.*)?",
        re.DOTALL,
    )


@cache
def _spoken() -> re.Pattern[str]:
    """Return the pattern of a name and a quotation that is perhaps never closed."""
    return re.compile(rf"\s*[^\W\d_a-z][\w .&’'-]{{1,40}}(?:{spoken_of()})?:\s*[“\"«„]\S")


def is_quoted(line: Line) -> bool:
    """Tell whether a line is a quotation as a whole, perhaps with a name before or behind it."""
    text = line.words.text
    quoted = _quoted().fullmatch(text) is not None or is_signed_behind(text)
    return line.block.kind is BlockKind.QUOTE or quoted


def says(line: Line) -> bool:
    """Tell whether a line opens with "Says", as checks put what somebody holds of another."""
    return _SAYS.match(line.words.text) is not None


def is_signed(line: Line) -> bool:
    """Tell whether a line below a quotation goes on with it, or says whose it is."""
    return is_quoted(line) or bool(re.match(r"\s*[—–―(-]", line.words.text))


def quoted_and_answered(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return quotations that open paragraphs of two lines, the second a sentence; three at least.

    Every such paragraph from the first on must be so, and the text say that it answers, or an
    answer deny what was said: else they are signed ("Anna, Ostra") or explained.
    """
    opened: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.block.kind is BlockKind.PARAGRAPH:
            opened.setdefault(line.block.ordinal, []).append(at)
    pairs = [own for own in opened.values() if len(own) == _PAIR]
    found = {one: other for one, other in pairs if _answered(lines[one], lines[other])}
    after = [own for own in pairs if found and own[0] >= min(found)]
    if len(found) < len(after) or len(found) <= _FEWEST:
        return []
    opening = "\n".join([title, *(line.words.text for line in lines[: min(found)])])
    denied = any(contradicts(lines[answer].words.text) for answer in found.values())
    return list(found) if denied or says_it_answers().search(opening) else []


def _answered(quotation: Line, below: Line) -> bool:
    text = below.words.text
    sentence = ends_sentence(text) and len(text.split()) >= _SENTENCE
    return is_quoted(quotation) and sentence and not is_signed(below)


def quoted_above(lines: Sequence[Line], index: int) -> int | None:
    """Return the quotation right above a line; its signature may stand between."""
    for above in range(index - 1, max(index - 3, -1), -1):
        line = lines[above]
        if is_quoted(line) or _spoken().match(line.words.text) or says(line):
            return None if line.label and line.label.role is LabelRole.REPLY else above
        most = _SIGNATURE if ends_sentence(line.words.text) else _REMARK
        signature = len(line.words.text.split()) <= most
        if line.label or line.block.kind is BlockKind.HEADING or not signature:
            return None
    return None


def quoted_claims(lines: Sequence[Line], replies: Sequence[int]) -> list[int]:
    """Return the quotations right above labelled replies; in a list one alone may be anything."""
    found = [at for index in replies if (at := quoted_above(lines, index)) is not None]
    listed = any(lines[at].block.kind is BlockKind.ITEM for at in found)
    return found if not listed or len(found) >= _FEWEST else []


def questioned(lines: Sequence[Line], replies: Sequence[int]) -> list[int]:
    """Return questions that stand alone right above labelled replies, each of them; two at least.

    "Response" and "Answer" answer what somebody asks; "Truth" and "Fact" what is said.
    """
    found = [index - 1 for index in replies if index and _is_question(lines[index - 1])]
    labels = [label for index in replies if (label := lines[index].label)]
    said = not any(label.word in words_of("everyday") for label in labels)
    return found if said and len(found) == len(replies) >= _FEWEST else []


def _is_question(line: Line) -> bool:
    asked = line.words.text.rstrip().endswith(("?", "？", "؟"))
    return asked and line.label is None and line.block.words.text.strip() == line.words.text.strip()


def rated_quotations(lines: Sequence[Line]) -> list[int]:
    """Return quotations below which a verdict stands ("FALSO", "Rating: False"); two at least."""
    found = [
        quoted
        for index, line in enumerate(lines)
        if _rates(line)
        if (quoted := quoted_above(lines, index)) is not None
    ]
    checked = bool(found) and titles_check(headings(lines)[:1])  # one is enough there
    return found if checked or len(found) >= _FEWEST else _rated_in_prose(lines)


def _rates(line: Line) -> bool:
    """Tell whether a line is a verdict alone, or one behind its label."""
    role = line.label.role if line.label else None
    alone = role is LabelRole.VERDICT and not line.rest
    return alone or (role is LabelRole.RATING and opens_with_verdict(line.rest.text))


def _rated_in_prose(lines: Sequence[Line]) -> list[int]:
    """Return quotations with a paragraph below that ends "we rate this claim as false"."""
    if any(_SCHOOL.search(line.words.text) for line in lines):
        return []
    found = [
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if _quoted().fullmatch(line.words.text)
        and line.block is not below.block
        and rates_in_prose(below.words.text)
    ]
    return found if len(found) >= _FEWEST else []


def asked(lines: Sequence[Line]) -> list[int]:
    """Return set-off questions that pass on what is said ("Is it true that …?"), two at least.

    What stands below each must begin as an answer does.
    """
    found = [
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if line.emphatic and asks(line.words.text) and answers_whether(below.words.text)
    ]
    return found if len(found) >= _FEWEST else []


def asks(text: str) -> bool:
    """Tell whether a text asks if what is said is so."""
    return text.rstrip().endswith(("?", "？", "؟")) and bool(_asking().search(text))


def answers_whether(text: str) -> bool:
    """Tell whether a text begins as the answer to such a question does."""
    return opens_with_verdict(text) or answer_end(text) > 0


def answer_end(text: str) -> int:
    """Return where the word ends with which a text says yes or no, 0 when it does not."""
    match = _yes_no().match(text)
    return match.end("answer") if match else 0


@cache
def _asking() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("asked"))
    labels = "|".join(re.escape(word) for word in words_of("question"))
    lead = rf"^\W*(?:(?:{labels})\s*#?\d{{0,3}}\s*[.:：)]\s*)?(?:\d+\W+)?"
    last = "|".join(re.escape(word) for word in words_of("asked_last"))
    return re.compile(rf"{lead}(?:{words})|(?:{last})\W*$", re.IGNORECASE)


@cache
def _yes_no() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in words_of("yes_no"))
    more = r"(?:, (?:that|this|it)(?: i|['’])s (?:not )?(?:an? )?\w+)?"
    return re.compile(rf"\s*(?P<answer>(?:{words}){more})(?!\w)(?=\W)", re.IGNORECASE)


def checked_quotes(lines: Sequence[Line], title: str = "") -> list[int]:
    """Return the quotations of a list in which every item quotes and then answers; three at least.

    The page calls itself a fact check: else the text below may explain or support what is quoted.
    """
    heads = [title, *headings(lines)]
    if not any(map(_checking().search, heads)) or teaches(heads):
        return []
    listed = [at for at, line in enumerate(lines) if line.block.groups]
    quoted = [at for at in listed if lines[at].block.kind is BlockKind.QUOTE]
    turns = listed == [at for one in quoted for at in (one, one + 1)]
    return quoted if turns and len(quoted) > _FEWEST else []


def headings(lines: Sequence[Line]) -> list[str]:
    """Return the texts of all headings."""
    return [line.words.text for line in lines if line.block.kind is BlockKind.HEADING]


def teaches(heads: Sequence[str]) -> bool:
    """Tell whether headings teach how to check or answer: what is quoted there is an example."""
    return any(map(_TEACHING.search, heads))


@cache
def _checking() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in words_of("genre"))
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)


@cache
def says_it_answers() -> re.Pattern[str]:
    """Return the pattern of words by which a text says that it answers what it quotes."""
    words = "|".join(re.escape(word) for word in words_of("answering"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
