"""Terms of the argument: who uses them, who defines them."""

from typing import Final

from kg.web.kinds.kind import Kind

TERMS: Final = Kind(
    name="term",
    folder="terms",
    segment="concept",
    title="Terms",
    lead="Words that carry the argument. Two parties may mean different things by one word.",
    panels=("term-uses",),
)
