"""Labels of another language than the text's: read where there are several, else a word alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from kg.extract.layout.label_words import families
from kg.extract.layout.labels import Label, LabelRole
from kg.extract.layout.lines import Line, with_colon

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
    paired = _paired(lines)
    times = Counter(
        line.label.language for line in lines if line.label and _is_foreign(line.label, own)
    )
    return tuple(
        replace(line, label=None)
        if line.label
        and _is_foreign(line.label, own)
        and times[line.label.language] < _FEWEST
        and at not in paired
        else line
        for at, line in enumerate(lines)
    )


def _paired(lines: Sequence[Line]) -> set[int]:
    """Return where a claim and the reply right after it are labelled, each with a colon.

    Whatever languages the two labels are of: "Claim: …", "Tatsache: …".
    """
    labelled = [
        (at, line.label)
        for at, line in enumerate(lines)
        if line.label
        and line.label.role in (LabelRole.CLAIM, LabelRole.REPLY)
        and with_colon(line.words.text, line.label)
    ]
    found = (
        {at, after}
        for (at, one), (after, other) in pairwise(labelled)
        if one.role is LabelRole.CLAIM and other.role is LabelRole.REPLY
    )
    return set(chain.from_iterable(found))


def _is_foreign(label: Label, own: str) -> bool:
    lists = families()[own].values()
    return label.language not in (own, _EVERYWHERE) and not any(
        label.word in words for words in lists
    )
