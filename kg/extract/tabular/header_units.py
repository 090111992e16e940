"""In what the numbers below a header are: "Revenue ($ million)", "Kosten, Mio. €"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extract.quantity.lexicon import choice
from kg.extract.quantity.money import money
from kg.model.figure import Unit
from kg.vocab.wordlists import word_lists

_TAIL: Final = re.compile(r"\s*(?:[(\[](?P<aside>[^()\[\]]*)[)\]]|,\s+(?P<last>[^,()\[\]]+))\s*$")


@dataclass(frozen=True, slots=True)
class HeaderUnit:
    """``text`` is the header without it; ``power`` the power of ten of "million" (6)."""

    text: str
    currency: Unit | None = None
    power: int = 0


def header_unit(header: str, language: str = "en") -> HeaderUnit:
    """Return the currency and the scale in a header's brackets or behind its last comma."""
    tail = _TAIL.search(header)
    said = (tail["aside"] or tail["last"] or "").strip() if tail else ""
    match = _pattern(language).fullmatch(said) if said else None
    if tail is None or match is None or not header[: tail.start()].strip():
        return HeaderUnit(header)
    currency = money(language).unit(
        match["front"] or match["back"], match["back"] or match["front"]
    )
    if match["letter"] and currency is None:
        return HeaderUnit(header)  # "Length (m)"
    return HeaderUnit(header[: tail.start()], currency, _power(match["scale"] or match["letter"]))


def _power(printed: str | None) -> int:
    words = word_lists("tables")
    known = {**words["scales"], **words["letters"]}
    plain = (printed or "").casefold()
    return next((int(power) for word, power in known.items() if word.casefold() == plain), 0)


@lru_cache(maxsize=32)
def _pattern(language: str) -> re.Pattern[str]:
    words, sums = word_lists("tables"), money(language)
    signs = choice([*sums.before, *sums.behind])
    scale = rf"(?P<scale>{choice(words['scales'])})|(?P<letter>{choice(words['letters'])})"
    link = choice([*words["in"], *sums.link])
    return re.compile(
        rf"(?:{link}\s+)?(?P<front>{signs})?\s*(?:{scale})?\s*(?:{link}\s*)?(?P<back>{signs})?",
        re.IGNORECASE,
    )
