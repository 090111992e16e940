"""Runs the application on a port until it is interrupted."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from kg.errors import UsageError

_HEADERS = 262_144  # bytes: a query of 64 KiB in an address, percent-encoded
_BACKLOG = 128


def serve(application: Starlette, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Answer requests at ``host`` and ``port`` (0: any free one); ``announce`` gets the address.

    Raises ``UsageError`` when the address cannot be had.
    """
    listening = _listen(host, port)
    config = uvicorn.Config(
        application, http="h11", ws="none", lifespan="on", log_config=None, access_log=False,
        server_header=False, h11_max_incomplete_event_size=_HEADERS, timeout_graceful_shutdown=2,
    )  # fmt: skip
    name = f"[{host}]" if ":" in host else host
    announce(f"http://{name}:{listening.getsockname()[1]}")
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=_BACKLOG)
    except OSError as problem:
        raise UsageError(
            f"The address {host}:{port} cannot be used: {problem.strerror}.", "Try another --port."
        ) from None
