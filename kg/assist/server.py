"""The tools in the Model Context Protocol, over the standard streams of one process.

Source: Model Context Protocol, https://modelcontextprotocol.io/specification.
"""

from collections.abc import Callable
from typing import Annotated, Any, Final

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from kg import __version__
from kg.assist import tools
from kg.errors import CounterclaimError
from kg.query.library import Question, questions
from kg.search.kinds import Kind
from kg.store.base import Store

Json = dict[str, Any]

_INSTRUCTIONS: Final = (
    "A graph of who says what, in reply to whom, resting on which source. It records what parties "
    "say and never who is right; say so, and name who says it. Quote the exact words that come "
    "with an answer, with their document. What is not in the graph is unknown."
)
_READS: Final = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_Node = Annotated[
    str, Field(description="The IRI of a thing, or what follows id/ in it, as in an answer's id.")
]
_Limit = Annotated[int, Field(ge=1, le=tools.MOST, description="How many at most.")]


def server(store: Store) -> MCPServer:
    """Return a server for ``store``; each call sees the store as it is then."""
    made = MCPServer(
        "counterclaim", version=__version__, instructions=_INSTRUCTIONS, log_level="ERROR"
    )

    def search(
        words: Annotated[
            str, Field(description='Words, a "phrase in quotation marks", a beginning with *.')
        ],
        kind: Annotated[Kind | None, Field(description="Find this kind only.")] = None,
        limit: _Limit = 10,
    ) -> Json:
        return _seen(store, tools.find, words, kind, limit)

    def ask(
        question: Annotated[str, Field(description="The name of a question.")],
        values: Annotated[
            dict[str, str] | None, Field(description="Values for its parameters, by name.")
        ] = None,
        limit: _Limit = 50,
    ) -> Json:
        return _seen(store, tools.answer, question, values or {}, limit)

    def explain(node: _Node) -> Json:
        return _seen(store, tools.explain, node)

    def neighbours(node: _Node, limit: _Limit = 50) -> Json:
        return _seen(store, tools.neighbours, node, limit)

    for function, says in (
        (search, "Find claims, replies, quotations, sources and names by their words."),
        (ask, f"Ask a question of the library by its name:\n{_library()}"),
        (explain, "What the graph says of one thing, with the exact words it was read from."),
        (neighbours, "What one thing points to, and what points to it."),
    ):
        made.add_tool(function, description=says, annotations=_READS)
    return made


def _seen(store: Store, tool: Callable[..., Json], *given: object) -> Json:
    """Use a tool on the store as it is now. Raises ``ToolError`` with one plain sentence."""
    try:
        with store.view() as view:
            return tool(view, *given)
    except CounterclaimError as error:
        raise ToolError(str(error)) from None


def _library() -> str:
    return "\n".join(map(_told, questions().values()))


def _told(question: Question) -> str:
    given = ", ".join(
        f"{each.name} ({each.description}{', required' if each.required else ''})"
        for each in question.parameters
    )
    return f"- {question.name}: {question.question}" + (f" Parameters: {given}." if given else "")
