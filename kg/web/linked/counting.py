"""What the store holds, counted. Source: VoID (W3C, 2011), sections 4 and 5."""

from dataclasses import dataclass
from importlib.resources import files

import pyoxigraph as ox

from kg.store.answer import Row, rows_of
from kg.store.base import View
from kg.vocab.namespaces import prefixes


@dataclass(frozen=True, slots=True)
class Part:
    """How often a class or a property occurs."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Links:
    """How many links of one kind lead to things of one target, by the start of their IRIs."""

    name: str
    target: str
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Each statement counts once, however many graphs it stands in; ``modified`` may be missing."""

    triples: int
    subjects: int
    objects: int
    classes: tuple[Part, ...]
    properties: tuple[Part, ...]
    links: tuple[Links, ...]
    examples: tuple[str, ...]
    modified: ox.Literal | None

    @property
    def vocabularies(self) -> tuple[str, ...]:
        """The namespaces with a prefix that a class or a property in use belongs to."""
        used = [part.name for part in (*self.classes, *self.properties)]
        spaces = set(prefixes().values())
        return tuple(sorted(s for s in spaces if any(name.startswith(s) for name in used)))


def count(view: View) -> Counts:
    """Count what is in the store, in time that grows with it."""
    examples = (_text(row[1]) for row in _rows(view, "examples"))
    (last,) = _rows(view, "modified")
    return Counts(
        _number(view, "triples"), _number(view, "subjects"), _number(view, "objects"),
        _parts(view, "classes"), _parts(view, "properties"),
        tuple(Links(_text(r[0]), _text(r[1]), int(_text(r[2]))) for r in _rows(view, "links")),
        tuple(dict.fromkeys(examples)),
        last[0] if isinstance(last[0], ox.Literal) else None,
    )  # fmt: skip


def _parts(view: View, name: str) -> tuple[Part, ...]:
    return tuple(Part(_text(row[0]), int(_text(row[1]))) for row in _rows(view, name))


def _number(view: View, name: str) -> int:
    ((term,),) = _rows(view, name)
    return int(_text(term))


def _rows(view: View, name: str) -> tuple[Row, ...]:
    text = files("kg.web.linked").joinpath(f"queries/{name}.rq").read_text("utf-8")
    return rows_of(view.query(text))


def _text(term: object) -> str:
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return term.value
