"""Web addresses as inputs: asked for, within limits, never into a private net unless allowed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kg import KnowledgeGraph
from kg.errors import InputError
from kg.read.fetch import HOSTS_VARIABLE, Fetched, Limits, fetch
from kg.read.inputs import find_inputs
from tests.read.pageserver import PAGE, serving

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with serving() as place:
        yield place


@pytest.fixture
def allowed(host: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(HOSTS_VARIABLE, f"elsewhere.example:80, {host}")
    return host


def fetched(url: str, limits: Limits = Limits()) -> Fetched:  # noqa: B008 (frozen)
    return fetch(url, lambda: NOON, limits)


def test_the_final_address_and_the_time_are_kept(allowed: str) -> None:
    found = fetched(f"http://{allowed}/moved")
    assert found.raw == PAGE
    assert found.name == f"http://{allowed}/page.html"
    assert found.retrieval.url == f"http://{allowed}/page.html?from=moved"
    assert found.retrieval.on == NOON


def test_unasked_nothing_is_fetched(host: str) -> None:
    with pytest.raises(InputError, match="nothing is fetched unasked"):
        find_inputs([f"http://{host}/page.html"])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/page.html", "http://localhost:{port}/page.html",
        "http://[::1]:{port}/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0:{port}/", "http://[::ffff:127.0.0.1]:{port}/", "http://2130706433:{port}/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(host: str, url: str) -> None:
    with pytest.raises(InputError, match="no public address"):
        fetched(url.format(port=host.partition(":")[2]))


@pytest.mark.parametrize("url", ["file:///etc/hosts", "ftp://127.0.0.1/x", "gopher://a.example/"])
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(InputError, match="Only http and https"):
        fetched(url)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/inside", "no public address"),
        ("/metadata", "no public address"),
        ("/file", "Only http and https"),
        ("/round", "redirects more than 5 times"),
        ("/nothing", "answers 404"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(allowed: str, path: str, words: str) -> None:
    """One host is allowed; where it leads on to is not allowed with it."""
    with pytest.raises(InputError, match=words):
        fetched(f"http://{allowed}{path}")


def test_too_much_is_refused(allowed: str) -> None:
    with pytest.raises(InputError, match="more than the limit"):
        fetched(f"http://{allowed}/large", Limits(size=1000))


def test_too_slow_is_refused(allowed: str) -> None:
    with pytest.raises(InputError, match="takes too long"):
        fetched(f"http://{allowed}/large", Limits(seconds=-1.0))


def test_passwords_stay_out_of_messages(allowed: str) -> None:
    with pytest.raises(InputError) as caught:
        fetched(f"http://ada:hidden@{allowed}/page.html")
    assert "hidden" not in str(caught.value)


def test_a_host_that_answers_nothing_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as gone:
        monkeypatch.setenv(HOSTS_VARIABLE, gone)
    with pytest.raises(InputError, match="cannot be fetched"):
        fetched(f"http://{gone}/page.html")


def test_a_page_and_a_table_are_built_with_their_provenance(
    allowed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    graph = KnowledgeGraph.open("memory:")
    report = graph.build(
        f"http://{allowed}/moved",
        f"http://{allowed}/table.csv",
        f"http://{allowed}/nothing",
        fetch=True,
    )
    assert [(one.claims, one.replies) for one in report.documents] == [(1, 1), (1, 1)]
    assert ["answers 404" in error.message for error in report.errors] == [True]
    assert graph.validate().conforms
    question = "SELECT ?url ?on WHERE { ?t pav:retrievedFrom ?url ; pav:retrievedOn ?on }"
    assert {(row["url"], str(row["on"])) for row in graph.query(question)} == {
        (f"http://{allowed}/page.html?from=moved", "1970-01-02 00:00:00+00:00"),
        (f"http://{allowed}/table.csv", "1970-01-02 00:00:00+00:00"),
    }
