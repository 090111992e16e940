"""What pages are about whose claims answer nobody: lessons, help, money, patents, theorems."""

import re
from functools import cache
from typing import Final

from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.labelled_page import LabelledPage
from kg.extract.layout.nobody_words import names_of
from kg.extract.layout.wordings import has_verb
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_OF_A_CLAIM: Final = re.compile(
    r"\b(?:of|in|to|by|with|from|per)\s+(?:any\s+(?:one\s+)?of\s+)?claims?\s+\d"
    r"|\bnach (?:einem der )?Ansprüche? \d|\bselon la revendication \d",
    re.IGNORECASE,
)


def teaches(page: LabelledPage) -> bool:
    """The title is that of a lesson."""
    return page.is_titled("lessons") and page.everyday and not page.names_other


def may_teach(page: LabelledPage) -> bool:
    """The title is that of a lesson, or of facts."""
    taught = page.is_titled("teaching") and not page.sets_right
    return taught and page.everyday and not page.names_other


def helps(page: LabelledPage) -> bool:
    """A help desk lists what does not work, and what to do."""
    return _has_tasks(page) and page.is_titled("help") and not (page.sets_right or page.names_other)


def may_help(page: LabelledPage) -> bool:
    """Sentences under such labels may be those of a help desk, or of a list of calls."""
    titled = any(map(page.is_titled, ("help", "teaching", "settings")))
    return titled and _has_tasks(page) and not (page.faced or page.names_other)


def _has_tasks(page: LabelledPage) -> bool:
    return all(label_is(one.label, "tasks") for one in page.claims)


def claims_money(page: LabelledPage) -> bool:
    """The title says so, or a field: "Claim number: 3"."""
    return may_claim_money(page) and not page.sets_right


def may_claim_money(page: LabelledPage) -> bool:
    """The same, where sentences stand below."""
    opened = (one.words.text for one in page.document.blocks)
    named = page.is_titled("claiming") or any(map(names_of("claiming").match, opened))
    return named and _are_claims(page) and not (page.faced or page.names_other)


def speaks_of_money(page: LabelledPage) -> bool:
    """Two words of insurers stand in the text."""
    text = page.document.text
    found = {match[0].casefold() for match in names_of("money").finditer(text)}
    own = page.names_other or page.sets_right
    return len(found) >= _FEWEST and _are_claims(page) and not own


def _are_claims(page: LabelledPage) -> bool:
    return all(label_is(one.label, "everyday") for one in page.claims)


def cites_claims(page: LabelledPage) -> bool:
    """The claims of a patent cite each other: "The frame of claim 1, in which …"."""
    return page.everyday and any(_OF_A_CLAIM.search(one.words.text) for one in page.claims)


def is_patent(page: LabelledPage) -> bool:
    """The title speaks of a patent."""
    return page.everyday and "patent" in page.titles.casefold() and not page.sets_right


def describes_things(page: LabelledPage) -> bool:
    """No claim under such a title has a verb that is known: "A frame with two tubes"."""
    return is_patent(page) and not any(has_verb(one.words.text) for one in page.claims)


def proves(page: LabelledPage) -> bool:
    """Proofs stand below, or the title is one of mathematics: theorems answer nobody."""
    openings = "\n".join([page.titles, *page.headings])
    proofs = [one for one in page.document.blocks if _proof().match(one.words.text)]
    own = all(_proof().search(one.words.text) for one in page.claims)
    answers = (one.label for one in page.replies if one.label)
    plain = all(_proof().match(f"{label}.") for label in answers)
    proved = own or (plain and len(proofs) >= len(page.claims))
    disputed = page.sets_right and len(page.claims) >= _FEWEST
    named = names_of("mathematics").search(openings) is not None and not disputed
    return page.everyday and (proved or named)


def may_support(page: LabelledPage) -> bool:
    """Evidence for claims of one's own stands below them, and nobody rates them."""
    labels = [one.label.casefold() for one in page.replies]
    support = all(label in word_lists("nobody")["supporting"] for label in labels)
    rated = any(one.rating for one in page.claims)
    return bool(labels) and support and page.everyday and not (rated or page.names_other)


@cache
def _proof() -> re.Pattern[str]:
    words = "|".join(map(re.escape, word_lists("nobody")["proof"]))
    return re.compile(rf"^\W*(?:{words})\W*[.:：。]", re.IGNORECASE | re.MULTILINE)
