"""Whole graphs, and the dump of all of them, as documents that are sent as they are written."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

import pyoxigraph as ox

from kg.rdf.serialise import SYNTAXES
from kg.store.embedded import EmbeddedView
from kg.web.answer import Statements
from kg.web.limits import Limits
from kg.web.linked.addresses import Addresses
from kg.web.linked.data import about, as_written
from kg.web.linked.documents import DATA, Form, links, split
from kg.web.refusal import Refused
from kg.web.wire import Job

DUMP: Final = "dump"


def answer(view: EmbeddedView, job: Job, _limits: Limits) -> Statements:
    """Return the graph, or the dump, whose document is at ``job.target``. Raises ``Refused``."""
    path, form = split(job.target)
    assert form is not None  # else the address is that of a thing
    if path == DUMP:
        quads = view.quads() if SYNTAXES[form.syntax].has_graphs else view.union()
        return replace(
            _statements(quads, form, links("/" + DUMP, "", form, DATA)), as_they_come=True
        )
    addresses = Addresses.under(job.base)
    name = addresses.stored(path)
    if not holds(view, name):
        raise Refused(404, f"There is no graph {name}.")
    node = ox.NamedNode(name)
    quads = chain(
        about(node, job.target, addresses), as_written(view.quads(graph=name), form, addresses)
    )
    return _statements(quads, form, links("/" + path, name, form))


def holds(view: EmbeddedView, name: str) -> bool:
    """Return whether the store has a graph of this name, an empty one counted."""
    try:
        return view.engine.contains_named_graph(ox.NamedNode(name))
    except ValueError:
        return False


def _statements(quads: Iterator[ox.Quad], form: Form, link: str) -> Statements:
    headers = {"Link": link, "Vary": "Accept-Encoding"}
    return Statements(quads, form.syntax, form.media_type, headers)
