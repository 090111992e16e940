"""A request that is not answered, as a status and one plain sentence."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from starlette.responses import Response

from kg.errors import CounterclaimError, ExportError, InputError, QueryError, StoreLocked

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class Refused(CounterclaimError):
    """``status`` is that of RFC 9110; ``headers`` go with it."""

    def __init__(
        self, status: int, message: str, hint: str = "", *, headers: Mapping[str, str] = _NONE
    ) -> None:
        super().__init__(message, hint)
        self.status = status
        self.headers = dict(headers)


def status_of(error: CounterclaimError) -> int:
    """Return the HTTP status that an error means."""
    match error:
        case Refused():
            return error.status
        case QueryError() | InputError():
            return 400
        case ExportError():
            return 406
        case StoreLocked():
            return 503
        case _:
            return 500


def sentence_of(error: CounterclaimError) -> str:
    """Return what a client is told: nothing about the paths of this machine."""
    match error:
        case Refused() | QueryError() | InputError() | ExportError():
            return f"{error}\n"
        case StoreLocked():
            return "Another process is writing to the store. Wait until it has finished.\n"
        case _:
            return "The store cannot be read or written.\n"


def headers_of(error: CounterclaimError) -> dict[str, str]:
    """Return the headers that go with an error."""
    extra = error.headers if isinstance(error, Refused) else {}
    return {"Content-Type": "text/plain; charset=utf-8", **extra}


def response_to(error: CounterclaimError) -> Response:
    """Return an error as a response."""
    return Response(sentence_of(error), status_of(error), headers_of(error))
