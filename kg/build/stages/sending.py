"""Who is said to send what to whom, in passages and notes."""

from collections.abc import Sequence

from kg.build.stages.attributing import Setting
from kg.extract.naming.flows import find_flows
from kg.extract.naming.mentions import find_actors
from kg.model.claim import Passage
from kg.model.entity import DataFlow
from kg.model.location import Location
from kg.reconcile.flows import join_flows


def find_data_flows(setting: Setting, passages: Sequence[Passage]) -> tuple[DataFlow, ...]:
    """Return every flow between two different bodies, said once, and the paths they make."""
    texts = [passage.words for passage in passages]
    texts += [note.words for note in setting.cited.notes]
    found: dict[tuple[str, str, str], DataFlow] = {}
    for words in texts:
        for flow in find_flows(words, find_actors(words, setting.naming.lexicon)):
            if flow.sender != flow.receiver:
                where = Location(words.spans(flow.start, flow.end))
                key = (flow.sender, flow.receiver, flow.sent.casefold())
                made = DataFlow(*key[:2], flow.sent, where, flow.confidence, flow.reason)
                found.setdefault(key, made)
    return join_flows(found.values(), setting.naming.agents)
