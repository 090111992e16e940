"""A kind of thing as two pages: the list of all with its facets, and one thing with its panels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list: a panel whose first column is a value of the parameter."""

    parameter: str
    panel: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What the pages of a kind show.

    ``name`` is its parameter in queries and the beginning of their names, ``folder`` where its
    pages are. Its IRIs are ``id/{segment}/{key}``; of a ``part`` of a document,
    ``id/doc/{document}/{segment}/{key}``. ``pictures`` are names of
    ``kg figure`` that go with it; ``dates`` says that the list can be narrowed by date.
    ``doubts`` says that readings of this kind may be uncertain, and are listed under ``/doubts``;
    ``shown_in``, that ``{name}-pictures`` asks which pictures show the thing.
    """

    name: str
    folder: str
    segment: str
    title: str
    lead: str
    panels: tuple[str, ...]
    facets: tuple[Facet, ...] = ()
    pictures: tuple[str, ...] = ()
    dates: bool = False
    part: bool = False
    doubts: bool = False
    shown_in: bool = False

    @property
    def every(self) -> str:
        """The panel of all."""
        return f"{self.name}-list"

    @property
    def info(self) -> str:
        """The query for what one thing is."""
        return f"{self.name}-info"
