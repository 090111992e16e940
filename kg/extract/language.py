"""The language of a document: what it states, unless its script says otherwise, or its words."""

import re
from collections import Counter
from functools import cache
from typing import Final

from kg.model.document import Document
from kg.vocab.wordlists import word_lists

_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_DEFAULT: Final = "en"
_MOSTLY: Final = 0.5
_LATIN: Final = "\u036f"
_SHARES: Final = {"ja": 0.05, "uk": 0.02, "fa": 0.01}
_SEEN: Final = 60_000


def language_of(document: Document) -> str:
    """Return the BCP 47 tag: as stated, unless the text is in a script that cannot be that.

    A page template that says ``en`` over a Russian text is common. Without a statement the script
    decides, then the commonest words; English where neither tells.
    """
    text = "\n".join(block.words.text for block in document.blocks)[:_SEEN]
    stated = (document.language or "").strip()
    script = language_of_script(text)
    if _TAG.fullmatch(stated) and (script is None or _writes(stated, script)):
        return stated.replace("_", "-")
    return script or language_of_words(text) or _DEFAULT


def language_of_script(text: str) -> str | None:
    """Return the language that a text not in Latin letters is most likely in."""
    lowered = text.lower()
    letters = _LETTER.findall(lowered)
    if sum(letter > _LATIN for letter in letters) <= _MOSTLY * len(letters):
        return None
    for language, pattern in _scripts().items():
        if len(pattern.findall(lowered)) > _SHARES.get(language, _MOSTLY) * len(letters):
            return language
    return None


def language_of_words(text: str) -> str | None:
    """Return the language whose short words are commonest; ``None`` when two are as common."""
    listed = word_lists("languages")["words"]
    counts = Counter(dict.fromkeys(listed, 0))
    for word, times in Counter(_WORD.findall(text.lower())).items():
        for language, words in listed.items():
            counts[language] += times * (word in words)
    (first, most), (_, second) = counts.most_common(2)
    return first if most > second else None


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(pattern)
        for language, pattern in word_lists("languages")["scripts"].items()
    }


def _writes(stated: str, script: str) -> bool:
    """Tell whether a stated language can be written in the script that points to another one."""
    language = stated.lower().replace("_", "-").partition("-")[0]
    families = (
        {"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"},
        {"ar", "fa", "ur", "ps", "ckb"}, {"zh", "ja", "yue"}, {"he", "yi"},
        {"hi", "mr", "ne", "sa"}, {"ko"}, {"el"}, {"th"},
    )  # fmt: skip
    known = set().union(*families)
    latin = {
        *word_lists("languages")["words"],
        "pl",
        "sv",
        "da",
        "fi",
        "no",
        "cs",
        "tr",
        "vi",
        "id",
    }
    return any({language, script} <= family for family in families) or language not in known | latin
