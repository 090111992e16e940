"""Pages that use the words of an exchange though nobody answers anybody on them.

Glossaries, quizzes, patents, claims for money, theorems and forms have claims, answers and facts as
well. Each rule looks at all labelled exchanges of a document together; most ask that every claim
stands under a word of every day ("Claim", "Statement", "Issue"), which "Myth" is not.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from kg.extract.dates import is_date
from kg.extract.layout.explained import (
    are_corrections,
    are_definitions,
    are_manners,
    are_settings,
    defines,
    is_told,
)
from kg.extract.layout.label_kinds import is_numbered, label_is
from kg.extract.layout.labelled_page import LabelledPage
from kg.extract.layout.measured import words_in
from kg.extract.layout.notes import are_names, are_tasks, are_values, may_be_names, may_be_notes
from kg.extract.layout.subjects import (
    cites_claims,
    claims_money,
    describes_things,
    helps,
    is_patent,
    may_claim_money,
    may_help,
    may_support,
    may_teach,
    proves,
    speaks_of_money,
    teaches,
)
from kg.extract.layout.things import (
    are_clauses,
    are_figures,
    are_sessions,
    are_shares,
    are_word_lists,
    may_be_things,
    name_things,
)
from kg.extract.verdicts import find_verdict
from kg.model.claim import Passage
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_TERMS: Final = 3
_DEFINITION: Final = 30  # words
_ENDS: Final = re.compile(r"[.!?。！？؟](?:\s|$)")
_CHOICE: Final = re.compile(r"\(?[A-Da-d](?:[.):](?:\s|$)|\s*$)")
_BLANK: Final = re.compile(r"\W*(?:\[[^\]]+\]|\{[^}]+\}|<[^>]+>|_{3,}|\.{3}|…)\W*")


def nobody_answers(page: LabelledPage) -> str:
    """Return why the labelled exchanges of a page are none; empty when they may be some."""
    rules = (*_RULES, *(() if page.sentences else _UNLESS_SENTENCES))
    return next((why for rule, why in rules if page.claims and rule(page)), "")


def doubts(page: LabelledPage) -> str:
    """Return why those that are read may be none; empty where nothing speaks against them."""
    rules = (*_UNLESS_SENTENCES, *_DOUBTS)
    found = next((why for rule, why in rules if page.claims and rule(page)), "")
    return f"Perhaps nobody answers anybody on this page: {found}." if found else ""


def _are_terms(page: LabelledPage) -> bool:
    """Three labels, two of claims at least, each once, of which some are defined.

    Most of them must be where the page has pairs of claims and replies.
    """
    defined = sum(map(defines, page.passages))
    few = page.in_pairs and defined * _FEWEST <= len(page.passages)
    return _come_once(page) and defined > 0 and not few


def _may_be_terms(page: LabelledPage) -> bool:
    """The same where none is defined in words that are known."""
    return _come_once(page) and not page.in_pairs


def _come_once(page: LabelledPage) -> bool:
    labels = [one.label.casefold() for one in page.passages]
    short = all(words_in(one.words.text) <= _DEFINITION for one in page.passages)
    once = len(set(labels)) == len(labels) and not any(map(is_numbered, labels))
    rated = any(one.rating for one in page.claims)
    several = len(labels) >= _TERMS and len(page.claims) >= _FEWEST
    told = page.argues and sum(map(defines, page.passages)) * _FEWEST < len(labels)
    return several and once and short and not (rated or told or page.names_other)


def _are_listed(page: LabelledPage) -> bool:
    taught = any(page.is_titled(kind) for kind in ("lessons", "teaching"))
    learnt = page.colon_capital and taught
    return (page.is_titled("terms") or learnt) and all(map(_small, page.passages))


def _are_fields(page: LabelledPage) -> bool:
    """Fields and parts of forms are described in small letters: "Claim: the body of the claim"."""
    if not page.colon_capital:
        return False
    doubtful = page.everyday or all(label_is(one.label, "verdict") for one in page.claims)
    small = all(map(_small, page.claims)) and all(_small(one, reply=True) for one in page.replies)
    told = page.argues or any(map(_is_clause, page.claims))
    return doubtful and small and not told


def _is_quiz(page: LabelledPage) -> bool:
    answers = page.replies
    wanted = frozenset(word_lists("nobody")["answers"])
    asked = all(one.label.casefold() in wanted for one in answers)
    told = any(label_is(one.label, "hearsay") for one in page.claims)
    bare = len(answers) >= _FEWEST and all(map(_is_choice, answers))
    return bare and (page.everyday or asked) and not told


def _stands_alone(page: LabelledPage) -> bool:
    """Words of every day that nothing answers or rates announce no claim; nor do lone headings."""
    if page.replies or any(one.rating for one in page.claims):
        return False
    headings = {head.rstrip(" :：").casefold() for head in page.headings}
    lone = len(page.claims) == 1 and page.claims[0].label.casefold() in headings
    return page.everyday or lone


def _is_essay(page: LabelledPage) -> bool:
    """Two headings of one word each, of which the first names what essays are about as well.

    Not where the title asks which is which ("Fact or fiction?"), nor one sentence and its facts;
    a review of books has both words as well.
    """
    headings = {head.rstrip(" :：").casefold() for head in page.headings}
    labels = [one.label.casefold() for one in page.passages]
    topics = frozenset(word_lists("nobody")["topics"])
    rated = any(one.rating for one in page.claims)
    once = len(page.claims) == 1
    alone = once and all(label in headings for label in labels)
    asked = page.is_titled("asking")
    sentence = len(_ENDS.findall(page.claims[0].words.text)) <= 1
    told = asked or (sentence and any(label in ("fact", "facts") for label in labels))
    books = once and page.is_titled("reviews")
    return labels[0] in topics and not rated and (books or (alone and not told))


def _is_template(page: LabelledPage) -> bool:
    """Most claims are to be filled in: "Myth: [the misunderstanding]"."""
    blank = [one for one in page.claims if _BLANK.fullmatch(one.words.text)]
    return len(blank) * _FEWEST > len(page.claims)


def _are_dates(page: LabelledPage) -> bool:
    language = page.document.language or "en"
    return all(is_date(one.words.text.strip(" ."), language) for one in page.passages)


def _points(page: LabelledPage) -> bool:
    """Texts that say where to look, or speak of the claim that they head: "The claim is clear"."""
    texts = [(one.label.casefold().rstrip(" 0123456789#"), one.words.text) for one in page.claims]
    own = all(_speaks_of(word, text) for word, text in texts)
    return (page.everyday and own) or all(_pointing().match(text) for _, text in texts)


def _speaks_of(label: str, text: str) -> bool:
    """Tell whether a text has the word of its label; under one of several, for a single one too."""
    word = rf"{re.escape(label[:-1])}s?" if label.endswith("s") else re.escape(label)
    return re.search(rf"\b{word}\b", text, re.IGNORECASE) is not None


def _small(one: Passage, *, reply: bool = False) -> bool:
    """Tell whether a text begins with a small letter; a reply perhaps with a number, or "I"."""
    text = one.words.text.lstrip()
    rest = text.lstrip("0123456789., ") if reply else text
    return rest[:1].islower() or (reply and re.match(r"I\b", rest) is not None)


def _is_clause(one: Passage) -> bool:
    """Tell whether a label leads on to what is said: "Allegation: that crews were unpaid"."""
    first = one.words.text.split(maxsplit=1)[:1]
    return any(word.casefold() in word_lists("nobody")["clauses"] for word in first)


def _is_choice(one: Passage) -> bool:
    """Tell whether a text is nothing but yes or no, a verdict, or the letter of an answer."""
    text = one.words.text.strip()
    found = find_verdict(text)
    bare = text.casefold().rstrip(" .!。") in word_lists("nobody")["yes_no"]
    return bare or _CHOICE.match(text) is not None or (found is not None and found.end >= len(text))


@cache
def _pointing() -> re.Pattern[str]:
    words = "|".join(map(re.escape, word_lists("nobody")["pointing"]))
    return re.compile(rf"\s*(?:{words})(?!\w)", re.IGNORECASE)


_RULES: Final[tuple[tuple[Callable[[LabelledPage], bool], str], ...]] = (
    (_are_terms, "each label comes once: they are terms that are explained"),
    (_are_listed, "the page is a list of words"),
    (_are_fields, "they describe fields or parts, in small letters"),
    (are_names, "what they head are names, no statements"),
    (are_values, "what stands beside them are values"),
    (are_tasks, "they are notes of a few words, no sentences"),
    (_is_quiz, "the answers are those of a quiz"),
    (teaches, "the page is a lesson, a quiz or a form"),
    (helps, "the page helps with a thing that does not work"),
    (claims_money, "the claims are for money"),
    (cites_claims, "the claims are those of a patent"),
    (describes_things, "the claims are those of a patent"),
    (proves, "the claims are those of theorems"),
    (_stands_alone, "nothing answers or rates them"),
    (_is_essay, "they are headings of an essay"),
    (_is_template, "they are to be filled in"),
    (_are_dates, "they hold dates only"),
    (_points, "they only say where to look, or speak of themselves"),
    (are_corrections, "they set sentences right, letter by letter"),
    (are_definitions, "they say what words mean"),
    (are_manners, "they show what is done wrong and right"),
    (are_settings, "they say what settings mean"),
    (is_told, "they speak in a tale or a game"),
    (are_clauses, "they are headings of numbered paragraphs"),
    (name_things, "they name things and say nothing of them"),
    (are_shares, "the answers are shares of those who were asked"),
    (are_figures, "the claims are sums or numbers"),
    (are_word_lists, "they stand in a list of words"),
    (are_sessions, "they are answers of a program"),
)

# What a title or single words say of a page: sentences that are answered there are read, in doubt.
_UNLESS_SENTENCES: Final[tuple[tuple[Callable[[LabelledPage], bool], str], ...]] = (
    (_may_be_terms, "each label comes once: they may be terms that are explained"),
    (may_help, "the page helps with a thing that does not work"),
    (may_claim_money, "the claims are for money"),
    (may_teach, "the page is a lesson, a quiz or a form"),
    (speaks_of_money, "the claims are for money"),
    (is_patent, "the claims are those of a patent"),
)

_DOUBTS: Final[tuple[tuple[Callable[[LabelledPage], bool], str], ...]] = (
    (may_be_notes, "they are notes of a few words"),
    (may_be_names, "what they head are names"),
    (may_be_things, "they name things and say nothing of them"),
    (may_support, "what follows them may support them"),
)
