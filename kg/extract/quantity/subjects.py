"""What a figure measures: the phrase after the number, and the words before that govern it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import LETTER, Lexicon, choice, lexicon
from kg.extract.quantity.money import money
from kg.extract.quantity.quantities import Part, Quantity
from kg.extract.quantity.sentences import cover
from kg.model.figure import Unit

GAP: Final = " … "
_CUT: Final = (
    r"(?<!\d),|,(?!\d)|[;:—()\n\ue000\ue001]|\s[–-]\s|--|\[(?:\.{3}|…)\]|\.{3}|…"
    r"|[.!?](?=[\s\"”’»)\]]*$)"
)
_FAR: Final = 80  # characters that an aside and what it is about have at most
_ASIDE: Final = re.compile(r"(?P<thing>[^,;:.()–—-][^,;:.()–—]{0,60}?)\s*(?:--|[–—])\s*$")
_FEWEST: Final = 4  # words of a clause that a share closes
_EDGE: Final = " \t\"“”'‘’«»*_.,;:。、–—-"


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject phrase; ``end`` is where it ends in the sentence, ``lead`` what governs it."""

    text: str
    end: int
    lead: str = ""

    def led(self, lead: str) -> "Subject":
        """Return the subject governed by other words, unless it has its own."""
        return self if self.lead else Subject(_joined(lead, self.text), self.end, lead)


@dataclass(frozen=True, slots=True)
class Clause:
    """The sentence around one quantity.

    ``masked`` has brackets, periods and places covered by spaces, ``limit`` is where the next
    quantity begins.
    """

    masked: str
    language: str
    limit: int

    @property
    def words(self) -> Lexicon:
        """The words of the language."""
        return lexicon(self.language)

    def subject(self, quantity: Quantity) -> Subject:
        """Return what the quantity measures, as printed; empty when the sentence does not say."""
        after, end = self._after(quantity)
        head = self._head(quantity.start)
        single = quantity.part is Part.SINGLE
        if quantity.unit is Unit.NUMBER and quantity.number.ratio is None:
            after = self._unlinked(after) if quantity.number.scale else after
            counted = after and single
            lead = self._verb(head) if counted else self._measured(head, single=False)
            lead = lead or self._amount(quantity)
        else:
            lead = self._measured(head, single=single)
            if not lead and not self._starts_with_of(after):
                lead = self._circumstance(head) or self._before_aside(quantity.start, after)
                lead = lead or self._before_comma(quantity, after)
        return Subject(_joined(lead, after), end, lead)

    def _amount(self, quantity: Quantity) -> str:
        """Return what a number in brackets is: "number of boats" in "the number of boats (60)"."""
        if not quantity.start < quantity.number.start <= quantity.number.end < quantity.end:
            return ""
        said = rf"({self.words.pattern('amounts')}[^.,;:()]*)$"
        match = re.search(said, self.masked[: quantity.start], re.IGNORECASE)
        return " ".join(match[1].split()).strip(_EDGE) if match else ""

    def _unlinked(self, after: str) -> str:
        """Drop the "de" of "1,8 million de voyages"."""
        return re.sub(rf"^{choice(money(self.language).link)}\s*", "", after, flags=re.IGNORECASE)

    def _after(self, quantity: Quantity) -> tuple[str, int]:
        start = quantity.end
        text = self.masked[start : self.limit]
        cut = re.search(rf"{_CUT}|\s{self.words.pattern('breaks')}", text, re.IGNORECASE)
        text = text[: cut.start()] if cut else text
        if not cut and self.limit < len(self.masked):
            # "… inspectors and conducted 18,000": the verb belongs to the next number.
            text = re.sub(rf"\s{self.words.pattern('and')}(?:\s+\S+){{1,2}}\s*$", "", text)
        text = self._trim_back(text) if cut or self.limit < len(self.masked) else text
        return " ".join(text.split()).strip(_EDGE), start + len(text.rstrip(_EDGE))

    def _trim_back(self, text: str) -> str:
        """Drop function words that lead on to what was cut off."""
        links = self.words.words("links") or self.words.words("stops")
        stops = rf"(?:\s+{choice(links)})+\s*$"
        return re.sub(stops, "", " " + text, flags=re.IGNORECASE)[1:].rstrip()

    def _head(self, start: int) -> str:
        """Return the words of the clause before the quantity; those before a colon if alone."""
        text = self.masked[:start].rstrip()
        text = text.removesuffix(":") if re.search(r"[^\W\d]:$", text) else text
        breaks = self.words.pattern("compared")
        cuts = list(re.finditer(rf"{_CUT}|[\"“”]|\s{breaks}", text, re.IGNORECASE))
        return " ".join(text[cuts[-1].end() if cuts else 0 :].split())

    def _starts_with_of(self, after: str) -> bool:
        return bool(re.match(rf"{self.words.pattern('of')}\s", after, re.IGNORECASE))

    def _measured(self, head: str, *, single: bool) -> str:
        """Return what "… was" says it of, with the verb where "… fell" or "… fell by" says it.

        Empty without a verb. ``single`` is not so in "fell from 9 to 7", which states levels.
        """
        match = re.search(_verb_pattern(self.language), head, re.IGNORECASE)
        if match is None:
            return ""
        thing = self._trim_front(self._plain(match["thing"]))
        amount = match["by"] or (single and match["change"])
        return f"{thing} {' '.join(amount.split())}" if amount and thing else thing

    def _plain(self, thing: str) -> str:
        """Return what a pronoun behind a comma stands for; of verbs in a row, what the first has.

        "Rate" in "the rate, which was 3 percent" and "the rate was 6 percent and is".
        """
        words = self.words
        if thing in words.words("relatives"):
            before = re.search(rf"([^,;:()]+),\s+{thing}\s", self.masked)
            return before[1].strip() if before else thing
        row = re.search(rf"^(.*)\s{words.pattern('and')}$", thing, re.IGNORECASE)
        first = re.search(_verb_pattern(self.language), row[1], re.IGNORECASE) if row else None
        return first["thing"] if first else thing

    def _circumstance(self, head: str) -> str:
        """Return the clause around a share; nothing where its subject is only a pronoun."""
        bare = re.search(_verb_pattern(self.language), head, re.IGNORECASE)
        told = any(char.isalpha() for char in head)
        head = re.sub(rf"\s{self.words.pattern('and')}$", "", head, flags=re.IGNORECASE)
        return self._trim_front(head) if told and not bare else ""

    def _before_aside(self, start: int, after: str) -> str:
        """Return what an aside is about: "all men" in "all men -- 96 percent -- work"."""
        aside = _ASIDE.search(self.masked, max(0, start - _FAR), start)
        return self._trim_front(" ".join(aside["thing"].split())) if aside and not after else ""

    def _before_comma(self, quantity: Quantity, after: str) -> str:
        """Return the clause that a share closes: "Many boats sank, more than 50%"."""
        ends = re.match(r"\s*[.!]?[\s\"”’»)]*$", self.masked[quantity.end :])
        clause = re.search(r"(?:^|[;:()])(?P<said>[^;:()]*),\s*$", self.masked[: quantity.start])
        if after or not ends or not clause or len(clause["said"].split()) < _FEWEST:
            return ""
        said = " ".join(clause["said"].split())
        opened = re.match(
            rf"(?:\w+ing|{self.words.pattern('prepositions')})\s", said, re.IGNORECASE
        )
        return "" if opened else self._trim_front(said)

    def _verb(self, head: str) -> str:
        """Return the verb just before a count: "removed" of "had removed"."""
        modals = rf"(?:{self.words.pattern('modals')}\s+)*"
        verb = rf"(?:[{LETTER}]{{2,}}(?:ed|ing)(?![{LETTER}])|{self.words.pattern('pasts')})"
        after = rf"(?:\s+{self.words.pattern('prepositions')})?"
        match = re.search(rf"(?<![{LETTER}-])({modals}{verb}{after})$", head)
        verb_words = match[1] if match else ""
        known = {*self.words.words("breaks"), *self.words.words("stops")}
        return "" if verb_words.split(" ")[0] in known else " ".join(verb_words.split())

    def _trim_front(self, text: str) -> str:
        """Drop what only links a clause to the one before."""
        links = r"(?:and|but|that|while|so|additionally|further|furthermore|also|however|overall|"
        links += r"moreover|the|a|an|there|it|this|these|they|he|she|we|today|currently)"
        text = re.sub(rf"^(?:{links}\s+)+|^{links}$", "", text.strip(), flags=re.IGNORECASE)
        return " ".join(text.split()).strip(_EDGE)


