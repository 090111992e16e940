"""Full names with their acronym beside them: "Department of Homeland Security (DHS)".

The letters are matched from the right, as Schwartz and Hearst do it (A simple algorithm for
identifying abbreviation definitions in biomedical text, PSB 2003), but only with letters that
begin words: names of bodies are built that way.
"""

import re
import unicodedata
from typing import Final

from kg.model.lexicon import Introduction
from kg.model.words import Words

_ACRONYM = r"[A-Z][A-Za-z0-9&.-]{1,10}"
_IN_BRACKETS = re.compile(rf"\(\s*(?:the\s+)?[“\"'‘]?(?P<acronym>{_ACRONYM})[”\"'’]?\s*[),;]")
# "Insee (Institut national de la statistique …)": in small letters, each the first of a word.
_SPOKEN = re.compile(
    r"(?<![\w.-])(?P<acronym>[A-Z][a-z]{2,7})\s*\(\s*(?P<name>[A-Z][^()\n]{8,120})\)"
)
_BEFORE = re.compile(r"\b(?P<acronym>[A-Z][A-Z0-9&]{1,10})\s*\(\s*(?P<name>[A-Z][^()\n]{4,120})\)")
_LONGEST: Final = 160
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w’'&]+")
_SMALL: Final = frozenset("of for the and on in & to de a at by with".split())
_JOINING: Final = _SMALL | frozenset(
    """la le les du des et l d en pour sur au aux el los las del y e para do da dos das di dello
    della dei degli delle per il lo gli i von der die das und fur van voor het een""".split()
)
_COUNTRY = re.compile(r"(?:U\.S\.|US|United States)\s+$")


def find_acronyms(words: Words) -> tuple[Introduction, ...]:
    """Return every introduction of an acronym, in order of place."""
    text = words.text
    found = [_after(text, match) for match in _IN_BRACKETS.finditer(text)]
    found += [_before(match) for match in _BEFORE.finditer(text)]
    found += [_spoken(match) for match in _SPOKEN.finditer(text)]
    kept = {intro.start: intro for intro in found if intro is not None}
    return tuple(kept[start] for start in sorted(kept))


def _after(text: str, match: re.Match[str]) -> Introduction | None:
    end = len(text[: match.start()].rstrip())
    lead_start = _sentence_start(text, max(0, end - _LONGEST), end)
    found = _start_of_name(text[lead_start:end], match["acronym"])
    if found is None:
        return None
    start = lead_start + found
    if country := _COUNTRY.search(text[lead_start:start]):
        start -= len(country[0])
    name = text[start:end].removesuffix("'s").removesuffix("’s")
    return Introduction(name, match["acronym"], start, end, *match.span("acronym"))


def _before(match: re.Match[str]) -> Introduction | None:
    name = match["name"].strip()
    if _start_of_name(name, match["acronym"]) != 0:
        return None
    return Introduction(name, match["acronym"], *match.span("name"), *match.span("acronym"))


def _spoken(match: re.Match[str]) -> Introduction | None:
    name = match["name"].strip()
    if not are_initials(match["acronym"], name):
        return None
    return Introduction(name, match["acronym"], *match.span("name"), *match.span("acronym"))


def are_initials(acronym: str, name: str) -> bool:
    """Tell whether each letter begins a word of the name, in order, small words left out or not.

    >>> are_initials("Insee", "Institut national de la statistique et des études économiques")
    True
    """
    words = [_plain(word) for word in re.findall(r"(?:[dl]['’])?\w+", name)]
    letters = _plain(acronym)
    reached = {0}
    for word in words:
        met = {at + 1 for at in reached if letters[at : at + 1] == word[:1]}
        reached = met | (reached if word in _JOINING else set())
    return len(letters) in reached


def _plain(word: str) -> str:
    bare = re.sub(r"^[dl]['’]", "", word.casefold())
    marks = unicodedata.normalize("NFD", bare)
    return "".join(char for char in marks if not unicodedata.combining(char))


def _sentence_start(text: str, start: int, end: int) -> int:
    stop = max(text.rfind(mark, start, end) for mark in ("\n", "; ", ": ", "? ", "! ", ")"))
    return max(start, stop + 1) if stop >= 0 else start


def _start_of_name(lead: str, acronym: str) -> int | None:
    """Return where the name begins whose words begin with the acronym's letters, or ``None``."""
    letters = _letters(acronym)
    if sum(char.isupper() for char in letters) < 2:
        return None
    for word in reversed(list(_WORD.finditer(lead))):
        initials = word[0].replace(".", "") if "." in word[0] else word[0][0]
        if letters.casefold().endswith(initials.casefold()):
            letters = letters[: -len(initials)]
            if not letters:
                return word.start() if word[0][0].isupper() else None
        elif word[0].casefold() not in _SMALL:
            return None
    return None


def _letters(acronym: str) -> str:
    """Return the letters to be met; a digit repeats the one before it: W3C is W, W, W, C."""
    plain = "".join(char for char in acronym.removesuffix("s") if char.isalnum())
    return re.sub(r"([A-Z])([2-5])", lambda pair: pair[1] * int(pair[2]), plain)
