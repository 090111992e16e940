"""Web addresses as inputs, when somebody asks for it: within limits, and never into a private net.

Every address on the way is checked, those of redirects too, and the connection goes to the very
machine that was checked (against DNS rebinding).
"""

import ipaddress
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from kg.errors import InputError
from kg.model.document import Retrieval

if TYPE_CHECKING:
    import httpx

HOSTS_VARIABLE: Final = "KG_FETCH_HOSTS"
_AGENT: Final = "counterclaim (kg build --fetch)"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched at most: unpacked bytes, seconds in all and between two pieces, hops."""

    size: int = 64 << 20
    seconds: float = 60.0
    pause: float = 20.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address held; ``name`` is the final address without its query."""

    name: str
    raw: bytes
    retrieval: Retrieval


Fetch = Callable[[str], Fetched]


def fetch(url: str, now: Callable[[], datetime], limits: Limits = Limits()) -> Fetched:
    """Fetch an address; ``now`` tells the time of retrieval.

    Raises ``InputError`` for another scheme than http and https, a private address, an answer that
    is no success, and when a limit is passed. ``KG_FETCH_HOSTS`` names hosts (``127.0.0.1:8000``)
    that may be private, apart by commas.
    """
    import httpx

    with httpx.Client(trust_env=False, timeout=limits.pause, http2=False) as client:
        visit = _Visit(client, limits, time.monotonic() + limits.seconds)
        try:
            final, raw = visit.follow(url)
        except httpx.TimeoutException:
            raise InputError(f"{url} does not answer in time.", "Try again later.") from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as problem:
            raise InputError(f"{url} cannot be fetched: {problem}.", "Check the address.") from None
    parts = urlsplit(final)
    return Fetched(f"{parts.scheme}://{parts.netloc}{parts.path}", raw, Retrieval(final, now()))


@dataclass(frozen=True, slots=True)
class _Visit:
    """One retrieval, from the address that was given to where it leads."""

    client: "httpx.Client"
    limits: Limits
    deadline: float

    def follow(self, url: str) -> tuple[str, bytes]:
        """Return the final address and what it holds."""
        here = url
        for _ in range(self.limits.redirects + 1):
            there, raw = self._get(here)
            if there is None:
                return here, raw
            here = there
        raise InputError(f"{url} redirects more than {self.limits.redirects} times.", "Give up.")

    def _get(self, url: str) -> tuple[str | None, bytes]:
        """Return where the address leads on to, or what it holds."""
        import httpx

        target = httpx.URL(url)
        machine = _checked(target)
        request = self.client.build_request(
            "GET",
            target.copy_with(host=machine),
            headers={"Host": _host(target), "User-Agent": _AGENT},
            extensions={"sni_hostname": target.host},
        )
        answer = self.client.send(request, stream=True)
        try:
            if answer.is_redirect and "location" in answer.headers:
                return str(target.join(answer.headers["location"])), b""
            if not answer.is_success:
                status = f"{answer.status_code} {answer.reason_phrase}".strip()
                raise InputError(f"{url} answers {status}.", "Check the address.")
            return None, self._body(answer, url)
        finally:
            answer.close()

    def _body(self, answer: "httpx.Response", url: str) -> bytes:
        pieces, size = list[bytes](), 0
        for piece in answer.iter_bytes():
            pieces.append(piece)
            size += len(piece)
            if size > self.limits.size:
                raise InputError(
                    f"{url} holds more than the limit of {self.limits.size >> 20} MiB.",
                    "Save it and name the file.",
                )
            if time.monotonic() > self.deadline:
                raise InputError(f"{url} takes too long.", "Save it and name the file.")
        return b"".join(pieces)


def _host(url: "httpx.URL") -> str:
    return url.netloc.decode("ascii")


def _checked(url: "httpx.URL") -> str:
    """Return the address of the machine to ask. Raises ``InputError`` unless it may be asked."""
    if url.scheme not in ("http", "https") or not url.host:
        raise InputError(f"{url} is no web address.", "Only http and https are fetched.")
    if url.userinfo:
        raise InputError(
            f"The address at {url.host} holds a user name or password.", "Leave it out."
        )
    port = url.port or (443 if url.scheme == "https" else 80)
    found = socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
    machines = [str(entry[4][0]).partition("%")[0] for entry in found]
    private = [one for one in machines if not _is_public(one)]
    if private and f"{url.host}:{port}" not in _allowed():
        raise InputError(
            f"{url} leads to {private[0]}, which is no public address.",
            f"If that is meant, allow {url.host}:{port} in {HOSTS_VARIABLE}.",
        )
    return machines[0]


def _is_public(machine: str) -> bool:
    address = ipaddress.ip_address(machine)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_global and not address.is_multicast


def _allowed() -> frozenset[str]:
    named = os.environ.get(HOSTS_VARIABLE, "")
    return frozenset(host.strip() for host in named.split(",") if host.strip())
