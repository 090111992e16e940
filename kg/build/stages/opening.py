"""What a document is: its title, its publisher, its date, its key."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.build.stages.acting import acting_body
from kg.build.stages.issued import date_issued
from kg.build.stages.names import UNKNOWN_PUBLISHER, Naming
from kg.extract.bylines import find_bylines, in_title, is_body, site_of_title
from kg.extract.headlines import is_slogan
from kg.extract.openers import without_opener
from kg.extract.publishing.imprint import names_nobody, weigh_signs, without_desk
from kg.extract.publishing.legal_forms import legal_forms
from kg.extract.publishing.masthead import Masthead, read_masthead
from kg.extract.publishing.opening_lines import is_no_name
from kg.extract.publishing.presenting import lines_of
from kg.extract.saying.introductions import find_caption
from kg.model.claim import Passage
from kg.model.dates import PartialDate
from kg.model.document import BlockKind, Document
from kg.model.entity import Agent, AgentKind
from kg.model.source import WorkKind
from kg.reconcile.minted import kind_of, person_key
from kg.vocab.addresses import host_of
from kg.vocab.iris import slug, token

_DESK = re.compile(  # it writes for a body that another sign may name
    r"(?:the\s+)?(?:office of (?:the press secretary|public affairs|communications|media relations)"
    r"|press office|press secretary)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_TITLE_WORDS = 12
_LONGEST_NAME = 6
_HEAD = 8
_STATED = (
    "publisher", "dc.publisher", "citation_publisher", "imprint.publisher", "organization",
    "organisation", "institution", "og:site_name",
)  # fmt: skip
_KINDS = (
    (re.compile(r"press release|news release|for immediate release", re.I), WorkKind.PRESS_RELEASE),
    (re.compile(r"report|fact ?sheet|briefing|setting the record straight", re.I), WorkKind.REPORT),
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Identity of a document; ``publisher`` is always an agent, known or not."""

    key: str
    title: str
    kind: WorkKind
    publisher: Agent
    issued: PartialDate | None
    reason: str
    confidence: float = 1.0


def open_document(document: Document, naming: Naming, passages: Sequence[Passage]) -> Opening:
    """Tell what the document is from what it says of itself."""
    masthead = read_masthead(document, lambda line: _heads(line, naming))
    found, reason, sure = _publisher(document, naming, masthead, passages)
    title = masthead.title
    stem = slug(title, words=_TITLE_WORDS) or token(title or document.name)
    key = stem if found is None else f"{_short(found.key)}-{stem}"
    if found is not None and found.kind is AgentKind.PERSON:
        found = replace(found, key=person_key(found.name, key))
    publisher = found or Agent(
        key=f"{UNKNOWN_PUBLISHER}{key}",
        kind=AgentKind.UNKNOWN,
        name=f"The publisher of “{title}”, not named in it",
    )
    first = min((p.whole.spans()[0].start for p in passages if p.whole.spans()), default=None)
    issued = date_issued(document, first)
    return Opening(key, title, _kind(document, title), publisher, issued, reason, sure)


def keyed(opening: Opening, key: str) -> Opening:
    """Return what is known of a document under its key; nobody named is somebody of its own."""
    publisher = opening.publisher
    if publisher.key.startswith(UNKNOWN_PUBLISHER):
        publisher = replace(publisher, key=f"{UNKNOWN_PUBLISHER}{key}")
    return replace(opening, key=key, publisher=publisher)


def _short(agent: str) -> str:
    return agent.removeprefix("us-")


def _kind(document: Document, title: str) -> WorkKind:
    head = " ".join([title, *(block.words.text for block in document.blocks[:3])])
    found = next((kind for pattern, kind in _KINDS if pattern.search(head)), None)
    if found is not None:
        return found
    return WorkKind.WEB if document.media_type == "text/html" else WorkKind.REPORT


def _publisher(
    document: Document, naming: Naming, masthead: Masthead, passages: Sequence[Passage]
) -> tuple[Agent | None, str, float]:
    """Look, in this order, at what the file states, its address, its masthead, its own words.

    Where none of these names anybody, weak signs are weighed: that is less than sure.
    """
    first = min((start for one in passages for start in _starts(one)), default=None)
    before = len(document.text) if first is None else first
    for agent, reason in _named_as_publisher(document, naming, masthead, before):
        return agent, reason, 1.0
    if (sign := weigh_signs(document, before)) is not None:
        agent = _called(naming, sign.name, document)
        if sign.person and naming.agent(sign.name) is None:
            agent = replace(agent, kind=AgentKind.PERSON)
        if agent.key not in naming.agents.by_key:
            names = dict.fromkeys((*agent.other_names, *sign.other_names))
            agent = replace(agent, other_names=tuple(names))
        return agent, sign.sentence, sign.confidence
    return acting_body(naming, passages, masthead.title)


