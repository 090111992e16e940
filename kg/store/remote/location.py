"""Where a remote store is: ``sparql+https://host/path``, as it stands after ``--store``."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from kg.errors import UsageError

PREFIX: Final = "sparql+"
_OURS: Final = ("update", "data", "graphs")


@dataclass(frozen=True, slots=True)
class Location:
    """The addresses of one store; ``everything`` means all graphs there, for reading only.

    ``data`` is empty where no graph store is known: then all is loaded by updates.
    """

    query: str
    update: str
    data: str = ""
    everything: bool = False


def parse_location(text: str) -> Location:
    """Read ``sparql+http(s)://host/path[?update=…&data=…&graphs=all]``.

    ``update`` and ``data`` are addresses, or paths on the same server. Without ``update``, a path
    that ends in ``/query`` has its update beside it, and any other answers both. Raises
    ``UsageError``.
    """
    parts = urlsplit(text.removeprefix(PREFIX))
    if not text.startswith(PREFIX) or parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"A store at {_shown(parts)} cannot be opened.", _HINT)
    if "@" in parts.netloc:
        raise UsageError(
            "A name or password stands in the location of the store, where others can see it.",
            "Set KG_REMOTE_USER and KG_REMOTE_PASSWORD, or KG_REMOTE_TOKEN, or use ~/.netrc.",
        )
    fields = dict(parse_qsl(parts.query))
    others = urlencode([(key, value) for key, value in fields.items() if key not in _OURS])
    query = urlunsplit(parts._replace(query=others, fragment=""))
    return Location(
        query=query,
        update=_beside(query, fields.get("update", "")) or _by_convention(parts),
        data=_beside(query, fields.get("data", "")),
        everything=_everything(fields.get("graphs", "")),
    )


def _beside(query: str, address: str) -> str:
    """Return an address of the same server in full. Raises ``UsageError`` for another server."""
    if not address:
        return ""
    found = urljoin(query, address)
    if urlsplit(found)[:2] != urlsplit(query)[:2]:
        raise UsageError(
            f"{address} is not on the server that answers queries.",
            "Give 'update' and 'data' as paths: the password is sent to one server only.",
        )
    return found


def _by_convention(parts: SplitResult) -> str:
    path = parts.path
    if path.endswith("/query"):
        path = path.removesuffix("query") + "update"
    return urlunsplit(parts._replace(path=path, query="", fragment=""))


def _everything(value: str) -> bool:
    if value not in ("", "all"):
        raise UsageError(f"'graphs={value}' is not known.", "Write graphs=all, or leave it out.")
    return value == "all"


def _shown(parts: SplitResult) -> str:
    """Return an address without what may be a password."""
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=""))


_HINT: Final = "Name a folder, 'memory:', or an endpoint as in sparql+https://host/sparql."
