"""Words that name a place in the United States, or a country, and which place they name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.model.entity import Candidate, Place, PlaceKind
from kg.reconcile import gazetteer
from kg.reconcile.names import fold
from kg.reconcile.placenames import COUNTRY, COUNTY_WORD, place_forms, state_forms

_KINDS: Final = {
    "country": PlaceKind.COUNTRY,
    "state": PlaceKind.STATE,
    "territory": PlaceKind.STATE,
    "district": PlaceKind.STATE,
    "county": PlaceKind.COUNTY,
    "independent city": PlaceKind.CITY,
    "city": PlaceKind.CITY,
}
_ONLY_NEAR: Final = 0.8  # the only county of that name, in a state that the document names
_ORIGIN: Final = "data/gazetteer/us-jurisdictions.csv"


@dataclass(frozen=True)
class Jurisdictions:
    """The gazetteer as places. Keys: ``us``, ``us-48``, ``us-48453``, and ``de`` for Germany.

    ``states`` maps every way to write a state (folded) to its key, ``places`` every way to write
    a place to the keys it may mean.
    """

    by_key: dict[str, Place]
    states: dict[str, str]
    places: dict[str, tuple[str, ...]]

    @classmethod
    def load(cls) -> "Jurisdictions":
        """Read the gazetteer. Raises ``ResourceError`` when a file is missing or malformed."""
        return _load()

    def __getitem__(self, key: str) -> Place:
        return self.by_key[key]

    def get(self, key: str) -> Place | None:
        """Return the place with that key, or ``None``."""
        return self.by_key.get(key)

    def by_fips(self, fips: str) -> tuple[Place, ...]:
        """Return the place of a code, or those that took its place when it was replaced."""
        if (place := self.get(f"us-{fips}")) is not None:
            return (place,)
        changed = (f"us-{row.new}" for row in gazetteer.fips_changes() if row.old == fips)
        return tuple(self.by_key[key] for key in changed if key in self.by_key)

    def state(self, words: str) -> Place | None:
        """Return the state that "TX", "Tex.", "Texas" or "us-48" names, or ``None``."""
        key = words if words in self.by_key else self.states.get(fold(words))
        return self.by_key[key] if key is not None else None

    def postal(self, key: str) -> str:
        """Return the postal code of a state's key: ``us-48`` is "TX"."""
        return next(row.postal for row in gazetteer.state_names() if f"us-{row.fips}" == key)

    def lineage(self, key: str) -> tuple[Place, ...]:
        """Return the place and all that contain it, the innermost first."""
        place = self.by_key[key]
        return (place, *(self.lineage(place.parent) if place.parent else ()))

    def namesakes(self, words: str) -> tuple[Place, ...]:
        """Return every jurisdiction that ``words`` may name, in order of their keys."""
        return tuple(self.by_key[key] for key in self.places.get(fold(words), ()))

    def resolve(
        self,
        words: str,
        *,
        state: str | None = None,
        kind: PlaceKind | None = None,
        context_states: Iterable[str] = (),
    ) -> tuple[Candidate[Place], ...]:
        """Return who ``words`` may name, the likeliest first; empty when nobody.

        ``state`` is a state in any form, from a table's row; ``kind`` what a column's header says
        it holds; ``context_states`` are keys of states, or counties, that the document names.
        Take a first candidate only if its score is 0.8 or more.
        """
        name, _, tail = words.strip(" []()").rpartition(",")
        if name and self.state(tail):
            words, state = name, tail
        found = self.state(state) if state else None
        if state and found is None:
            return ()
        if found is not None:
            return self._within(words, found, kind)
        return self._anywhere(words, kind, frozenset(context_states))

    def _within(
        self, words: str, state: Place, kind: PlaceKind | None
    ) -> tuple[Candidate[Place], ...]:
        meant = self._of_kind(self.namesakes(words), kind)
        inside = [place for place in meant if place.parent == state.key]
        inside = [place for place in inside if place.fips] or inside
        if len(inside) == 1:
            reason = (
                f"“{words}” names one jurisdiction in {state.name}: {self.described(inside[0])}."
            )
            return (Candidate(inside[0], 1.0, reason),)
        ordered = sorted(inside, key=lambda place: (place.kind is PlaceKind.CITY, place.key))
        return tuple(
            Candidate(place, 0.6 - 0.1 * rank, f"“{words}” in {state.name} may be {place.name}.")
            for rank, place in enumerate(ordered[:5])
        )

    def _anywhere(
        self, words: str, kind: PlaceKind | None, states: frozenset[str]
    ) -> tuple[Candidate[Place], ...]:
        key = self.states.get(fold(words))
        if key is not None and kind in (None, PlaceKind.STATE):
            return self._state_alone(words, self.by_key[key])
        meant = self._of_kind(self.namesakes(words), kind)
        if len(meant) == 1:
            inside = kind is PlaceKind.COUNTY and meant[0].parent in states
            score, reason = self._only(words, meant[0])
            return (Candidate(meant[0], max(score, _ONLY_NEAR) if inside else score, reason),)
        several = f"No state stands beside “{words}”; of {len(meant)} jurisdictions of that name "
        named = [place for place in meant if place.key in states]
        if len(named) == 1:
            reason = f"{several}the document names {self.described(named[0])}."
            return (Candidate(named[0], 0.9, reason),)
        near = [place for place in meant if place.parent in states]
        if len(near) == 1:
            reason = (
                f"{several}one lies in a state that the document names: {self.described(near[0])}."
            )
            return (Candidate(near[0], 0.8, reason),)
        reason = f"“{words}” names no state and is the name of {len(meant)} jurisdictions."
        return tuple(Candidate(place, round(1 / len(meant), 3), reason) for place in meant)

    def _state_alone(self, words: str, state: Place) -> tuple[Candidate[Place], ...]:
        if state.key not in _doubtful() or fold(words) != fold(state.name):
            return (Candidate(state, 1.0, f"“{words}” is {self.described(state)}."),)
        reason = f"“{words}” alone is the name of more than the state of {state.name}."
        others = tuple(Candidate(place, 0.3, reason) for place in self.namesakes(words))
        return (Candidate(state, 0.6, reason), *others)

    def _of_kind(self, places: tuple[Place, ...], kind: PlaceKind | None) -> tuple[Place, ...]:
        return tuple(place for place in places if kind is None or place.kind is kind)

    def _only(self, words: str, place: Place) -> tuple[float, str]:
        if place.kind is PlaceKind.COUNTRY or place.key in _well_known():
            return 1.0, f"“{words}” is {self.described(place)}."
        if place.kind is PlaceKind.COUNTY and COUNTY_WORD.search(fold(words)):
            return 0.9, self.only_county(place)
        return 0.5, f"“{words}” alone is the name of {self.described(place)}, and of much else."

    def only_county(self, place: Place) -> str:
        """Return the sentence why a county's name without a state means this county."""
        bare = COUNTY_WORD.sub("", fold(place.name)).strip()
        city = next(
            (self.by_key[key] for key in self.places.get(bare, ()) if self._city(key)), None
        )
        sentence = (
            f"No state is named; the gazetteer has one {place.name}: {self.described(place)}."
        )
        if city is None:
            return sentence
        kind = place.name.rsplit(" ", 1)[-1]
        return f"{sentence} The city of {self.described(city)} is not meant: the words say {kind}."

    def described(self, place: Place) -> str:
        """Return "Travis County, Texas (FIPS 48453)"; without a code the name alone."""
        if place.fips is None or place.parent is None:
            return place.name
        inside = f", {self.by_key[place.parent].name}" if place.parent != COUNTRY else ""
        return f"{place.name}{inside} (FIPS {place.fips})"

    def _city(self, key: str) -> bool:
        return self.by_key[key].kind is PlaceKind.CITY


