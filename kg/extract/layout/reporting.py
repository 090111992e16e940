"""Words with which a line reports what somebody says, or a text says who answers."""

import re
from functools import cache
from typing import Final

from kg.extract.naming.capitals import CAPITAL
from kg.vocab.wordlists import word_lists

NAME: Final = rf"(?-i:{CAPITAL})[\w.&’'-]*"
_SMALL: Final = r"(?:of|for|the|and|de|du|des|del|la|le|les|der|die|das|für|do|da|dos|van|von|den)"
_SAID: Final = r"[^.:;!?“”\"«»„]{0,80}?"
BETWEEN: Final = r"[^.!?:;“”\"«»„\n]"
# "Anna Rell, the mayor, said", "Anna Rell (River Party) said", "Anna Rell -- the mayor -- said".
_APPOSED: Final = (
    r"(?:,\s[^,.:;!?“”\"«»„]{2,90},|\s*\([^()]{1,60}\)"
    r"|\s+(?:--|[–—])\s[^.:;!?“”\"]{2,120}?\s(?:--|[–—]))?"
)
_ARTICLE: Final = (
    r"(?:(?:the|der|die|das|la|le|les|el|los|las|o|a|os|as|de|het|il|lo|gli)\s+|l['’])?"
)
_TITLE: Final = r"(?:\s*[“\"«„][^”\"»“]{1,120}[”\"»“])?"
# "Health minister Anna Rell", "the mayor Anna Rell": an office in small letters before the name.
_OFFICE: Final = r"(?:[^\W\d_][\w’'-]*\s+(?:(?-i:[a-zà-ÿ])[\w’'-]*\s+){0,3})??"


def opens_with_report(text: str, *, loose: bool) -> re.Match[str] | None:
    """Return how a text opens that says who says something, ``name`` among its groups."""
    return _opening(loose=loose).match(text)


def opens_with_error(text: str) -> re.Match[str] | None:
    """Return how a text opens that calls untrue what follows: "A fallacy is that …"."""
    return _error().match(text)


def opens_with_hearsay(text: str) -> bool:
    """Tell whether a text opens with "You may have heard that"."""
    return _heard().match(text) is not None


def tells(sentence: str) -> bool:
    """Tell whether a sentence tells what somebody says or thinks, wherever in it that is said.

    What the writer says, and what one is told to say, is no claim of another.
    """
    match = _telling().search(sentence)
    return match is not None and own_words().search(sentence[: match.end()]) is None


def opens_with_reply(sentence: str) -> re.Match[str] | None:
    """Return how a sentence opens that says who replies, ``name`` and ``verb`` among its groups.

    By a verb of replying, or by one of saying where the sentence calls something untrue.
    """
    match = _replying().match(sentence)
    if match is None or match["name"] is None:
        return None
    replies = re.fullmatch(choice("replying"), match["verb"], re.IGNORECASE) is not None
    return match if replies or _untrue().search(sentence) else None


def straight(text: str) -> str:
    """Return a text with straight apostrophes."""
    return text.replace("’", "'")


def choice(*names: str) -> str:
    """Return a pattern of any of the words of these lists, with either apostrophe."""
    words = {straight(word) for name in names for word in word_lists("reported")[name]}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in ordered)


@cache
def _opening(*, loose: bool) -> re.Pattern[str]:
    """The opening of a line that reports: who, the verb, then "that", a colon or a quotation.

    Words set off as a whole may go on without one ("The Courier claims trams are late"). Before who
    speaks, it may say where or when; some languages have the verb first then.
    """
    put = rf"\s*(?::|,?\s+(?:{choice('that')})\b|,?\s*[“\"«„])"
    put = rf"(?:{put}|\s+\w+\s+\w+)" if loose else put
    in_text = rf"(?:{choice('in_text')})\s*[^.:;!?“”\"«»„]{{0,60}}{_TITLE},?\s+"
    when = rf"(?:{choice('when')})\s{BETWEEN}{{2,120}}?{_TITLE}{BETWEEN}{{0,60}}?"
    verb = rf"(?:(?:{choice('more')})\s+)?(?:{choice('verbs')})\b"
    said = rf"(?:{in_text}|{when},\s+)?{who_speaks('name')}\s+{verb}"
    turned = rf"{when},?\s(?:{choice('verbs')})\s+{who_speaks('other')}"
    printed = (
        rf"[^.:;!?“”\"«»„]{{0,160}}?\b(?:{choice('printed')})\b[^.;!?“”\"«»„]{{0,80}}?:\s*[“\"«»„]"
    )
    lead = rf"(?:{choice('leads')})\s+{_ARTICLE}{NAME}[^.:;!?]{{0,60}}?[,:]"
    number = r"\W*(?:\d{1,2}[.)]\s*)?"
    return re.compile(
        rf"{number}(?:(?:{said}|{turned}){_SAID}{put}|{lead}|{printed}|{_belief()})", re.IGNORECASE
    )


