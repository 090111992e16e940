"""The editor for queries, YASQE of YASGUI, fetched at set-up; without it there is a plain box."""

from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse

from kg.errors import ResourceError
from kg.vocab.resources import front_end
from kg.web.refusal import Refused

EDITOR: Final = "/static/editor"
_FILES: Final = ("yasgui.min.js", "yasgui.min.css")
_BUILD: Final = "@zazuko/yasgui/build"


def has_editor() -> bool:
    """Return whether the package was fetched."""
    try:
        return all(front_end(f"{_BUILD}/{name}") for name in _FILES)
    except ResourceError:
        return False


async def editor_file(request: Request) -> FileResponse:
    """Return a file of the editor. Raises ``Refused`` for any other name."""
    name = request.path_params["name"]
    if name not in _FILES or not has_editor():
        raise Refused(404, "There is nothing at this address.")
    return FileResponse(front_end(f"{_BUILD}/{name}"), headers={"Cache-Control": "no-cache"})
