"""What a worker process can read besides queries and graphs, by the verb of the job."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from kg.store.embedded import EmbeddedView
from kg.web.answer import Answer, Statements
from kg.web.limits import Limits
from kg.web.linked import dataset, ontology, things, wholes
from kg.web.pages import drawn, searched
from kg.web.panels import listed
from kg.web.rest.answering import answer as records
from kg.web.reviews import asked
from kg.web.wire import Job

Reading: TypeAlias = Callable[[EmbeddedView, Job, Limits], Answer | Statements]

READINGS: Final[Mapping[str, Reading]] = MappingProxyType(
    {
        "thing": things.answer,
        "whole": wholes.answer,
        "ontology": ontology.answer,
        "dataset": dataset.answer,
        "api": records,
        "api-search": records,
        "search": searched.hits,
        "similar": searched.alike,
        "picture": drawn.drawn,
        "doubts": asked.listed,
        "ruling": asked.ruled,
        "choices": listed.choices,
    }
)
