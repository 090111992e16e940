"""Labels of another language than the text's: read where there are several, else a word alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from kg.extract.language import language_of_script, language_of_words
from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import families
from kg.extract.layout.lines import Line, with_colon

_FEWEST = 2
_EVERYWHERE = "en"  # pages in all languages have English labels ("Fake", "Fact check")


def without_foreign(lines: Sequence[Line], language: str | None) -> tuple[Line, ...]:
    """Take off labels of a language that labels one line only, and is not the text's own.

    "These 3 ways" begins an English sentence, and a German thesis; "Info" a notice in most
    languages, and a truth on a French page. Where the page does not say its language, its words
    tell it; labels that a colon or number sets off stay then.
    """
    stated = (language or "").split("-")[0].lower()
    own = stated or _told_by("\n".join(line.words.text for line in lines))
    if own not in families():
        return tuple(lines)
    paired = _paired(lines)
    foreign = {at: one for at, line in enumerate(lines) if (one := _foreign_label(line, own))}
    times = Counter(label.language for label in foreign.values())
    left = {
        at
        for at, label in foreign.items()
        if times[label.language] < _FEWEST and at not in paired
        if stated or not _is_set_off(label)
    } | {at for at, label in foreign.items() if not stated and _is_loose(lines[at], label)}
    return tuple(replace(line, label=None) if at in left else line for at, line in enumerate(lines))


def _told_by(text: str) -> str:
    return language_of_script(text) or language_of_words(text) or _EVERYWHERE


def _is_loose(line: Line, label: Label) -> bool:
    """Tell whether more stands in the line: "MIT License", "MIT. Copyright" is no Polish myth."""
    sign = line.words.text[: label.text_start].rstrip()[-1:]
    return bool(line.rest) and (sign == "." or not _is_set_off(label))


def _is_set_off(label: Label) -> bool:
    return label.closed or label.numbered


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


def _foreign_label(line: Line, own: str) -> Label | None:
    label, lists = line.label, families()[own].values()
    if label is None or label.language in (own, _EVERYWHERE):
        return None
    return None if any(label.word in words for words in lists) else label
