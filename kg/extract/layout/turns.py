"""Leaflets whose line breaks are lost: two labels take turns inside one paragraph."""

import re
from collections.abc import Iterator

from kg.extract.layout.label import Label, LabelRole
from kg.extract.layout.label_words import words_of
from kg.extract.layout.labels import match_label

_FEWEST = 4  # two claims, two replies
_COLON = re.compile(r"[:：]")
_ENDED = re.compile(r"[.!?。！？؟”\"»]\s*$")
_WORD = re.compile(r"(?<!\w)(?=\w)")
_LONGEST = 40  # characters of a label
_MOST = 20_000  # characters of a leaflet
_ROLES = (LabelRole.CLAIM, LabelRole.REPLY)


def turns(text: str) -> set[int]:
    """Return where claims and replies begin that take turns in a text; none where others do.

    One label of each kind, capitalised and with a colon: "Myth: … Fact: … Myth: … Fact: …". Words
    of every day ("Claim", "Response") stand behind whole sentences only: logs have them too.
    """
    if len(text) > _MOST or len(_COLON.findall(text)) < _FEWEST:
        return set()
    found = list(_labels(text))
    roles = [label.role for _, label in found]
    words = {label.word for _, label in found}
    taken = roles == [_ROLES[at % 2] for at in range(len(roles))] and len(words) == len(_ROLES)
    if not taken or len(found) < _FEWEST:
        return set()
    ended = all(_ENDED.search(text, 0, start) for start, _ in found[1:])
    return (
        {start for start, _ in found} if ended or not words & set(words_of("everyday")) else set()
    )


def _labels(text: str) -> Iterator[tuple[int, Label]]:
    """Yield the labels right before a colon, and where each begins."""
    for colon in _COLON.finditer(text):
        first = max(0, colon.start() - _LONGEST)
        for match in _WORD.finditer(text, first, colon.start()):
            start = match.start()
            label = (
                match_label(text[start : colon.end()], _ROLES) if text[start].isupper() else None
            )
            whole = label is not None and start + label.text_start == colon.end()
            if label and whole and label.party is None and label.start == 0:
                yield start, label
                break
