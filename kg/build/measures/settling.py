"""Figures get the keys of what they measure, and their own; one said twice is one."""

from collections.abc import Iterable
from dataclasses import replace

from kg.build.measures.tabulating import Stated
from kg.model.figure import Indicator, Observation
from kg.reconcile.indicators import same_indicator
from kg.vocab.iris import token


class Indicators:
    """Indicators met so far; a phrase that means a known one gets its key."""

    def __init__(self) -> None:
        self.known: list[Indicator] = []

    def settle(self, stated: Stated) -> Observation:
        """Return the observation with the key of its indicator."""
        return replace(stated.observation, indicator=self.key_of(stated.indicator))

    def key_of(self, indicator: Indicator) -> str:
        """Return the key of a known indicator that is the same, or of this one."""
        for known in self.known:
            if known.key == indicator.key or same_indicator(known, indicator)[0]:
                return known.key
        self.known.append(indicator)
        return indicator.key

    def by_key(self) -> dict[str, Indicator]:
        """Return the indicators by key."""
        return {indicator.key: indicator for indicator in self.known}


def doubted(figure: Observation, doubt: str, sure: float = 0.5) -> Observation:
    """Return the figure with what makes its number unsure, if anything does."""
    if not doubt:
        return figure
    reason = " ".join(filter(None, (figure.reason, doubt)))
    return replace(figure, confidence=min(figure.confidence, sure), reason=reason)


def keyed(document: str, observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Give each figure its key; the same figure said twice is one with two places.

    The key is made from the dimensions of RDF Data Cube (integrity rule IC-12); where two values
    have the same dimensions, the value tells them apart.
    """
    found: dict[str, Observation] = {}
    new_keys: dict[str, str] = {}
    for figure in observations:
        key = token(document, *_dimensions(figure))
        known = found.get(key)
        if known is not None and not _same_value(known, figure):
            key = token(document, *_dimensions(figure), str(figure.value), figure.comparator)
            known = found.get(key)
        new_keys.setdefault(figure.key, key)
        found[key] = replace(figure, key=key) if known is None else _merged(known, figure)
    return tuple(
        replace(
            figure,
            minuend=new_keys.get(figure.minuend) if figure.minuend else None,
            subtrahend=new_keys.get(figure.subtrahend) if figure.subtrahend else None,
        )
        for figure in found.values()
    )


def _dimensions(figure: Observation) -> tuple[str, ...]:
    difference = "difference" if figure.minuend else ""
    period = str(figure.period or "")
    source = figure.according_to or ""
    return (difference, figure.place, period, figure.indicator, source, figure.unit)


def _same_value(one: Observation, other: Observation) -> bool:
    return (one.value, one.comparator) == (other.value, other.comparator)


def _merged(known: Observation, again: Observation) -> Observation:
    return replace(
        known,
        agents=known.agents,
        locations=tuple(dict.fromkeys((*known.locations, *again.locations))),
        assertions=tuple(dict.fromkeys((*known.assertions, *again.assertions))),
        primary_source=known.primary_source or again.primary_source,
    )
