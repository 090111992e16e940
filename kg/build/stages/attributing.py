"""Who says each passage: by its signature, its note, its words, its reply, or the words before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.build.stages.answering import answered_by, written_by
from kg.build.stages.citing import Cited
from kg.build.stages.from_notes import by_authors, noted
from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.in_prose import behind_verb, of_the_same, replying
from kg.build.stages.introducing import audited, concurring, introduced
from kg.build.stages.names import Naming
from kg.build.stages.one_party import one_party
from kg.build.stages.opening import Opening
from kg.build.stages.sections import Sections
from kg.build.stages.speakers import (
    of_that_text,
    quoted_whole,
    replied_to,
    signed,
    unsaid,
    worded,
)
from kg.build.stages.texts_answered import called, maker_above, of_the_text, written_to
from kg.extract.layout.contradicting import titles_check
from kg.extract.layout.label_kinds import label_is
from kg.extract.saying.bracketed import find_bracketed
from kg.extract.saying.sentences import speaks_again
from kg.model.claim import Passage, Role
from kg.model.document import BlockKind, Document
from kg.model.entity import Agent, AgentKind

_BY_LABEL = 0.8
_AGAIN = 0.8


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a document before its passages are read."""

    document: Document
    opening: Opening
    naming: Naming
    cited: Cited
    language: str


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page says of all its passages."""

    setting: Setting
    hearing: Hearing
    sections: Sections
    told: Attribution | None
    text: Attribution | None
    maker: Attribution | None
    own: bool
    looked_at: Attribution | None
    concurs: Attribution | None
    answers: Attribution | None
    checks: bool


def attribute(setting: Setting, passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Tell who says each passage."""
    page = _page(setting, passages)
    said: list[Attribution] = []
    before: Attribution | None = None
    for passage in passages:
        if passage.role is Role.REPLY:
            said.append(_of_reply(page, passage))
            continue
        replies = [one for one in passages if one.role is Role.REPLY and _answers(one, passage)]
        said.append(_of_claim(page, passage, replies, before))
        before = said[-1]
    return one_party(passages, said, page.hearing)


def _page(setting: Setting, passages: Sequence[Passage]) -> _Page:
    document, publisher = setting.document, setting.opening.publisher
    first = min((p.whole.spans()[0].start for p in passages if p.whole.spans()), default=0)
    text = "\n".join(block.words.text for block in document.blocks)
    hearing = Hearing(setting.naming, publisher, setting.opening.key, text)
    own = any(label_is(passage.label, "own") for passage in passages)
    replies = [passage for passage in passages if passage.role is Role.REPLY]
    hearsay = _hearsay(passages)
    return _Page(
        setting,
        hearing,
        Sections(document, passages, first, hearing),
        introduced(document, first, hearing, hearsay=hearsay),
        written_to(document, [one for one in passages if one.role is Role.CLAIM], hearing)
        or of_the_text(document, first, hearing, hearsay=hearsay),
        maker_above(document, first, hearing),
        own,
        audited(document, first, setting.naming, publisher.key) if own else None,
        concurring(replies, hearing) if own else None,
        answered_by(document, first, hearing) or written_by(document, passages, hearing),
        _checks(document, first),
    )


def _checks(document: Document, first: int) -> bool:
    """Tell whether title and headings above say that the page checks what others say."""
    heads = (one for one in document.blocks if one.kind is BlockKind.HEADING)
    above = [head.words.text for head in heads if head.span.end <= first]
    return titles_check([document.title or "", *above])


def _hearsay(passages: Sequence[Passage]) -> bool:
    """Tell whether the page answers what people believe or pass on: "Myth", "Rumor"."""
    claims = [passage for passage in passages if passage.role is Role.CLAIM]
    return bool(claims) and all(label_is(claim.label, "hearsay") for claim in claims)


def _answers(reply: Passage, claim: Passage) -> bool:
    return reply.exchange == claim.exchange


def _signed(page: _Page, passage: Passage) -> Attribution | None:
    """Read who signs; where that is no name ("Operator's response"), the words may say who."""
    found = signed(passage, page.hearing)
    if found is not None and found.minted and found.minted.kind is AgentKind.UNKNOWN:
        return worded(passage.words, page.hearing) or found
    return found