@cache
def _doubtful() -> frozenset[str]:
    """Keys of states whose bare name more often, or as often, means something else."""
    states = (f"us-{names.fips}" for names in gazetteer.state_names() if names.bare != "yes")
    return frozenset((*states, *(row.key for row in gazetteer.regions() if not row.bare)))


@cache
def _well_known() -> frozenset[str]:
    """Keys of cities whose bare name is enough."""
    return frozenset(row.key for row in gazetteer.regions() if row.bare)


@cache
def _load() -> Jurisdictions:
    rows = gazetteer.jurisdictions()
    postal = {names.postal: f"us-{names.fips}" for names in gazetteer.state_names()}
    by_key = {place.key: place for place in (_place(row, postal) for row in rows)}
    by_key |= {
        country.iso: Place(
            country.iso, PlaceKind.COUNTRY, country.name, origin="data/gazetteer/countries.csv"
        )
        for country in gazetteer.countries()
    }
    by_key |= {
        row.key: Place(
            row.key, _KINDS[row.kind], row.name, parent=row.parent,
            origin="data/gazetteer/regions.csv",
        )
        for row in gazetteer.regions()
    }  # fmt: skip
    return Jurisdictions(by_key, state_forms(by_key), place_forms(by_key))


def _place(row: gazetteer.Jurisdiction, postal: dict[str, str]) -> Place:
    kind = _KINDS[row.kind]
    parent = postal[row.state] if row.state else None if kind is PlaceKind.COUNTRY else COUNTRY
    return Place(
        key=f"us-{row.fips}" if row.fips else COUNTRY,
        kind=kind,
        name=row.name,
        fips=row.fips or None,
        parent=parent,
        wikidata=row.wikidata or None,
        origin=_ORIGIN,
    )
