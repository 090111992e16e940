"""The gazetteer's files, read into plain rows; ``data/gazetteer/README.md`` names their origin."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.errors import ResourceError
from kg.reconcile.names import fold, without_country
from kg.vocab.resources import resource

# A row is a body when its name has one of these; the rest are budget lines ("Allowances").
_HEAD = re.compile(
    r"\b(?:Department|Bureau|Office|Agency|Administration|Services?|Commission|Board|Council"
    r"|Centers?|Institutes?|Institution|Corporation|Foundation|Courts?|Authority|Guard|Mint"
    r"|Laborator(?:y|ies)|Library|Survey|Corps|Bank|Endowment|Museum|Division|Enforcement"
    r"|Protection|Congress|Senate|House|System|Network|Police|Trust|Project)\b"
)
# Names that several departments share say nothing without the department.
_SHARED = re.compile(r"^(?:The )?Office (?:of|for|on)\b")
_NOT_A_BODY = re.compile(
    r"[(/;]|\s-|--|,.*\b(?:Office|NIH|LLC)\b|Inspector General|\.gov\b|^GSA|^NASA |Trust Fund$"
    r"|^Depart\w+.(?:Wide|Administration)|^(?:General|Management and) Administration$"
    r"|^Interagency Law|^Navy,|^Financing Vehicles|^Courts of|^Federal Reserve Bank$"
    r"|Corporation Fund$|^U\.S\. Department of \w+ Office|, United States Congress$"
)


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A row of ``us-jurisdictions.csv``; ``state`` is the postal code of a county's state."""

    fips: str
    name: str
    kind: str
    state: str
    wikidata: str


@dataclass(frozen=True, slots=True)
class StateNames:
    """Abbreviations of a state, and whether its bare name means it: yes, context or no."""

    fips: str
    postal: str
    abbreviations: tuple[str, ...]
    bare: str


@dataclass(frozen=True, slots=True)
class FipsChange:
    """A county code that another replaced."""

    old: str
    new: str
    old_name: str
    year: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code, lower case."""

    iso: str
    name: str
    other: tuple[str, ...]
    bare: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a country, or a city well known by its name; ``parent`` is the key around it.

    ``bare``: the name alone means this place.
    """

    key: str
    kind: str
    name: str
    parent: str
    other: tuple[str, ...]
    bare: bool


@dataclass(frozen=True, slots=True)
class FederalBody:
    """An agency, or a bureau of one. ``shared``: the name needs its parent beside it."""

    name: str
    parent: str | None
    shared: bool


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = resource(f"data/gazetteer/{name}")
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
    except (UnicodeDecodeError, csv.Error) as error:
        raise ResourceError(
            f"The gazetteer file {name} is malformed: {error}.", "Install the package again."
        ) from error


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def jurisdictions() -> tuple[Jurisdiction, ...]:
    """Return the country, its states, territories, counties and equivalents."""
    rows = _rows("us-jurisdictions.csv")
    return tuple(
        Jurisdiction(row["fips"], row["name"], row["kind"], row["state"], row["wikidata"])
        for row in rows
    )


@cache
def state_names() -> tuple[StateNames, ...]:
    """Return how states are abbreviated."""
    return tuple(
        StateNames(row["fips"], row["postal"], _several(f"{row['ap']}|{row['other']}"), row["bare"])
        for row in _rows("us-states.csv")
    )


@cache
def fips_changes() -> tuple[FipsChange, ...]:
    """Return county codes that were replaced."""
    rows = _rows("us-fips-changes.csv")
    return tuple(FipsChange(row["old"], row["new"], row["old_name"], row["year"]) for row in rows)


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries other than the United States, with their names in other languages."""
    foreign = country_names()
    return tuple(
        Country(
            row["iso"],
            row["name"],
            (*_several(row["other"]), *foreign.get(row["iso"], ())),
            row["bare"] == "yes",
        )
        for row in _rows("countries.csv")
    )


@cache
def regions() -> tuple[Region, ...]:
    """Return parts of other countries (ISO 3166-2), and cities well known by their names."""
    return tuple(
        Region(
            row["key"], row["kind"], row["name"], row["parent"],
            _several(row["other"]), row["bare"] == "yes",
        )
        for row in _rows("regions.csv")
    )  # fmt: skip


@cache
def country_names() -> dict[str, tuple[str, ...]]:
    """Return what countries are called in languages other than English, by ISO code."""
    return {row["iso"]: _several(row["names"]) for row in _rows("country-names.csv")}


@cache
def domains() -> tuple[tuple[str, str, str], ...]:
    """Return (domain, organisation, part of it or "") of every federal .gov domain."""
    rows = _rows("us-gov-domains.csv")
    return tuple(
        (row["domain"].lower(), row["organization"].strip(), row["suborganization"].strip())
        for row in rows
    )


@cache
def federal_bodies() -> tuple[FederalBody, ...]:
    """Return agencies and bureaus, each once, without budget lines, in a fixed order."""
    listed = list(dict.fromkeys(_listed()))
    uses = Counter(without_country(fold(name)) for name, parent in listed if parent)
    found: dict[str, FederalBody] = {}
    for name, parent in [*listed, *_publishing()]:
        key = without_country(fold(name))
        shared = parent is not None and (bool(_SHARED.match(name)) or uses[key] > 1)
        identity = f"{parent} {key}" if shared else key
        found.setdefault(identity, FederalBody(name, parent, shared))
    return tuple(found.values())


def _listed() -> Iterator[tuple[str, str | None]]:
    for row in _rows("us-agencies-and-bureaus.csv"):
        agency, bureau = row["Agency"].strip(" ,"), row["Bureau"].strip(" ,")
        if _is_body(agency):
            yield agency, None
        if bureau != agency and _is_body(bureau):
            yield bureau, agency


def _publishing() -> Iterator[tuple[str, str | None]]:
    """Bodies that the list of agencies lacks and a .gov domain names (NASA is one)."""
    organisations = {name for _, name, _ in domains() if _is_body(name)}
    yield from ((name, None) for name in sorted(organisations))
    for part, name in sorted({(part, name) for _, name, part in domains()}):
        if name in organisations and _is_body(part) and not part.startswith(name):
            yield part, name


def _is_body(name: str) -> bool:
    return bool(_HEAD.search(name)) and not _NOT_A_BODY.search(name)
