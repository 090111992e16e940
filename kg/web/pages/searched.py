"""What the search pages need of a view, inside a worker process: hits, and what is like a thing."""

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import parse_qs

import pyoxigraph as ox

from kg.query.nodes.naming import name_of, shortened
from kg.search.kinds import Kind
from kg.search.page import DEEPEST, Hit, search, similar
from kg.store.base import View
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.wire import Job

SIZE: Final = 20
LAST: Final = DEEPEST // SIZE  # page
_ALIKE: Final = 8
_LIKE_ENOUGH: Final = 0.2  # below that, statements share words such as "they are" and no matter


def hits(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with one page of hits. ``job.fields`` are ``q``, ``kind`` and ``page``."""
    fields = {name: values[0] for name, values in parse_qs(job.fields).items()}
    kinds = [Kind(fields["kind"])] if fields.get("kind") in tuple(Kind) else []
    start = SIZE * (int(fields.get("page", "1")) - 1)
    found = search(view, fields.get("q", ""), kinds=kinds, limit=SIZE, offset=start)
    return _sent({"total": found.total, "every": found.every_word, "hits": _told(view, found.hits)})


def alike(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with what is like the thing ``job.target`` in words."""
    found = similar(view, job.target, _ALIKE)
    return _sent({"hits": _told(view, (hit for hit in found if hit.score >= _LIKE_ENOUGH))})


def _told(view: View, found: Iterable[Hit]) -> list[dict[str, Any]]:
    return [
        {
            "iri": hit.iri,
            "kind": hit.kind.value,
            "name": shortened(hit.label),
            "pieces": list(hit.snippet.pieces()),
            "score": hit.score,
            "document": hit.document,
            "documentName": name_of(view, ox.NamedNode(hit.document)) if hit.document else "",
        }
        for hit in found
    ]


def _sent(body: dict[str, Any]) -> Answer:
    return Answer(json.dumps(body).encode(), media.JSON)
