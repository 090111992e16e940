"""Names that are not in the graph, or no more: a status and a sentence."""

import pytest

from tests.web.linked.conftest import QUAY
from tests.web.server import Server


@pytest.mark.parametrize("accept", ["text/turtle", "text/html", "application/ld+json"])
@pytest.mark.parametrize("suffix", ["", ".html", ".ttl"])
def test_what_was_replaced_is_gone_and_names_its_successor(
    copy: Server, accept: str, suffix: str
) -> None:
    """A name that was given away once stays known for ever; nobody meets a plain 404."""
    answer = copy.send("GET", f"/id/agent/quay-old{suffix}", headers={"Accept": accept})
    kind = {"": accept, ".html": "text/html", ".ttl": "text/turtle"}[suffix]
    assert (answer.status, answer.kind) == (410, kind)
    assert f'<{copy.root}{QUAY}>; rel="successor-version"' in answer.headers["link"]
    assert QUAY in answer.text
    assert "etag" not in answer.headers


def test_what_was_withdrawn_without_successor_is_gone(copy: Server) -> None:
    answer = copy.send("GET", "/id/agent/gone", headers={"Accept": "text/html"})
    assert answer.status == 410
    assert "This was withdrawn." in answer.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/id/agent/nobody", 404),
        ("/id/agent/nobody.html", 404),
        ("/id/agent/nobody.ttl", 404),
        ("/graph/none", 404),
        ("/graph/none.ttl", 404),
        ("/ns/9.9.9", 404),
        ("/id/", 404),
        ("/id/agent/%FF", 400),
        ("/id/agent/%3Cb%3E%20%22", 400),
        ("/dump.pdf", 404),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(copy: Server, path: str, status: int) -> None:
    answer = copy.send("GET", path)
    assert (answer.status, answer.kind) == (status, "text/plain")
    assert answer.text.endswith(".\n")
    assert "Traceback" not in answer.text
