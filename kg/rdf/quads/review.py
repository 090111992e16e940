"""Reviews of claims as N-Triples text: a feed has millions of statements, too many for objects.

What a record says becomes a reported claim attributed to who made it, and the reviewer's verdict in
its literal words; numbers of a rating stay out. The place of both is the record's JSON pointer
(Web Annotation ``oa:FragmentSelector``, RFC 6901). Who ran what over which text is stated once
for the feed. A record with one appearance takes 44 statements: 10 for the claim, 8 for the review,
7 for its page, 6 for the place, 5 for the appearance, 8 for the citation that leads there.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.review import UNSAID, Party, ReviewRecord, Work
from kg.model.source import Resolution
from kg.vocab.iris import Minter, slug, token
from kg.vocab.namespaces import iri

_POINTER: Final = "https://www.rfc-editor.org/rfc/rfc6901"
_SLUG_FROM: Final = 200  # characters that hold the opening words
_SLUG: Final = 80  # characters of a slug: scripts without spaces have long words
_KNOWN: Final = 100_000  # agents and sources whose statements were just written


def _p(name: str) -> str:
    """Return a predicate with the space around it."""
    return f" <{iri(name)}> "


def _a(name: str) -> str:
    """Return the end of the statement that gives a node a class."""
    return f"{_p('rdf:type')}<{iri(name)}> .\n"


_SAID: Final = _p("schema:text")
_STANDS_IN: Final = _p("schema:appearance")
_FIRST_IN: Final = _p("schema:firstAppearance")
_BY: Final = _p("prov:wasAttributedTo")
_PLACE: Final = _p("clm:anchoredAt")
_ISSUED: Final = _p("dcterms:issued")
_AUTHOR: Final = _p("schema:author")
_ABOUT: Final = _p("schema:itemReviewed")
_RATED: Final = _p("schema:reviewRating")
_VERDICT: Final = _p("schema:alternateName")
_PART_OF: Final = _p("dcterms:isPartOf")
_PUBLISHER: Final = _p("dcterms:publisher")
_NAME: Final = _p("schema:name")
_RESOLUTION: Final = _p("clm:resolution")
_URL: Final = _p("schema:url")
_PRINTED: Final = _p("clm:printedForm")
_CITING: Final = _p("cito:hasCitingEntity")
_CITED: Final = _p("cito:hasCitedEntity")
_RELATION: Final = _p("cito:hasCitationCharacterization")
_CITED_BY: Final = _p("clm:citingAssertion")
_MADE_BY: Final = _p("prov:wasGeneratedBy")
_IN_TEXT: Final = _p("oa:hasSource")
_SELECTOR: Final = _p("oa:hasSelector")
_VALUE: Final = _p("rdf:value")
_STANDARD: Final = _p("dcterms:conformsTo")

_A_CLAIM: Final = tuple(map(_a, ("clm:Assertion", "schema:Claim", "clm:ReportedClaim")))
_A_REVIEW: Final = _a("schema:Review")
_A_RATING: Final = _a("schema:Rating")
_A_PLACE: Final = _a("oa:SpecificResource")
_A_POINTER: Final = _a("oa:FragmentSelector")
_A_SOURCE: Final = _a("clm:Source")
_A_PAGE: Final = _a("fabio:WebContent")
_A_WORK: Final = _a("fabio:Expression")
_A_CITATION: Final = tuple(map(_a, ("clm:SourceCitation", "cito:Citation")))
_AN_AGENT: Final = _a("prov:Agent")
_CONTAINS: Final = f"<{iri('cito:containsAssertionFrom')}> .\n"
_RESOLVED, _UNRESOLVED = (
    f"<{iri(f'clm:{found}')}> .\n" for found in (Resolution.RESOLVED, Resolution.UNRESOLVED)
)
_CLASSES: Final = {
    AgentKind.PERSON: (_a("foaf:Person"),),
    AgentKind.ORGANISATION: (_a("schema:Organization"), _a("org:Organization")),
}


def _text(words: str, language: str) -> str:
    """Return a literal in a language (N-Triples, STRING_LITERAL_QUOTE)."""
    return f'"{_escaped(words)}"@{language} .\n'


def _escaped(words: str) -> str:
    if "\\" in words:
        words = words.replace("\\", "\\\\")
    if '"' in words:
        words = words.replace('"', '\\"')
    if "\n" in words or "\r" in words:
        words = words.replace("\n", "\\n").replace("\r", "\\r")
    return words


def _iri_part(pointer: str) -> str:
    return quote(pointer, safe="/@-._~")


@lru_cache(maxsize=16_384)
def _date(value: PartialDate) -> str:
    kind = "xsd:date" if value.day else "xsd:gYearMonth" if value.month else "xsd:gYear"
    return f'"{value}"^^<{iri(kind)}> .\n'


@lru_cache(maxsize=1024)
def _opening(words: str) -> str:
    """Return the first words for a name; scripts without spaces have long ones."""
    return slug(words)[:_SLUG].rstrip("-")


@dataclass(slots=True)
class ReviewLines:
    """Writes the records of one feed or page.

    ``document`` is the key of the feed, ``version`` the IRI of its exact text, ``run`` the key of
    the run that reads it.
    """

    names: Minter
    document: str
    version: str
    run: str
    _works: dict[str, str] = field(default_factory=dict)
    _agents: dict[tuple[str, AgentKind, str | None], str] = field(default_factory=dict)
    _base: str = field(init=False)
    _run: str = field(init=False)

    def __post_init__(self) -> None:
        self._base = f"{self.names.base}id/"
        self._run = self._node("run", self.run)

    def of(self, record: ReviewRecord, anchor: str | None = None) -> str:
        """Return the statements of a record; ``anchor`` is the IRI of its place, if known."""
        lines = list[str]()
        if len(self._works) > _KNOWN or len(self._agents) > _KNOWN:
            self._works.clear()
            self._agents.clear()
        where = f"<{anchor}>" if anchor else self._anchor(record.pointer, lines)
        reviewers = [self._agent(party, lines) for party in record.reviewers]
        if record.is_review and not reviewers:
            reviewers = [self._unnamed(lines)]
        page = self._page(record, reviewers, lines)
        claim = self._claim(record, where, page, lines)
        if record.rating is not None and record.rating.words is not None:
            self._review(record, claim, where, reviewers, lines)
        for work in record.appearances:
            self._appearance(work, claim, where, page, lines)
        return "".join(lines)

    def _node(self, kind: str, key: str) -> str:
        return f"<{self._base}{kind}/{key}>"

    @property
    def _feed(self) -> str:
        return self._node("doc", self.document)

    def _anchor(self, pointer: str, lines: list[str]) -> str:
        short = self.version.rpartition("/")[2][:8]
        name = f"{self._base}doc/{self.document}/anchor/{short}{_iri_part(pointer)}"
        node, selector = f"<{name}>", f"<{name}/pointer>"
        lines.append(
            f"{node}{_A_PLACE}{node}{_IN_TEXT}<{self.version}> .\n"
            f"{node}{_SELECTOR}{selector} .\n{selector}{_A_POINTER}"
            f'{selector}{_VALUE}"{_escaped(pointer)}" .\n{selector}{_STANDARD}<{_POINTER}> .\n'
        )
        return node

    def _claim(self, record: ReviewRecord, where: str, page: str, lines: list[str]) -> str:
        party, (first, second, third) = record.claimant, _A_CLAIM
        speaker = self._agent(party, lines) if party else self._unnamed(lines)
        name = token(record.claim, record.language, speaker)
        opening = _opening(record.claim[:_SLUG_FROM])
        node = self._node("assertion", f"{opening}-{name}" if opening else name)
        lines.append(
            f"{node}{first}{node}{second}{node}{third}"
            f"{node}{_SAID}{_text(record.claim, record.language)}"
            f"{node}{_STANDS_IN}{page} .\n{node}{_BY}{speaker} .\n{node}{_PLACE}{where} .\n"
        )
        if record.said is not None:
            lines.append(f"{node}{_ISSUED}{_date(record.said)}")
        if record.first_appearance is not None and record.first_appearance in record.appearances:
            lines.append(f"{node}{_FIRST_IN}{self._work(record.first_appearance, lines)} .\n")
        return node

    def _review(
        self, record: ReviewRecord, claim: str, where: str, reviewers: list[str], lines: list[str]
    ) -> None:
        rating, page = record.rating, record.page
        assert rating is not None
        assert rating.words is not None
        url = page.url or "" if page else ""
        key = token(url or self.document, *reviewers, claim, rating.words)
        node, verdict = self._node("review", key), self._node("review", f"{key}/rating")
        words = _text(rating.words, rating.language or record.language)
        lines.append(
            f"{node}{_A_REVIEW}{node}{_ABOUT}{claim} .\n{node}{_RATED}{verdict} .\n"
            f"{node}{_PLACE}{where} .\n{verdict}{_A_RATING}{verdict}{_VERDICT}{words}"
        )
        lines += [f"{node}{_AUTHOR}{reviewer} .\n" for reviewer in reviewers]
        if page is not None and url:
            lines.append(f"{node}{_PART_OF}{self._work(page, lines)} .\n")

    def _page(self, record: ReviewRecord, reviewers: list[str], lines: list[str]) -> str:
        """Return the node of the page that reviews; without an address it is the feed itself."""
        page = record.page
        if page is None or page.url is None:
            return self._feed
        node = self._work(page, lines, record.language)
        lines += [f"{node}{_PUBLISHER}{reviewer} .\n" for reviewer in reviewers]
        if record.reviewed is not None:
            lines.append(f"{node}{_ISSUED}{_date(record.reviewed)}")
        return node

    def _work(self, work: Work, lines: list[str], language: str = UNSAID) -> str:
        """State a page or publication; its key is its address as printed, or else its name."""
        identity = work.printed or work.url or work.name or ""
        if (known := self._works.get(identity)) is not None:
            return known
        node = self._node("source", f"web-{token(identity)}" if work.url else token(identity))
        self._works[identity] = node
        name = _text(work.name, language) if work.name else _text(identity, UNSAID)
        kind, found = (_A_PAGE, _RESOLVED) if work.url else (_A_WORK, _UNRESOLVED)
        lines.append(f"{node}{_A_SOURCE}{node}{kind}{node}{_NAME}{name}{node}{_RESOLUTION}{found}")
        if work.url:
            lines.append(f"{node}{_URL}<{work.url}> .\n")
        if work.printed:
            lines.append(f'{node}{_PRINTED}"{_escaped(work.printed)}" .\n')
        return node

    def _appearance(self, work: Work, claim: str, where: str, page: str, lines: list[str]) -> None:
        """The page that reviews cites the place where the claim was said."""
        source, (first, second) = self._work(work, lines), _A_CITATION
        if source == page:
            return
        node = self._node("citation", token(page, source, claim))
        lines.append(
            f"{claim}{_STANDS_IN}{source} .\n{node}{first}{node}{second}"
            f"{node}{_CITING}{page} .\n{node}{_CITED}{source} .\n{node}{_RELATION}{_CONTAINS}"
            f"{node}{_CITED_BY}{claim} .\n{node}{_PLACE}{where} .\n{node}{_MADE_BY}{self._run} .\n"
        )

    def _agent(self, party: Party, lines: list[str]) -> str:
        """State who says or reviews; two spellings are two agents, since nothing says otherwise.

        A person of the same name in another feed may be somebody else, and carries nothing but the
        name.
        """
        identity = party.name, party.kind, party.url
        if (known := self._agents.get(identity)) is not None:
            return known
        scope = (self.document,) if party.kind is AgentKind.PERSON else ()
        opening, name = _opening(party.name[:_SLUG_FROM]), token(party.name, *scope)
        node = self._node("agent", f"{opening}-{name}" if opening else name)
        self._agents[identity] = node
        lines.append(f"{node}{_AN_AGENT}{node}{_NAME}{_text(party.name, UNSAID)}")
        lines += [node + kind for kind in _CLASSES.get(party.kind, ())]
        if party.url and party.kind is AgentKind.ORGANISATION:
            lines.append(f"{node}{_URL}<{party.url}> .\n")
        return node

    def _unnamed(self, lines: list[str]) -> str:
        """Return the agent who stands for everybody whom the feed does not name."""
        node = self._node("agent", f"unnamed-in-records-of-{self.document}")
        if node not in self._works:
            self._works[node] = node
            name = _text(f"Somebody whom the records of “{self.document}” do not name", "en")
            lines.append(f"{node}{_AN_AGENT}{node}{_NAME}{name}")
        return node
