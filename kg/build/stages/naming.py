"""Learn the names that a document uses: those on record, and those it introduces itself."""

from dataclasses import replace

from kg.build.stages.knowledge import Knowledge
from kg.build.stages.names import Naming, all_words, places_in
from kg.extract.acronyms import find_acronyms
from kg.extract.bodies import find_bodies
from kg.extract.mentions import find_mentions
from kg.model.document import Document
from kg.reconcile.minted import introduce


def learn_names(document: Document, knowledge: Knowledge) -> Naming:
    """Return the names of a document, block by block: a later block knows an earlier one's."""
    places = places_in(document, knowledge.lexicon)
    naming = Naming(knowledge, knowledge.agents, knowledge.lexicon, places)
    for words in all_words(document):
        local = introduce(
            words,
            find_acronyms(words),
            find_bodies(words),
            find_mentions(words, naming.lexicon, places=places),
            agents=naming.agents,
            places=places,
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
