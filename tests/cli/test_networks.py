"""``kg network`` and ``kg rank`` on the first document."""

import json
import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from kg.analysis.network.building import NETWORKS
from kg.cli import network, rank
from kg.export.networks import NETWORK_FORMATS
from kg.vocab.resources import resource
from tests.cli.verbs import kg


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "store"
    assert kg("build", resource("data/documents"), "--store", path).code == 0
    return path


def test_the_choices_are_those_of_the_registries() -> None:
    hints = get_type_hints(network.run)
    assert sorted(get_args(hints["form"])) == sorted(["table", *NETWORK_FORMATS])
    assert get_args(hints["name"]) == tuple(NETWORKS)
    assert get_args(get_type_hints(rank.run)["name"]) == tuple(NETWORKS)


def test_the_list_names_every_network() -> None:
    outcome = kg("network", "--list")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.out.splitlines()] == list(NETWORKS)


def test_a_network_is_printed_one_edge_a_line(store: Path) -> None:
    outcome = kg("network", "agents", "--store", store)
    assert outcome.code == 0
    assert (
        "U.S. Immigration and Customs Enforcement -> Center for Constitutional Rights: 2.33 ("
        in outcome.out
    )
    assert f"{len(outcome.out.splitlines())} edges" in outcome.err


def test_a_claim_is_answered_or_not(store: Path) -> None:
    """Each claim of the first document has a reply, and no reply has one."""
    outcome = kg("network", "arguments", "--store", store)
    assert outcome.out.count("(disputes; replies to); answered\n") == 5


def test_what_would_have_to_be_withdrawn_in_every_format(store: Path) -> None:
    claim = "While ICE officials"
    spoken = kg("standing", claim, "--store", store).out.splitlines()
    held = json.loads(kg("standing", claim, "--format", "json", "--store", store).out)
    table = kg("standing", claim, "--format", "csv", "--store", store).out.splitlines()
    assert (held["standing"], held["whole"], len(held["withdrawals"])) == ("answered", True, 1)
    assert spoken[0] == f"{held['label']}: answered"
    (reply,) = held["withdrawals"][0]
    assert table[0] == "set,assertion,label"
    assert table[1].startswith(f"1,{reply},")
    assert spoken[1].removeprefix("  without ") in table[1]


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_a_file_holds_what_stdout_shows(form: str, store: Path, tmp_path: Path) -> None:
    printed = kg("network", "sources", "--format", form, "--store", store, "--quiet")
    file = tmp_path / "new" / "network"
    assert kg("network", "sources", "-f", form, "-o", file, "--store", store).code == 0
    assert file.read_text("utf-8") == printed.out


def test_the_memo_is_reached_through_the_guide(store: Path) -> None:
    """The example of the page on networks."""
    page = resource("docs/networks.md").read_text("utf-8")
    shown = re.search(r"\$ kg (rank sources .*)\n(.*\n)```", page)
    assert shown
    way = ("--path", "Setting the Record", "Memo from")
    outcome = kg("rank", "sources", *way, "--top", "1", "--store", store)
    assert (outcome.code, outcome.out) == (0, shown[2])


def test_each_source_that_is_not_independent_has_its_reason(store: Path) -> None:
    outcome = kg("rank", "claims", "--independent", "--store", store)
    assert outcome.code == 0
    heads = [line for line in outcome.out.splitlines() if not line.startswith("  ")]
    assert len(heads) == 8
    assert sum(line.endswith(": 0 independent of 1") for line in heads) == 5
    assert "is the party's own: U.S. Immigration and Customs Enforcement." in outcome.out
    assert kg("rank", "agents", "--independent", "--store", store).code == 2


def test_ranks_are_printed_as_numbers_too(store: Path) -> None:
    outcome = kg("rank", "claims", "--format", "json", "--top", "3", "--store", store)
    ranks = json.loads(outcome.out)
    assert len(ranks) == 3
    assert ranks[0]["label"].startswith("Briefing Guide")
    assert ranks[0]["incoming"] == 6.0
    assert "bridges" in outcome.err


def test_ranks_are_printed_as_a_table(store: Path) -> None:
    outcome = kg("rank", "coupling", "--store", store)
    assert outcome.code == 0
    assert "PageRank" in outcome.out


def test_a_node_that_is_not_there_is_an_error(store: Path) -> None:
    outcome = kg("rank", "sources", "--path", "nobody", "Memo from", "--store", store)
    assert outcome.code == 2
    assert "No node is called 'nobody'" in outcome.err
