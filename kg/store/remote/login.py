"""Who one is at a remote store: from the environment or from netrc, never from the location."""

import base64
import netrc
import os
from collections.abc import Generator

import httpx
from typing_extensions import override

from kg.errors import UsageError

USER, PASSWORD, TOKEN = "KG_REMOTE_USER", "KG_REMOTE_PASSWORD", "KG_REMOTE_TOKEN"


class Bearer(httpx.Auth):
    """A token, as RFC 6750 has it."""

    def __init__(self, token: str) -> None:
        self._token = token

    @override
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class Login(httpx.Auth):
    """A name and a password: Basic (RFC 7617), or Digest (RFC 7616) where it is asked for."""

    def __init__(self, user: str, password: str) -> None:
        pair = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._basic = f"Basic {pair}"
        self._digest = httpx.DigestAuth(user, password)
        self._wants_digest = False

    @override
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if not self._wants_digest:
            request.headers["Authorization"] = self._basic
            response = yield request
            asked = response.headers.get("WWW-Authenticate", "").lower()
            if response.status_code != httpx.codes.UNAUTHORIZED or "basic" in asked:
                return  # Virtuoso names Digest only to those who come without a login
            self._wants_digest = True
            del request.headers["Authorization"]
        yield from self._digest.auth_flow(request)


def login_for(host: str) -> httpx.Auth | None:
    """Return how to log in at ``host``: KG_REMOTE_TOKEN, KG_REMOTE_USER, or netrc, in this order.

    Raises ``UsageError`` for a netrc file that cannot be read.
    """
    if token := os.environ.get(TOKEN):
        return Bearer(token)
    if user := os.environ.get(USER):
        return Login(user, os.environ.get(PASSWORD, ""))
    return _from_netrc(host)


def _from_netrc(host: str) -> Login | None:
    try:
        found = netrc.netrc(os.environ.get("NETRC")).authenticators(host)
    except FileNotFoundError:
        return None
    except (netrc.NetrcParseError, OSError):
        raise UsageError("The netrc file cannot be read.", "Check its syntax and mode.") from None
    return Login(found[0], found[2]) if found else None
