"""Whether every anchor in the graph slices the exact text to the words it quotes."""

import html
from collections.abc import Iterator
from datetime import UTC, datetime

from kg.build.score.tally import Tally
from kg.model.claim import Assertion
from kg.model.record import Record
from kg.rdf.quads.provenance import Run
from kg.rdf.quads.record import record_quads
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

_RUN = Run("score", "0", datetime(1970, 1, 1, tzinfo=UTC))


def anchors(record: Record) -> Tally:
    """Score the anchors of a record. One is right when its offsets give the words it quotes;
    that of a claim or reply besides when these hold all of its words, in order.
    """
    right, wrong = 0, []
    for where, quoted in _selected(record):
        if record.document.text[where] == quoted:
            right += 1
        else:
            wrong.append(f"characters {where.start} to {where.stop}: {quoted[:60]!r}")
    missed = tuple(each.key for each in record.assertions if not _holds_words(record, each))
    return Tally(right, tuple(wrong), missed)


def _selected(record: Record) -> Iterator[tuple[slice, str]]:
    """Yield offsets and quoted words of every pair of selectors in the graph."""
    given: dict[str, dict[str, str]] = {}
    wanted = {iri(f"oa:{name}"): name for name in ("exact", "start", "end")}
    selectors: dict[str, list[str]] = {}
    for quad in record_quads(record, Minter.from_environment(), _RUN).document:
        subject, predicate, value = (
            str(getattr(term, "value", "")) for term in (quad.subject, quad.predicate, quad.object)
        )
        if predicate in wanted:
            given.setdefault(subject, {})[wanted[predicate]] = value
        elif predicate == iri("oa:hasSelector"):
            selectors.setdefault(subject, []).append(value)
    for pair in selectors.values():
        found = {name: value for one in pair for name, value in given.get(one, {}).items()}
        yield slice(int(found["start"]), int(found["end"])), found["exact"]


def _holds_words(record: Record, assertion: Assertion) -> bool:
    text = record.document.text
    raw = " ".join(text[span.start : span.end] for span in assertion.location.spans)
    printed = iter(html.unescape(raw))
    return all(char in printed for char in assertion.text if char.isalnum())