def who_speaks(group: str) -> str:
    """Return the pattern of who speaks: a name in the group, or a noun that stands for one."""
    no_name = rf"(?!(?:{choice('determiners')})\s)"
    name = rf"{no_name}{_OFFICE}(?P<{group}>{NAME}(?:\s+(?:{_SMALL}\s+)*{NAME}){{0,7}})(?<![’']s)"
    people = rf"(?:\s+(?:{choice('groups')}))?{_APPOSED}"
    named = rf"{_ARTICLE}[“\"«„]?{name}[”\"»“]?{people}"
    return rf"(?:(?:{choice('whoever')}){_TITLE}|{named})"


def _belief() -> str:
    """The opening of a line that says what many believe: "A common belief is that …"."""
    kind = r"(?:a|an|another|one|the)\s+(?:[\w-]+\s+){0,4}"
    about = r"(?:\s+(?:of|about|around|in|among|regarding|related)\s[^.:;!?“”]{0,50}?)?"
    many = r"(?:many|most|some|a lot of|lots of|few)\s+(?:[\w-]+\s+){0,2}"
    return (
        rf"{kind}(?:{choice('beliefs')})s?{about}\s+is\s+that\b"
        rf"|{many}(?:[\w-]+ly\s+)?(?:{choice('believe')})\s+that\b"
    )


@cache
def _error() -> re.Pattern[str]:
    """The opening of a line that calls an error what it tells, perhaps behind its own title."""
    some = r"(?:[^\W\d_][\w’'-]*\s+){1,7}?"
    title = r"(?:[^.:;!?\n]{3,60}[:?]\s+)?"
    leads = rf"[^.:;!?]{{0,40}}?(?<!\w)(?:{choice('is_that')})(?!\w)[^.:;!?]{{0,40}}?"
    that = rf"{some}(?P<error>{choice('errors')})\b{leads}(?<!\w)(?:{choice('that')}|że)(?!\w)"
    one = rf"(?:{choice('another')})\s+(?:\w+\s+){{0,3}}?(?P<other>{choice('errors')})\s*:\s+(?=\w)"
    return re.compile(rf"{title}(?:{that}|{one})", re.IGNORECASE)


@cache
def _telling() -> re.Pattern[str]:
    """A verb or noun of saying or believing, and "that", a colon or a quotation behind it.

    English verbs go on without one: "The Echo claims the quay sinks".
    """
    told = choice("verbs", "believe", "beliefs", "errors", "impressions")
    many = rf"(?:{told}|(?:{choice('beliefs', 'impressions')})s)"
    put = rf"(?:\s*:|,?\s+(?:\(\d\)\s+)?(?:{choice('that')})\b|,?\s*[“\"«„])"
    bare = rf"(?:{choice('bare')})\s+\w+\s+\w+"
    return re.compile(rf"(?<!\w)(?:{many}(?!\w){BETWEEN}{{0,80}}?{put}|{bare})", re.IGNORECASE)


@cache
def own_words() -> re.Pattern[str]:
    """Return the pattern of words by which the writer, or nobody, says something."""
    return re.compile(rf"(?<!\w)(?:{choice('own')})(?!\w)", re.IGNORECASE)


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{choice('heard')})(?!\w)", re.IGNORECASE)


@cache
def _replying() -> re.Pattern[str]:
    but = rf"(?:(?:{choice('but')}),?\s+)?"
    verb = rf"(?:\w+ly\s+)?(?P<verb>{choice('replying', 'stating', 'verbs')})\b"
    return re.compile(rf"\W*{but}(?P<who>{who_speaks('name')})\s+{verb}", re.IGNORECASE)


@cache
def _untrue() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choice('false')})(?!\w)", re.IGNORECASE)
