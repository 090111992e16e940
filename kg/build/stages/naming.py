"""Learn the names that a document uses: those on record, and those it introduces itself."""

from dataclasses import replace

from kg.build.stages.knowledge import Knowledge
from kg.build.stages.names import Naming, all_words, places_in
from kg.extract.naming.acronyms import find_acronyms
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.mentions import find_mentions
from kg.extract.naming.persons import find_persons
from kg.model.document import Document
from kg.reconcile.minted import introduce, person


def learn_names(document: Document, knowledge: Knowledge) -> Naming:
    """Return the names of a document, block by block: a later block knows an earlier one's."""
    places = places_in(document, knowledge.lexicon)
    naming = Naming(knowledge, knowledge.agents, knowledge.lexicon, places)
    text = "\n".join(words.text for words in all_words(document))
    for words in all_words(document):
        local = introduce(
            words,
            find_acronyms(words),
            find_bodies(words),
            find_mentions(words, naming.lexicon, places=places),
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
