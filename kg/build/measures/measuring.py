"""From figures and tables to observations: who gives a figure, of what, where, when, after whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.build.measures.places import WhereAbouts
from kg.build.measures.primary import Primary, primary_data
from kg.build.measures.tabulating import Stated, tables_of
from kg.build.stages.attributing import Setting
from kg.build.stages.speakers import Attribution
from kg.extract.statistics import find_figures
from kg.model.claim import Passage, Quotation
from kg.model.entity import Agent, EntityKind, Mention
from kg.model.figure import Event, Indicator, Observation, ParsedFigure
from kg.model.location import Location, Notice
from kg.reconcile.indicators import indicator_of, link_to_table, same_indicator
from kg.vocab.iris import token


@dataclass(frozen=True, slots=True)
class Measured:
    """Every figure and dated event of a document.

    ``tabled`` are the places that rows of tables name, each with the key of the assertion;
    ``agents`` are those that only a header names.
    """

    indicators: tuple[Indicator, ...]
    observations: tuple[Observation, ...]
    events: tuple[Event, ...]
    tabled: tuple[tuple[str, str], ...]
    agents: tuple[Agent, ...]
    notices: tuple[Notice, ...]


def measure(
    setting: Setting,
    passages: Sequence[Passage],
    keys: Sequence[str],
    attributions: Sequence[Attribution],
    quotations: Sequence[Quotation | None],
    mentions: Sequence[Sequence[Mention]],
) -> Measured:
    """Read the figures of every passage, join those of tables and prose that are one figure."""
    where = WhereAbouts(setting)
    primaries = primary_data(setting, passages)
    tables = [
        table
        for passage, key in zip(passages, keys, strict=True)
        for table in tables_of(setting, passage, key, where)
    ]
    cells = [
        _with_primary(stated, primaries, setting) for table in tables for stated in table.stated
    ]
    prose = [
        _with_primary(stated, primaries, setting)
        for position in range(len(passages))
        for stated in _prose(
            setting, passages[position], keys[position], attributions[position].agents,
            quotation=quotations[position], mentions=mentions[position], where=where,
        )
    ]  # fmt: skip
    indicators = _Indicators()
    table_figures = [indicators.settle(stated) for stated in cells]
    linked = _join_to_tables([indicators.settle(s) for s in prose], table_figures, indicators)
    observations = _keyed(setting.opening.key, [*table_figures, *linked])
    used = {observation.indicator for observation in observations}
    return Measured(
        indicators=tuple(one for one in indicators.known if one.key in used),
        observations=observations,
        events=tuple(event for table in tables for event in table.events),
        tabled=tuple((key, place) for table in tables for key, place in table.places),
        agents=tuple(agent for table in tables for agent in table.agents),
        notices=tuple(notice for table in tables for notice in table.notices),
    )


def _prose(
    setting: Setting,
    passage: Passage,
    key: str,
    agents: tuple[str, ...],
    *,
    quotation: Quotation | None,
    mentions: Sequence[Mention],
    where: WhereAbouts,
) -> Iterator[Stated]:
    """Yield the figures of running text; a quoting claim's are according to what it quotes."""
    spots = [(m.start, m.end) for m in mentions if m.entity.kind is EntityKind.PLACE]
    for figure in find_figures(passage.words, setting.language, places=spots):
        at = where.of_figure(figure, passage.words, mentions)
        observation = Observation(
            key="",
            place=at.place,
            indicator="",
            value=figure.value,
            unit=figure.unit,
            comparator=figure.comparator,
            agents=agents,
            locations=(Location(passage.words.spans(figure.start, figure.end)),),
            according_to=quotation.source if quotation else None,
            period=figure.period,
            assertions=(key,),
            confidence=at.confidence,
            reason=at.reason,
        )
        yield Stated(observation, indicator_of(_subject(figure), figure.unit), passage.exchange)


def _subject(figure: ParsedFigure) -> str:
    return f"average {figure.subject}" if figure.average else figure.subject


def _with_primary(stated: Stated, primaries: Sequence[Primary], setting: Setting) -> Stated:
    """Say where the data come from at bottom, where a note of the exchange says so."""
    figure = stated.observation
    if figure.minuend is not None:
        return stated
    source = figure.according_to
    if source is not None and source in {p.source for p in primaries if p.own}:
        return replace(stated, observation=replace(figure, primary_source=source))
    others = setting.opening.publisher.key not in figure.agents
    for primary in primaries:
        if not primary.own and others and primary.exchange == stated.exchange and source:
            figure = replace(figure, primary_source=primary.source)
            if figure.period is None and primary.period is not None:
                figure = replace(
                    figure,
                    period=primary.period,
                    confidence=min(figure.confidence, primary.confidence),
                    reason=" ".join(filter(None, (figure.reason, primary.reason))),
                )
    return replace(stated, observation=figure)


class _Indicators:
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


def _join_to_tables(
    prose: Sequence[Observation], cells: Sequence[Observation], indicators: _Indicators
) -> list[Observation]:
    """Give a figure of prose the indicator of the table whose cell repeats it.

    The phrases that name one indicator in prose then all mean that of the table: what is said
    of one county in the words of the table's heading is said of the nation in the same words.
    """
    renamed: dict[str, str] = {}
    names = indicators.by_key()
    for figure in prose:
        found = link_to_table(figure, [cell for cell in cells if cell.minuend is None], names)
        if found is not None:
            renamed.setdefault(figure.indicator, found.cell.indicator)
    return [_renamed(figure, renamed, names) for figure in prose]


def _renamed(
    figure: Observation, renamed: dict[str, str], names: dict[str, Indicator]
) -> Observation:
    key = renamed.get(figure.indicator)
    if key is None:
        return figure
    reason = f"“{names[figure.indicator].name}” measures what the table calls “{names[key].name}”."
    return replace(figure, indicator=key, reason=" ".join(filter(None, (figure.reason, reason))))


def _keyed(document: str, observations: Iterable[Observation]) -> tuple[Observation, ...]:
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
