"""A graph of rdflib that parses each query once, however often it is asked."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rdflib import Graph
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Processor, Result
from rdflib.term import Identifier
from typing_extensions import override


class Asked(Graph):
    """pyshacl asks the queries of shapes about node after node, and parsing takes the longest."""

    @classmethod
    def of(cls, graph: Graph) -> "Asked":
        """Return a graph of the same statements and prefixes, which it shares."""
        return cls(graph.store, graph.identifier, graph.namespace_manager)

    @override
    def query(
        self,
        query_object: str | Query,
        processor: str | Processor = "sparql",
        result: str | type[Result] = "sparql",
        initNs: Mapping[str, Any] | None = None,
        initBindings: Mapping[str, Identifier] | None = None,
        use_store_provided: bool = True,
        **kwargs: Any,
    ) -> Result:
        names = initNs or dict(self.namespaces())
        if isinstance(query_object, str):
            query_object = _prepared(query_object, tuple((n, str(s)) for n, s in names.items()))
        return super().query(
            query_object, processor, result, names, initBindings, use_store_provided, **kwargs
        )


@lru_cache(maxsize=256)
def _prepared(text: str, names: tuple[tuple[str, str], ...]) -> Query:
    return prepareQuery(text, initNs=dict(names))
