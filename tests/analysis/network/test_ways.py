"""Ways from a claim to what stands behind the works that it cites."""

from kg.analysis.network.ranking import paths
from kg.analysis.network.ways import way_network
from tests.analysis.network.exchange import exchange
from tests.checks.world import EX, World


def _ways(world: World, name: str, start: str, end: str) -> list[str]:
    net = world.read(lambda view: way_network(view, name))
    found = paths(net, f"{EX}{start}", f"{EX}{end}")
    return [" ".join(step.removeprefix(EX) for step in way) for way in found]


def test_a_claim_reaches_a_work_through_another() -> None:
    assert _ways(exchange(), "claims", "claim", "memo") == ["claim guide memo"]
    assert _ways(exchange(), "claims", "reply", "memo") == ["reply memo", "reply guide memo"]


def test_a_claim_reaches_the_data_behind_the_figures_of_a_work() -> None:
    world = exchange()
    world.source("census", "The Census")
    world.figure("g", "31", work="guide", primary="census", said="claim")
    assert _ways(world, "claims", "claim", "census") == ["claim guide census"]
    assert _ways(world, "sources", "answer", "census") == ["answer guide census"]


def test_there_may_be_no_way() -> None:
    assert _ways(exchange(), "claims", "memo", "claim") == []
