"""What stands just before a number: does it count, or is it a name ("Level 2", "Linie 7")?"""

import re
from typing import Final

from kg.extract.naming.roads import leads_to_road
from kg.extract.quantity.lexicon import Lexicon, choice, lexicon

NEAR: Final = 60  # letters before a number in which such words are looked for
_LINKED: Final = r"(?:\s+(?:and|or|to|und|et|y|e|и)\s+|,\s*|\s?[-–—/]\s?)"


def follows_label(before: str, words: Lexicon) -> bool:
    """Tell whether a number behind ``before`` is a name: "Level 2 and", "rutas 4,", "§", "US 1"."""
    named = rf"{words.pattern('labels')}\s*#?\s*(?:[\d.]+{_LINKED})*$"
    return bool(re.search(named, before[-NEAR:], re.IGNORECASE)) or leads_to_road(before)


def follows_numbered(before: str, words: Lexicon) -> bool:
    """Tell whether a noun that a number names leads to the number: "ruta", "Linie"."""
    named = rf"{choice([*words.words('labels'), *words.words('numbered')])}\s*#?\s*$"
    return bool(re.search(named, before[-NEAR:], re.IGNORECASE))


def follows_name(before: str) -> bool:
    """Tell whether a word with a capital, or a number, leads to the number: "Terminal 2 300"."""
    return re.search(r"(?:[^\W\d_a-zà-ÿ][^\W\d_]*|\d)[,.]?\s+$", before[-NEAR:]) is not None


def follows_noun(before: str, words: Lexicon) -> bool:
    """Tell whether an article and a word lead to the number; a verb seldom follows an article."""
    noun = rf"{words.pattern('the')}\s*[^\W\d_]+\s+$"
    return bool(re.search(noun, before[-NEAR:], re.IGNORECASE))


def names_in(masked: str, language: str = "en") -> frozenset[str]:
    """Return the numbers that a text uses as names: 508, when it says "Section 508"."""
    label = lexicon(language).pattern("labels")
    found = re.findall(rf"{label}\s*#?\s*(\d{{3,}}(?:\.\d+)?)", masked, re.IGNORECASE)
    return frozenset(found)
