"""Comunica, a SPARQL client in JavaScript, works against the endpoint and the linked data.

It comes with ``make clients``; without it, or without node, these tests skip and say so.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.web.linked.conftest import BASE, copy, quads
from tests.web.server import PATIENCE, Server

__all__ = ["copy", "quads"]

CLIENT = Path(__file__).parent / "javascript"
NAMES = "SELECT ?name { ?s a <http://schema.org/Country> ; <http://schema.org/name> ?name }"
BOTH = """
SELECT ?country ?body WHERE {
  ?s a <http://schema.org/Country> ; <http://schema.org/name> ?country .
  <THING> <http://schema.org/name> ?body
}
"""
REPLIES = """
PREFIX clm: <https://w3id.org/counterclaim/ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?reply ?label WHERE {
  ?reply a clm:Rebuttal ; prov:wasAttributedTo ?by .
  OPTIONAL { ?reply clm:publisherLabel ?label }
} ORDER BY DESC(?reply) LIMIT 2
"""


@pytest.fixture(scope="module")
def answers(copy: Server) -> dict[str, Any]:
    """The answers to all that is asked here, by one process."""
    node = shutil.which("node")
    if node is None or not (CLIENT / "node_modules").is_dir():
        pytest.skip("No Comunica here: 'make clients' fetches it, if there is npm.")
    root, thing = copy.root, f"{copy.root}/id/agent/quay"
    told = {"type": "sparql", "value": f"{root}/sparql"}
    here = f"SELECT ?name {{ <{thing}> <http://schema.org/name> ?name }}"
    asked: dict[str, tuple[str, list[Any]]] = {
        "select": (NAMES, [told]),
        "found out": (NAMES, [f"{root}/sparql"]),
        "optional": (REPLIES, [told]),
        "ask": ("ASK { ?s a <http://schema.org/Country> }", [told]),
        "construct": ("CONSTRUCT WHERE { ?s a <http://schema.org/Country> }", [told]),
        "thing": (here, [thing]),
        "page of data": (here, [f"{thing}.jsonld"]),
        "two sources": (BOTH.replace("THING", thing), [told, f"{thing}.ttl"]),
    }  # fmt: skip
    run = subprocess.run(
        [node, "ask.js"], cwd=CLIENT, input=json.dumps(list(asked.values())),
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return dict(zip(asked, json.loads(run.stdout), strict=True))


@pytest.mark.parametrize("how", ["select", "found out"])
def test_it_reads_a_table(answers: dict[str, Any], how: str) -> None:
    """Told that it is an endpoint, or left to find out from the service description."""
    assert answers[how] == [{"name": "Northland"}]


def test_it_orders_and_leaves_out(answers: dict[str, Any]) -> None:
    replies = [f"{BASE}id/assertion/{key}" for key in ("d", "b")]
    assert answers["optional"] == [{"reply": reply, "label": "FACT"} for reply in replies]


def test_it_asks_and_constructs(answers: dict[str, Any]) -> None:
    assert answers["ask"] is True
    ((subject, _, value),) = answers["construct"]
    assert (subject, value) == (f"{BASE}id/place/northland", "http://schema.org/Country")


@pytest.mark.parametrize("how", ["thing", "page of data"])
def test_it_follows_the_name_of_a_thing(answers: dict[str, Any], how: str) -> None:
    assert answers[how] == [{"name": "Quay League"}]


def test_it_joins_the_endpoint_with_a_document(answers: dict[str, Any]) -> None:
    assert answers["two sources"] == [{"country": "Northland", "body": "Quay League"}]
