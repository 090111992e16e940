"""Learn the names that a document uses: those on record, and those it introduces itself."""

from collections.abc import Sequence
from dataclasses import replace

from kg.build.stages.abroad import is_abroad
from kg.build.stages.knowledge import Knowledge
from kg.build.stages.names import Naming, all_words, mentions_in, places_in
from kg.extract.layout.sources import source_entries
from kg.extract.naming.acronyms import find_acronyms
from kg.extract.naming.bodies import find_bodies, find_papers
from kg.extract.naming.common_nouns import common_nouns
from kg.extract.naming.foreign import bodies_introduced, find_bracketed, find_foreign_bodies
from kg.extract.naming.persons import find_persons
from kg.extract.works.makers import makers_in_entry, makers_in_text
from kg.extract.works.parse import parse_works
from kg.extract.works.reading import Reading
from kg.model.claim import Passage
from kg.model.document import Document
from kg.model.entity import EntityKind, Mention
from kg.model.lexicon import BodyName, Introduction
from kg.model.words import Words
from kg.reconcile.minted import introduce, person


def learn_names(document: Document, knowledge: Knowledge) -> Naming:
    """Return the names of a document, block by block: a later block knows an earlier one's."""
    knowledge = knowledge.of_language((document.language or "").partition("-")[0].lower())
    first = mentions_in(document, knowledge.lexicon)
    things = common_nouns((words.text for words in all_words(document)), first)
    first = tuple(mention for mention in first if mention.words not in things)
    places, abroad = places_in(document, knowledge.lexicon, first), is_abroad(document, first)
    naming = Naming(
        knowledge, knowledge.agents, knowledge.lexicon, places, abroad=abroad, things=things
    )
    text = "\n".join(words.text for words in all_words(document))
    language = document.language or ""
    for words in all_words(document):
        foreign, acronyms = find_foreign_bodies(words, language), find_acronyms(words)
        foreign += bodies_introduced(acronyms, language)
        mentions = naming.mentions(words)
        local = introduce(
            words,
            (*acronyms, *_no_places(find_bracketed(words, foreign), mentions)),
            (*find_bodies(words), *find_papers(words), *foreign),
            mentions,
            agents=naming.agents,
            places=places,
            text=text,
        )
        if local.agents or local.names:
            naming = replace(
                naming,
                agents=naming.agents.with_agents(local.agents),
                lexicon=naming.lexicon.extended(local.names),
            )
    found = [mention for words in all_words(document) for mention in naming.mentions(words)]
    lexicon = naming.lexicon.among(mention.entity for mention in found)
    return replace(naming, lexicon=lexicon, found=tuple(found))


def _no_places(
    introductions: Sequence[Introduction], mentions: Sequence[Mention]
) -> tuple[Introduction, ...]:
    """Drop letters that name a place on record: they say where the body is."""
    places = {
        mention.words.casefold() for mention in mentions if mention.entity.kind is EntityKind.PLACE
    }
    return tuple(intro for intro in introductions if intro.acronym.casefold() not in places)


def learn_makers(document: Document, passages: Sequence[Passage], naming: Naming) -> Naming:
    """Add the bodies that are named as makers of what the document cites."""
    language, known = document.language or "en", naming.agents
    entries = (entry.words for entry in source_entries(document.blocks, passages))
    listed = [words for words in entries if parse_works(words, language)]
    searches = [(words, makers_in_entry) for words in listed]
    searches += [(words, makers_in_text) for words in all_words(document)]
    for words, find in searches:
        bodies = tuple(find(Reading(words, language)))
        if bodies:
            naming = _introduced(naming, words, bodies)
    if naming.agents is known:
        return naming
    found = (mention for words in all_words(document) for mention in naming.mentions(words))
    return replace(naming, found=tuple(found))


def _introduced(naming: Naming, words: Words, bodies: Sequence[BodyName]) -> Naming:
    local = introduce(words, (), bodies, naming.mentions(words), agents=naming.agents)
    if not local.agents:
        return naming
    return replace(
        naming,
        agents=naming.agents.with_agents(local.agents),
        lexicon=naming.lexicon.extended(local.names),
    )


def learn_persons(document: Document, key: str, naming: Naming) -> Naming:
    """Add the persons that are printed with a rank; ``key`` is that of the document.

    A person is as printed, with the body where it is printed, and known from this text alone.
    """
    persons = [
        person(mention, words, key, member_of=naming.agent(mention.body) if mention.body else None)
        for words in all_words(document)
        for mention in find_persons(words)
    ]
    return replace(naming, agents=naming.agents.with_agents(persons))
