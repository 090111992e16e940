"""The made-up exchange and the first document, as other tests have them."""

from tests.query.conftest import exchange_views, graph_of_first_document

__all__ = ["exchange_views", "graph_of_first_document"]
