"""``kg mcp`` as a process, asked by the client of the protocol's own SDK."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent, Tool

from kg.store.embedded import EmbeddedStore
from tests.awaiting import finished
from tests.cli.verbs import kg
from tests.query.conftest import exchange

CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("search", {"words": "county", "kind": "reply"}),
    ("ask", {"question": "who-cites-whom"}),
    ("ask", {"question": "who-is-right"}),
    ("explain", {"node": "assertion/d"}),
    ("explain", {"node": "agent/nobody"}),
    ("neighbours", {"node": "agent/quay", "limit": 1000}),
    ("forget", {"node": "agent/quay"}),
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Tool], list[CallToolResult]]:
    """The tools there are, and the answers to ``CALLS``, in one session."""
    store: Path = tmp_path_factory.mktemp("mcp") / "store"
    with EmbeddedStore(store).write() as writer:
        writer.add(exchange())
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "kg", "mcp", "--store", str(store)]
    )

    async def talk() -> tuple[list[Tool], list[CallToolResult]]:
        async with Client(stdio_client(command)) as client:
            tools = (await client.list_tools()).tools
            return tools, [await client.call_tool(name, given) for name, given in CALLS]

    return finished(talk())


def said(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


def test_tools_say_that_they_only_read(
    session: tuple[list[Tool], list[CallToolResult]],
) -> None:
    tools, _ = session
    assert [tool.name for tool in tools] == ["search", "ask", "explain", "neighbours"]
    for tool in tools:
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint
        assert tool.description
    assert "who-cites-whom" in (tools[1].description or "")


def test_answers_are_structured_and_the_same_as_text(
    session: tuple[list[Tool], list[CallToolResult]],
) -> None:
    for number in (0, 1, 3):
        result = session[1][number]
        assert not result.is_error
        assert result.structured_content == json.loads(said(result))
    found = session[1][0].structured_content or {}
    assert {hit["kind"] for hit in found["hits"]} == {"reply"}


def test_mistakes_are_sentences_and_the_session_goes_on(
    session: tuple[list[Tool], list[CallToolResult]],
) -> None:
    for number, words in (
        (2, "There is no question named 'who-is-right'."),
        (4, "The graph knows nothing named agent/nobody."),
        (5, "less than or equal to 100"),
        (6, "forget"),
    ):
        result = session[1][number]
        assert result.is_error
        assert words in said(result)
        assert "Traceback" not in said(result)


def test_without_a_store_it_does_not_start(tmp_path: Path) -> None:
    outcome = kg("mcp", "--store", tmp_path / "none")
    assert outcome.code == 2
    assert "There is no store" in outcome.err


def test_without_the_package_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an extra: ``None`` in ``sys.modules`` is how Python marks what cannot be imported."""
    for name in [each for each in sys.modules if each.partition(".")[0] == "mcp"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp", None)
    monkeypatch.delitem(sys.modules, "kg.assist.server", raising=False)
    outcome = kg("mcp", "--store", tmp_path / "none")
    assert outcome.code == 2
    assert "pip install counterclaim[mcp]" in outcome.err
