"""What no client gets the server to do: open a file or a connection, change anything, or break.

Every address is asked, those of pages and records too: a new one is held to the same.
"""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.linked.conftest import copy, quads
from tests.web.server import Answer, Server, authorised, quick_folder, serving

__all__ = ["copy", "quads"]

ADDRESSES = (
    "/", "/documents", "/documents/answers", "/missing", "/questions", "/statements",
    "/questions/who-cites-whom", "/sparql", "/sparql?query=ASK+%7B%7D",
    "/rdf-graph-store?default", "/id/agent/quay", "/id/agent/quay.html", "/id/agent/quay.ttl",
    "/graph/reference.nq", "/ns", "/ns.html", "/ns.ttl", "/dump.nq", "/.well-known/void",
    "/api/claims", "/api/claims/assertion/a", "/api/search?q=permits", "/api/openapi.json",
    "/static/site.css", "/nothing/here",
)  # fmt: skip
BROWSER = {"Accept": "text/html"}
SECRET = "the-content-of-a-file-of-this-machine"


@dataclass(frozen=True)
class Trap:
    """A server that may be written to, a file it must not read, a port it must not call."""

    server: Server
    file: Path
    port: socket.socket

    @property
    def web(self) -> str:
        return f"http://127.0.0.1:{self.port.getsockname()[1]}/trap"

    def was_called(self) -> bool:
        try:
            self.port.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    with quick_folder() as folder, serving(folder / "store", "--write") as server:
        file = folder / "secret.nt"
        file.write_text(f'<urn:secret> <urn:says> "{SECRET}" .\n')
        with socket.create_server(("127.0.0.1", 0)) as port:
            port.setblocking(False)
            yield Trap(server, file, port)


def test_the_trap_would_be_sprung(trap: Trap) -> None:
    """A test that nobody called has to notice a call."""
    with socket.create_connection(trap.port.getsockname()):
        assert trap.was_called()
    assert not trap.was_called()


QUERIES = (
    "SELECT * FROM <{}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "BASE <{}> SELECT * FROM <> {{ ?s ?p ?o }}",
    "SELECT * {{ GRAPH <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ S\\u0045RVICE <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{}> AS ?w) SERVICE ?w {{ ?s ?p ?o }} }}",
    "DESCRIBE <{}>",
)
UPDATES = (
    "LOAD <{}>",
    "LOAD SILENT <{}> INTO GRAPH <urn:g>",
    "L\\u004FAD <{}>",
    "INSERT {{ GRAPH <urn:g> {{ ?s ?p ?o }} }} WHERE {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
    "COPY <{}> TO <urn:g>",
    "ADD SILENT <{}> TO <urn:g>",
    "INSERT {{ GRAPH <urn:g> {{ ?s ?p ?o }} }} USING <{}> WHERE {{ ?s ?p ?o }}",
)
XML = """<!DOCTYPE r [<!ENTITY x SYSTEM "{0}">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="urn:a"><n xmlns="urn:">&x;</n></rdf:Description></rdf:RDF>"""
BODIES = (
    ("application/ld+json", '{{"@context": "{0}", "@id": "urn:a", "name": "b"}}'),
    ("application/ld+json", '{{"@context": {{"@import": "{0}"}}, "@id": "urn:a", "name": "b"}}'),
    ("application/rdf+xml", XML),
    ("text/turtle", "@base <{0}> . <> <urn:b> <{0}> ."),
)  # fmt: skip


def attempts(server: Server, target: str) -> Iterator[Answer]:
    """Everything that a client can say that names ``target``."""
    for query in QUERIES:
        yield server.query(query.format(target))
        yield server.query("SELECT * { ?s ?p ?o }", **{"default-graph-uri": target})
        yield server.query("SELECT * { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": target})
    for update in UPDATES:
        yield server.update(update.format(target))
    for kind, body in BODIES:
        headers = {"Content-Type": kind, **authorised()}
        yield server.send("PUT", "/rdf-graph-store?graph=urn:g", body.format(target), headers)
        yield server.send("GET", "/rdf-graph-store?graph=urn:g")
    for path in ("/rdf-graph-store?graph={}", "/api/claims?by={}", "/api/search?q={}",
                 "/id/{}", "/graph/{}.nq", "/api/claims/{}", "/static/{}"):  # fmt: skip
        yield server.send("GET", path.format(quote(target, safe="")))


def test_no_text_opens_a_file(trap: Trap) -> None:
    for answer in attempts(trap.server, trap.file.as_uri()):
        assert SECRET not in answer.text
        assert answer.status != 500, answer.text
    for path in ("../" * 8, "%2e%2e/" * 8, "..%2f" * 8, "/"):
        for folder in ("/static/", "/id/", "/documents/", "/panels/", "/"):
            target = f"{folder}{path}{str(trap.file).lstrip('/')}"
            assert SECRET not in trap.server.send("GET", target).text


def test_no_text_opens_a_connection(trap: Trap) -> None:
    for answer in attempts(trap.server, trap.web):
        assert answer.status != 500, answer.text
    assert not trap.was_called()


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_nothing_is_changed_without_leave(copy: Server, path: str, method: str) -> None:
    answer = copy.send(method, path, b"<urn:a> <urn:b> <urn:c> .", {"Content-Type": "text/turtle"})
    assert answer.status in (400, 401, 403, 404, 405, 415), answer.text
    assert copy.query("ASK { <urn:a> ?p ?o }").text.count("false") == 1


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_answer_tells_browsers_what_it_is(copy: Server, path: str) -> None:
    for headers in ({}, BROWSER):
        answer = copy.send("GET", path, headers=headers)
        assert answer.status < 500, answer.text
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        policy = answer.headers["content-security-policy"]
        for rule in ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
            assert rule in policy
        assert "unsafe" not in policy
        assert "access-control-allow-origin" not in answer.headers
        assert "server" not in answer.headers


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_address_answers_to_a_name_pointed_at_this_machine(copy: Server, path: str) -> None:
    answer = copy.send("GET", path, headers={"Host": "evil.example"})
    assert (answer.status, answer.kind) == (421, "text/plain")


@given(
    folder=st.sampled_from(["/id/", "/graph/", "/api/", "/ns", "/documents/", "/panels/", "/"]),
    rest=st.text(max_size=40),
    field=st.text(max_size=10),
    value=st.text(max_size=40),
    accept=st.sampled_from(["*/*", "text/html", "application/ld+json", "text/turtle"]),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_address_breaks_the_server(
    copy: Server, folder: str, rest: str, field: str, value: str, accept: str
) -> None:
    """Whatever the address says: an answer, or a sentence, never a failure."""
    path = folder + quote(rest.encode("utf-8", "surrogatepass"), safe="/")
    fields = urlencode({field.encode("utf-8", "surrogatepass"): value.encode("utf-8", "replace")})
    answer = copy.send("GET", f"{path}?{fields}", headers={"Accept": accept})
    assert answer.status < 500, answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/id/" + "a" * 70_000, {}, 404),
        ("/id/a", {"Accept": "text/turtle," * 5_000}, 404),
        ("/id/agent/quay.ttl", {"Accept": "*/*;q=" + "9" * 400}, 200),
        ("/id/agent/quay.ttl", {"If-None-Match": "W/" * 10_000}, 200),
        ("/api/claims?" + "&".join(f"a{n}=1" for n in range(2_000)), {}, 400),
    ],
    ids=["long", "many types", "odd weight", "odd tag", "many fields"],
)
def test_large_requests_are_answered_or_refused(
    copy: Server, path: str, headers: dict[str, str], status: int
) -> None:
    assert copy.send("GET", path, headers=headers).status == status
