"""Made-up reviews as a feed has them: a claim, who made it, a verdict in words, where it stood."""

from collections.abc import Iterator
from typing import Final

from benchmarks.made_up.world import World
from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.review import Party, Rating, ReviewRecord, Work

_LANGUAGES: Final = ("en", "es", "de", "fr")
_VERDICTS: Final = (
    "Missing context",
    "Falso",
    "Not supported",
    "Teilweise richtig",
    "Correct",
    "Sans preuve",
)
_DESKS: Final = 60


def reviews(world: World, claims: int) -> Iterator[ReviewRecord]:
    """Yield reviews of ``claims`` claims; one in two stood in a work that others cite too."""
    for number in range(claims):
        desk, chance = number % _DESKS, world.chance
        host = f"https://desk-{desk}.example.org"
        work = world.sources.draw(1)[0] if number % 2 else f"page-{number}"
        yield ReviewRecord(
            pointer=f"/{number}",
            claim=world.sentence(18),
            language=_LANGUAGES[number % 4],
            claimant=Party(f"Speaker {world.speakers.draw(1)[0]}", AgentKind.PERSON),
            said=_day(number * 3),
            appearances=(Work(url=f"https://works.example.org/{work}"),),
            page=Work(url=f"{host}/reviews/{number}"),
            reviewers=(Party(f"Check Desk {desk}", AgentKind.ORGANISATION, f"{host}/"),),
            reviewed=_day(chance.randrange(7_000)),
            rating=Rating(_VERDICTS[number % 6], _LANGUAGES[number % 4]),
        )


def _day(number: int) -> PartialDate:
    return PartialDate(2005 + number // 336 % 20, 1 + number // 28 % 12, 1 + number % 28)
