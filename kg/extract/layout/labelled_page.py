"""The labelled exchanges of a document, looked at together: what kind of page has them?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from kg.extract.layout.label_kinds import label_is
from kg.extract.layout.label_words import families
from kg.extract.layout.lines import ends_sentence
from kg.extract.layout.measured import words_in
from kg.extract.layout.nobody_words import names_of
from kg.extract.layout.untrue import plural_claims
from kg.extract.naming.capitals import CAPITAL_WORD
from kg.extract.saying.introductions import find_answered
from kg.extract.saying.sentences import find_saying, is_indefinite
from kg.model.claim import Passage, Role
from kg.model.document import BlockKind, Document
from kg.vocab.wordlists import word_lists

_TITLES: Final = 2
_PAIR: Final = 2
_LONG: Final = 6  # letters of a word that tells what a text is about
_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE: Final = 6  # words

_WHO: Final = (
    rf"(?:[Tt]he\s+(?:[\w'’-]+\s+){{0,2}}[\w'’-]+|{CAPITAL_WORD}(?:\s+{CAPITAL_WORD}){{1,4}})"
)
_SPEAKER: Final = re.compile(_WHO)
_LAST: Final = re.compile(rf",[”\"»]?\s+{_WHO}$")


@dataclass(frozen=True)
class LabelledPage:
    """The labelled exchanges of a document, and what else tells what kind of page it is."""

    groups: Sequence[Sequence[Passage]]
    document: Document

    @cached_property
    def passages(self) -> list[Passage]:
        """Every claim and reply."""
        return list(chain.from_iterable(self.groups))

    @cached_property
    def claims(self) -> list[Passage]:
        """The claims."""
        return [one for one in self.passages if one.role is Role.CLAIM]

    @cached_property
    def replies(self) -> list[Passage]:
        """The replies."""
        return [one for one in self.passages if one.role is Role.REPLY]

    @cached_property
    def everyday(self) -> bool:
        """Whether every claim stands under a word that heads other things as well."""
        return all(
            any(label_is(one.label, kind) for kind in ("everyday", "weak", "thesis"))
            for one in self.claims
        )

    @cached_property
    def sets_right(self) -> bool:
        """Whether every claim is answered at length, or under words that head little else."""
        if len(self.groups) == 1:
            return _sets_right(self.groups[0])
        return all(_sets_right(group) or _argues(group) for group in self.groups)

    @cached_property
    def faced(self) -> bool:
        """Whether every claim is answered under words that head little else ("Fact")."""
        return all(map(_sets_right, self.groups))

    @cached_property
    def argues(self) -> bool:
        """Whether claims and replies are sentences throughout, longer than those of lists."""
        return all(map(_argues, self.groups))

    @cached_property
    def sentences(self) -> bool:
        """Whether every labelled text begins and ends as a sentence does, or is a long one."""
        texts = [one.words.text.strip() for one in self.passages if one.label]
        whole = all(
            (text.endswith("»") or ends_sentence(text)) and not text[:1].islower() for text in texts
        )
        return bool(self.replies) and (whole or self.argues)

    @cached_property
    def in_pairs(self) -> bool:
        """Whether several claims are answered one by one, in sentences, on a page about one thing.

        The title says that it sets claims right, or has a word of a claim's, or half of the
        replies have.
        """
        pairs = [group for group in self.groups if len(group) == _PAIR and group[1].label]
        whole = len(pairs) == len(self.groups) >= _PAIR and self.sentences and not self.everyday
        if not whole or self.is_titled("terms"):
            return False
        title = _long_words(self.titles)
        told = self.is_titled("asking") or plural_claims(self.titles) or self._names_label()
        about = any(_long_words(one.words.text) & title for one in self.claims)
        shared = [bool(_long_words(a.words.text) & _long_words(b.words.text)) for a, b in pairs]
        return told or about or sum(shared) * _PAIR >= len(shared)

    def _names_label(self) -> bool:
        """Whether what the page is called has the label of a claim ("橋についての誤解")."""
        titles = self.titles.casefold()
        return any(one.label.casefold() in titles for one in self.claims)

    @cached_property
    def colon_capital(self) -> bool:
        """Whether text and labels are of a language with a capital behind a colon."""
        language = (self.document.language or "").split("-")[0]
        own = frozenset(chain.from_iterable(families().get(language, {}).values()))
        foreign = any(one.label.casefold().rstrip(" 0123456789#") not in own for one in self.claims)
        return not foreign and language in word_lists("nobody")["colon_capital"]

    @cached_property
    def headings(self) -> list[str]:
        """The words of all headings."""
        blocks = (one for one in self.document.blocks if one.kind is BlockKind.HEADING)
        return [one.words.text.strip() for one in blocks]

    @cached_property
    def titles(self) -> str:
        """What the page is called: its title, and its headings of the highest level."""
        heads = [one for one in self.document.blocks if one.kind is BlockKind.HEADING]
        level = min((one.level for one in heads), default=0)
        named = [one.words.text for one in heads if one.level == level][:_TITLES]
        return "\n".join([self.document.title or "", *named])

    def is_titled(self, kind: str) -> bool:
        """Whether what the page is called has a word of a kind of ``nobody.yaml``."""
        return names_of(kind).search(self.titles) is not None

    @cached_property
    def names_other(self) -> bool:
        """Whether a claim, or a sentence before the first, names who says what is answered."""
        first = min((one.whole.spans()[0].start for one in self.claims if one.whole), default=0)
        before = (
            one.words
            for one in self.document.blocks
            if one.kind is not BlockKind.HEADING and one.span.end <= first
        )
        told = any(find_answered(words) is not None for words in before)
        return told or any(map(_names_speaker, self.claims))


def _sets_right(group: Sequence[Passage]) -> bool:
    """Tell whether what replies stands under "Fact" or "Reality", or answers what is contended."""
    replies = [one.label for one in group if one.role is Role.REPLY and one.label]
    contended = any(label_is(one.label, "contended") for one in group if one.role is Role.CLAIM)
    everyday = any(label_is(label, "everyday") for label in replies)
    return bool(replies) and (contended or not everyday)


def _argues(group: Sequence[Passage]) -> bool:
    """Tell whether claim and reply are sentences, and not the short ones of lists and lessons."""
    long = all(
        words_in(one.words.text) >= _SENTENCE and ends_sentence(one.words.text) for one in group
    )
    return long and len(group) > 1


def _long_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) >= _LONG}


def _names_speaker(claim: Passage) -> bool:
    """Tell whether a claim names who says it: "The quarry says that …", "…, the Board says"."""
    words = claim.words
    for saying in find_saying(words):
        said = words.text[saying.start : saying.end].strip()
        opens = _SPEAKER.fullmatch(said) or _LAST.search(said)
        if not saying.behind and opens and not is_indefinite(said):
            return True
    return claim.speaker is not None
