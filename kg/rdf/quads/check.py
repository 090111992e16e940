"""Findings as EARL: one ``clm:CheckResult`` per finding, one ``earl:TestCase`` per check.

What a finding compares is ``prov:wasDerivedFrom``, where it stands ``clm:anchoredAt``. See
Evaluation and Report Language (EARL) 1.0 Schema, W3C Working Group Note, 2 February 2017.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.model.finding import Check, Finding, Place
from kg.rdf.quads.sink import Sink, count, decimal, term, text
from kg.vocab.iris import Minter, token


def check_quads(findings: Iterable[Finding], names: Minter, software: str) -> Iterator[ox.Quad]:
    """Yield the checks graph, finding by finding, so that a writer need not have all at once.

    ``software`` is the key of the agent that checked. A check is described with its first finding.
    """
    described = set[str]()
    for finding in findings:
        sink = Sink(names, names.graph("checks"), "", "")
        _finding(sink, finding, sink.node("agent", software))
        if finding.check.code not in described:
            described.add(finding.check.code)
            _test(sink, finding.check)
        yield from dict.fromkeys(sink.quads)


def finding_key(finding: Finding) -> str:
    """Return the key of a finding, made from its check, what it compares and where that stands."""
    places = (place.anchor for place in finding.places)
    return token(finding.check.code, finding.subject, *finding.inputs, *places)


def _finding(sink: Sink, finding: Finding, software: ox.NamedNode) -> None:
    key = finding_key(finding)
    node, result = sink.node("check", key), sink.node("check", f"{key}/result")
    sink.types(node, "clm:CheckResult", "earl:Assertion")
    sink.add(node, "earl:subject", ox.NamedNode(finding.subject))
    sink.add(node, "earl:test", sink.node("test", finding.check.code))
    sink.add(node, "earl:result", result)
    sink.add(node, "earl:assertedBy", software)
    sink.add(node, "earl:mode", term("earl:automatic"))
    sink.add(node, "prov:wasDerivedFrom", *map(ox.NamedNode, finding.inputs))
    sink.add(node, "clm:anchoredAt", *(_anchor(sink, place) for place in finding.places))
    sink.types(result, "earl:TestResult")
    sink.add(result, "earl:outcome", term(f"earl:{finding.outcome}"))
    sink.add(result, "dcterms:description", text(finding.sentence))
    if finding.formula:
        sink.add(result, "clm:formula", text(finding.formula, None))
    for name, value in (("printed", finding.printed), ("recomputed", finding.recomputed)):
        if value is not None:
            sink.add(result, f"clm:{name}Value", decimal(value))


def _test(sink: Sink, check: Check) -> None:
    test = sink.node("test", check.code)
    sink.types(test, "earl:TestCase")
    sink.add(test, "dcterms:title", text(check.title))
    sink.add(test, "dcterms:identifier", text(check.code, None))
    sink.add(test, "clm:severity", text(check.severity, None))


def _anchor(sink: Sink, place: Place) -> ox.NamedNode:
    """Return the anchor of a place; one that the check cut itself is stated here."""
    node = ox.NamedNode(place.anchor)
    if place.fresh:
        quote, position = (ox.NamedNode(f"{place.anchor}/{part}") for part in ("quote", "position"))
        sink.types(node, "oa:SpecificResource")
        sink.add(node, "oa:hasSource", ox.NamedNode(place.version))
        sink.add(node, "oa:hasSelector", quote, position)
        sink.types(quote, "oa:TextQuoteSelector")
        sink.add(quote, "oa:exact", text(place.exact, None))
        sink.types(position, "oa:TextPositionSelector")
        sink.add(position, "oa:start", count(place.start, "xsd:nonNegativeInteger"))
        sink.add(position, "oa:end", count(place.end, "xsd:nonNegativeInteger"))
    return node
