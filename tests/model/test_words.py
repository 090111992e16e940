"""Words are cut as their text is, and keep the note markers inside and at the edges."""

from hypothesis import given
from hypothesis import strategies as st

from kg.model.location import Span
from kg.model.words import Run, Words

_PIECES = st.lists(st.sampled_from(["", "a", "bc", "def "]), max_size=8)


def _words(pieces: list[str]) -> Words:
    """Return runs of the pieces; an empty one is a note marker."""
    runs, offset = list[Run](), 0
    for number, piece in enumerate(pieces):
        end = offset + len(piece)
        runs.append(Run(piece, Span(offset, end), note=None if piece else str(number)))
        offset = end
    return Words(tuple(runs))


@given(_PIECES, st.integers(0, 20), st.integers(0, 20))
def test_a_slice_has_its_text_and_its_markers(pieces: list[str], start: int, length: int) -> None:
    words, end = _words(pieces), start + length
    cut = words.slice(start, end)
    assert cut.text == words.text[start:end]
    inside = [run.note for offset, run in words.markers() if start <= offset <= end]
    assert [run.note for _, run in cut.markers()] == inside
    spans = cut.spans()
    assert [spans[0].start, spans[-1].end] == _edges(words.text, start, end) if spans else True


def _edges(text: str, start: int, end: int) -> list[int]:
    """Return where the letters between two offsets begin and end."""
    letters = [at for at in range(start, min(end, len(text))) if not text[at].isspace()]
    return [letters[0], letters[-1] + 1]
