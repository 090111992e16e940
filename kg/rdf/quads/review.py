"""Reviews of claims as N-Triples text: a feed has millions of statements, too many for objects.

What a record says becomes a reported claim attributed to who made it, and the reviewer's verdict in
its literal words; numbers of a rating stay out. The place of both is the record's JSON pointer
(Web Annotation ``oa:FragmentSelector``, RFC 6901). Who ran what over which text is stated once
for the feed. A record with one appearance takes 43 statements: 9 for the claim, 8 for the review,
7 for its page, 6 for the place, 5 for the appearance, 8 for the citation that leads there
(``docs/performance.md`` says what each is for).
"""

from dataclasses import dataclass, field
from typing import Final

from kg.model.entity import AgentKind
from kg.model.review import UNSAID, Party, ReviewRecord, Work
from kg.rdf.quads import lines as n
from kg.vocab.iris import Minter, token

_KNOWN: Final = 100_000  # agents and sources whose statements were just written


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
    _titles: set[tuple[str, str]] = field(default_factory=set)
    _agents: dict[Party, str] = field(default_factory=dict)
    _base: str = field(init=False)
    _anchors: str = field(init=False)
    _in_text: str = field(init=False)
    _made: str = field(init=False)

    def __post_init__(self) -> None:
        self._base = f"<{self.names.base}id/"
        short = self.version.rpartition("/")[2][:8]
        self._anchors = f"{self._base}doc/{self.document}/anchor/{short}"
        self._in_text = f"{n.IN_TEXT}<{self.version}> .\n"
        self._made = f"{n.MADE_BY}{self._base}run/{self.run}> .\n"

    def of(self, record: ReviewRecord, anchor: str | None = None) -> str:
        """Return the statements of a record; ``anchor`` is the IRI of its place, if known."""
        lines = list[str]()
        if len(self._works) > _KNOWN or len(self._agents) > _KNOWN:
            self._works.clear()
            self._titles.clear()
            self._agents.clear()
        where = f"<{anchor}>" if anchor else self._anchor(record.pointer, lines)
        reviewers = [self._agent(party, lines) for party in record.reviewers]
        if record.is_review and not reviewers:
            reviewers = [self._unnamed(lines)]
        page = self._page(record, reviewers, lines)
        claim = self._claim(record, where, page, lines)
        if record.rating is not None and record.rating.words is not None:
            self._review(record, claim, where, page, reviewers, lines)
        for work in record.appearances:
            self._appearance(work, claim, where, page, lines)
        return "".join(lines)

    def _anchor(self, pointer: str, lines: list[str]) -> str:
        part = n.iri_part(pointer)
        printed = pointer if part is pointer else n.escaped(pointer)
        name = f"{self._anchors}{part}"
        node, selector = f"{name}>", f"{name}/pointer>"
        lines.append(
            f"{node}{n.A_PLACE}{node}{self._in_text}{node}{n.SELECTOR}{selector} .\n"
            f'{selector}{n.A_POINTER}{selector}{n.VALUE}"{printed}" .\n'
            f"{selector}{n.OF_STANDARD}"
        )
        return node

    def _claim(self, record: ReviewRecord, where: str, page: str, lines: list[str]) -> str:
        party, (first, second, third) = record.claimant, n.A_CLAIM
        speaker = self._agent(party, lines) if party else self._unnamed(lines)
        name = token(record.claim, record.language, speaker)
        node = f"{self._base}assertion/{n.opening(record.claim)}{name}>"
        lines.append(
            f"{node}{first}{node}{second}{node}{third}"
            f"{node}{n.SAID}{n.text(record.claim, record.language)}"
            f"{node}{n.STANDS_IN}{page} .\n{node}{n.BY}{speaker} .\n{node}{n.PLACE}{where} .\n"
        )
        if record.said is not None:
            lines.append(f"{node}{n.ISSUED}{n.date(record.said)}")
        if record.first_appearance is not None and record.first_appearance in record.appearances:
            lines.append(f"{node}{n.FIRST_IN}{self._work(record.first_appearance, lines)} .\n")
        return node

    def _review(
        self,
        record: ReviewRecord,
        claim: str,
        where: str,
        page: str,
        reviewers: list[str],
        lines: list[str],
    ) -> None:
        rating = record.rating
        assert rating is not None
        assert rating.words is not None
        url = (record.page and record.page.url) or ""
        name = f"{self._base}review/{token(url or self.document, *reviewers, claim, rating.words)}"
        node, verdict = f"{name}>", f"{name}/rating>"
        words = n.text(rating.words, rating.language or record.language)
        lines.append(
            f"{node}{n.A_REVIEW}{node}{n.ABOUT}{claim} .\n{node}{n.RATED}{verdict} .\n"
            f"{node}{n.PLACE}{where} .\n{verdict}{n.A_RATING}{verdict}{n.VERDICT}{words}"
        )
        lines += [f"{node}{n.AUTHOR}{reviewer} .\n" for reviewer in reviewers]
        if url:
            lines.append(f"{node}{n.PART_OF}{page} .\n")

    def _page(self, record: ReviewRecord, reviewers: list[str], lines: list[str]) -> str:
        """Return the node of the page that reviews; without an address it is the feed itself."""
        page = record.page
        if page is None or page.url is None:
            return f"{self._base}doc/{self.document}>"
        node = self._work(page, lines, record.language)
        lines += [f"{node}{n.PUBLISHER}{reviewer} .\n" for reviewer in reviewers]
        if record.reviewed is not None:
            lines.append(f"{node}{n.ISSUED}{n.date(record.reviewed)}")
        return node

    def _work(self, work: Work, lines: list[str], language: str = UNSAID) -> str:
        """State a page or publication; its key is its address as printed, or else its name.

        Every title that a record gives it is one of its names; an address alone stands for itself.
        """
        identity = work.printed or work.url or work.name or ""
        known = self._works.get(identity)
        if known is not None and (work.name is None or (identity, work.name) in self._titles):
            return known
        node = known or self._new_work(identity, work, lines)
        if work.name is not None:  # another record may have known the address alone
            self._titles.add((identity, work.name))
        name = n.text(work.name, language) if work.name else n.text(identity, UNSAID)
        lines.append(f"{node}{n.NAME}{name}")
        return node

    def _new_work(self, identity: str, work: Work, lines: list[str]) -> str:
        node = f"{self._base}source/{'web-' if work.url else ''}{token(identity)}>"
        self._works[identity] = node
        kind, found = (n.A_PAGE, n.RESOLVED) if work.url else (n.A_WORK, n.UNRESOLVED)
        lines.append(f"{node}{n.A_SOURCE}{node}{kind}{node}{found}")
        if work.url:
            lines.append(f"{node}{n.URL}<{work.url}> .\n")
        if work.printed:
            lines.append(f'{node}{n.PRINTED}"{n.escaped(work.printed)}" .\n')
        return node

    def _appearance(self, work: Work, claim: str, where: str, page: str, lines: list[str]) -> None:
        """The page that reviews cites the place where the claim was said."""
        source, (first, second) = self._work(work, lines), n.A_CITATION
        if source == page:
            return
        node = f"{self._base}citation/{token(page, source, claim)}>"
        lines.append(
            f"{claim}{n.STANDS_IN}{source} .\n{node}{first}{node}{second}{node}{n.CONTAINS}"
            f"{node}{n.CITING}{page} .\n{node}{n.CITED}{source} .\n"
            f"{node}{n.CITED_BY}{claim} .\n{node}{n.PLACE}{where} .\n{node}{self._made}"
        )

    def _agent(self, party: Party, lines: list[str]) -> str:
        """State who says or reviews; two spellings are two agents, since nothing says otherwise.

        A person of the same name in another feed may be somebody else, and carries nothing but the
        name.
        """
        if (known := self._agents.get(party)) is not None:
            return known
        scope = (self.document,) if party.kind is AgentKind.PERSON else ()
        node = f"{self._base}agent/{n.opening(party.name)}{token(party.name, *scope)}>"
        self._agents[party] = node
        lines.append(f"{node}{n.AN_AGENT}{node}{n.NAME}{n.text(party.name, UNSAID)}")
        lines += [node + kind for kind in n.CLASSES.get(party.kind, ())]
        if party.url and party.kind is AgentKind.ORGANISATION:
            lines.append(f"{node}{n.URL}<{party.url}> .\n")
        return node

    def _unnamed(self, lines: list[str]) -> str:
        """Return the agent who stands for everybody whom the feed does not name."""
        node = f"{self._base}agent/unnamed-in-records-of-{self.document}>"
        if node not in self._works:
            self._works[node] = node
            name = n.text(f"Somebody whom the records of “{self.document}” do not name", "en")
            lines.append(f"{node}{n.AN_AGENT}{node}{n.NAME}{name}")
        return node
