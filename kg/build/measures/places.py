"""Where a figure holds: the place its words name, or else the publisher's jurisdiction."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.build.stages.attributing import Setting
from kg.model.entity import EntityKind, Mention, Place, PlaceKind
from kg.model.figure import ParsedFigure
from kg.model.words import Words
from kg.vocab.iris import slug

_NATIONAL = frozenset(
    "nationwide nationally national countrywide bundesweit landesweit nacional à nationale".split()
)
_WIDE = 0.9
_ASSUMED = 0.7
_SURE = 0.8
_AS_PRINTED = 0.8


@dataclass(frozen=True, slots=True)
class Where:
    """The key of a place, how sure that is, and why."""

    place: str
    confidence: float = 1.0
    reason: str = ""


def unstated_place(document: str, title: str) -> Place:
    """Return the place that a document (its key) does not state: no other's, as far as is known."""
    name = f"A place that “{title}” does not state"
    return Place(f"unstated-{document}", PlaceKind.UNKNOWN, name)


def _names_more(words: str, known: Sequence[str]) -> bool:
    """Tell whether words name another place beside known ones: "Ohio and Lower Quillby"."""
    for name in sorted(known, key=len, reverse=True):
        words = words.replace(name, " ")
    return any(char.isupper() for char in words)


@dataclass(frozen=True)
class WhereAbouts:
    """Finds the places of figures of one document.

    ``printed`` are those that its words name and no gazetteer knows, by key.
    """

    setting: Setting
    printed: dict[str, Place] = field(default_factory=dict)

    def of_figure(self, figure: ParsedFigure, words: Words, mentions: Sequence[Mention]) -> Where:
        """Return the place that the words beside a figure name, or the publisher's."""
        if figure.place:
            named = self._named(figure.place, figure.place_at, mentions)
            if named is not None:
                return named
            if figure.place.split()[0].casefold() in _NATIONAL:
                return self.wide(f"The words say “{figure.place}”.", _WIDE)
            return self.as_printed(figure.place)
        return self.wide("The words beside the figure name no known place.", _ASSUMED)

    def wide(self, why: str, confidence: float) -> Where:
        """Return the jurisdiction of the publisher, or the place that is not stated."""
        publisher = self.setting.opening.publisher
        agents = self.setting.naming.agents
        known = agents.get(publisher.key)
        lineage = agents.lineage(publisher.key) if known else (publisher,)
        place = next((agent.place for agent in lineage if agent.place), None)
        if place is None and publisher.key.startswith("us-"):
            place = "us"
        if place is None:
            return self._unstated(f"{why} Nor is the publisher's jurisdiction known.", confidence)
        return Where(place, confidence, f"{why} Taken for the jurisdiction of {publisher.name}.")

    def _named(self, words: str, at: tuple[int, int], mentions: Sequence[Mention]) -> Where | None:
        """Return the place that is named right there; the same words elsewhere may mean another."""
        found = {
            mention.entity.key: mention
            for mention in reversed(mentions)
            if mention.entity.kind is EntityKind.PLACE
            and mention.start < at[1]
            and at[0] < mention.end
        }
        places = self.setting.naming.knowledge.places
        around = {place.key for key in found for place in places.lineage(key)[1:]}
        inner = [key for key in found if key not in around]
        if len(inner) > 1 and all(found[key].words in words for key in inner):
            return self._unstated(f"The words name several places: “{words}”.", _WIDE)
        if found:
            mention = found[min(inner, key=lambda key: found[key].start)]
            if words.removesuffix(mention.words).rstrip().endswith(","):
                return self.as_printed(words, mention.entity.key)
            if _names_more(words, [known.words for known in found.values()]):
                return self._unstated(f"The words name several places: “{words}”.", _WIDE)
            return Where(mention.entity.key, mention.confidence, mention.reason)
        return self.of_words(words)

    def as_printed(self, words: str, within: str | None = None) -> Where:
        """Return a place that no gazetteer knows: as the document prints it, and its own."""
        key = f"printed-{self.setting.opening.key}-{slug(words)}"
        self.printed[key] = Place(key, PlaceKind.UNKNOWN, words, parent=within)
        return Where(
            key, _AS_PRINTED, f"“{words}” is as printed: no one place of that name is on record."
        )

    def _unstated(self, why: str, confidence: float) -> Where:
        opening = self.setting.opening
        return Where(unstated_place(opening.key, opening.title).key, confidence, why)

    def of_words(
        self, words: str, state: str | None = None, kind: PlaceKind | None = None
    ) -> Where | None:
        """Return the one place that words name, as in a table's row; ``None`` when not sure."""
        found = self.setting.naming.knowledge.places.resolve(
            words, state=state, kind=kind, context_states=self.setting.naming.places
        )
        if not found or found[0].score < _SURE:
            return None
        best = found[0]
        return Where(best.entity.key, best.score, best.sentence if best.score < 1 else "")
