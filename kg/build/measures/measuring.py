"""From figures and tables to observations: who gives a figure, of what, where, when, after whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.build.measures.dollars import dollar_country
from kg.build.measures.noted import noted
from kg.build.measures.observed import measured_by, observed, unkept_periods
from kg.build.measures.places import WhereAbouts
from kg.build.measures.primary import Primary, primary_data
from kg.build.measures.settling import Indicators, keyed
from kg.build.measures.tabulating import Stated, Tabulated, tables_of
from kg.build.stages.attributing import Setting
from kg.build.stages.hearing import Attribution
from kg.extract.quantity.money import with_dollar
from kg.extract.statistics import find_figures
from kg.model.claim import Passage, Quotation
from kg.model.entity import Agent, EntityKind, Mention, Place
from kg.model.figure import Event, Indicator, Observation
from kg.model.location import Notice
from kg.reconcile.indicators import indicator_of, link_to_table


@dataclass(frozen=True, slots=True)
class Measured:
    """Every figure and dated event of a document.

    ``tabled`` are the places that rows of tables name, each with the key of the assertion;
    ``agents`` are those that only a header names, ``places`` those that no gazetteer knows.
    """

    indicators: tuple[Indicator, ...]
    observations: tuple[Observation, ...]
    events: tuple[Event, ...]
    tabled: tuple[tuple[str, str], ...]
    agents: tuple[Agent, ...]
    places: tuple[Place, ...]
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
    language = with_dollar(setting.language, dollar_country(setting))
    primaries = primary_data(setting, passages)
    tables = [
        table
        for passage, key in zip(passages, keys, strict=True)
        for table in tables_of(setting, passage, key, where, language)
    ]
    cells = [
        _with_primary(stated, primaries, setting) for table in tables for stated in table.stated
    ]
    prose = [
        _with_primary(stated, primaries, setting)
        for position in range(len(passages))
        for stated in _prose(
            passages[position], keys[position], attributions[position].agents,
            quotation=quotations[position], mentions=mentions[position], where=where,
            language=language,
        )
    ]  # fmt: skip
    prose += [
        stated
        for passage, key, by in zip(passages, keys, attributions, strict=True)
        for stated in noted(setting, passage, key, by.agents, where=where, language=language)
    ]
    indicators = Indicators()
    table_figures = [indicators.settle(stated) for stated in cells]
    linked = _join_to_tables([indicators.settle(s) for s in prose], table_figures, indicators)
    observations = keyed(setting.opening.key, [*table_figures, *linked])
    used = {observation.indicator for observation in observations}
    return Measured(
        indicators=tuple(one for one in indicators.known if one.key in used),
        observations=observations,
        events=tuple(event for table in tables for event in table.events),
        tabled=tuple((key, place) for table in tables for key, place in table.places),
        agents=tuple(agent for table in tables for agent in table.agents),
        places=tuple(where.printed.values()),
        notices=_notices(tables, prose),
    )


def _notices(tables: Sequence[Tabulated], prose: Sequence[Stated]) -> tuple[Notice, ...]:
    """Return what is odd about tables, and about figures of running text: each once there."""
    odd = dict.fromkeys(notice for stated in prose for notice in stated.notices)
    return (*(notice for table in tables for notice in table.notices), *odd)


def _prose(
    passage: Passage,
    key: str,
    agents: tuple[str, ...],
    *,
    quotation: Quotation | None,
    mentions: Sequence[Mention],
    where: WhereAbouts,
    language: str,
) -> Iterator[Stated]:
    """Yield the figures of running text; a quoting claim's are according to what it quotes."""
    spots = [(m.start, m.end) for m in mentions if m.entity.kind is EntityKind.PLACE]
    others = [(m.start, m.end) for m in mentions if m.entity.kind is not EntityKind.PLACE]
    for figure in find_figures(passage.words, language, places=spots, others=others):
        at = where.of_figure(figure, passage.words, mentions)
        observation = observed(
            figure, passage.words, at, agents=agents, assertion=key,
            according_to=quotation.source if quotation else None,
        )  # fmt: skip
        indicator = indicator_of(measured_by(figure), figure.unit)
        unkept = tuple(unkept_periods(figure, observation))
        yield Stated(observation, indicator, passage.exchange, unkept)


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


def _join_to_tables(
    prose: Sequence[Observation], cells: Sequence[Observation], indicators: Indicators
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
