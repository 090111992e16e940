"""Who and what there is in the made-up world. Sources, words and speakers follow Zipf's law.

A tenth of the sources gets most of the citations, as in real citation data (Redner, "How popular
is your paper?", 1998), which is what makes counting and co-citation heavy.
"""

from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Final

from kg.model.entity import Agent, AgentKind, Place, PlaceKind
from kg.model.figure import Indicator, Unit
from kg.model.source import Resolution, Source, WorkKind

_SYLLABLES: Final = "ba ce di fo gu ha le mi no pu ra se ti vo za ker lan mon tir sul".split()
_WORDS: Final = 20_000
_AGENCIES: Final = 40
_INDICATORS: Final = 20
STATE: Final = Place("made-up-state", PlaceKind.STATE, "Made-up State", "00", origin="made-up")


def _word(number: int) -> str:
    """Return word ``number``; frequent words are short, as in any language."""
    size, parts = len(_SYLLABLES), [_SYLLABLES[number % len(_SYLLABLES)]]
    while number >= size:
        number //= size
        parts.append(_SYLLABLES[number % size])
    return "".join(parts)


@dataclass(frozen=True)
class Zipf:
    """Draws numbers below ``count``; number n comes 1/(n+1) times as often as number 0."""

    count: int
    chance: Random

    def __post_init__(self) -> None:
        weights = list(accumulate(1 / (rank + 1) for rank in range(self.count)))
        object.__setattr__(self, "_weights", weights)

    def draw(self, number: int) -> list[int]:
        """Draw with repetition."""
        weights: list[float] = self.__dict__["_weights"]
        return self.chance.choices(range(self.count), cum_weights=weights, k=number)


class World:
    """What documents and reviews of a world of ``claims`` claims draw from."""

    def __init__(self, claims: int, seed: int = 1) -> None:
        self.claims = claims
        self.chance = Random(seed)
        self.words = Zipf(_WORDS, self.chance)
        self.sources = Zipf(max(50, claims // 2), self.chance)
        self.agencies = Zipf(_AGENCIES + claims // 2000, self.chance)
        self.speakers = Zipf(100 + claims // 50, self.chance)
        self.places = 10 + claims // 160

    def sentence(self, words: int) -> str:
        """Return a made-up sentence."""
        text = " ".join(map(_word, self.words.draw(words)))
        return f"{text.capitalize()}."

    def agency(self, number: int | None = None) -> Agent:
        """Draw a public body, or return the one of a number."""
        number = self.agencies.draw(1)[0] if number is None else number
        name = f"Agency of {_word(number + 400).capitalize()}"
        return Agent(f"agency-{number}", AgentKind.GOVERNMENT, name, origin="made-up")

    def speaker(self) -> Agent:
        """Draw a group or person who claims something."""
        number = self.speakers.draw(1)[0]
        name = f"Union of {_word(number + 800).capitalize()}"
        return Agent(f"union-{number}", AgentKind.NGO, name, origin="made-up")

    def source(self) -> tuple[Source, Agent]:
        """Draw a work to cite; return it with its author."""
        number = self.sources.draw(1)[0]
        author = self.agency(number % _AGENCIES)
        work = Source(
            key=f"work-{number}",
            title=f"Report {number} on {_word(number + 100)} and {_word(number * 7 + 50)}",
            kind=WorkKind.REPORT if number % 3 else WorkKind.DATA,
            creators=(author.key,),
            urls=(f"https://works.example.org/{number}",),
            resolution=Resolution.RESOLVED,
        )
        return work, author

    def place(self) -> Place:
        """Draw a jurisdiction, all as likely."""
        number = self.chance.randrange(self.places)
        name = f"{_word(number + 2000).capitalize()} County"
        fips = f"{number:05}"
        return Place(f"county-{number}", PlaceKind.COUNTY, name, fips, STATE.key, origin="made-up")

    def indicator(self) -> Indicator:
        """Draw something that is measured."""
        number = self.chance.randrange(_INDICATORS)
        return Indicator(f"share-{number}", f"Share of {_word(number + 5000)}", Unit.PERCENT)
