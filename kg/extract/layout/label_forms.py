"""What a label may look like: numbers beside it, what sets it off, what stands before it."""

import re
from typing import Final

from kg.extract.signs import ARROWS, PICTURES, RATING_SIGNS

NUMBER: Final = (
    r"(?:(?:no\.?|number|nummer|número|numéro|n[°ºo]\.?|#|nr\.?|№|第|رقم)\s*)?"
    r"(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])"
)
# What counts an item before its label, a letter or a Roman number too: "(a) Claim", "IV. Claim".
# With a point only the first letters do: "J. Moore's claim" begins with a name.
LETTER: Final = r"(?:(?:[a-h]|[ivx]{1,5})(?=[.)\]])|[a-z](?=[)\]]))"
ITEM: Final = (
    rf"(?:(?:\d{{1,2}}\.){{0,3}}{NUMBER}|{LETTER})[\ufe0f\u20e3]*\s*[.):\]–—-]{{0,2}}"
    r"(?:\s+|(?=[\u3400-\u9fff]))"  # "1谣言一：…"
)
# Behind a label a number may be a word ("Myth Number One"), or missing behind its sign ("Myth #:").
COUNT: Final = (
    rf"(?:{NUMBER}|#(?=\s*[:：])|(?:(?:number|no\.?)\s*)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
COLON: Final = r"\s*[\"”»“]?[*_]{0,2}\s*[:：⁚∶꞉][*_]{0,2}\s*"  # "**Myth:**" in plain text
END: Final = (
    rf"{COLON}|\s*[»›](?=\s)\s*|"
    r"\s*(?<!\b[Nn]o)(?<!\b[Nn]r)[.．。|!！]\s+|\s+(?:--+|[-–—])\s*|\s*[—–]\s*|-\s*(?=[\"“«„])|"
    rf"\s*[.]?[\s{RATING_SIGNS}]*$"
)
# "(Myth 1) The quay …", "[Myth] The …", "Myth) The …"
BRACKET: Final = r"(?<=\d)\s*[)）\]】]\s*|\s*\][\s:]+|(?<=[^\W\d])\)\s+|\s*】\s*"
LEADING: Final = ("before", "party", "article", "label")
OPENING: Final = rf"[\s\"“”«»'‘’\[【(*_#>•·×✕○〇◯{PICTURES}{RATING_SIGNS}{ARROWS}-]*"
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def looks_like_label(word: str, *, closed: bool, numbered: bool) -> bool:
    """Tell whether words may be a label: set off (colon, number, own line), with a capital."""
    if _CJK.search(word):
        return closed or numbered
    capital = not word[0].islower() or not word[0].isascii()
    return capital and (closed or numbered or (word.isupper() and len(word) > 2))
