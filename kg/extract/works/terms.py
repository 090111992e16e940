"""The words by which notes describe what they cite: ``data/extract/works.yaml`` as patterns."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from kg.model.source import WorkKind
from kg.vocab.wordlists import word_lists

_NUMBER: Final = r"(?:\d+|[ivxlc]+\b)"
_OWN: Final = frozenset(  # "no" is "in the" in Portuguese
    {"denied", "unreal", "undenied", "conditions", "clauses", "subjects"}
)
_WORD: Final = re.compile(r"[^\s,;:()\[\]“”\"<>]+")


@dataclass(frozen=True)
class Terms:
    """The words of one language together with the English ones."""

    words: dict[str, tuple[str, ...]]
    kind_names: dict[str, WorkKind]

    def choice(self, name: str) -> str:
        """Return a pattern of all words in the list ``name``."""
        return _choice(self.words.get(name, ()))

    def pattern(self, template: str, *names: str) -> re.Pattern[str]:
        """Return ``template`` with each ``{}`` replaced by the choice of a list."""
        return _compiled(template, tuple(self.choice(name) for name in names))

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that stand uncapitalised inside names and titles."""
        return frozenset(self.words["small"])

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Words that tell a body from a person."""
        return frozenset(self.words["bodies"])

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Short forms, without their full stop."""
        return frozenset(self.words["abbreviations"])

    @cached_property
    def leads(self) -> re.Pattern[str]:
        """What may stand before a cited work; the group ``data`` where it is cited for data."""
        return self.pattern(
            r"[\s,(]*(?:(?P<data>{})|(?:{}))(?:(?<=[:：])|(?!\w))[\s,:]*", "data_leads", "leads"
        )

    def lead_at(self, text: str, start: int) -> re.Match[str] | None:
        """Return what introduces a work at ``start``, prose ("The sum is from") included."""
        return self.leads.match(text, start) or self._drawn.match(text, start)

    def lead_in(self, text: str) -> re.Match[str] | None:
        """Return what introduces the work that stands behind ``text``, at its start or within."""
        return self.leads.match(text) or self.pattern(r".*\b(?:{})(?!\w)\s*", "drawn").match(text)

    @cached_property
    def _drawn(self) -> re.Pattern[str]:
        return self.pattern(
            r"\s*[^.;:“”\"]{0,80}?\b(?:{})\s+(?:the\s+)?(?=(?-i:[A-ZÀ-Þ]))", "drawn"
        )

    @cached_property
    def kinds(self) -> re.Pattern[str]:
        """Nouns for sorts of works."""
        names = _choice(tuple(self.kind_names))
        return re.compile(
            rf"(?<!\w)(?:{names})s?(?!\w)(?!\s+of\s+(?:understanding|agreement))", re.I
        )

    @cached_property
    def pages(self) -> re.Pattern[str]:
        """Page numbers: groups ``first``, ``last``."""
        return self.pattern(
            r"(?:(?:(?P<at>at)|{})\b\.?\s*|第(?=[\d\s\-–~至]+[页頁]))(?P<first>"
            + _NUMBER
            + r")(?:\s*[-–—至]\s*(?P<last>"
            + _NUMBER
            + r"))?"
            r"(?:(?:,\s*|\s*&\s*)\d+(?:\s*[-–—]\s*\d+)?(?![\d/]))*"
            r"(?:\s*[页頁])?(?!\w)(?(at)(?=\s*(?:[,.;)(]|$)))",
            "pages",
        )

    @cached_property
    def places(self) -> re.Pattern[str]:
        """Other places in a work: a paragraph, a table."""
        return self.pattern(
            r"(?:{})\.?\s*(?:\d+(?:[.\-–]\d+)*[a-z]?|(?-i:[A-Z])(?:[.\-–]?\d+)?)(?!\w)", "places"
        )

    def kind(self, *texts: str) -> WorkKind:
        """Return the kind that the first of ``texts`` with a noun for one says, else OTHER."""
        for text in texts:
            match = self.kinds.search(text)
            if match:
                return self.kind_of(match[0])
        return WorkKind.OTHER

    def kind_of(self, noun: str) -> WorkKind:
        """Return the kind that one noun, singular or plural, stands for."""
        plain = noun.lower()
        return self.kind_names.get(plain) or self.kind_names[plain.removesuffix("s")]

    def is_name(self, text: str, most: int = 14) -> bool:
        """Tell whether every word is capitalised, but for joining words inside.

        Scripts without case pass: their words can only be told by what stands around them.
        """
        found = _WORD.findall(text)
        if not 0 < len(found) <= most or found[0].lower() in self.words["articles"][:2]:
            return False
        return _capital(found[0]) and all(
            _capital(word) or word.lower() in self.small for word in found
        )

    def is_title(self, text: str) -> bool:
        """Tell a printed title: two words at least, most of the long ones capitalised."""
        found = [word.strip("'’‘-–—.!?") for word in _WORD.findall(text)]
        long = [word for word in found if word and word.lower() not in self.small]
        capitals = sum(_capital(word) for word in long)
        return len(found) >= 2 and capitals >= max(1, 0.7 * len(long))


@lru_cache(maxsize=32)
def terms(language: str) -> Terms:
    """Return the words of a BCP 47 tag's language and of English."""
    table, base = word_lists("works"), language.lower().partition("-")[0]
    lists: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, WorkKind] = {}
    for entry in (table.get(base, {}), table["en"]):
        own = _OWN & lists.keys()
        for name, value in entry.items():
            if name == "kinds":
                kinds |= {n: WorkKind[kind] for kind, nouns in value.items() for n in nouns}
            elif name not in own:
                lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *value)))
    return Terms(lists, kinds)


def _capital(word: str) -> bool:
    first = next((char for char in word if char.isalnum()), "")
    return bool(first) and not first.islower()


@lru_cache(maxsize=1024)
def _choice(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) or r"(?!)"


@lru_cache(maxsize=512)
def _compiled(template: str, choices: tuple[str, ...]) -> re.Pattern[str]:
    for choice in choices:
        template = template.replace("{}", choice, 1)
    return re.compile(template, re.IGNORECASE)
