"""From notes and links to sources, references, note marks and citations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.build.stages.backwards import unmet
from kg.build.stages.describing import Described, in_notes, in_text
from kg.build.stages.names import Naming
from kg.build.stages.unread import unread_notes
from kg.model.claim import Passage, Role
from kg.model.document import Block, BlockKind, Document
from kg.model.location import Location, Notice
from kg.model.source import Citation, Note, ParsedWork, Pointer, Reference, Source
from kg.reconcile.sources.cluster import SourceMatch, cluster_works
from kg.vocab.iris import token

_QUOTED_FROM = "includesQuotationFrom"
_TAKEN_FROM = "containsAssertionFrom"
_DATA = ("citesAsDataSource", "usesDataFrom")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a document cites: sources, and which description means which."""

    notes: tuple[Note, ...]
    described: tuple[Described, ...]
    sources: tuple[Source, ...]
    matches: tuple[SourceMatch, ...]

    def of_note(self, label: str) -> tuple[tuple[Described, SourceMatch], ...]:
        """Return the works that a note describes."""
        pairs = zip(self.described, self.matches, strict=True)
        return tuple((one, match) for one, match in pairs if one.note == label)

    def source(self, key: str) -> Source:
        """Return the source with that key."""
        return next(source for source in self.sources if source.key == key)


def find_cited(
    document: Document, passages: Sequence[Passage], naming: Naming, publisher: str
) -> Cited:
    """Read every note and link, and tell which of them mean the same source."""
    notes = tuple(_note(block) for block in document.blocks if block.kind is BlockKind.NOTE)
    described = [*in_notes(notes, document.language), *in_text(document, passages)]
    clusters = cluster_works(
        [one.work for one in described],
        naming.agent,
        lambda host: agent.key if (agent := naming.agents.of_host(host)) else None,
        publisher=publisher,
    )
    return Cited(notes, tuple(described), clusters.sources, clusters.matches)


def _note(block: Block) -> Note:
    return Note(block.label or "", block.words, Location(block.words.spans(), page=block.page))


@dataclass(frozen=True, slots=True)
class Marked:
    """A note mark: where it stands, and in which passage."""

    pointer: Pointer
    passage: int | None


def find_marks(
    document: Document, passages: Sequence[Passage], keys: Sequence[str]
) -> tuple[Marked, ...]:
    """Return the note marks in reading order; a label that is marked again gets a number."""
    passage_of = {
        run.span: number
        for number, passage in enumerate(passages)
        for words in (passage.whole, *(table.words for table in passage.tables))
        for _, run in words.markers()
    }
    marks: list[Marked] = []
    times: dict[str, int] = {}
    for block in document.blocks:
        for _, run in block.words.markers():
            label = run.note or ""
            times[label] = times.get(label, 0) + 1
            key = f"fn{label}" if times[label] == 1 else f"fn{label}-{times[label]}"
            passage = passage_of.get(run.span)
            where = Location((run.span,), page=block.page)
            context = keys[passage] if passage is not None else None
            marks.append(Marked(Pointer(key, label, where, context), passage))
    return tuple(marks)


def references_of(cited: Cited) -> tuple[Reference, ...]:
    """Return one reference per note; without a work, or with unnamed data alone, it explains."""
    found = []
    for note in cited.notes:
        works = cited.of_note(note.label)
        sources = tuple(dict.fromkeys(match.source for _, match in works))
        explains = all(not one.work.titled and one.work.relation in _DATA for one, _ in works)
        found.append(
            Reference(note.label, note.words.text, note.location, sources, explains=explains)
        )
    return tuple(found)


def citations_of(
    document: str,
    cited: Cited,
    marks: Sequence[Marked],
    passages: Sequence[Passage],
    keys: Sequence[str],
    *,
    quoting: Sequence[bool],
) -> tuple[Citation, ...]:
    """Return every act of citing, each once.

    A note marked twice in one passage cites once; one page linked twice in one passage is cited
    once, at two places. What is cited *through* another source is cited by that source.
    """
    found: dict[str, Citation] = {}
    first_mark = _first_marks(marks)
    for one, match in zip(cited.described, cited.matches, strict=True):
        if one.note is None:
            passage = one.passage
            citation = _citation(
                document, one, match, keys[passage] if passage is not None else None
            )
            _add(found, citation)
            continue
        for mark in first_mark.get(one.note, [None]):
            passage = mark.passage if mark else None
            quotes = passage is not None and quoting[passage]
            role = passages[passage].role if passage is not None else None
            relation = _relation(one.work, role, quotes=quotes)
            context = mark.pointer.assertion if mark else None
            _add(found, _citation(document, one, match, context, relation=relation, mark=mark))
    return tuple(found.values())


