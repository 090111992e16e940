"""Notes that cite a work again without naming it: "Ibid., p. 2", "CCR, supra note 3, at 5"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.works.cited_names import is_cited_as
from kg.extract.works.parse import BackKind, BackReference, find_back_references
from kg.model.source import Note, ParsedWork
from kg.vocab.iris import normalise

_SURE, _DOUBTED = 0.9, 0.5

Cites = tuple[Note, tuple[ParsedWork, ...]]


def with_earlier_works(parsed: Iterable[Cites], language: str) -> Iterator[Cites]:
    """Yield each note with its works, those that it refers back to among them, in order."""
    before: list[Cites] = []
    for note, works in parsed:
        references = [
            reference
            for reference in find_back_references(note.words, language)
            if not any(work.start < reference.end and reference.start < work.end for work in works)
        ]
        found = [_again(reference, _meant(reference, before)) for reference in references]
        both = sorted((*works, *(work for work in found if work)), key=lambda work: work.start)
        before.append((note, tuple(both)))
        yield before[-1]


def unmet(note: Note, works: Sequence[ParsedWork], language: str) -> Iterator[BackReference]:
    """Yield the references back within a note that lead to none of its ``works``."""
    for reference in find_back_references(note.words, language):
        if not any(one.start < reference.end and reference.start < one.end for one in works):
            yield reference


def _meant(reference: BackReference, before: Sequence[Cites]) -> tuple[Note, ParsedWork] | None:
    """Return the work that is meant, and the note that cites it."""
    cited = [(note, work) for note, works in before for work in works]
    if reference.kind is BackKind.NOTE:
        cited = [(note, work) for note, work in cited if note.label == reference.note_label]
    elif reference.kind is BackKind.SAME:
        cited = cited if before and before[-1][1] else []
    if reference.author_words:
        wanted = {normalise(name) for name in reference.author_words}
        by_author = [
            (note, work)
            for note, work in cited
            if wanted & {normalise(author) for author in work.authors}
            or any(
                is_cited_as(work.authors, name) for name in reference.author_words if work.authors
            )
        ]
        cited = by_author or (cited if reference.kind is BackKind.NOTE else [])
    return cited[-1] if cited else None


def _again(reference: BackReference, meant: tuple[Note, ParsedWork] | None) -> ParsedWork | None:
    if meant is None:
        return None
    note, work = meant
    there = f"note {note.label}" if note.label else "the entry before"
    words = f"“{reference.words.strip()}” points back to the work of {there}"
    other = _of_another(reference, work)
    return replace(
        work,
        start=reference.start,
        end=reference.end,
        locator=reference.locator,
        page_first=reference.page_first,
        page_last=reference.page_last,
        confidence=min(_DOUBTED if other else _SURE, work.confidence),
        reason=f"{words}, which is not said to be that of {other}." if other else f"{words}.",
    )


def _of_another(reference: BackReference, work: ParsedWork) -> str:
    """Return whose work "Quill, supra note 1" means where note 1 cites one of somebody else."""
    if reference.kind is not BackKind.NOTE or not work.authors or not reference.author_words:
        return ""
    wanted = {normalise(name) for name in reference.author_words}
    own = wanted & {normalise(author) for author in work.authors} or any(
        is_cited_as(work.authors, name) or normalise(name) in normalise(work.title)
        for name in reference.author_words
    )
    return "" if own else " and ".join(reference.author_words)
