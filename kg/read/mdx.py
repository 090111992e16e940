"""What MDX adds to Markdown at the start of a line: components over several lines, imports."""

import re

from markdown_it.rules_block import StateBlock

_OPENING = re.compile(
    r"<[A-Z][\w.]*(?:\s+[\w:.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|\{[^{}]*\}))?)*\s*/?>", re.ASCII
)
_MODULE = re.compile(
    r"(?:import\s[^\n]*?\bfrom\s+|import\s+)[\"'][^\"'\n]+[\"'];?\s*$|export\s+(?:const|default)\b"
)
_LONGEST = 20_000


def read_component(state: StateBlock, start: int, _last: int, silent: bool) -> bool:
    """Take the opening tag of a component, however many lines it has, or a line of code.

    CommonMark takes such a tag for a paragraph, and a ``>`` on a line of its own for a quotation.
    """
    begin, end = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if _MODULE.match(state.src, begin, end):
        return _take(state, start, start + 1, kind="fence", silent=silent)
    tag = _OPENING.match(state.src, begin, begin + _LONGEST) if state.src[begin] == "<" else None
    if tag is None or "\n" not in tag[0]:
        return False
    after = start + tag[0].count("\n") + 1
    if after > state.lineMax or state.src[tag.end() : state.eMarks[after - 1]].strip():
        return False
    return _take(state, start, after, kind="html_block", silent=silent)


def _take(state: StateBlock, start: int, after: int, *, kind: str, silent: bool) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.map = [start, after]
        token.content = state.getLines(start, after, state.blkIndent, True)
        state.line = after
    return True
