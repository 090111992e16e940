"""Figures and events as quads: W3C Data Cube observations, their periods and indicators."""

import pyoxigraph as ox

from kg.model.dates import PartialDate, Stretch, TemporalEntity
from kg.model.figure import Event, Indicator, Inquiry, Observation, Unit
from kg.model.record import Record
from kg.rdf.quads.anchors import Anchors
from kg.rdf.quads.sink import Sink, decimal, partial, term, text
from kg.vocab.currencies import CURRENCY_UNITS

_UNITS = {
    Unit.PERCENT: "unit:PERCENT",
    Unit.PERCENTAGE_POINT: "clm:percentagePoint",
    Unit.NUMBER: "unit:NUM",
    **{unit: CURRENCY_UNITS[unit] for unit in Unit if unit.is_money},
}


def figure_quads(sink: Sink, anchors: Anchors, record: Record) -> None:
    """State who gives which figure, of what, where, when and according to which source."""
    for indicator in record.indicators:
        _indicator(sink, indicator)
    for observation in record.observations:
        _observation(sink, anchors, observation)
    for event in record.events:
        _event(sink, anchors, event)
    for inquiry in record.inquiries:
        _inquiry(sink, anchors, inquiry)
    _data_sets(sink, record)


def _indicator(sink: Sink, indicator: Indicator) -> None:
    node = sink.node("indicator", indicator.key)
    sink.types(node, "skos:Concept")
    sink.add(node, "skos:prefLabel", text(indicator.name, sink.language))
    sink.add(node, "skos:inScheme", term("clm:Indicators"))


def _observation(sink: Sink, anchors: Anchors, figure: Observation) -> None:
    node = sink.node("observation", figure.key)
    sink.types(node, "qb:Observation")
    sink.add(node, "qb:dataSet", _data_set(sink, difference=figure.minuend is not None))
    sink.add(node, "sdmx-dimension:refArea", sink.node("place", figure.place))
    if figure.period is not None:
        sink.add(node, "sdmx-dimension:refPeriod", period_node(sink, figure.period))
    sink.add(node, "clm:indicator", sink.node("indicator", figure.indicator))
    sink.add(node, "clm:accordingTo", sink.source(figure.according_to))
    sink.add(node, "sdmx-measure:obsValue", decimal(figure.value))
    sink.add(node, "clm:comparator", term(f"clm:{figure.comparator}"))
    sink.add(node, "sdmx-attribute:unitMeasure", term(_UNITS[figure.unit]))
    sink.nodes(node, "prov:wasAttributedTo", "agent", figure.agents)
    if figure.attribution_text:
        sink.add(node, "clm:attributionText", text(figure.attribution_text, None))
    if figure.primary_source is not None:
        sink.add(node, "prov:hadPrimarySource", sink.source(figure.primary_source))
    for name, key in (("clm:minuend", figure.minuend), ("clm:subtrahend", figure.subtrahend)):
        if key is not None:
            sink.add(node, name, sink.node("observation", key))
    for assertion in figure.assertions:
        sink.add(sink.node("assertion", assertion), "clm:states", node)
    if figure.confidence < 1:
        sink.doubt(node, figure.confidence, figure.reason)
    anchors.attach(node, *figure.locations)


def _data_set(sink: Sink, *, difference: bool) -> ox.NamedNode:
    return sink.node("dataset", f"{sink.document}/{'differences' if difference else 'figures'}")


def _data_sets(sink: Sink, record: Record) -> None:
    for difference in sorted({figure.minuend is not None for figure in record.observations}):
        node = _data_set(sink, difference=difference)
        sink.types(node, "qb:DataSet")
        structure = "clm:DifferenceDSD" if difference else "clm:SourceDSD"
        sink.add(node, "qb:structure", term(structure))
        sink.add(node, "dcterms:source", sink.doc)


def period_node(sink: Sink, period: TemporalEntity) -> ox.NamedNode:
    """Return the node of a moment or of a span of time."""
    key = str(period)
    if isinstance(period, Stretch):
        key = key.replace("../", "until-") if period.begin is None else key.replace("/..", "-on")
    return sink.node("period", key.replace("/", "_"))


def period_quads(sink: Sink, period: TemporalEntity) -> None:
    """State a time as precisely as it was printed (OWL-Time ``Instant`` and ``Interval``)."""
    if isinstance(period, PartialDate):
        _moment_quads(sink, period)
    else:
        _stretch_quads(sink, period)


def _stretch_quads(sink: Sink, period: Stretch) -> None:
    node = period_node(sink, period)
    sink.types(node, "time:Interval")
    sink.add(node, "rdfs:label", text(str(period), None))
    for name, end in (("time:hasBeginning", period.begin), ("time:hasEnd", period.end)):
        if end is not None:
            sink.add(node, name, period_node(sink, end))
            _moment_quads(sink, end)


def _moment_quads(sink: Sink, period: PartialDate) -> None:
    node = period_node(sink, period)
    kind = "Date" if period.day else "gYearMonth" if period.month else "gYear"
    sink.types(node, "time:Instant")
    sink.add(node, f"time:inXSD{kind}", partial(period))


def _event(sink: Sink, anchors: Anchors, event: Event) -> None:
    node = sink.node("event", event.key)
    sink.types(node, "clm:ActivationEvent", "schema:Event")
    sink.add(node, "schema:name", text(event.name, sink.language))
    sink.add(node, "schema:startDate", partial(event.date))
    sink.add(node, "schema:location", sink.node("place", event.place))
    sink.add(node, "schema:about", sink.node("program", event.program))
    for assertion in event.assertions:
        sink.add(sink.node("assertion", assertion), "schema:mentions", node)
    anchors.attach(node, *event.locations)


def _inquiry(sink: Sink, anchors: Anchors, inquiry: Inquiry) -> None:
    node = sink.node("event", inquiry.key)
    sink.types(node, "schema:Event")
    sink.add(node, "schema:name", text(inquiry.name, sink.language))
    sink.add(node, "schema:startDate", partial(inquiry.begun))
    sink.add(node, "schema:endDate", partial(inquiry.ended) if inquiry.ended else None)
    if inquiry.assertion is not None:
        sink.add(sink.node("assertion", inquiry.assertion), "schema:mentions", node)
    if inquiry.note is not None:
        sink.add(sink.part("reference", f"fn{inquiry.note}"), "schema:mentions", node)
    anchors.attach(node, inquiry.location)
