"""A column of a table that says who makes the claim of each row: "Who", "Claimed by", "Source"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from kg.extract.byline_forms import ARTICLE, NAME
from kg.extract.layout.label import LabelRole
from kg.extract.layout.label_kinds import label_is
from kg.model.document import Row
from kg.vocab.wordlists import word_lists

_NAMED: Final = re.compile(rf"{ARTICLE}\s*{NAME}(?:\s*[,(–—]\s*[^,()]*\d[^,()]*\)?)?")


def claimant_column(
    header: Row, rows: Sequence[Row], columns: Mapping[int, LabelRole]
) -> int | None:
    """Return the one column beside those of claims and replies that says who claims.

    A "Source" is read so where it stands before the replies and each cell is a name, perhaps with
    a date: behind them stands what they rest on, and beside myths what tells about these.
    """
    free = [at for at in range(len(header.cells)) if at not in columns]
    found = [at for at in free if _name(header, at) in _known("by")]
    reply = min((at for at, role in columns.items() if role is LabelRole.REPLY), default=0)
    claims = [_name(header, at) for at, role in columns.items() if role is LabelRole.CLAIM]
    if not found and not any(label_is(name, "hearsay") for name in claims):
        sources = [at for at in free if at < reply and _name(header, at) in _known("either")]
        found = [at for at in sources if _all_named(rows, at)]
    return found[0] if len(found) == 1 else None


def _all_named(rows: Sequence[Row], at: int) -> bool:
    texts = [" ".join(row.cells[at].words.text.split()) for row in rows if at < len(row.cells)]
    named = [text for text in texts if text]
    return bool(named) and all(_NAMED.fullmatch(text) for text in named)


def _name(header: Row, at: int) -> str:
    return " ".join(header.cells[at].words.text.split()).rstrip(" :：?").casefold()


@cache
def _known(field: str) -> frozenset[str]:
    columns = word_lists("columns").values()
    return frozenset(word.casefold() for fields in columns for word in fields.get(field, ()))
