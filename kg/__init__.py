"""Counterclaim: rebuttal documents as linked data. It records who says what, never who is right.

>>> from kg import KnowledgeGraph
>>> graph = KnowledgeGraph.open("kg-store")  # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.build.graph import KnowledgeGraph

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "__version__"]


def __getattr__(name: str) -> Any:
    """Import what is heavy only when it is asked for."""
    if name == "KnowledgeGraph":
        from kg.build.graph import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
