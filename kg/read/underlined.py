"""Headings of reStructuredText, underlined with other signs than those of Markdown."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

_LINE: Final = re.compile(r"([~^\"'+*.#:`_<>])\1{3,}[ \t]*")
_LEVELS: Final = {"~": 3, "^": 4}
_DEEPEST: Final = 5


def read_underlined(state: StateBlock, start: int, last: int, silent: bool) -> bool:
    """Take a line, and the line of signs below it that is as long, as a heading.

    "Physical Signs" above "~~~~~~~~~~~~~~": CommonMark takes the signs for the start of code, which
    would last to the end of the text.
    """
    if start + 1 >= last or state.is_code_block(start):
        return False
    begin, end = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    below, width = state.bMarks[start + 1], state.eMarks[start + 1] - state.bMarks[start + 1]
    text = state.src[begin:end].strip()
    line = _LINE.fullmatch(state.src, below, state.eMarks[start + 1])
    above = start == 0 or not state.src[state.bMarks[start - 1] : state.eMarks[start - 1]].strip()
    if line is None or not text or not above or not len(text) <= width <= len(text) + 2:
        return False
    if not silent:
        level = _LEVELS.get(line[1], _DEEPEST)
        opened = state.push("heading_open", f"h{level}", 1)
        opened.map = [start, start + 1]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = text, [start, start + 1], []
        state.push("heading_close", f"h{level}", -1)
        state.line = start + 2
    return True
