"""Search: what is said and named, found by its words; and what is like a claim or a reply."""

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import CounterclaimError
from kg.search.kinds import Kind
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.pages.searched import LAST, SIZE
from kg.web.panels.cells import Link
from kg.web.panels.table import page_number
from kg.web.pool import Pool
from kg.web.refusal import Refused, sentence_of
from kg.web.site.links import page_of
from kg.web.site.respond import page
from kg.web.wire import Job

_KINDS: Final = MappingProxyType(
    {
        Kind.CLAIM: "claims",
        Kind.REPLY: "replies",
        Kind.QUOTATION: "quotations",
        Kind.DOCUMENT: "documents",
        Kind.SOURCE: "sources",
        Kind.AGENT: "agencies and people",
        Kind.PLACE: "places",
        Kind.PROGRAM: "programmes",
        Kind.SYSTEM: "systems",
        Kind.CONCEPT: "terms",
    }
)
_NAMES: Final = MappingProxyType(
    {"agent": "body or person", "program": "programme", "concept": "term"}
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit: ``pieces`` of its text, each marked or not."""

    link: Link
    kind: str
    pieces: tuple[tuple[str, bool], ...]
    document: Link | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``/search?q=``, with a kind and a page in the address."""

    pool: Pool

    async def __call__(self, request: Request) -> Response:
        """Return the form, and what was found."""
        words = request.query_params.get("q", "").strip()
        kind = request.query_params.get("kind", "")
        at = min(page_number(request), LAST)
        found, failure = await self._found(words, kind, at)
        total = int(found.get("total", 0))
        return page(
            request, "search.html.j2", title="Search", search=words, kind=kind, kinds=_KINDS,
            hits=[_shown(each) for each in found.get("hits", ())], total=total,
            every=found.get("every", True), failure=failure, at=at,
            more=total > SIZE * at and at < LAST,
            address=lambda **fields: _address({"q": words, "kind": kind} | fields),
        )  # fmt: skip

    async def _found(self, words: str, kind: str, at: int) -> tuple[dict[str, Any], str]:
        if not words:
            return {}, ""
        fields = urlencode({"q": words, "kind": kind, "page": at})
        try:
            return await asked(self.pool, "search", fields=fields), ""
        except CounterclaimError as error:
            return {}, sentence_of(error).strip()


async def alike(pool: Pool, thing: str) -> tuple[Shown, ...]:
    """Return claims and replies whose words are like those of ``thing``. Raises ``Refused``."""
    found = await asked(pool, "similar", target=thing)
    return tuple(_shown(each) for each in found["hits"])


async def asked(pool: Pool, verb: str, *, target: str = "", fields: str = "") -> dict[str, Any]:
    """Return what a worker process found. Raises ``Refused``."""
    base = Minter.from_environment().base
    reply = await pool.run(Job(verb, base, target=target, fields=fields, accept=media.JSON), b"")
    if reply.head.status != 200:
        raise Refused(reply.head.status, reply.body.decode().strip())
    found: dict[str, Any] = json.loads(reply.body)
    return found


def _shown(hit: dict[str, Any]) -> Shown:
    document = hit["document"]
    return Shown(
        Link(hit["name"], page_of(hit["iri"])), _NAMES.get(hit["kind"], hit["kind"]),
        tuple((text, marked) for text, marked in hit["pieces"]),
        Link(hit["documentName"], page_of(document)) if document else None,
    )  # fmt: skip


def _address(given: dict[str, str]) -> str:
    return f"/search?{urlencode({name: value for name, value in given.items() if value})}"
