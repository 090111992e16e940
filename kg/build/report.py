"""What a build did: the documents it read, and what was odd in them."""

from dataclasses import dataclass

from kg.build.notices import Tally, place_of
from kg.model.claim import Role
from kg.model.location import Notice as Oddity
from kg.model.record import Record
from kg.model.review import Outcome


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document, with what was found in it; ``statements`` are those of an argument graph."""

    key: str
    title: str
    claims: int
    replies: int
    citations: int
    sources: int
    figures: int
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd: a stable code, a sentence, the file and place."""

    code: str
    message: str
    where: str

    @classmethod
    def at(cls, name: str, oddity: Oddity) -> "Notice":
        """Say in which file, and where: a row, cell or record, or from which character on."""
        where = place_of(oddity)
        return cls(oddity.code, oddity.message, f"{name}, {where}" if where else name)


@dataclass(frozen=True, slots=True)
class FeedReport:
    """One feed: how many entries it has, what was found, and what was odd, by kind."""

    key: str
    name: str
    entries: int
    claims: int
    reviews: int
    tallies: tuple[Tally, ...]

    def times(self, outcome: Outcome) -> int:
        """Return how often something odd had this outcome."""
        return sum(tally.times for tally in self.tallies if tally.outcome is outcome)


@dataclass(frozen=True, slots=True)
class GraphReport:
    """A file of RDF: how many statements were taken over, in how many graphs."""

    name: str
    statements: int
    graphs: int


@dataclass(frozen=True, slots=True)
class FileError:
    """A file that could not be read, though others were: what happened, and what to do."""

    name: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The outcome of a build; ``errors`` are the files that were left out.

    ``passed_over`` are files met in a folder that hold nothing for this software.
    """

    documents: tuple[DocumentReport, ...]
    warnings: tuple[Notice, ...]
    quads: int
    feeds: tuple[FeedReport, ...] = ()
    errors: tuple[FileError, ...] = ()
    graphs: tuple[GraphReport, ...] = ()
    passed_over: tuple[FileError, ...] = ()


def document_report(record: Record) -> DocumentReport:
    """Count what a record holds."""
    roles = [assertion.role for assertion in record.assertions]
    return DocumentReport(
        key=record.key,
        title=record.title,
        claims=roles.count(Role.CLAIM),
        replies=roles.count(Role.REPLY),
        statements=roles.count(Role.STATEMENT),
        citations=len(record.citations),
        sources=len(record.sources),
        figures=len(record.observations),
    )