def _starts(passage: Passage) -> Iterator[int]:
    """Yield where a passage begins, and where the line above it that says whose it is."""
    for words in (passage.whole, passage.speaker):
        yield from (span.start for span in (words.spans()[:1] if words else ()))


def _named_as_publisher(
    document: Document, naming: Naming, masthead: Masthead, before: int
) -> Iterator[tuple[Agent, str]]:
    for name, reason in _stated(document):
        yield _called(naming, name, document), reason
    address = document.described("canonical", "og:url", "url")
    if address and (agent := naming.agents.of_host(host_of(address))):
        yield agent, f"The document's address is {address}."
    for heading in (_first_line(document, body, naming) for body in masthead.bodies):
        name = without_opener(heading)
        yield _called(naming, name, document), f"The document is headed “{heading}”."
    lines = [one for one in find_bylines(document.blocks, before) if not is_no_name(one.words)]
    desks = [line for line in lines if _DESK.fullmatch(line.name)]
    for line in (one for one in lines if one not in desks):
        if line.sure or naming.agent(line.name) or is_body(line.name):
            name = _first_line(document, line.name, naming)
            yield _called(naming, name, document), f"The document says: “{line.words}”."
    for block in document.blocks[:_HEAD]:
        if block.span.start < before and (sides := find_caption(block.words)):
            reason = f"The caption names “{sides[1].text}” as the side that answers."
            yield _called(naming, sides[1].text, document), reason
    yield from _of_the_site(document, naming)
    if body := in_title(document.title or ""):
        yield _called(naming, body, document), f"The title of the page ends with “{body}”."
    for line in desks:
        yield _called(naming, line.name, document), f"The document says: “{line.words}”."


def _first_line(document: Document, heading: str, naming: Naming) -> str:
    """Return the line of a letterhead that names a body alone, where several were joined."""
    for block in document.blocks[:_HEAD]:
        if " ".join(block.words.text.split()) == heading:
            own = (line for line in lines_of(document, block) if _heads(line, naming))
            return next(own, heading)
    return heading


def _of_the_site(document: Document, naming: Naming) -> Iterator[tuple[Agent, str]]:
    """A page title that is the headline and a name has the name of the site in it."""
    for block in document.blocks[:_HEAD]:
        if block.kind is BlockKind.HEADING:
            site = site_of_title(document.title or "", block.words.text)
            if site is not None and not names_nobody(site):
                reason = f"The title of the page is its headline and “{site}”."
                yield _called(naming, site, document), reason


def _stated(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what the file states of itself, but for names that are nobody's ("Home", "admin")."""
    for stated in filter(None, map(document.described, _STATED)):
        if not names_nobody(stated):
            yield stated, f"The file names {stated} as its publisher."
    author = _bare(document.described("author", "dc.creator", "citation_author") or "")
    if author and is_body(author):
        yield author, f"The file names {author} as its author."


def _bare(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)\s*$", "", name).strip()


def _called(naming: Naming, printed: str, document: Document) -> Agent:
    """Return the body of that name, on record or known from its name alone."""
    name = without_desk(_POSSESSIVE.sub("", printed))
    key = naming.agent(name)
    if key is not None and not _of_elsewhere(naming.agents[key], name, document):
        return naming.agents[key]
    foot = document.described("imprint.foot") or ""
    return Agent(
        key=slug(name, words=_TITLE_WORDS) or token(name),
        kind=kind_of(name),
        name=name,
        other_names=legal_forms(name, (foot, *(block.words.text for block in document.blocks))),
    )


def _of_elsewhere(agent: Agent, name: str, document: Document) -> bool:
    """Tell whether letters stand for a body of the United States in a text of another language.

    "NRC" on a Dutch page is a paper, unless the text spells the name out.
    """
    american = "us-federal-government" in (agent.parent, agent.branch_of)
    english = (document.language or "en").startswith("en")
    return name.isupper() and american and not english and agent.name not in document.text


def _heads(line: str, naming: Naming) -> bool:
    """Tell whether a line is the name of a body: one on record, or short capitals with its noun."""
    return naming.agent(line) is not None or (
        line.isupper()
        and len(line.split()) <= _LONGEST_NAME
        and is_body(line)
        and not is_slogan(line)
    )