def _first_marks(marks: Sequence[Marked]) -> dict[str, list[Marked | None]]:
    """Return, per label, the first mark of each passage."""
    found: dict[str, dict[int | None, Marked]] = {}
    for mark in marks:
        found.setdefault(mark.pointer.label, {}).setdefault(mark.passage, mark)
    return {label: list(by_passage.values()) for label, by_passage in found.items()}


def _relation(work: ParsedWork, role: Role | None, *, quotes: bool) -> str:
    """A claim's note says where its words are from, unless the note says what else it is for."""
    if role is not Role.CLAIM or work.relation in _DATA or work.via:
        return work.relation
    return _QUOTED_FROM if quotes else _TAKEN_FROM


def _citation(
    document: str,
    one: Described,
    match: SourceMatch,
    assertion: str | None,
    *,
    relation: str | None = None,
    mark: Marked | None = None,
) -> Citation:
    kind = relation or one.work.relation
    through = match.via if match.through else None
    where = "" if one.note is None else f"note {one.note}"
    key = token(document, through or "", match.source, kind, assertion or "", where)
    own = one.work.reason if one.work.reason not in match.reason else ""
    reasons = [own, match.reason, match.via_reason]
    sure = min(one.work.confidence, match.confidence, match.via_confidence)
    return Citation(
        key=key,
        cited=match.source,
        relation=kind,
        citing=through,
        assertion=None if through else assertion,
        pointer=mark.pointer.key if mark else None,
        location=one.location,
        locator=one.work.locator,
        page_first=one.work.page_first,
        page_last=one.work.page_last if one.work.page_last is not None else one.work.page_first,
        printed_url=one.work.printed_url if one.work.printed_url != one.work.url else None,
        confidence=sure,
        reason=" ".join(dict.fromkeys(reason for reason in reasons if reason)),
    )


def _add(found: dict[str, Citation], citation: Citation) -> None:
    known = found.get(citation.key)
    if known is None:
        found[citation.key] = citation
    elif known.location and citation.location:
        spans = dict.fromkeys((*known.location.spans, *citation.location.spans))
        found[citation.key] = replace(known, location=Location(tuple(spans)))


def note_notices(cited: Cited, marks: Sequence[Marked], language: str) -> tuple[Notice, ...]:
    """Report notes that nothing marks, marks without a note, and notes that cite nothing read."""
    noted, marked = {note.label for note in cited.notes}, {mark.pointer.label for mark in marks}
    unmarked = [
        Notice("note-unmarked", f"Nothing in the text marks note {note.label}.", note.location)
        for note in cited.notes
        if note.label not in marked
    ]
    missing = {
        mark.pointer.label: Notice(
            "note-missing", f"The text marks note {mark.pointer.label}, which is not there.",
            mark.pointer.location,
        )
        for mark in reversed(marks)
        if mark.pointer.label not in noted
    }  # fmt: skip
    works = [(note, [one.work for one, _ in cited.of_note(note.label)]) for note in cited.notes]
    led = (*_unmet(works, language), *unread_notes(works, language))
    return (*unmarked, *missing.values(), *led)


def _unmet(notes: Sequence[tuple[Note, Sequence[ParsedWork]]], language: str) -> Iterator[Notice]:
    """Report "Ibid." and "supra note 9" where no work stands before them, or in that note."""
    for note, works in notes:
        for reference in unmet(note, works, language):
            said = f"“{reference.words.strip()}” in note {note.label}"
            message = f"{said} points back to a work, and none is found there; it cites nothing."
            where = Location(note.words.spans(reference.start, reference.end))
            yield Notice("note-unmet", message, where)
