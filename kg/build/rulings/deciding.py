"""From a doubtful reading and a person's decision to a ruling."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.analysis.doubts import Doubt
from kg.build.stages.knowledge import Knowledge
from kg.errors import UsageError
from kg.model.ruling import Decision, Ruling
from kg.store.base import View
from kg.vocab.iris import Minter

_CORRECTED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "assertion": ("agent",),
        "attribution": ("agent",),
        "stance": ("assertion",),
        "citation": ("source",),
        "observation": ("place",),
        "decision": ("agent", "place"),
        "flow": (),
    }
)


def undecided(
    found: Iterable[Doubt], rulings: Iterable[Ruling], names: Minter
) -> tuple[Doubt, ...]:
    """Return the readings that nobody has decided about; the next build applies what is decided."""
    decided = decided_about(rulings, names)
    return tuple(one for one in found if decided.isdisjoint(one.iris))


def decided_about(rulings: Iterable[Ruling], names: Minter) -> frozenset[str]:
    """Return the IRIs of the readings that somebody has decided about."""
    return frozenset(names.entity("", one.about).replace("id//", "id/") for one in rulings)


def doubt_named(found: Sequence[Doubt], name: str) -> Doubt:
    """Return the reading of that name or IRI. Raises ``UsageError`` when there is none."""
    for one in found:
        if name == one.name or name in one.iris:
            return one
    raise UsageError(f"No doubtful reading is called {name!r}.", "'kg review' lists them.")


def ruling_named(rulings: Iterable[Ruling], name: str, names: Minter) -> Ruling | None:
    """Return the earlier ruling about the reading of that name or IRI, if there is one."""
    about = _below(name, names)
    for ruling in rulings:
        if about == ruling.about or ruling.about.endswith((f"/{about}", f"-{about}")):
            return ruling
    return None


def ruling_on(
    doubt: Doubt, decision: Decision, view: View, names: Minter, *, to: str | None, why: str
) -> Ruling:
    """Return the ruling. Raises ``UsageError`` for a correction to what does not fit or exist."""
    about, document = _below(doubt.iris[0], names), _below(doubt.document, names)
    ruling = Ruling(about, document.removeprefix("doc/"), decision, doubt.words, doubt.says)
    return decided_anew(ruling, decision, view, names, to=to, why=why)


def decided_anew(
    ruling: Ruling, decision: Decision, view: View, names: Minter, *, to: str | None, why: str
) -> Ruling:
    """Return a ruling with another decision about its reading, which may be gone since the first.

    Raises ``UsageError`` like ``ruling_on``.
    """
    if decision is Decision.CORRECT and to is None:
        raise UsageError("'correct' needs --to.", "Say what is meant instead, by its IRI.")
    if decision is not Decision.CORRECT and to is not None:
        raise UsageError(f"'{decision}' takes no --to.", "Use 'correct' to say what is meant.")
    target = None if to is None else _target(to, ruling.about, view, names)
    return replace(ruling, decision=decision, to=target, why=why)


def _target(to: str, about: str, view: View, names: Minter) -> str:
    target = _below(to, names)
    kind, _, key = target.partition("/")
    wanted = _CORRECTED[about.split("/")[-2]]
    if kind not in wanted:
        said = " or ".join(f"{each}/…" for each in wanted) or "nothing: accept or reject it"
        raise UsageError(f"{about} cannot be corrected to {to}.", f"It can be corrected to {said}.")
    if not (_is_held(names.entity(kind, key), view) or _is_known(kind, key)):
        raise UsageError(f"{to} is not known.", "Name one by its IRI, as the graph shows it.")
    return target


def _is_held(iri: str, view: View) -> bool:
    return any(True for _ in view.quads(ox.NamedNode(iri)))


def _is_known(kind: str, key: str) -> bool:
    known = Knowledge.load()
    if kind == "agent":
        return known.agents.get(key) is not None
    return kind == "place" and key in known.places.by_key


def _below(iri: str, names: Minter) -> str:
    """Return what stands after ``id/`` in an IRI of ours; other words stay as they are."""
    return iri.removeprefix(f"{names.base}id/")
