"""Pictures by name, drawn from a view of the store."""

from kg.errors import UsageError
from kg.store.base import View


def draw(view: View, name: str) -> str:
    """Return the picture called ``name`` as one HTML page. Raises ``UsageError``."""
    if name != "network":
        raise UsageError(f"There is no figure named {name!r}.", "The only figure is: network.")
    from kg.analysis.citations import citation_network, citation_summary
    from kg.figures.network import render_network

    graph = citation_network(view)
    return render_network(graph, title="Who cites whom", summary=citation_summary(graph))
