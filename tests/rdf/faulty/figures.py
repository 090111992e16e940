"""Faults in places of the text, figures and their differences."""

from typing import Final

from tests.rdf.faults import (
    add,
    both,
    change,
    drop,
    node,
    own,
    term,
    text,
    twin,
    unlink,
    value_of,
)
from tests.rdf.faulty.mutation import (
    ANCHOR,
    CHECK,
    CLAIM,
    DIFFERENCE,
    FIGURE,
    PERIOD,
    PLACE,
    QUOTE,
    QUOTED_WORDS,
    SOURCE,
    SPOT,
    UNIT,
    VALUE,
    Mutation,
    one,
)

PLACES_IN_TEXT: Final = (
    one("an anchor in no text", "Anchor-text", drop(ANCHOR, "oa:hasSource")),
    Mutation(
        "a place of a record that says nothing",
        ("RecordPlace-pointer", "RecordPlace-standard"),
        add(QUOTED_WORDS, "rdf:type", term("oa:FragmentSelector")),
    ),
    Mutation(
        "an anchor without selectors",
        ("Anchor-quote", "Anchor-position"),
        drop(ANCHOR, "oa:hasSelector"),
    ),
    one(
        "an anchor that quotes twice",
        "Anchor-one-quote",
        add(SPOT, "rdf:type", term("oa:TextQuoteSelector")),
    ),
    one(
        "an anchor with two positions",
        "Anchor-one-position",
        add(QUOTED_WORDS, "rdf:type", term("oa:TextPositionSelector")),
    ),
    one(
        "an anchor that points to two records",
        "Anchor-one-record",
        both(
            add(QUOTED_WORDS, "rdf:type", term("oa:FragmentSelector")),
            add(SPOT, "rdf:type", term("oa:FragmentSelector")),
        ),
    ),
    one("a quoted passage of no length", "Quote-exact", change(QUOTED_WORDS, "oa:exact", text(""))),
    one(
        "a passage that ends before it starts",
        "Position-start",
        change(SPOT, "oa:end", text("0", datatype="xsd:nonNegativeInteger")),
    ),
    one(
        "a passage that ends below zero",
        "Position-end",
        change(SPOT, "oa:end", text("-4", datatype="xsd:integer")),
    ),
    one(
        "words that do not fit their place",
        "TextVersion-lengths",
        change(SPOT, "oa:end", text("999999", datatype="xsd:nonNegativeInteger")),
    ),
    one(
        "a shortened hash",
        "TextVersion-hash",
        change("clm:TextVersion", "schema:sha256", text("ea84")),
    ),
    one(
        "a text in a language, as if it were spoken",
        "TextVersion-text",
        add("clm:TextVersion", "schema:text", text("A text.", language="en")),
    ),
    one(
        "a text of a source that nobody holds",
        "TextVersion-document",
        change(
            "clm:TextVersion", "schema:encodesCreativeWork", value_of(QUOTE, "prov:wasQuotedFrom")
        ),
    ),
)
FIGURES: Final = (
    one("a figure in no set", "Observation-set", drop(FIGURE, "qb:dataSet")),
    one("a figure of nowhere", "Observation-place", drop(FIGURE, PLACE)),
    one("a figure for an agent", "Observation-place", change(FIGURE, PLACE, node("prov:Agent"))),
    one("a figure of no time", "Observation-period", drop(FIGURE, PERIOD)),
    one(
        "a figure for a bare year",
        "Observation-period-kind",
        change(FIGURE, PERIOD, text("2012", datatype="xsd:gYear")),
    ),
    one("a figure of nothing", "Observation-indicator", drop(FIGURE, "clm:indicator")),
    one(
        "a figure of an unlisted thing",
        "Observation-indicator-scheme",
        drop("skos:Concept", "skos:inScheme"),
    ),
    one("a figure on no authority", "Observation-source", drop(FIGURE, "clm:accordingTo")),
    one(
        "a figure according to an agent",
        "Observation-source",
        change(FIGURE, "clm:accordingTo", node("prov:Agent")),
    ),
    one(
        "a figure taken from an agent",
        "Observation-primary-source",
        change(FIGURE, "prov:hadPrimarySource", node("prov:Agent")),
    ),
    one("a figure without a value", "Observation-value", drop(FIGURE, VALUE)),
    one("a figure in words", "Observation-value", change(FIGURE, VALUE, text("forty"))),
    one("a figure without a unit", "Observation-unit", drop(FIGURE, UNIT)),
    one(
        "a figure meant somehow",
        "Observation-comparator",
        change(FIGURE, "clm:comparator", term("clm:resolved")),
    ),
    one("a figure by nobody", "Observation-party", drop(FIGURE, "prov:wasAttributedTo")),
    one("a figure without a place", "Observation-anchor", drop(FIGURE, "clm:anchoredAt")),
    one(
        "header words in a language",
        "Observation-words",
        change(FIGURE, "clm:attributionText", text("Society", language="en")),
    ),
    one(
        "a share of 140 percent",
        "Percentage",
        change(FIGURE, VALUE, text("140.0", datatype="xsd:decimal"), mark="clm:attributionText"),
    ),
    one("a claim that states a source", "States-figure", add(CLAIM, "clm:states", node(SOURCE))),
    one("the same figure twice", "DataSet-distinct", twin(FIGURE, mark="clm:attributionText")),
    one(
        "a set of unknown structure",
        "DataSet-structure",
        change("qb:DataSet", "qb:structure", term("clm:Indicators")),
    ),
    one(
        "a moment that is both a day and a month",
        "Period",
        add(
            "time:Instant",
            "time:inXSDDate",
            text("2001-01-01", datatype="xsd:date"),
            mark="time:inXSDgYearMonth",
        ),
    ),
)
DIFFERENCES: Final = (
    one(
        "a difference that subtracts a figure from itself",
        "Difference-minuend",
        change(FIGURE, "clm:minuend", own("clm:subtrahend")),
    ),
    one("a difference with one term", "Difference-subtrahend", drop(FIGURE, "clm:subtrahend")),
    one(
        "a difference in percent",
        "Difference-unit",
        change(FIGURE, UNIT, term("unit:PERCENT"), mark=DIFFERENCE),
    ),
    one(
        "a difference among the figures",
        "Difference-structure",
        change(
            FIGURE,
            "qb:dataSet",
            value_of(FIGURE, "qb:dataSet", mark="clm:attributionText"),
            mark=DIFFERENCE,
        ),
    ),
    one(
        "a difference that nobody checked",
        "Difference-checked",
        unlink(FIGURE, "earl:subject", mark=DIFFERENCE),
    ),
    Mutation(
        "a difference of another place",
        ("Difference-minuend-place", "Difference-subtrahend-place"),
        change(FIGURE, PLACE, node("schema:Country"), mark=DIFFERENCE),
    ),
    Mutation(
        "a difference of another thing",
        ("Difference-minuend-indicator", "Difference-subtrahend-indicator"),
        change(FIGURE, "clm:indicator", node("skos:Concept"), mark=DIFFERENCE),
    ),
    one(
        "a changed difference whose check still passes",
        "DataSet-arithmetic",
        change(FIGURE, VALUE, text("-1.0", datatype="xsd:decimal"), mark=DIFFERENCE),
    ),
    one(
        "a check that passes with two values",
        "TestCase-values",
        change("earl:TestResult", "clm:recomputedValue", text("-1.0", datatype="xsd:decimal")),
    ),
    one("a check of nothing", "CheckResult-subject", drop(CHECK, "earl:subject")),
    one("a check by no test", "CheckResult-test", drop(CHECK, "earl:test")),
    one("a check by nobody", "CheckResult-by", drop(CHECK, "earl:assertedBy")),
    one(
        "a check with a truth value",
        "CheckResult-outcome",
        change("earl:TestResult", "earl:outcome", text("true", datatype="xsd:boolean")),
    ),
)
SPAN: Final = "time:Interval"
SPANS: Final = (
    one(
        "a span that neither begins nor ends",
        "Span",
        drop(SPAN, "time:hasBeginning", "time:hasEnd"),
    ),
    one(
        "a span that begins at a place",
        "Span-beginning",
        change(SPAN, "time:hasBeginning", node("clm:Source")),
    ),
    one(
        "a span that ends at a place",
        "Span-end",
        change(SPAN, "time:hasEnd", node("clm:Source")),
    ),
    one("a span without a label", "Span-label", drop(SPAN, "rdfs:label")),
)
