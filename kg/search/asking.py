"""What a person types, as parts to be found; whatever is typed means something, or nothing.

Words stand for themselves, "words in quotation marks" for that phrase, ``word*`` for its beginning.
What folds into several words ("287(g)", "don't", a run of Chinese) is a phrase as well.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import tantivy

from kg.search.index import Index
from kg.search.kinds import Kind
from kg.search.words import Word, is_unspaced, words_of

_CHUNK: Final = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)(\*?)|([^\s"“”„«»]+)')
_LONGEST: Final = 1_000  # characters of what is typed; the rest is not looked for


@dataclass(frozen=True, slots=True)
class Part:
    """Words that must stand side by side; ``open_end``: the last is only a beginning."""

    words: tuple[str, ...]
    open_end: bool = False

    def spans(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Yield where the part stands among the words of a text."""
        for place in range(len(words) - len(self.words) + 1):
            stretch = words[place : place + len(self.words)]
            if all(map(self._fits, range(len(stretch)), stretch)):
                yield stretch[0].start, stretch[-1].end

    def _fits(self, number: int, word: Word) -> bool:
        wanted, is_last = self.words[number], number == len(self.words) - 1
        return word.text.startswith(wanted) if self.open_end and is_last else word.text == wanted


def parts_of(typed: str) -> tuple[Part, ...]:
    """Return the parts of what was typed, each once."""
    found = (_part(chunk) for chunk in _CHUNK.finditer(typed[:_LONGEST]))
    return tuple(dict.fromkeys(part for part in found if part))


def _part(chunk: re.Match[str]) -> Part | None:
    phrase, star, bare = chunk.groups()
    text = phrase if bare is None else bare
    words = list(words_of(text))
    if not words:
        return None
    last = words[-1]
    single = is_unspaced(text[last.start : last.end]) and last.end - last.start == 1
    if single and len(words) > 1 and words[-2].end == last.end:
        words.pop()  # the pair before has it already
        single = False
    open_end = single or bool(star) or (bare is not None and bare.endswith("*"))
    return Part(tuple(word.text for word in words), open_end)


def query_of(
    index: Index, parts: Iterable[Part], kinds: Sequence[Kind], *, every: bool
) -> tantivy.Query:
    """Return the query for entries of some kinds (none: of all) with ``every`` part, or any."""
    must, may = tantivy.Occur.Must, tantivy.Occur.Should
    wanted = [(must if every else may, _query(index, part)) for part in parts]
    query = tantivy.Query.boolean_query(wanted)
    if not kinds:
        return query
    return tantivy.Query.boolean_query([(must, query), (must, index.is_any_of(kinds))])


def _query(index: Index, part: Part) -> tantivy.Query:
    if len(part.words) > 1:
        return index.has_phrase(part.words, open_end=part.open_end)
    (word,) = part.words
    return index.has_prefix(word) if part.open_end else index.has(word)