def _of_reply(page: _Page, passage: Passage) -> Attribution:
    """Tell who replies: the publisher unless label, signature or quotation names somebody else.

    Where the claims are the publisher's ``own``, those whom it looked at reply.
    """
    if page.own and label_is(passage.label, "theirs"):
        return (
            page.looked_at
            or page.concurs
            or unnamed(page.setting.opening.key, page.setting.opening.title)
        )
    signature = _signed(page, passage)
    if signature is None and page.concurs and label_is(passage.label, "everyday"):
        return page.concurs
    return (
        signature
        or quoted_whole(passage.words, page.hearing)
        or _replying(page, passage)
        or page.answers
        or _of_publisher(page.setting)
    )


def _replying(page: _Page, passage: Passage) -> Attribution | None:
    """Read "The Harbour Office denied …" where the text of a page tells who answers.

    Who checks what others say cites bodies so; its answer is its own.
    """
    told = passage.label == "" and not page.checks
    return replying(passage.words, page.hearing) if told else None


def _of_publisher(setting: Setting) -> Attribution:
    publisher = setting.opening.publisher
    minted = publisher if setting.naming.agents.get(publisher.key) is None else None
    sure = setting.opening.confidence
    reason = setting.opening.reason if sure < 1 else ""
    return Attribution((publisher.key,), None, sure, reason, minted)


def _of_claim(
    page: _Page, passage: Passage, replies: Sequence[Passage], before: Attribution | None
) -> Attribution:
    opening = page.setting.opening
    told = [_replying(page, one) for one in replies]
    if label_is(passage.label, "own") and passage.speaker is None:
        reason = f"“{passage.label}” is what the publisher itself states."
        return replace(_of_publisher(page.setting), confidence=_BY_LABEL, reason=reason)
    found = (
        of_that_text(passage, page.maker)
        or _signed(page, passage)
        or noted(passage, page.setting.cited, page.hearing)
        or worded(passage.words, page.hearing)
        or behind_verb(passage, page.hearing)
        or by_authors(passage, page.setting.cited, page.hearing)
        or _bracketed(page, passage)
        or _again(passage, before)
        or (
            None
            if unsaid(passage.words)
            else of_the_same(
                passage, _from_reply(page, replies) or _introduced(page, passage), page.hearing
            )
        )
    )
    answering = [*([page.answers] if page.answers else []), *filter(None, told)]
    others = {key for one in answering for key in one.agents}
    if found is None or {opening.publisher.key, *others} & set(found.agents):
        return unnamed(opening.key, opening.title)
    return found


def _bracketed(page: _Page, claim: Passage) -> Attribution | None:
    """Read "(Wellness Weekly, March 2019)" at the end of a claim."""
    if (who := find_bracketed(claim.words)) is None:
        return None
    reason = f"Brackets at the end of the claim name “{who.text}”, and when."
    return called(who, page.hearing, _BY_LABEL, reason)


def _introduced(page: _Page, claim: Passage) -> Attribution | None:
    """Read who makes the claims of a section, or of the page, in words before them."""
    sections = page.sections
    return sections.changed(claim) or page.told or sections.above(claim) or page.text


def _again(passage: Passage, before: Attribution | None) -> Attribution | None:
    """A pronoun that speaks ("he added") means who made the claim before."""
    if before is None or before.words is None or not speaks_again(passage.words):
        return None
    reason = "The claim is put down to whom the one before it names."
    return replace(before, confidence=min(before.confidence, _AGAIN), reason=reason)


def _from_reply(page: _Page, replies: Sequence[Passage]) -> Attribution | None:
    return next(filter(None, (replied_to(one.words, page.hearing) for one in replies)), None)


def somebody(document: str, title: str) -> Agent:
    """Return who stands for those whom a document does not name."""
    return Agent(
        key=f"unnamed-in-{document}",
        kind=AgentKind.UNKNOWN,
        name=f"Somebody whom “{title}” does not name",
    )


def unnamed(document: str, title: str) -> Attribution:
    """Say honestly that the document does not name who makes a claim."""
    agent = somebody(document, title)
    reason = "The document does not say who makes this claim."
    return Attribution((agent.key,), None, 1.0, reason, agent)
