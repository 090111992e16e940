"""Reviews of claims as N-Triples text: a feed has millions of statements, too many for objects.

What a record says becomes a reported claim attributed to who made it, and the reviewer's verdict in
its literal words; numbers of a rating stay out. The place of both is the record's JSON pointer
(Web Annotation ``oa:FragmentSelector``, RFC 6901). Who ran what over which text is stated once for
the feed. A record with one appearance takes about 45 statements: 10 for the claim, 8 for the review,
7 for its page, 6 for the place, 5 for the appearance, 8 for the citation that leads there.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg.model.dates import PartialDate
from kg.model.entity import AgentKind
from kg.model.review import UNSAID, Party, ReviewRecord, Work
from kg.vocab.iris import Minter, slug, token
from kg.vocab.namespaces import iri

_POINTER: Final = "https://www.rfc-editor.org/rfc/rfc6901"
_SLUG_FROM: Final = 200  # characters that hold the opening words
_SLUG: Final = 80  # characters of a slug: scripts without spaces have long words
_KNOWN: Final = 100_000  # agents and sources whose statements were just written
_CLASSES: Final = {
    AgentKind.PERSON: ("foaf:Person",),
    AgentKind.ORGANISATION: ("schema:Organization", "org:Organization"),
}


@cache
def _p(name: str) -> str:
    """Return a predicate with the space around it."""
    return f" <{iri(name)}> "


@cache
def _is_a(*names: str) -> tuple[str, ...]:
    """Return the ends of the statements that give a node its classes."""
    return tuple(f"{_p('rdf:type')}<{iri(name)}> .\n" for name in names)


def _typed(node: str, *names: str) -> str:
    return "".join([node + end for end in _is_a(*names)])


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


def _date(value: PartialDate) -> str:
    kind = "xsd:date" if value.day else "xsd:gYearMonth" if value.month else "xsd:gYear"
    return f'"{value}"^^<{iri(kind)}> .\n'


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
    _seen: set[str] = field(default_factory=set)
    _agents: dict[Party, str] = field(default_factory=dict)

    def of(self, record: ReviewRecord, anchor: str | None = None) -> str:
        """Return the statements of a record; ``anchor`` is the IRI of its place if stated already."""
        lines = list[str]()
        if len(self._seen) > _KNOWN:
            self._seen.clear()
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
        return f"<{self.names.base}id/{kind}/{key}>"

    @property
    def _feed(self) -> str:
        return self._node("doc", self.document)

    def _anchor(self, pointer: str, lines: list[str]) -> str:
        short = self.version.rpartition("/")[2][:8]
        key = f"{self.document}/anchor/{short}{pointer.replace('~', '%7E').replace('@', '%40')}"
        node, selector = self._node("doc", key), self._node("doc", f"{key}/pointer")
        lines += (
            _typed(node, "oa:SpecificResource"),
            f"{node}{_p('oa:hasSource')}<{self.version}> .\n",
            f"{node}{_p('oa:hasSelector')}{selector} .\n",
            _typed(selector, "oa:FragmentSelector"),
            f'{selector}{_p("rdf:value")}"{_escaped(pointer)}" .\n',
            f"{selector}{_p('dcterms:conformsTo')}<{_POINTER}> .\n",
        )
        return node

    def _claim(self, record: ReviewRecord, where: str, page: str, lines: list[str]) -> str:
        party = record.claimant
        speaker = self._agent(party, lines) if party else self._unnamed(lines)
        opening = slug(record.claim[:_SLUG_FROM])[:_SLUG].rstrip("-")
        name = token(record.claim, record.language, speaker)
        node = self._node("assertion", f"{opening}-{name}".lstrip("-"))
        lines += (
            _typed(node, "clm:Assertion", "schema:Claim", "clm:ReportedClaim"),
            f"{node}{_p('schema:text')}{_text(record.claim, record.language)}",
            f"{node}{_p('schema:appearance')}{page} .\n",
            f"{node}{_p('prov:wasAttributedTo')}{speaker} .\n",
            f"{node}{_p('clm:anchoredAt')}{where} .\n",
        )
        if record.said is not None:
            lines.append(f"{node}{_p('dcterms:issued')}{_date(record.said)}")
        if record.first_appearance in record.appearances and record.first_appearance is not None:
            first = self._work(record.first_appearance, lines)
            lines.append(f"{node}{_p('schema:firstAppearance')}{first} .\n")
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
        lines += (
            _typed(node, "schema:Review"),
            *[f"{node}{_p('schema:author')}{reviewer} .\n" for reviewer in reviewers],
            f"{node}{_p('schema:itemReviewed')}{claim} .\n",
            f"{node}{_p('schema:reviewRating')}{verdict} .\n",
            f"{node}{_p('clm:anchoredAt')}{where} .\n",
            _typed(verdict, "schema:Rating"),
            f"{verdict}{_p('schema:alternateName')}"
            f"{_text(rating.words, rating.language or record.language)}",
        )
        if page is not None and url:
            lines.append(f"{node}{_p('dcterms:isPartOf')}{self._work(page, lines)} .\n")

    def _page(self, record: ReviewRecord, reviewers: list[str], lines: list[str]) -> str:
        """Return the node of the page that reviews; without an address it is the feed itself."""
        page = record.page
        if page is None or page.url is None:
            return self._feed
        node = self._work(page, lines, record.language)
        lines += [f"{node}{_p('dcterms:publisher')}{reviewer} .\n" for reviewer in reviewers]
        if record.reviewed is not None:
            lines.append(f"{node}{_p('dcterms:issued')}{_date(record.reviewed)}")
        return node

    def _work(self, work: Work, lines: list[str], language: str = UNSAID) -> str:
        """State a page or publication; its key is its address as printed, or else its name."""
        identity = work.printed or work.url or work.name or ""
        node = self._node("source", f"web-{token(identity)}" if work.url else token(identity))
        if node in self._seen:
            return node
        self._seen.add(node)
        found = "resolved" if work.url else "unresolved"
        lines += (
            _typed(node, "clm:Source", "fabio:WebContent" if work.url else "fabio:Expression"),
            f"{node}{_p('schema:name')}"
            f"{_text(work.name, language) if work.name else _text(identity, UNSAID)}",
            f"{node}{_p('clm:resolution')}<{iri('clm:' + found)}> .\n",
        )
        if work.url:
            lines.append(f"{node}{_p('schema:url')}<{work.url}> .\n")
        if work.printed:
            lines.append(f'{node}{_p("clm:printedForm")}"{_escaped(work.printed)}" .\n')
        return node

    def _appearance(self, work: Work, claim: str, where: str, page: str, lines: list[str]) -> None:
        """The page that reviews cites the place where the claim was said."""
        source = self._work(work, lines)
        if source == page:
            return
        node = self._node("citation", token(page, source, claim))
        lines += (
            f"{claim}{_p('schema:appearance')}{source} .\n",
            _typed(node, "clm:SourceCitation", "cito:Citation"),
            f"{node}{_p('cito:hasCitingEntity')}{page} .\n",
            f"{node}{_p('cito:hasCitedEntity')}{source} .\n",
            f"{node}{_p('cito:hasCitationCharacterization')}"
            f"<{iri('cito:containsAssertionFrom')}> .\n",
            f"{node}{_p('clm:citingAssertion')}{claim} .\n",
            f"{node}{_p('clm:anchoredAt')}{where} .\n",
            f"{node}{_p('prov:wasGeneratedBy')}{self._node('run', self.run)} .\n",
        )

    def _agent(self, party: Party, lines: list[str]) -> str:
        """State who says or reviews; two spellings are two agents, since nothing says otherwise.

        A person of the same name in another feed may be somebody else, and carries nothing but the
        name.
        """
        if (known := self._agents.get(party)) is not None:
            return known
        person = party.kind is AgentKind.PERSON
        scope = (self.document,) if person else ()
        opening = slug(party.name[:_SLUG_FROM])[:_SLUG].rstrip("-")
        node = self._node("agent", f"{opening}-{token(party.name, *scope)}".lstrip("-"))
        self._agents[party] = node
        lines += (
            _typed(node, "prov:Agent", *_CLASSES.get(party.kind, ())),
            f"{node}{_p('schema:name')}{_text(party.name, UNSAID)}",
        )
        if party.url and party.kind is AgentKind.ORGANISATION:
            lines.append(f"{node}{_p('schema:url')}<{party.url}> .\n")
        return node

    def _unnamed(self, lines: list[str]) -> str:
        """Return the agent who stands for everybody whom the feed does not name."""
        node = self._node("agent", f"unnamed-in-{self.document}")
        if node not in self._seen:
            self._seen.add(node)
            name = f"Somebody whom “{self.document}” does not name"
            lines += (_typed(node, "prov:Agent"), f"{node}{_p('schema:name')}{_text(name, 'en')}")
        return node
