"""What ``/api`` answers, inside a worker process: a page of a collection, or one record."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlencode

import pyoxigraph as ox

from kg.query.records.card import Cards
from kg.query.records.collections import COLLECTIONS, Collection
from kg.query.records.fields import Json, context
from kg.query.records.members import is_member, page
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.linked.addresses import ID, Addresses, encoded
from kg.web.negotiation import choose
from kg.web.refusal import Refused
from kg.web.rest import searching
from kg.web.rest.asked import SIZE, Asked, fields_of, read_page, refuse_unknown
from kg.web.rest.openapi import openapi
from kg.web.wire import Job

API: Final = "api"
OPENAPI: Final = f"{API}/openapi.json"
SEARCH: Final = f"{API}/{searching.NAME}"
_OFFERS: Final[Mapping[str, str]] = MappingProxyType({media.JSON: "json", media.JSONLD: "jsonld"})
# Source: Hydra Core Vocabulary (W3C Community Group), section 4.1 (collections).
_HYDRA: Final = "http://www.w3.org/ns/hydra/core#"
_HEAD: Final[Json] = {"@version": 1.1, "id": "@id"}
_LIST: Final[Json] = {
    "items": f"{_HYDRA}member",
    "total": f"{_HYDRA}totalItems",
    "next": {"@id": f"{_HYDRA}next", "@type": "@id"},
    "prev": {"@id": f"{_HYDRA}previous", "@type": "@id"},
}


def answer(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer for the address ``job.target``, with its fields. Raises ``Refused``."""
    if job.target == OPENAPI:
        return _sent(openapi(job.base), media.JSON, {})
    name, _, key = job.target.removeprefix(f"{API}/").partition("/")
    if name not in COLLECTIONS and job.target != SEARCH:
        known = ", ".join((*COLLECTIONS, searching.NAME))
        raise Refused(404, f"There is no collection {name!r}.", f"There are {known}.")
    kind = choose(job.accept, _OFFERS)
    if kind is None:
        raise Refused(
            406, f"A record cannot be given as {job.accept}.", f"Accept {' or '.join(_OFFERS)}.",
            headers={"Vary": "Accept"},
        )  # fmt: skip
    if job.target == SEARCH:
        found = searching.found(view, searching.read_wanted(job.fields), job.base + SEARCH)
        return _linked(found, kind, {**_HEAD, **_LIST, **searching.CONTEXT})
    records = _Records(view, COLLECTIONS[name], Addresses.under(job.base), kind)
    if key:
        refuse_unknown(fields_of(job.fields), ())
        return records.one(key)
    return records.several(job.fields)


class _Records:
    """Answers for one collection, plain or as JSON-LD."""

    def __init__(
        self, view: EmbeddedView, collection: Collection, addresses: Addresses, kind: str
    ) -> None:
        self._view = view
        self._collection = collection
        self._addresses = addresses
        self._kind = kind
        self._cards = Cards(view, typed=kind == media.JSONLD)

    def one(self, key: str) -> Answer:
        """Return one record."""
        name = self._addresses.stored(ID + key)
        try:
            node = ox.NamedNode(name)
        except ValueError:
            raise Refused(400, "This address is no IRI.") from None
        if not is_member(self._view, self._collection, node):
            raise Refused(404, f"The collection {self._collection.name} has no {name}.")
        card = self._cards.card(node, self._collection.fields)
        thing = f'<{encoded(self._addresses.here(name))}>; rel="describes"'
        return _linked(card, self._kind, context(self._collection.fields), thing)

    def several(self, query: str) -> Answer:
        """Return one page."""
        asked = read_page(self._collection, query, self._addresses)
        found = page(
            self._view, self._collection, asked.choice, asked.size,
            after=asked.after, before=asked.before,
        )  # fmt: skip
        items = [self._cards.card(node, self._collection.fields) for node in found.members]
        body: Json = {"id": self._address(query), "total": found.total, "items": items}
        if found.members and found.has_more:
            body["next"] = self._step(asked, "after", found.members[-1])
        if found.members and found.has_fewer:
            body["prev"] = self._step(asked, "before", found.members[0])
        return _linked(body, self._kind, context(self._collection.fields) | _LIST)

    def _address(self, query: str) -> str:
        base = f"{self._addresses.root}{API}/{self._collection.name}"
        return f"{base}?{query}" if query else base

    def _step(self, asked: Asked, way: str, member: ox.NamedNode) -> str:
        fields = dict(asked.given)
        if asked.size != SIZE:
            fields["size"] = str(asked.size)
        fields[way] = member.value.removeprefix(self._addresses.stored(ID))
        return self._address(urlencode(fields, safe="/:"))


def _linked(body: Json, kind: str, known: Json, *links: str) -> Answer:
    """Return a body with its neighbours in the head, and as JSON-LD with its context."""
    steps = [f'<{body[way]}>; rel="{way}"' for way in ("next", "prev") if way in body]
    described = f'</{OPENAPI}>; rel="service-desc"; type="{media.JSON}"'
    headers = {"Link": ", ".join([*links, *steps, described])}
    return _sent({"@context": known} | body if kind == media.JSONLD else body, kind, headers)


def _sent(body: Mapping[str, Any], kind: str, headers: Mapping[str, str]) -> Answer:
    text = json.dumps(body, ensure_ascii=False, indent=1) + "\n"
    return Answer(text.encode(), kind, headers=headers)
