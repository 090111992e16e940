"""Two sentences about one path: the bureaus send to the government, the states to the FBI."""

from collections.abc import Iterable

from kg.model.entity import DataFlow
from kg.model.location import Location
from kg.reconcile.agents import Agents


def join_flows(flows: Iterable[DataFlow], agents: Agents) -> tuple[DataFlow, ...]:
    """Return the flows, and those that two of them make together, with a confidence below 1.

    Two flows of the same thing make a third when the sender of one is a part of the sender of
    the other, and the receivers are one within the other the other way round: what the bureaus
    send to the federal government is what the states send to the FBI.
    """
    known = tuple(flows)
    said = {(flow.sender, flow.receiver) for flow in known}
    joined = [
        _joined(narrow, wide, agents)
        for narrow in known
        for wide in known
        if narrow.sent.casefold() == wide.sent.casefold()
        and _inside(narrow.sender, wide.sender, agents)
        and _inside(wide.receiver, narrow.receiver, agents)
        and (narrow.sender, wide.receiver) not in said
    ]
    return (*known, *joined)


def _inside(part: str, whole: str, agents: Agents) -> bool:
    lineage = agents.lineage(part)
    return part != whole and any(whole in (agent.key, agent.branch_of) for agent in lineage)


def _joined(narrow: DataFlow, wide: DataFlow, agents: Agents) -> DataFlow:
    reason = (
        f"One sentence has {narrow.sent} go from “{agents[narrow.sender].name}” to "
        f"“{agents[narrow.receiver].name}”, another from “{agents[wide.sender].name}” to "
        f"“{agents[wide.receiver].name}”; that both mean one path is left to the reader."
    )
    spans = tuple(sorted({*narrow.location.spans, *wide.location.spans}))
    confidence = round(0.8 * min(narrow.confidence, wide.confidence), 3)
    return DataFlow(narrow.sender, wide.receiver, narrow.sent, Location(spans), confidence, reason)
