"""HTML blocks inside Markdown: how far one goes where no empty line ends it."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock, html_block

_CLOSED: Final = re.compile(r"</[a-zA-Z][\w-]*>[ \t]*$|^[ \t]*<[bh]r[ \t]*/?>[ \t]*$")
_MARKED: Final = re.compile(
    r"[ \t]{0,3}(?:#{1,6}[ \t]+\S|\*\*\S|__\S|>[ \t]*\S|[-*+][ \t]+\S|\d{1,3}[.)][ \t]+\S|!?\[)"
)


def read_html_block(state: StateBlock, start: int, last: int, silent: bool) -> bool:
    """Read an HTML block up to a line of Markdown that stands right below a closing tag.

    CommonMark goes on to the next empty line, and would print the marks of that line.
    """
    taken = html_block(state, start, last, silent)
    if not taken or silent:
        return taken
    end = next((at for at in range(start + 1, state.line) if _parts(state, at)), state.line)
    token = state.tokens[-1]
    token.map = [start, end]
    token.content = state.getLines(start, end, state.blkIndent, True)
    state.line = end
    return taken


def _parts(state: StateBlock, at: int) -> bool:
    above = state.src[state.bMarks[at - 1] : state.eMarks[at - 1]]
    return bool(_CLOSED.search(above)) and bool(
        _MARKED.match(state.src, state.bMarks[at], state.eMarks[at])
    )
