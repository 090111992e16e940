"""A query as it is shown and may be run anywhere: with prefixes, and values as a VALUES clause."""

import re
from collections.abc import Mapping
from typing import Final

from kg.rdf.terms import OxTerm
from kg.vocab.namespaces import prefixes

_HEADER: Final = re.compile(r"^#\+.*\n", re.MULTILINE)
_BLANK: Final = re.compile(r"\n\s*\n")
_DECLARED: Final = re.compile(r"^\s*PREFIX\s+([\w-]+):", re.MULTILINE | re.IGNORECASE)


def with_values(text: str, order: str, values: Mapping[str, OxTerm]) -> str:
    """Return the query with the prefixes that it uses, and each value written as a term.

    The clause stands behind the query (SPARQL 1.1, section 10.2), so nothing of it is changed.
    """
    body = _BLANK.sub("\n", _HEADER.sub("", text)).strip()
    declared = set(_DECLARED.findall(body))
    used = [
        f"PREFIX {name}: <{space}>"
        for name, space in prefixes().items()
        if name not in declared and re.search(rf"\b{name}:", body)
    ]
    lines = [*used, body]
    if order:
        lines.append(f"ORDER BY {order}")
    if values:
        names = " ".join(f"?{name}" for name in values)
        terms = " ".join(str(term) for term in values.values())
        lines.append(f"VALUES ({names}) {{ ({terms}) }}")
    return "\n".join(lines) + "\n"
