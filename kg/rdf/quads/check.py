"""Findings as EARL: one ``clm:CheckResult`` per finding, one ``earl:TestCase`` per check."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.model.finding import Finding
from kg.rdf.quads.sink import Sink, decimal, term, text
from kg.vocab.iris import Minter, token


def check_quads(findings: Iterable[Finding], names: Minter, software: str) -> tuple[ox.Quad, ...]:
    """Return the checks graph; ``software`` is the key of the agent that checked."""
    sink = Sink(names, names.graph("checks"), "", "")
    for finding in findings:
        _finding(sink, finding, sink.node("agent", software))
    return tuple(dict.fromkeys(sink.quads))


def _finding(sink: Sink, finding: Finding, software: ox.NamedNode) -> None:
    key = token(finding.check.code, finding.subject)
    node, result = sink.node("check", key), sink.node("check", f"{key}/result")
    test = sink.node("test", finding.check.code)
    sink.types(node, "clm:CheckResult", "earl:Assertion")
    sink.add(node, "earl:subject", ox.NamedNode(finding.subject))
    sink.add(node, "earl:test", test)
    sink.add(node, "earl:result", result)
    sink.add(node, "earl:assertedBy", software)
    sink.add(node, "earl:mode", term("earl:automatic"))
    sink.types(result, "earl:TestResult")
    sink.add(result, "earl:outcome", term(f"earl:{finding.outcome}"))
    sink.add(result, "dcterms:description", text(finding.sentence))
    for name, value in (("printed", finding.printed), ("recomputed", finding.recomputed)):
        if value is not None:
            sink.add(result, f"clm:{name}Value", decimal(value))
    sink.types(test, "earl:TestCase")
    sink.add(test, "dcterms:title", text(finding.check.title))
