"""Requests and expected answers as the manifests of the two protocols describe them."""

from dataclasses import dataclass

import pyoxigraph as ox

from tests.conformance.suite import CNT, HT, MF, Node, canonical
from tests.web.server import Answer, Server, authorised

CLASSES = {"StatusCode2xx": 2, "StatusCode3xx": 3, "StatusCode4xx": 4, "StatusCode5xx": 5}
CODES = {"OK": 200, "Created": 201, "NoContent": 204, "BadRequest": 400, "NotFound": 404}
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json", "application/sparql-results+xml",
        "text/csv", "text/tab-separated-values",
    },
    "RDF": {
        "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, and what must come back; ``prefix`` of its path stands for our ``address``."""

    request: Node
    prefix: str
    address: str

    def path(self, known: dict[str, str]) -> str:
        path = self.request.text(HT + "absolutePath")
        assert path.startswith(self.prefix)
        return _filled(self.address + path.removeprefix(self.prefix), known)

    @property
    def expected(self) -> Node:
        response = self.request.get(HT + "resp")
        assert response is not None
        return response

    def send(self, server: Server, known: dict[str, str]) -> Answer:
        body = _body(self.request, known)
        headers = _headers(self.request) | authorised()
        return server.send(self.request.text(HT + "methodName"), self.path(known), body, headers)

    def check(self, answer: Answer) -> None:
        self._check_status(answer)
        self._check_format(answer)

    def _check_status(self, answer: Answer) -> None:
        expected = self.expected.all(MF + "expectedStatus")
        names = [node.text().rpartition("#")[2] for node in expected]
        families = [CLASSES[name] for name in names if name in CLASSES]
        codes = [CODES[name] for name in names if name not in CLASSES]
        assert answer.status // 100 in families or answer.status in codes, answer.text

    def _check_format(self, answer: Answer) -> None:
        if wanted := self.expected.text(MF + "expectedFormat"):
            assert answer.kind in FORMATS[wanted]
        if wanted := self.expected.text(MF + "expectedBoolean"):
            found = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON)
            assert isinstance(found, ox.QueryBoolean)
            assert bool(found) is (wanted == "true")


def exchanges(entry: Node, prefix: str, address: str) -> list[Exchange]:
    action = entry.get(MF + "action")
    requests = action and action.get(HT + "requests")
    assert requests is not None
    found = [Exchange(node, prefix, address) for node in requests.items()]
    assert found
    return found


def check_graph(exchange: Exchange, answer: Answer, address: str) -> None:
    """The graph that came back is the expected one."""
    headers = _headers(exchange.expected)
    if "content-type" in headers:
        assert answer.headers["content-type"].lower() == headers["content-type"]
    content = exchange.expected.get(HT + "body")
    if content is not None:
        expected = content.text(CNT + "chars").encode()
        assert _graph(answer.body, address) == _graph(expected, address)


def _graph(data: bytes, address: str) -> ox.Dataset:
    return canonical(list(ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri=address)))


def _headers(node: Node) -> dict[str, str]:
    listed = node.get(HT + "headers")
    items = listed.items() if listed else ()
    return {item.text(HT + "fieldName"): item.text(HT + "fieldValue") for item in items}


def _body(request: Node, known: dict[str, str]) -> bytes | None:
    content = request.get(HT + "body")
    if content is None:
        return None
    text = _filled(content.text(CNT + "chars"), known)
    return text.encode(content.text(CNT + "characterEncoding"))


def _filled(text: str, known: dict[str, str]) -> str:
    for variable, value in known.items():
        text = text.replace(variable, value)
    return text
