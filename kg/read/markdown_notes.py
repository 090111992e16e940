"""Notes of Markdown: every definition is kept, called or not, and so is a mark without a note."""

import re
from typing import Any, Final

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# "dry.[^x]" behind a word; in a pattern of letters ("a[^bc]d") more follows.
LOST_MARK: Final = re.compile(
    r"(?<=[\w.,;:!?)\]”\"’'»*_])\[\^([\w.-]{1,40})\](?=[\s.,;:!?)\]\[]|$)(?!:)"
)


def keep_all_notes(state: StateCore) -> None:
    """Move notes to the end, in the order of their marks.

    The plugin drops a note that nothing marks, and the first of two under one label.
    """
    given = _given(state)
    if not given:
        return
    env: Any = state.env.get("footnotes", {})
    called = [str(one.get("label")) for one in env.get("list", {}).values() if "label" in one]
    order = {label: at for at, label in enumerate(called)}
    given.sort(key=lambda note: order.get(note[0], len(order)))
    for label, tokens in given:
        opening = Token("footnote_open", "", 1)
        opening.meta = {"label": label}
        state.tokens += [opening, *tokens, Token("footnote_close", "", -1)]


def _given(state: StateCore) -> list[tuple[str, list[Token]]]:
    """Take the definitions out of the text: label and content of each, in order."""
    found: list[tuple[str, list[Token]]] = []
    kept: list[Token] = []
    inside: list[Token] | None = None
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            inside = []
            found.append((str(token.meta["label"]), inside))
        elif token.type == "footnote_reference_close":
            inside = None
        else:
            (kept if inside is None else inside).append(token)
    state.tokens = kept
    return found
