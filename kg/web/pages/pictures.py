"""Pictures of the graph, each on a page of its own, in a frame that can do nothing else."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from kg.figures.registry import FIGURES, SUFFIXES
from kg.vocab.iris import Minter
from kg.web.pages.drawn import TYPES
from kg.web.pool import Pool
from kg.web.refusal import Refused
from kg.web.site.respond import page
from kg.web.wire import Job

_LEAD: Final = "The graph as pictures. Each has a table with the same content, and can be saved."
_CHOICES: Final = ("of", "hops", "indicator")
_FRAMED: Final = {
    "Content-Security-Policy": "frame-ancestors 'self'",  # the page's own policy says the rest
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class PicturePages:
    """``/pictures``, ``/pictures/{name}`` and ``/pictures/{name}.{suffix}``."""

    pool: Pool

    async def index(self, request: Request) -> Response:
        """Return the list of pictures that need no choice."""
        figures = [figure for figure in FIGURES.values() if "of" not in figure.takes]
        return page(request, "pictures.html.j2", title="Pictures", lead=_LEAD, figures=figures)

    async def item(self, request: Request) -> Response:
        """Return the page of one picture."""
        figure = FIGURES.get(request.path_params["name"])
        if figure is None:
            raise Refused(404, "There is no picture of that name.", "See /pictures.")
        fields = _choice(request)
        files = [(suffix, f"/pictures/{figure.name}{suffix}{fields}") for suffix in SUFFIXES]
        return page(
            request, "picture.html.j2", title=figure.says[:1].upper() + figure.says[1:],
            figure=figure, files=files, source=files[0][1],
        )  # fmt: skip

    async def file(self, request: Request) -> Response:
        """Return the picture itself."""
        name, suffix = request.path_params["name"], f".{request.path_params['suffix']}"
        if name not in FIGURES or suffix not in SUFFIXES:
            raise Refused(404, "There is no such picture.", "See /pictures.")
        job = Job(
            "picture", Minter.from_environment().base, target=f"{name}{suffix}",
            fields=_choice(request).removeprefix("?"),
        )  # fmt: skip
        reply = await self.pool.run(job, b"")
        if reply.head.status != 200:
            raise Refused(reply.head.status, reply.body.decode().strip())
        return Response(reply.body, headers=_FRAMED, media_type=TYPES[suffix])


def _choice(request: Request) -> str:
    given = {name: request.query_params[name] for name in _CHOICES if name in request.query_params}
    return f"?{urlencode(given)}" if given else ""
