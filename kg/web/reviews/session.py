"""Who may send a form: those who signed in with the token of the server, from its own pages.

The cookie holds nothing that the token could be found from, no script reads it (HttpOnly), and no
other site makes a browser send it (SameSite=Strict, RFC 6265bis). Every form is also asked for its
Origin (RFC 6454; OWASP, Cross-Site Request Forgery Prevention).
"""

import hmac
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from kg.web.refusal import Refused

LOGIN: Final = "/login"
_COOKIE: Final = "counterclaim-session"
_PURPOSE: Final = b"counterclaim review forms"
_READ_ONLY: Final = ("This server is read only.", "Start it with --write.")


def is_signed_in(request: Request, token: str) -> bool:
    """Return whether the browser signed in with the token of this server; never without one."""
    given = request.cookies.get(_COOKIE, "")
    return bool(token) and hmac.compare_digest(given.encode(), _session(token).encode())


def sign_in(response: Response, request: Request, token: str) -> None:
    """Let the browser that gets this response send forms until it is closed."""
    response.set_cookie(
        _COOKIE, _session(token),
        httponly=True, samesite="strict", secure=request.url.scheme == "https",
    )  # fmt: skip


def check_form(request: Request, token: str) -> None:
    """Raise ``Refused`` for a form that no page of this server sent, or that nobody takes here."""
    if not token:
        raise Refused(403, *_READ_ONLY)
    if urlsplit(request.headers.get("origin", "")).netloc != request.headers.get("host", ""):
        raise Refused(403, "This form was not sent from a page of this server.")


def check_session(request: Request, token: str) -> None:
    """Raise ``Refused`` for who did not sign in."""
    if not is_signed_in(request, token):
        raise Refused(
            401, "To decide, sign in with the token of this server.", f"Go to {LOGIN}.",
            headers={"WWW-Authenticate": "Bearer"},
        )  # fmt: skip


def check_token(given: str, token: str) -> None:
    """Raise ``Refused`` for a wrong token."""
    if not hmac.compare_digest(given.encode(), token.encode()):
        raise Refused(
            401, "This is not the token of this server.", f"Go back to {LOGIN}.",
            headers={"WWW-Authenticate": "Bearer"},
        )  # fmt: skip


def _session(token: str) -> str:
    return hmac.digest(token.encode(), _PURPOSE, "sha256").hex()
