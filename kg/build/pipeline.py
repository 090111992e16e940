"""The way of one document from bytes to a record: each station in its own file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.build.identity import Held, choose_key
from kg.build.measures.happening import find_dated_inquiries, prose_events
from kg.build.measures.measuring import measure
from kg.build.revising import Revision, Texts, revise
from kg.build.stages.asserting import (
    assertions_of,
    passage_keys,
    quotations_of,
    stances_of,
    verdicts_of,
)
from kg.build.stages.attributing import Setting, attribute
from kg.build.stages.citing import (
    Cited,
    Marked,
    citations_of,
    find_cited,
    find_marks,
    note_notices,
    references_of,
)
from kg.build.stages.dating import date_bounds
from kg.build.stages.entities import entities_of, with_entities
from kg.build.stages.hearing import agents_minted
from kg.build.stages.knowledge import Knowledge
from kg.build.stages.leaving import left_out
from kg.build.stages.names import refs
from kg.build.stages.naming import learn_makers, learn_names, learn_persons
from kg.build.stages.numbering import numbering_notices
from kg.build.stages.opening import keyed, open_document
from kg.build.stages.sending import find_data_flows
from kg.build.stages.unread import unread_in_text
from kg.errors import InputError
from kg.extract.language import language_of
from kg.extract.layout.lonely import lonely_claims, lonely_replies
from kg.extract.layout.passages import read_passages
from kg.extract.naming.mentions import Scan
from kg.model.claim import Assertion, Passage
from kg.model.document import Document, Retrieval
from kg.model.entity import EntityKind, EntityRef, IdentityDecision
from kg.model.location import Location, Notice
from kg.model.record import Record, TermUse
from kg.model.words import Words
from kg.read.registry import read_document
from kg.reconcile.judgements import ambiguity_notices, decisions

_ASIDE: Final = "nobody-answers"
MOST_LETTERS: Final = 5_000_000  # a book of a thousand pages has about three million


@dataclass(frozen=True, slots=True)
class _Scanned:
    """A passage or note with what it names; one of ``assertion`` and ``note`` says which it is."""

    words: Words
    scan: Scan
    assertion: str | None = None
    note: str | None = None


def read_record(
    raw: bytes,
    name: str,
    held: Mapping[str, Held] | None = None,
    retrieval: Retrieval | None = None,
    texts: Texts | None = None,
) -> Record:
    """Read one document and everything in it. Raises ``InputError`` when it cannot be read.

    ``held`` are the documents known already, by key (see ``choose_key``); ``retrieval`` says from
    where it was fetched. ``texts`` tells what a document said before, by the keys of assertions.
    """
    document = _in_language(_of_a_length(read_document(raw, name).fetched(retrieval)))
    passages, aside = read_passages(document)
    if aside:
        message = f"Labels of claims and replies were found, but {aside}; they were not read."
        document = replace(document, notices=(*document.notices, Notice(_ASIDE, message)))
    naming = learn_names(document, Knowledge.load())
    opening = open_document(document, naming, passages)
    key, odd = choose_key(opening.key, document, held or {})
    opening = keyed(opening, key)
    document = replace(document, notices=(*document.notices, *odd))
    naming = learn_persons(document, opening.key, learn_makers(document, passages, naming))
    cited = find_cited(document, passages, naming, opening.publisher.key)
    setting = Setting(document, opening, naming, cited, document.language or "")
    return _assemble(setting, passages, texts(key) if texts else {})


def _of_a_length(document: Document) -> Document:
    letters = sum(len(block.words.text) for block in document.blocks)
    if letters > MOST_LETTERS:
        raise InputError(
            f"{document.name} holds {letters / 1e6:.0f} million letters of text; "
            f"no document of more than {MOST_LETTERS // 1_000_000} million is read.",
            "Give it in parts, or as a table or feed.",
        )
    return document


def _in_language(document: Document) -> Document:
    return replace(document, language=language_of(document))


def _assemble(setting: Setting, passages: Sequence[Passage], earlier: Mapping[str, str]) -> Record:
    opening, document, cited = setting.opening, setting.document, setting.cited
    revision = _revised(passages, opening.key, earlier)
    keys = revision.keys
    scanned = tuple(_scan(setting, passages, keys))
    mentions = [one.scan.mentions for one in scanned if one.assertion is not None]
    said = attribute(setting, passages)
    quotations = quotations_of(setting, passages, keys)
    marks = find_marks(document, passages, keys)
    quoting = [quotation is not None for quotation in quotations]
    citations = citations_of(opening.key, cited, marks, passages, keys, quoting=quoting)
    measured = measure(setting, passages, keys, said, quotations, mentions)
    events = prose_events(setting, passages, keys, measured.events)
    flows = find_data_flows(setting, passages)
    assertions = assertions_of(setting, passages, keys, said, mentions)
    odd = _notices(setting, passages, scanned, cited, marks)
    record = Record(
        key=opening.key,
        title=opening.title,
        kind=opening.kind,
        document=replace(document, language=setting.language),
        publisher=opening.publisher.key,
        issued=opening.issued,
        assertions=_with_tabled_places(assertions, measured.tabled),
        quotations=tuple(quotation for quotation in quotations if quotation),
        stances=stances_of(passages, keys),
        verdicts=verdicts_of(setting, passages, keys, said),
        references=references_of(cited),
        pointers=tuple(mark.pointer for mark in marks),
        citations=citations,
        sources=cited.sources,
        indicators=measured.indicators,
        observations=measured.observations,
        events=events,
        inquiries=find_dated_inquiries(setting, passages, keys),
        mentions=refs(setting.naming.found),
        term_uses=tuple(use for one in scanned for use in _term_uses(one)),
        note_mentions=tuple(_note_mentions(scanned)),
        flows=flows,
        decisions=_decisions(scanned),
        bounds=date_bounds(
            setting, passages, cited.sources, citations, measured.observations, events
        ),
        retired=revision.retired,
        notices=(*odd, *measured.notices, *revision.notices),
    )
    minted = (opening.publisher, *agents_minted(said), *measured.agents)
    return with_entities(
        record, entities_of(setting.naming, record, minted, mentions, measured.places)
    )


def _revised(passages: Sequence[Passage], document: str, earlier: Mapping[str, str]) -> Revision:
    texts = [passage.words.text for passage in passages]
    return revise(texts, passage_keys(passages, document), earlier)


def _with_tabled_places(
    assertions: Sequence[Assertion], tabled: Sequence[tuple[str, str]]
) -> tuple[Assertion, ...]:
    """A row of a table names its place, and so does the passage that the table belongs to."""
    return tuple(
        replace(
            assertion,
            mentions=tuple(
                dict.fromkeys(
                    (
                        *assertion.mentions,
                        *(("place", place) for key, place in tabled if key == assertion.key),
                    )
                )
            ),
        )
        for assertion in assertions
    )


def _scan(setting: Setting, passages: Sequence[Passage], keys: Sequence[str]) -> Iterator[_Scanned]:
    for passage, key in zip(passages, keys, strict=True):
        yield _Scanned(passage.words, setting.naming.scan(passage.words), assertion=key)
    for note in setting.cited.notes:
        yield _Scanned(note.words, setting.naming.scan(note.words), note=note.label)


def _term_uses(one: _Scanned) -> Iterator[TermUse]:
    for mention in one.scan.mentions:
        if mention.entity.kind is EntityKind.CONCEPT:
            where = Location(one.words.spans(mention.start, mention.end))
            yield TermUse(mention.entity.key, where, one.assertion, one.note, mention.defines)


def _note_mentions(scanned: Iterable[_Scanned]) -> Iterator[tuple[str, str, str]]:
    for one in scanned:
        if one.note is not None:
            for kind, key in refs(one.scan.mentions):
                yield one.note, kind, key


def _decisions(scanned: Iterable[_Scanned]) -> tuple[IdentityDecision, ...]:
    found = (decision for one in scanned for decision in decisions(one.words, one.scan.mentions))
    merged: dict[tuple[EntityRef, str], IdentityDecision] = {}
    for decision in found:
        known = merged.setdefault((decision.entity, decision.words), decision)
        spans = dict.fromkeys((*known.location.spans, *decision.location.spans))
        merged[decision.entity, decision.words] = replace(known, location=Location(tuple(spans)))
    return tuple(merged.values())


def _notices(
    setting: Setting,
    passages: Sequence[Passage],
    scanned: Iterable[_Scanned],
    cited: Cited,
    marks: Sequence[Marked],
) -> tuple[Notice, ...]:
    found = list(setting.document.notices)
    if not passages:
        nothing = "No claim and no reply was found in its text"
        found.append(Notice("no-claims", f"{nothing}; the document is kept with what it cites."))
    aside = any(notice.code == _ASIDE for notice in found)
    for label in () if aside else lonely_replies(setting.document, passages):
        message = f"“{label.text}” begins a reply, but no claim stands before it; it was not read."
        found.append(Notice("reply-without-claim", message, Location(label.spans())))
    for label in () if aside else lonely_claims(setting.document, passages):
        message = f"“{label.text}” stands before a sentence, but no exchange was read there."
        found.append(Notice("claim-unread", message, Location(label.spans())))
    found += left_out(setting.document, passages)
    found += [
        notice for one in scanned for notice in ambiguity_notices(one.words, one.scan.ambiguities)
    ]
    found += note_notices(cited, marks, setting.language or "en")
    found += unread_in_text(passages, setting.language or "en")
    found += numbering_notices(cited.notes, passages)
    return tuple(found)
