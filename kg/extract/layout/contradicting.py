"""Words with which a text denies, upholds or checks what somebody says."""

import re
from collections.abc import Sequence
from functools import cache

from kg.extract.layout.lines import opens_with_verdict
from kg.extract.layout.reporting import BETWEEN, NAME, choice, own_words, straight
from kg.extract.signs import QUOTATION

_QUOTED = re.compile(QUOTATION)


def says_that_it_answers(above: Sequence[str]) -> bool:
    """Tell whether the words above, the title among them, say that a page answers somebody."""
    return bool(_answering().search("\n".join(above)))


def contradicts(text: str) -> bool:
    """Tell whether a text opens as an answer does that denies what was said."""
    plain = straight(text.lstrip(' \n“"«„'))
    opened = _contradicting().match(plain) or _plain().match(plain)
    return opened is not None or _calls_untrue(plain) or opens_with_verdict(text)


def upholds(text: str) -> bool:
    """Tell whether a text opens as an answer does that agrees with what was said."""
    return _upholding().match(straight(text.lstrip(' \n“"«„'))) is not None


def plainly_denies(text: str) -> bool:
    """Tell whether a text opens with a sentence that calls untrue what stands before it.

    "That is false.", "None of this is true.", "We found that this claim is wrong."; not "In fact",
    which may go on, nor what is said in quotation marks.
    """
    plain = straight(text.lstrip())
    return _plain().match(plain) is not None or _calls_untrue(plain)


def denies_itself(sentence: str) -> bool:
    """Tell whether a sentence tells a claim and calls it untrue: "The claim that … is false."."""
    return _denied_within().match(straight(sentence)) is not None


def tells_falsely(sentence: str) -> bool:
    """Tell whether a sentence tells what somebody says and that it is wrong: "falsely claimed"."""
    plain = _QUOTED.sub("", straight(sentence))
    match = _falsely().search(plain)
    return match is not None and own_words().search(plain[: match.end()]) is None


def titles_check(above: Sequence[str]) -> bool:
    """Tell whether the words above say that a page checks what others say."""
    return bool(_checking().search("\n".join(above)))


def speaks_of_claim(text: str) -> bool:
    """Tell whether an answer speaks of what was said as such: "Mr Orme's figure", "this claim"."""
    return bool(_claim().search(text))


def _calls_untrue(text: str) -> bool:
    match = _called().match(text)
    return match is not None and own_words().search(match[0]) is None


@cache
def _answering() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choice('answers')})(?!\w)", re.IGNORECASE)


@cache
def _contradicting() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{choice('contradicts')})(?!\w)", re.IGNORECASE)


@cache
def _upholding() -> re.Pattern[str]:
    return re.compile(rf"(?:{choice('upholds')})(?!\w)", re.IGNORECASE)


@cache
def _plain() -> re.Pattern[str]:
    """ "This is false.": a pronoun, a verb, and what calls it untrue, with an end or a pause."""
    adverb = r"(?:\w+(?:ly|ment|mente)\s+)?"
    called = rf"(?:{choice('it')})\s*(?:{choice('is')})\s+{adverb}(?:{choice('false')})"
    return re.compile(rf"(?:(?:{choice('plainly')})(?!\w)|{called}\s*[.,:;!–—])", re.IGNORECASE)


@cache
def _checking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choice('checks')})(?!\w|\s+(?:by|on)\b)", re.IGNORECASE)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{choice('said', 'figures')})(?!\w)", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    """A first sentence that calls this claim untrue: "… shows that this account is wrong"."""
    claim = rf"(?:{choice('this')})\s*(?:\w+\s+)?(?:{choice('said')})"
    between, false = r"(?:\s+[\w'-]+){0,3}?", rf"(?:{choice('false')})"
    be = rf"(?:{choice('be')})"
    called = rf"(?:{be}{between}\s+{false}|{false}\s+{be})"
    return re.compile(rf"[^.!?\n“”\"«»„]{{0,120}}?(?<!\w){claim}\s+{called}(?!\w)", re.IGNORECASE)


@cache
def _denied_within() -> re.Pattern[str]:
    """ "The claim that the quay sinks is false.", "Quoting me as saying that … is unfounded."."""
    whose = rf"(?:{choice('this')}|{NAME}(?:\s+{NAME}){{0,3}}'s?)"
    claim = rf"{whose}\s+(?:\w+\s+){{0,2}}?(?:{choice('said')})"
    quoting = rf"(?:{choice('quoting')})[^!?\n]{{0,80}}?"
    called = rf"\b(?:{choice('be')})\s+(?:\w+ly\s+)?(?:{choice('false')})\s*[.!]"
    that = rf"{BETWEEN}{{0,60}}?\b(?:{choice('that')})\b"
    text = rf"{whose}\s+(?:\w+\s+){{0,2}}?(?:{choice('texts')})\b{BETWEEN}{{0,160}}?"
    claiming = rf"{text}\b(?:{choice('claiming')})\b"
    return re.compile(
        rf"\W*(?:(?:{claim}|{quoting}){that}|{claiming})[^!?\n]{{8,300}}?{called}", re.IGNORECASE
    )


@cache
def _falsely() -> re.Pattern[str]:
    """A verb of saying beside an adverb that calls it wrong; not "was falsely said to be"."""
    wrong, verb = choice("wrongly"), choice("verbs", "believe")
    active = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bis )(?<!\bare )"
    return re.compile(
        rf"(?<!\w)(?:{active}(?:{wrong})\s+(?:\w+\s+)?(?:{verb})|(?:{verb})\s+(?:{wrong}))(?!\w)",
        re.IGNORECASE,
    )
