"""What a thing answers with, inside a worker process: a document about it, or the way there."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.description import Description, describe, is_known, may_be_retired
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.linked.addresses import Addresses, encoded
from kg.web.linked.data import described
from kg.web.linked.documents import FORMS, Form, form_for, links, split
from kg.web.linked.ontology import of_vocabulary
from kg.web.linked.page import thing_page
from kg.web.linked.wholes import holds
from kg.web.refusal import Refused
from kg.web.site.respond import HEADERS
from kg.web.wire import Job

SEE_OTHER: Final = 303
GONE: Final = 410
_GLANCE: Final = Limits(rows=1)  # what it takes to know that a thing is there
_COUNTED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph; ``path`` is that of its address here, without a slash in front."""

    path: str
    node: ox.NamedNode


def answer(view: EmbeddedView, job: Job, limits: Limits) -> Answer:
    """Answer for the thing, or the document about one, at ``job.target``. Raises ``Refused``."""
    addresses = Addresses.under(job.base)
    bare, form = split(job.target)
    whole = _thing(addresses, job.target)
    if form is None or is_known(view, whole.node) or holds(view, whole.node.value):
        return _itself(view, whole, job, addresses, limits)
    return _document(view, _described(view, _thing(addresses, bare), limits), bare, form, addresses)


def _thing(addresses: Addresses, path: str) -> Thing:
    try:
        return Thing(path, ox.NamedNode(addresses.stored(path)))
    except ValueError:
        raise Refused(400, "This address is no IRI.") from None


def _described(view: EmbeddedView, thing: Thing, limits: Limits) -> Description:
    found = describe(view, thing.node, limits.rows)
    if found is None and holds(view, thing.node.value):
        return Description(thing.node, (), ())
    if found is None and (said := of_vocabulary(thing.node)):  # who made it is named there only
        return Description(thing.node, said, ())
    if found is None:
        raise Refused(404, f"The graph knows nothing named {thing.node.value}.")
    return found


def _itself(
    view: EmbeddedView, thing: Thing, job: Job, addresses: Addresses, limits: Limits
) -> Answer:
    """A thing cannot be sent; it sends to what can be. One that was withdrawn says so."""
    form = form_for(job.accept)
    found = _described(view, thing, limits if may_be_retired(view, thing.node) else _GLANCE)
    if form is None:
        kinds = ", ".join(form.media_type for form in FORMS)
        raise Refused(
            406, f"What is known of this cannot be given as {job.accept}.",
            f"Accept one of {kinds}.", headers={"Vary": "Accept"},
        )  # fmt: skip
    if found.is_retired:
        return _document(view, found, thing.path, form, addresses, vary=True)
    headers = {
        "Location": "/" + encoded(thing.path + form.suffix),
        "Link": links("/" + thing.path, thing.node.value),
        "Vary": "Accept",
    }
    return Answer(b"", media.PLAIN, status=SEE_OTHER, headers=headers)


def _document(
    view: EmbeddedView,
    found: Description,
    path: str,
    form: Form,
    addresses: Addresses,
    *,
    vary: bool = False,
) -> Answer:
    headers = {
        "Link": links("/" + path, found.node.value, form),
        "Vary": "Accept, Accept-Encoding" if vary else "Accept-Encoding",
    }
    for successor in found.successors:
        address = encoded(addresses.here(successor.value))
        headers["Link"] += f', <{address}>; rel="successor-version"'
    status = GONE if found.is_retired else 200
    most = max(len(found.outgoing), len(found.incoming))
    cut = f"rows={most}" if found.is_cut else ""
    if form.syntax:
        body = described(found, path + form.suffix, form, addresses)
    else:
        headers |= HEADERS
        body = thing_page(view, found, path, addresses, _size(view, found.node.value))
    return Answer(body, form.media_type, cut, status, headers)


def _size(view: EmbeddedView, name: str) -> str:
    """Say how many statements a graph has, as far as counting them is quick."""
    if not holds(view, name):
        return ""
    count = sum(1 for _ in islice(view.quads(graph=name), _COUNTED + 1))
    return f"more than {_COUNTED:,} statements" if count > _COUNTED else f"{count:,} statements"
