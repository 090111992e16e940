"""Readings that are not certain, with their words in context; who signed in decides about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.build.rulings.file import keep_ruling
from kg.model.ruling import Decision, Ruling
from kg.web.pages.search import asked
from kg.web.panels.table import page_number
from kg.web.refusal import Refused
from kg.web.reviews.asked import SIZE
from kg.web.reviews.session import (
    LOGIN,
    check_form,
    check_session,
    check_token,
    is_signed_in,
    sign_in,
)
from kg.web.service import Service
from kg.web.site.links import page_of
from kg.web.site.respond import page

FOLDER: Final = "/doubts"
_SEE_OTHER: Final = 303
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "decision": "who or what is meant",
        "stance": "what replies to what",
        "citation": "what is cited",
        "observation": "where a figure is of",
        "assertion": "what is a claim or a reply",
        "attribution": "who says it",
        "flow": "who sends what to whom",
    }
)
# What a correction of a reading of each kind names: no entry means that there is none.
_TARGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "decision": "agent/… or place/…",
        "stance": "assertion/…",
        "citation": "source/…",
        "observation": "place/…",
        "assertion": "agent/…",
        "attribution": "agent/…",
    }
)


@dataclass(frozen=True, slots=True)
class ReviewPages:
    """``/doubts`` and ``/login``."""

    service: Service

    def routes(self) -> list[Route]:
        """Return the routes of these pages."""
        return [
            Route(FOLDER, self.index, methods=["GET"]),
            Route(FOLDER, self.decide, methods=["POST"]),
            Route(LOGIN, self.form, methods=["GET"]),
            Route(LOGIN, self.login, methods=["POST"]),
        ]

    async def index(self, request: Request) -> Response:
        """Return a page of the list; with forms for who signed in."""
        kind, at = request.query_params.get("kind", ""), page_number(request)
        token = self.service.access.token
        found = await self._asked("doubts", kind=kind, page=str(at))
        return _private(page(
            request, "doubts.html.j2", title="What is not certain", kind=kind, kinds=_KINDS,
            counts=found["counts"], total=found["total"], doubts=found["doubts"], at=at,
            more=found["total"] > SIZE * at, targets=_TARGETS, page_of=page_of,
            writable=bool(token), signed_in=is_signed_in(request, token), login=LOGIN,
            kept=request.query_params.get("kept", ""), decisions=tuple(Decision),
            address=lambda **fields: _address({"kind": kind} | fields),
        ))  # fmt: skip

    async def decide(self, request: Request) -> Response:
        """Keep a decision in the file of reviews, as ``kg review`` does. Raises ``Refused``."""
        token = self.service.access.token
        check_form(request, token)
        check_session(request, token)
        form = await self._form(request)
        async with self.service.writing:
            said = await self._asked("ruling", **_wanted(form))
            ruling = Ruling(**said | {"decision": Decision(said["decision"])})
            try:
                keep_ruling(self.service.access.reviews, ruling)
            except OSError:
                raise Refused(500, "The file of decisions cannot be written.") from None
        fields = {"kind": form.get("kind", ""), "page": form.get("page", "")}
        return RedirectResponse(_address(fields | {"kept": ruling.decision}), _SEE_OTHER)

    async def form(self, request: Request) -> Response:
        """Return the form that takes the token."""
        token = self.service.access.token
        return _private(page(
            request, "login.html.j2", title="Sign in", writable=bool(token),
            signed_in=is_signed_in(request, token), doubts=FOLDER,
        ))  # fmt: skip

    async def login(self, request: Request) -> Response:
        """Let the browser in that sends the token. Raises ``Refused``."""
        token = self.service.access.token
        check_form(request, token)
        check_token((await self._form(request)).get("token", ""), token)
        response = RedirectResponse(FOLDER, _SEE_OTHER)
        sign_in(response, request, token)
        return response

    async def _asked(self, verb: str, **fields: str) -> dict[str, Any]:
        given = urlencode({**fields, "reviews": str(self.service.access.reviews)})
        return await asked(self.service.pool, verb, fields=given)

    async def _form(self, request: Request) -> dict[str, str]:
        try:
            text = (await self.service.body(request)).decode()
        except UnicodeDecodeError:
            raise Refused(400, "The form is not in UTF-8.") from None
        return {name: values[0].strip() for name, values in parse_qs(text).items()}


def _wanted(form: Mapping[str, str]) -> dict[str, str]:
    """Return what a form says about a reading. Raises ``Refused``."""
    decision = form.get("decision", "")
    if decision not in tuple(Decision):
        raise Refused(422, f"Say one of {', '.join(Decision)}.")
    wanted = {name: form.get(name, "") for name in ("reading", "why")} | {"decision": decision}
    if decision == Decision.CORRECT:
        if not form.get("to"):
            raise Refused(422, "A correction says what is meant instead.")
        wanted["to"] = form["to"]
    return wanted


def _address(fields: Mapping[str, object]) -> str:
    given = urlencode({name: value for name, value in fields.items() if value})
    return f"{FOLDER}?{given}" if given else FOLDER


def _private(response: Response) -> Response:
    """Forms of this page say where they come from; it is kept nowhere."""
    response.headers.update({"Referrer-Policy": "same-origin", "Cache-Control": "no-store"})
    return response
