"""What a record says of a node, field by field, and the context that makes it JSON-LD."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from kg.vocab.namespaces import iri, prefixes

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record and the property behind it.

    ``many`` fields are lists. ``inverse`` ones hold what points here. With ``inner`` fields the
    value is a record itself, else a literal's value, or the IRI and the name of a node.
    """

    key: str
    property: str
    many: bool = False
    inverse: bool = False
    inner: tuple["Field", ...] = ()
    says: str = ""
    is_number: bool = False


def link(key: str, name: str, *, many: bool = False, inverse: bool = False) -> Field:
    """Return a field whose values are nodes; they are shown with their names."""
    return Field(key, name, many, inverse, (NAME,))


NAME: Final = Field("name", "", says="What to call it, for people; not in JSON-LD.")


def context(fields: Iterable[Field]) -> Json:
    """Return the JSON-LD context of records with these fields; nothing has to be fetched."""
    found: Json = {"@version": 1.1, "id": "@id", "type": "@type", **prefixes()}
    for field in fields:
        _add(found, field)
    return found


def _add(found: Json, field: Field) -> None:
    if not field.property:
        return
    term: Json = {"@reverse" if field.inverse else "@id": iri(field.property)}
    inner = [each for each in field.inner if each.property]
    if inner:
        term["@context"] = {}
        for each in inner:
            _add(term["@context"], each)
    found[field.key] = term
