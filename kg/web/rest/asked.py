"""What a request to ``/api`` asks for; whatever it says that means nothing is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.query.nodes.pointing import node_meant
from kg.query.records.collections import Collection, Filter
from kg.query.records.members import Choice
from kg.web.linked.addresses import ID, Addresses
from kg.web.protocol import fields
from kg.web.refusal import Refused

SIZE: Final = 20
LARGEST: Final = 100
_PAGING: Final = ("size", "after", "before")


@dataclass(frozen=True, slots=True)
class Asked:
    """A page of a collection: how many, from where on, and of which members."""

    size: int
    after: str
    before: str
    choice: Choice
    given: Mapping[str, str]  # the filters as they were written


def fields_of(query: str) -> dict[str, str]:
    """Return the fields of a query string, each once. Raises ``Refused``."""
    found = fields(query)
    for name, values in found.items():
        if len(values) > 1:
            raise Refused(400, f"The field {name!r} is given more than once.")
    return {name: values[0] for name, values in found.items()}


def refuse_unknown(fields: Mapping[str, str], known: tuple[str, ...]) -> None:
    """Raise ``Refused`` for a field that means nothing here: its sender expects it to do some."""
    for name in fields:
        if name not in known:
            hint = f"There are {', '.join(known)}." if known else "There are none here."
            raise Refused(400, f"There is no field {name!r}.", hint)


def number(fields: Mapping[str, str], name: str, default: int, most: int) -> int:
    """Return a whole number from 1 (or 0, if that is the default) to ``most``."""
    text = fields.get(name, str(default))
    least = min(1, default)
    if not (text.isascii() and text.isdigit() and least <= int(text[:10]) <= most):
        raise Refused(400, f"{name!r} is a whole number from {least} to {most}.")
    return int(text)


def read_page(collection: Collection, query: str, addresses: Addresses) -> Asked:
    """Read the fields of a list. Raises ``Refused``."""
    fields = fields_of(query)
    refuse_unknown(fields, (*_PAGING, *collection.filters))
    if "after" in fields and "before" in fields:
        raise Refused(400, "A page is after one member or before one, not both.")
    given = {name: value for name, value in fields.items() if name in collection.filters}
    choice = {name: _term(collection.filters[name], given[name], addresses) for name in given}
    return Asked(
        number(fields, "size", SIZE, LARGEST),
        _member(fields.get("after", ""), addresses), _member(fields.get("before", ""), addresses),
        choice, given,
    )  # fmt: skip


def _member(key: str, addresses: Addresses) -> str:
    return addresses.stored(ID + key) if key else ""


def _term(chosen: Filter, text: str, addresses: Addresses) -> ox.NamedNode | ox.Literal:
    if chosen.is_text:
        return ox.Literal(text)
    return node_meant(text, addresses.base)
