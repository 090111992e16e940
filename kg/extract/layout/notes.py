"""Labelled texts of a few words: names of chapters, values, tasks; or short claims, in doubt."""

from typing import Final

from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.labelled_page import LabelledPage
from kg.extract.layout.lines import ends_sentence
from kg.extract.layout.measured import words_in
from kg.extract.layout.wordings import states
from kg.model.claim import Passage
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_NOTE: Final = 6  # words


def are_names(page: LabelledPage) -> bool:
    """Names of chapters are a noun and its article, and no label answers: "Lie 2: The boat"."""
    named = all(map(_is_name, page.claims))
    return _several(page) and named and not any(one.label for one in page.replies)


def may_be_names(page: LabelledPage) -> bool:
    """No claim ends as a sentence or has a verb that is known: "Claim 1: Negligence"."""
    named = not any(states(one.words.text) for one in page.claims)
    return _several(page) and named and not any(one.label for one in page.replies)


def are_values(page: LabelledPage) -> bool:
    """What stands beside a claim for money or a state of things is a number or a word: "paid"."""
    return _several(page) and bool(page.replies) and all(map(_is_value, page.replies))


def are_tasks(page: LabelledPage) -> bool:
    """Minutes and lists of tasks are in telegram style: "Issue: Parking at the hall"."""
    tasks = all(label_is(one.label, "tasks") for one in page.claims)
    return may_be_notes(page) and tasks and not all(states(one.words.text) for one in page.claims)


def may_be_notes(page: LabelledPage) -> bool:
    """Tell whether words of every day label a few words each, none of them a sentence."""
    short = all(_is_short(one) for one in page.passages)
    own = page.names_other or page.sets_right or any(one.rating for one in page.claims)
    return _several(page) and bool(page.replies) and short and not own


def _several(page: LabelledPage) -> bool:
    return page.everyday and len(page.claims) >= _FEWEST


def _is_short(one: Passage) -> bool:
    return words_in(one.words.text) <= _NOTE and not ends_sentence(one.words.text)


def _is_name(one: Passage) -> bool:
    text = one.words.text
    article = text.split(maxsplit=1)[0].casefold() if text.strip() else ""
    words = words_in(text) - (article in word_lists("nobody")["subjects"])
    return words <= 1 and not ends_sentence(text)


def _is_value(one: Passage) -> bool:
    text = one.words.text.strip()
    return words_in(text) == 1 and (text[:1].islower() or text.isdigit())
