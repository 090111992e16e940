"""What ``/api`` has, as an OpenAPI 3.1 document made from the collections themselves.

Source: OpenAPI Specification 3.1.1 (2024).
"""

from collections.abc import Iterable
from typing import Final

from kg import __version__
from kg.query.records.collections import COLLECTIONS, Collection
from kg.query.records.fields import Field, Json
from kg.vocab import media
from kg.web.rest import searching
from kg.web.rest.asked import LARGEST, SIZE

_TEXT: Final[Json] = {"type": "string"}
_IRI: Final[Json] = {"type": "string", "format": "iri"}
_WRONG: Final = {
    "400": "The request says what means nothing; one sentence says what.",
    "404": "There is no such record or collection.",
    "406": "Neither JSON nor JSON-LD will do.",
    "503": "It took too long, or the server is busy.",
}


def openapi(root: str) -> Json:
    """Return the document for a server at ``root``."""
    paths: Json = {}
    for collection in COLLECTIONS.values():
        paths[f"/api/{collection.name}"] = {"get": _list(collection)}
        paths[f"/api/{collection.name}/{{key}}"] = {"get": _one(collection)}
    paths[f"/api/{searching.NAME}"] = {"get": _search()}
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "Counterclaim",
            "version": __version__,
            "description": "Who says what, in reply to whom, resting on which source. Read only.",
        },
        "servers": [{"url": root.rstrip("/")}],
        "paths": paths,
        "components": {"schemas": {c.name: _record(c) for c in COLLECTIONS.values()}},
    }


def _list(collection: Collection) -> Json:
    chosen = [_parameter(name, each.says) for name, each in collection.filters.items()]
    size = {"type": "integer", "minimum": 1, "maximum": LARGEST, "default": SIZE}
    page: Json = {
        "type": "object",
        "required": ["id", "total", "items"],
        "properties": {
            "id": _IRI, "total": {"type": "integer", "minimum": 0},
            "next": _IRI, "prev": _IRI,
            "items": {"type": "array", "items": _reference(collection)},
        },
        "additionalProperties": False,
    }  # fmt: skip
    return {
        "operationId": f"list-{collection.name}",
        "summary": f"{collection.title}.",
        "parameters": [
            _parameter("size", "How many on a page.", size),
            _parameter("after", "Only what follows this key."),
            _parameter("before", "Only what precedes this key."),
            *chosen,
        ],
        "responses": _responses(page),
    }


def _one(collection: Collection) -> Json:
    key = {**_parameter("key", "What follows id/ in its IRI."), "in": "path", "required": True}
    return {
        "operationId": f"one-of-{collection.name}",
        "summary": f"One of: {collection.title}.",
        "parameters": [key],
        "responses": _responses(_reference(collection)),
    }


def _search() -> Json:
    return {
        "operationId": "search",
        "summary": "What is said and named, found by its words, best matches first.",
        "parameters": searching.parameters(),
        "responses": _responses(searching.schema()),
    }


def _parameter(name: str, says: str, schema: Json = _TEXT) -> Json:
    return {"name": name, "in": "query", "description": says, "schema": schema}


def _responses(schema: Json) -> Json:
    good = {"description": "Found.", "content": {
        media.JSON: {"schema": schema}, media.JSONLD: {"schema": {"type": "object"}},
    }}  # fmt: skip
    plain = {media.PLAIN: {"schema": _TEXT}}
    bad = {code: {"description": says, "content": plain} for code, says in _WRONG.items()}
    return {"200": good, "304": {"description": "It is as it was."}, **bad}


def _reference(collection: Collection) -> Json:
    return {"$ref": f"#/components/schemas/{collection.name}"}


def _record(collection: Collection) -> Json:
    kinds: Json = {"type": "array", "items": _TEXT}
    return _object(collection.fields) | {"title": collection.title} | {
        "properties": {"id": _IRI, "type": kinds, **_properties(collection.fields)}
    }  # fmt: skip


def _object(fields: Iterable[Field]) -> Json:
    return {
        "type": "object",
        "required": ["id"],
        "properties": {"id": _IRI, **_properties(fields)},
        "additionalProperties": False,
    }


def _properties(fields: Iterable[Field]) -> Json:
    return {field.key: _property(field) for field in fields}


def _property(field: Field) -> Json:
    if field.inner:
        schema = _object(field.inner)
    else:
        schema = {"type": "integer"} if field.is_number else dict(_TEXT)
    if field.many:
        schema = {"type": "array", "items": schema}
    return schema | ({"description": field.says} if field.says else {})
