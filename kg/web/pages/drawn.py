"""A picture of the graph, drawn inside a worker process."""

from types import MappingProxyType
from typing import Final
from urllib.parse import parse_qs

from kg.figures.registry import Choice, draw_figure
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.wire import Job

TYPES: Final = MappingProxyType(
    {".html": media.HTML, ".svg": "image/svg+xml", ".png": "image/png", ".csv": media.CSV}
)


def drawn(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with the picture ``job.target``, a name and a suffix, with the choice in the fields.

    Raises ``UsageError``, ``ResourceError``.
    """
    name, dot, ending = job.target.partition(".")
    fields = {key: values[0] for key, values in parse_qs(job.fields).items()}
    hops = 2 if fields.get("hops") == "2" else 1
    choice = Choice(of=fields.get("of", ""), hops=hops, indicator=fields.get("indicator", ""))
    found = draw_figure(view, name, f"{dot}{ending}", choice)
    return Answer(found.content, TYPES[f"{dot}{ending}"])
