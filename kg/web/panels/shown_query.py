"""A query as it is shown and may be run anywhere."""

import re
from typing import Final

from kg.vocab.namespaces import prefixes

_HEADER: Final = re.compile(r"^#\+.*\n", re.MULTILINE)
_MARK: Final = re.compile(r"[ \t]*#[=?] .*$", re.MULTILINE)  # what only pages need
_BLANK: Final = re.compile(r"\n\s*\n")
_DECLARED: Final = re.compile(r"^\s*PREFIX\s+([\w-]+):", re.MULTILINE | re.IGNORECASE)


def shown_query(text: str) -> str:
    """Return the query without its header, with the prefixes that it uses."""
    body = _BLANK.sub("\n", _MARK.sub("", _HEADER.sub("", text))).strip()
    declared = set(_DECLARED.findall(body))
    used = [
        f"PREFIX {name}: <{space}>"
        for name, space in prefixes().items()
        if name not in declared and re.search(rf"\b{name}:", body)
    ]
    return "\n".join((*used, body)) + "\n"
