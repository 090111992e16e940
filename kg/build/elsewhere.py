"""What other processes of one run have read: a build in one process needs nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.build.identity import Held
from kg.model.source import WorkKind
from kg.reconcile.sources.known import KnownWorks


@dataclass(frozen=True, slots=True)
class Taken:
    """A document that was taken in: its key, its text and file, what kind of work it is."""

    key: str
    held: Held
    kind: WorkKind
    is_feed: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was read elsewhere, before the inputs here.

    ``held`` are the documents by key and ``works`` what they cite, which learns what is read here;
    ``written`` are the keys of documents here that another process writes: it has the same text.
    ``graphs`` are those that another one has the last word on.
    """

    held: Mapping[str, Held] = field(default_factory=dict)
    works: KnownWorks | None = None
    written: frozenset[str] = frozenset()
    graphs: frozenset[str] = frozenset()


NOWHERE = Elsewhere()
