"""What a panel wants of the lists of a store, as a job for a worker, where they can tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import urlencode

from kg.rdf.terms import OxTerm
from kg.tables.lists.queries import choices, prepared
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.panels.listed import DAYS, VALUES
from kg.web.panels.ordering import with_order
from kg.web.panels.panel import Panel
from kg.web.wire import Job

Terms: TypeAlias = Mapping[str, OxTerm]
_FACET: Final = "-facet-"  # in the name of a panel, between a kind and what narrows its list
_ALL: Final = 10_000  # values of a facet, where its panel shows all


@dataclass(frozen=True, slots=True)
class Wanted:
    """A job and its text."""

    job: Job
    text: str = ""


def wanted_of(panel: Panel, terms: Terms, page: int) -> Wanted | None:
    """Return what lists can tell for a page of a panel; none where they cannot."""
    if panel.things:
        return _page(panel, terms, page)
    if _FACET in panel.name:
        return _choices(panel, page)
    name = panel.name.replace("-", "_")
    return Wanted(_job("prepared", name, {}), prepared()[name]) if name in prepared() else None


def _page(panel: Panel, terms: Terms, page: int) -> Wanted | None:
    known = {choice.facet for choice in choices(panel.name)}
    if not known.issuperset(terms.keys() - set(DAYS)):
        return None
    narrowed = {
        name: getattr(term, "value", "") if name in DAYS else str(term)
        for name, term in terms.items()
    }
    fields = {
        **narrowed, "limit": panel.rows, "offset": panel.rows * (page - 1),
        "variables": " ".join(panel.things),
    }  # fmt: skip
    return Wanted(
        _job("listed", panel.name, fields), with_order(panel, panel.text_of_things(VALUES))
    )


def _choices(panel: Panel, page: int) -> Wanted | None:
    kind, _, facet = panel.name.partition(_FACET)
    name = f"{kind}-list"
    if facet not in {choice.facet for choice in choices(name)}:
        return None
    label = f"?{facet}Label" in panel.question.text
    fields = {
        "facet": facet, "limit": panel.rows + 1 if panel.rows else _ALL,
        "offset": panel.rows * (page - 1),
        "variables": " ".join([facet, *([f"{facet}Label"] if label else []), "count"]),
    }  # fmt: skip
    return Wanted(_job("choices", name, fields))


def _job(verb: str, name: str, fields: Mapping[str, object]) -> Job:
    return Job(
        verb, Minter.from_environment().base, target=name, fields=urlencode(fields),
        accept=media.SPARQL_JSON,
    )  # fmt: skip
