"""``/api/search``: what is said and named, found by its words, best matches first."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox

from kg.query.nodes.naming import name_of
from kg.query.records.fields import Json
from kg.search.kinds import Kind
from kg.search.page import DEEPEST, Hit, search
from kg.store.base import View
from kg.web.refusal import Refused
from kg.web.rest.asked import LARGEST, SIZE, fields_of, number, refuse_unknown

NAME: Final = "search"
_FIELDS: Final = ("q", "kind", "size", "offset")
# What only says how a thing was found is no statement about it.
CONTEXT: Final[Mapping[str, None]] = MappingProxyType(
    dict.fromkeys(("kind", "name", "snippet", "score", "document", "everyWord"))
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and which of the hits are shown."""

    words: str
    kinds: tuple[Kind, ...]
    size: int
    offset: int

    def fields(self, offset: int) -> str:
        """Return the fields of the page that starts at ``offset``."""
        kind = {"kind": self.kinds[0].value} if self.kinds else {}
        size = {"size": self.size} if self.size != SIZE else {}
        start = {"offset": offset} if offset else {}
        return urlencode({"q": self.words, **kind, **size, **start})


def read_wanted(query: str) -> Wanted:
    """Read the fields of a search. Raises ``Refused``."""
    fields = fields_of(query)
    refuse_unknown(fields, _FIELDS)
    if not fields.get("q", "").strip():
        raise Refused(400, "The field 'q' says what to look for.")
    kind = fields.get("kind", "")
    if kind and kind not in tuple(Kind):
        raise Refused(400, f"There is no kind {kind!r}.", f"There are {', '.join(Kind)}.")
    size = number(fields, "size", SIZE, LARGEST)
    offset = number(fields, "offset", 0, DEEPEST - size)
    return Wanted(fields["q"], (Kind(kind),) if kind else (), size, offset)


def found(view: View, wanted: Wanted, address: str) -> Json:
    """Return the page of hits; ``address`` is that of the search without its fields."""
    page = search(view, wanted.words, kinds=wanted.kinds, limit=wanted.size, offset=wanted.offset)
    body: Json = {
        "id": f"{address}?{wanted.fields(wanted.offset)}",
        "total": page.total,
        "everyWord": page.every_word,
        "items": [hit_record(view, hit) for hit in page.hits],
    }
    end = wanted.offset + wanted.size
    if end < page.total and end + wanted.size <= DEEPEST:
        body["next"] = f"{address}?{wanted.fields(end)}"
    if wanted.offset:
        body["prev"] = f"{address}?{wanted.fields(max(0, wanted.offset - wanted.size))}"
    return body


def hit_record(view: View, hit: Hit) -> Json:
    """Return one hit; marks are stretches of the snippet, in code points, end excluded."""
    record: Json = {
        "id": hit.iri,
        "kind": hit.kind.value,
        "name": hit.label,
        "snippet": {"text": hit.snippet.text, "marks": [list(mark) for mark in hit.snippet.marks]},
        "score": hit.score,
    }
    if hit.document:
        document = ox.NamedNode(hit.document)
        record["document"] = {"id": hit.document, "name": name_of(view, document)}
    return record


def schema() -> Json:
    """Return what a page of hits is, as JSON Schema."""
    text: Json = {"type": "string"}
    number_: Json = {"type": "integer", "minimum": 0}
    mark = {"type": "array", "items": number_, "minItems": 2, "maxItems": 2}
    return closed(
        {
            "id": text,
            "total": number_,
            "everyWord": {"type": "boolean", "description": "Else hits have some words only."},
            "items": {"type": "array", "items": closed(
                {
                    "id": text, "kind": {"enum": [kind.value for kind in Kind]}, "name": text,
                    "snippet": closed({"text": text, "marks": {"type": "array", "items": mark}}),
                    "score": {"type": "number", "description": "How well the words match."},
                    "document": closed({"id": text, "name": text}),
                },
                but="document",
            )},
            "next": text,
            "prev": text,
        },
        but="next prev",
    )  # fmt: skip


def closed(properties: Json, but: str = "") -> Json:
    """Return an object that has all of the properties, ``but`` some perhaps, and no others."""
    needed = [name for name in properties if name not in but.split()]
    return {
        "type": "object", "properties": properties,
        "required": needed, "additionalProperties": False,
    }  # fmt: skip


def parameters() -> list[Json]:
    """Return the fields of a search as OpenAPI has them."""
    kinds: Json = {"type": "string", "enum": [kind.value for kind in Kind]}
    size: Json = {"type": "integer", "minimum": 1, "maximum": LARGEST, "default": SIZE}
    told = (
        ("q", 'Words, a "phrase in quotation marks", a beginning with *.', {"type": "string"}),
        ("kind", "Find this kind only.", kinds),
        ("size", "How many on a page.", size),
        ("offset", "How many hits to leave out.", {"type": "integer", "minimum": 0}),
    )
    return [
        {
            "name": name,
            "in": "query",
            "description": says,
            "schema": schema,
            "required": name == "q",
        }
        for name, says, schema in told
    ]
