"""The words of a county map: names, rows of its table, and what could not be drawn."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.analysis.counties import ByCounty, Series, shared
from kg.analysis.dates import in_words
from kg.analysis.observations import amount
from kg.analysis.wording import counted
from kg.figures.maps.atlas import Atlas

NOBODY: Final = "no party named"
MOST: Final = 6  # maps of values; the table has the rest


@dataclass(frozen=True, slots=True)
class Places:
    """Which outline each code is drawn on, and the codes that have none of their own."""

    outlines: Mapping[str, str]
    missing: tuple[str, ...]


def summary(found: ByCounty, places: Places) -> str:
    """Say in one sentence what the maps hold."""
    if not found.series:
        return "No figure in the graph is for a county."
    counties = len({code for one in found.series for code in one.figures})
    said = f"{found.measure}: {counted(counties, 'county', 'counties')}"
    pair = found.compared
    if pair:
        both = shared(*pair)
        same = sum(pair[0].figures[code].value == pair[1].figures[code].value for code in both)
        said += f", {len(both):,} with figures by two parties ({same:,} of them the same)"
    gone = len(places.missing)
    return f"{said}; {gone:,} not on the map." if gone else f"{said}."


def names_of(series: Iterable[Series]) -> dict[Series, str]:
    """Return the party of each series, with its period where one party has several."""
    held = list(series)
    parties = Counter(one.party for one in held)
    return {
        one: ", ".join(filter(None, (one.party or NOBODY, in_words(one.period))))
        if parties[one.party] > 1
        else one.party or NOBODY
        for one in held
    }


def columns_of(series: Iterable[Series]) -> list[str]:
    """Return the heading of each series: party, work, period."""
    return [
        ", ".join(filter(None, (one.party or NOBODY, f"“{one.source}”", in_words(one.period))))
        for one in series
    ]


def rows_of(
    found: ByCounty, places: Places, names: Mapping[Series, str]
) -> tuple[tuple[str, ...], ...]:
    """Return one row for each county: its codes, each party's value, the difference."""
    rows = []
    for code in codes_of(found.series):
        held = [one.figures.get(code) for one in found.series]
        figures = [one for one in held if one]
        outline = places.outlines.get(code, "")
        rows.append(
            (
                figures[0].place,
                code,
                outline or "not on the map",
                *(one.amount if one else "" for one in held),
                _apart(found, code, names),
                "; ".join(dict.fromkeys(one.where for one in figures if one.where)),
            )
        )
    return tuple(sorted(rows))


def _apart(found: ByCounty, code: str, names: Mapping[Series, str]) -> str:
    pair = found.compared
    if not pair or not all(code in one.figures for one in pair):
        return ""
    first, second = (one.figures[code].value for one in pair)
    if first == second:
        return "the same"
    higher = names[pair[0] if first > second else pair[1]]
    return f"{amount(abs(first - second), unit_of(found))}, {higher} higher"


def unit_of(found: ByCounty) -> str:
    """Return the unit of a difference: two percentages are points apart."""
    return "points" if found.unit == "percent" else found.unit


def codes_of(series: Iterable[Series]) -> list[str]:
    """Return the FIPS codes that any series has a figure for."""
    return sorted({code for one in series for code in one.figures})


def places_of(found: ByCounty, atlas: Atlas) -> Places:
    """Two codes that share an outline, of which one is of another year, leave the other out."""
    codes = codes_of(found.series)
    wanted = {code: atlas.drawn_as(code) for code in codes}
    uses = Counter(wanted.values())
    outlines = {
        code: outline
        for code, outline in wanted.items()
        if outline and (uses[outline] == 1 or outline == code)
    }
    return Places(outlines, tuple(code for code in codes if code not in outlines))


def line_of(found: ByCounty, places: Places, code: str, names: Mapping[Series, str]) -> str:
    """Say what each party gives for one county."""
    held = [(names[one], one.figures[code]) for one in found.series if code in one.figures]
    said = "; ".join(f"{name} {one.amount}" for name, one in held)
    apart = _apart(found, code, names)
    outline = places.outlines[code]
    other = f" (code {code}, drawn on the outline of {outline})" if outline != code else ""
    return f"{held[0][1].place}{other}: {said}" + (f"; {apart}" if apart else "")


def not_drawn(found: ByCounty, places: Places) -> list[str]:
    """Say what is not on the maps, and why."""
    said = []
    if places.missing:
        gone = ", ".join(places.missing)
        number = counted(len(places.missing), "county code", "county codes")
        said.append(f"Not on the map, for want of an outline: {number} ({gone}).")
    if found.elsewhere:
        said.append(
            f"{counted(found.elsewhere, 'figure')} of this indicator "
            f"{'is' if found.elsewhere == 1 else 'are'} for a place that is no county."
        )
    if len(found.series) > MOST:
        more = len(found.series) - MOST
        said.append(f"{counted(more, 'more series stands', 'more series stand')} in the table.")
    return said
