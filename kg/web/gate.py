"""What every request passes first, and every answer last."""

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.web.refusal import Refused, response_to

# A browser takes an answer for what its header says, never for what it looks like.
_ALWAYS: Final = {"X-Content-Type-Options": "nosniff"}
_REFERRER: Final = "Referrer-Policy"
_POLICY: Final = "Content-Security-Policy"
_STRICTEST: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets requests through that call the server by one of ``hosts``; empty means any name.

    A page of another site may point its name at this machine and read through its visitor's
    browser what is meant for this machine only.
    """

    app: ASGIApp
    hosts: frozenset[str] = frozenset()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_ALWAYS)
                headers.setdefault(_POLICY, _STRICTEST)  # a page that needs more says so
                headers.setdefault(_REFERRER, "no-referrer")
            await send(message)

        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = Request(scope).url.hostname or ""
        if self.hosts and name not in self.hosts:
            refusal = Refused(421, f"This server does not answer for {name!r}.")
            await response_to(refusal)(scope, receive, marked)
            return
        await self.app(scope, receive, marked)