def covered(masked: str, spans: Sequence[tuple[int, int]], place: int, language: str = "en") -> str:
    """Return the sentence with the given stretches and all asides but that at ``place`` blank."""
    for match in re.finditer(r"\([^()]*\)", masked):
        if not match.start() < place < match.end():
            masked = cover(masked, *match.span())
    for start, end in spans:
        masked = cover(masked, start, end)
    for match in _relative(language).finditer(masked):
        if match.end() <= place:
            masked = cover(masked, *match.span())
    return masked


@lru_cache(maxsize=32)
def _relative(language: str) -> re.Pattern[str]:
    """Return the pattern of a clause between commas about what stands before it."""
    return re.compile(rf",\s+{lexicon(language).pattern('relatives')}\s[^,;:()]*,(?=\s)")


def _joined(lead: str, after: str) -> str:
    return f"{lead}{GAP}{after}" if lead and after else lead or after


@lru_cache(maxsize=32)
def _verb_pattern(language: str) -> str:
    words = lexicon(language)
    change, level = words.pattern("change"), words.pattern("level")
    helpers = rf"(?:{words.pattern('auxiliaries')}\s+|{words.pattern('modals')}\s+|\w+ly\s+)*"
    onto = choice([*words.words("to"), "to", "at", "from", "um", "auf", "à", "a", "para"])
    particle = rf"(?:\s+{onto})?(?:\s+{words.pattern('records')})?"
    by = rf"(?P<by>{change}\s+{words.pattern('by')})"
    plain = rf"(?P<change>{change})(?:\s+\w+ly)?"
    verb = rf"(?:{by}|{plain}|(?:{change}|{level})(?:\s+\w+ly)?{particle})"
    return rf"^(?P<thing>.*?)\s*{helpers}{verb}$"
