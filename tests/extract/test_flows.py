"""Who sends what to whom: only what a sentence says, with the words that say it."""

import pytest

from kg.extract.naming.flows import find_flows
from kg.extract.naming.mentions import find_actors
from kg.model.entity import ParsedFlow
from kg.reconcile.lexicon import load_lexicon
from tests.extract.plain import words


def flows(text: str) -> tuple[ParsedFlow, ...]:
    reading = words(text)
    return find_flows(reading, find_actors(reading, load_lexicon()))


def test_on_behalf_of_names_where_it_comes_from() -> None:
    direct, behind = flows(
        "State identification bureaus are responsible for submitting fingerprints to the federal "
        "government on behalf of local law enforcement agencies."
    )
    assert (direct.sender, direct.receiver, direct.sent, direct.confidence) == (
        "state-identification-bureaus",
        "us-federal-government",
        "fingerprints",
        1.0,
    )
    assert (behind.sender, behind.receiver) == (
        "local-law-enforcement-agencies",
        "state-identification-bureaus",
    )
    assert behind.confidence < 1
    assert "left to the reader" in behind.reason


def test_receiving_what_was_transmitted_to_another_is_a_reading() -> None:
    text = (
        "as plans are made enabling the Department of Homeland Security (DHS) to receive those "
        "fingerprints transmitted from the state to the FBI, ICE also briefs officers."
    )
    found = {(flow.sender, flow.receiver): flow for flow in flows(text)}
    assert found.keys() == {("state-governments", "us-fbi"), ("us-fbi", "us-dhs")}
    assert found["state-governments", "us-fbi"].confidence == 1
    passed_on = found["us-fbi", "us-dhs"]
    assert passed_on.confidence < 1
    assert text[passed_on.start : passed_on.end].startswith("Department of Homeland Security")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("The EPA shares test data with the FDA.", ("us-epa", "us-fda", "test data")),
        ("The FDA receives lab reports from the CDC.", ("us-cdc", "us-fda", "lab reports")),
        ("U.S. officials said NASA sends images to NOAA.", ("us-nasa", "us-noaa", "images")),
    ],
)
def test_other_bodies_other_verbs(text: str, path: tuple[str, str, str]) -> None:
    (flow,) = flows(text)
    assert (flow.sender, flow.receiver, flow.sent) == path


@pytest.mark.parametrize(
    "text",
    [
        "The EPA does not share test data with the FDA.",
        "The CDC could send samples to the FDA.",
        "reporting quarterly to Congress on the strategy's progress",  # nobody is named who reports
        "The EPA met the FDA. It sent data to them.",
        "The EPA reports to Congress.",  # nothing is sent
    ],
)
def test_what_no_sentence_says_is_no_flow(text: str) -> None:
    assert flows(text) == ()
