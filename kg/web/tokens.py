"""SPARQL text as tokens: enough to see its brackets, its clauses and its operations.

Source: SPARQL 1.1 Query Language, section 19.8 (terminals). Oxigraph alone decides what is valid.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_NAME: Final = r"[^\W\d](?:[\w.\-]*[\w\-])?"
_LOCAL: Final = r"(?:[\w:%]|\\.)(?:(?:[\w:.%\-]|\\.)*(?:[\w:%\-]|\\.))?"
# A string without an end runs on to where the next could not begin, so that reading is linear.
_STRING: Final = "|".join(
    (
        r"\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*+(?:\"\"\"|\Z)",
        r"'''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\Z)",
        r"\"(?:[^\"\\\r\n]|\\.)*+(?:\"|(?=[\r\n])|\Z)",
        r"'(?:[^'\\\r\n]|\\.)*+(?:'|(?=[\r\n])|\Z)",
    )
)
_TOKEN: Final = re.compile(
    "|".join(
        (
            r"(?P<skip>\s+|#[^\r\n]*)",
            r"(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)",
            rf"(?P<string>{_STRING})",
            r"(?P<variable>[?$]\w+)",
            r"(?P<blank>_:\w(?:[\w.\-]*[\w\-])?)",
            rf"(?P<prefixed>(?:{_NAME})?:(?:{_LOCAL})?)",
            r"(?P<word>[^\W\d]\w*)",
            r"(?P<mark>.)",
        )
    ),
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is iri, string, variable, blank, prefixed, word (in capitals) or mark."""

    kind: str
    text: str
    start: int
    depth: int  # open brackets around it

    @property
    def end(self) -> int:
        """Where the token ends in the text."""
        return self.start + len(self.text)

    def is_word(self, *words: str) -> bool:
        """Return whether the token is one of these keywords."""
        return self.kind == "word" and self.text.upper() in words


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of ``text``; an opening bracket has the depth of what it encloses."""
    depth = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "skip":
            continue
        found = match[0]
        if found in ("(", "{", "["):
            depth += 1
        yield Token(kind, found, match.start(), depth)
        if found in (")", "}", "]"):
            depth = max(depth - 1, 0)
