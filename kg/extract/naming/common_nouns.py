"""Letters that stand for a kind of thing, not for the body of that name: "a CMS is slow"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kg.model.entity import EntityKind, Mention
from kg.vocab.wordlists import word_lists

_LETTERS: Final = r"[A-Z][A-Z0-9&]{1,6}"
_MOST_BEFORE: Final = r"(?:[a-z-]+\s+){0,2}"  # "a new CMS is …"


def common_nouns(texts: Iterable[str], mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names of letters alone that stand for a thing somewhere in the texts.

    An indefinite article leads to them and no noun follows ("a CMS is", "use a CMS."; not "an FBI
    study"). A body that ``mentions`` name in other words too is meant by its letters.
    """
    found = {match["letters"] for text in texts for match in _thing().finditer(text)}
    if not found:
        return frozenset()
    named = [found for found in mentions if found.entity.kind is EntityKind.AGENT]
    full = {mention.entity for mention in named if mention.words not in found}
    return frozenset(m.words for m in named if m.words in found and m.entity not in full)


@cache
def _thing() -> re.Pattern[str]:
    words = word_lists("articles")
    lead = "|".join(map(re.escape, words["indefinite"]))
    after = "|".join(map(re.escape, words["behind_thing"]))
    return re.compile(
        rf"(?<!\w)(?i:{lead})\s+{_MOST_BEFORE}(?P<letters>{_LETTERS})"
        rf"(?=\s*[.,;:?!)\]”\"]|\s*$|\s+(?:{after})(?!\w))"
    )
