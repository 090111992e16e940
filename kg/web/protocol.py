"""A request of the SPARQL 1.1 Protocol as a query or an update. Source: its sections 2.1, 2.2."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request

from kg.web.refusal import Refused

QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
FORM: Final = "application/x-www-form-urlencoded"
_DATASET: Final = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """``verb`` is query or update; the graphs are those that the request names."""

    verb: str
    text: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]

    @property
    def names_dataset(self) -> bool:
        """Whether the request says what is seen, whatever the text says."""
        return bool(self.default_graphs or self.named_graphs)


def read_operation(request: Request, body: bytes) -> Operation | None:
    """Return what is asked; ``None`` for a GET that asks nothing. Raises ``Refused``."""
    parameters = fields(request.url.query)
    if request.method in ("GET", "HEAD"):
        if "update" in parameters:
            raise Refused(405, "An update is sent with POST.", headers={"Allow": "POST"})
        return _operation("query", parameters) if "query" in parameters else None
    kind, charset = content_type_of(request)
    if kind == FORM:
        _require_utf8(charset)
        return _from_form(_merge(parameters, fields(_decode(body))))
    if kind not in (QUERY, UPDATE):
        raise Refused(
            415, f"A body of {kind or 'no stated type'} is no query.", f"Send {QUERY} or {FORM}."
        )
    _require_utf8(charset)
    verb = "query" if kind == QUERY else "update"
    if "query" in parameters or "update" in parameters:
        raise Refused(400, "The request has one text in its body and one in its address.")
    return _operation(verb, {**parameters, verb: [_decode(body)]})


def fields(text: str) -> dict[str, list[str]]:
    """Return the fields of a form. Raises ``Refused`` for what is not UTF-8 or has too many."""
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=1_000)
    except (UnicodeDecodeError, ValueError):
        raise Refused(400, "The fields of the request cannot be read as UTF-8.") from None


def _merge(first: Mapping[str, list[str]], second: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: [*first.get(name, ()), *second.get(name, ())] for name in {**first, **second}}


def _from_form(parameters: Mapping[str, list[str]]) -> Operation:
    verbs = [verb for verb in _DATASET if verb in parameters]
    if len(verbs) != 1:
        raise Refused(400, "The form has to have one of the fields query and update.")
    return _operation(verbs[0], parameters)


def _operation(verb: str, parameters: Mapping[str, Sequence[str]]) -> Operation:
    if len(parameters[verb]) != 1:
        raise Refused(400, f"The request has more than one {verb}.")
    foreign = [name for other in _DATASET if other != verb for name in _DATASET[other]]
    for name in foreign:
        if name in parameters:
            raise Refused(400, f"The field {name} does not go with a {verb}.")
    default, named = (tuple(parameters.get(name, ())) for name in _DATASET[verb])
    return Operation(verb, parameters[verb][0], default, named)


def content_type_of(request: Request) -> tuple[str, str]:
    """Return the media type and the charset that a request states, both in small letters."""
    kind, *parameters = request.headers.get("content-type", "").lower().split(";")
    for parameter in parameters:
        name, _, value = parameter.strip().partition("=")
        if name == "charset":
            return kind.strip(), value.strip('" ')
    return kind.strip(), ""


def _require_utf8(charset: str) -> None:
    if charset not in ("", "utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"The text is sent as {charset}.", "Send it as UTF-8.")


def _decode(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "The text is not UTF-8.") from None
