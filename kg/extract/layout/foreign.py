"""Labels of another language than the text's: read where there are several, else a word alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.layout.labels import Label, families
from kg.extract.layout.lines import Line

_FEWEST = 2
_EVERYWHERE = "en"  # pages in all languages have English labels ("Fake", "Fact check")


def without_foreign(lines: Sequence[Line], language: str | None) -> tuple[Line, ...]:
    """Take off labels of a language that labels one line only, and is not the text's own.

    "These 3 ways" begins an English sentence, and a German thesis; "Info" a notice in most
    languages, and a truth on a French page.
    """
    own = (language or "").split("-")[0].lower()
    if own not in families():
        return tuple(lines)
    times = Counter(
        line.label.language for line in lines if line.label and _is_foreign(line.label, own)
    )
    return tuple(
        replace(line, label=None)
        if line.label and _is_foreign(line.label, own) and times[line.label.language] < _FEWEST
        else line
        for line in lines
    )


def _is_foreign(label: Label, own: str) -> bool:
    lists = families()[own].values()
    return label.language not in (own, _EVERYWHERE) and not any(
        label.word in words for words in lists
    )
