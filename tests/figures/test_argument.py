"""Claims and replies: each once, beside what it answers, verdicts as their speaker's words."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from kg.analysis.argument.exchanges import Turn, exchanges
from kg.figures.charts.argument import COLUMNS, draw_argument
from kg.figures.charts.chart import chart_svg
from kg.store.base import View
from kg.store.memory import MemoryStore

HARBOUR = Path(__file__).parents[1] / "analysis" / "citing" / "harbour.trig"
CLAIM = Turn(
    iri="urn:c", word="Claim 1", depth=0, party="Watch", text="Ships wait.", label="", answers=(),
    figures=(), cites=(), verdicts=(), where="",
)  # fmt: skip
REPLY = replace(
    CLAIM, iri="urn:r", word="Reply 1", depth=1, party="Port", answers=("replies to Claim 1",)
)


def _harbour() -> list[Turn]:
    store = MemoryStore()
    with store.write() as writer:
        writer.add(ox.parse(path=str(HARBOUR), format=ox.RdfFormat.TRIG))
    with store.view() as view:
        return exchanges(view)


def test_each_claim_of_the_first_document_is_followed_by_its_reply(view: View) -> None:
    turns = exchanges(view)
    assert [turn.word for turn in turns] == [
        f"{role} {number}" for number in range(1, 6) for role in ("Claim", "Reply")
    ]
    assert [turn.answers for turn in turns[1::2]] == [
        (f"replies to and disputes Claim {number}",) for number in range(1, 6)
    ]


def test_what_each_rests_on_stands_with_it(view: View) -> None:
    """Reply 3 states the 17 rows of two figures and 4 more of the text; claim 3 states three."""
    turns = {turn.word: turn for turn in exchanges(view)}
    assert len(turns["Claim 3"].figures) == 3
    assert "54% Non-Criminal Alien Removal Percentage (Maricopa County, Arizona, April 2010)" in (
        turns["Claim 3"].figures
    )
    assert any(said.endswith("April 2010, as given by CCR)") for said in turns["Reply 3"].figures)
    assert any("(pg. 3–4)" in said for said in turns["Claim 3"].cites)
    assert turns["Reply 5"].cites == ()


def test_a_verdict_is_quoted_with_its_speaker_and_stands_with_the_reply(view: View) -> None:
    spoken = {turn.word: turn.verdicts for turn in exchanges(view) if turn.verdicts}
    assert spoken == {"Reply 2": ("ICE says of Claim 2: “This is false.”",)}


def test_a_reply_to_a_reply_stands_one_column_further() -> None:
    depths = {turn.iri.rpartition("/")[2]: turn.depth for turn in _harbour()}
    assert depths == {"claim-late": 0, "reply-late": 1, "reply-of-others": 2, "claim-dear": 0}


def test_assertions_that_answer_each_other_in_a_circle_are_drawn_once() -> None:
    cito, clm = "http://purl.org/spar/cito/", "https://w3id.org/counterclaim/ns#"
    said = " ".join(
        f"<urn:{one}> a <{clm}Assertion> . <urn:l{one}> a <{clm}StanceLink> ;"
        f"<{cito}hasCitingEntity> <urn:{one}> ; <{cito}hasCitedEntity> <urn:{other}> ;"
        f"<{cito}hasCitationCharacterization> <{cito}disputes> ."
        for one, other in (("a", "b"), ("b", "a"), ("c", "c"))
    )
    store = MemoryStore()
    with store.write() as writer:
        writer.add(ox.parse(f"<urn:g> {{ {said} }}".encode(), format=ox.RdfFormat.TRIG))
    with store.view() as view:
        assert sorted(turn.iri for turn in exchanges(view)) == ["urn:a", "urn:b", "urn:c"]
        assert len(draw_argument(exchanges(view)).rows) == 3


def test_the_table_holds_every_word_of_every_assertion(view: View) -> None:
    turns = exchanges(view)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in draw_argument(turns).rows]
    assert [row["Words"] for row in rows] == [turn.text for turn in turns]
    assert [row["Figures"].splitlines() for row in rows] == [list(turn.figures) for turn in turns]


def test_boxes_never_overlap_and_both_parties_are_drawn_alike() -> None:
    replies = [replace(REPLY, iri=f"urn:r{at}", word=f"Reply {at}") for at in (1, 2, 3)]
    deeper = replace(REPLY, iri="urn:d", depth=2, text="word " * 300)
    turns = [CLAIM, replies[0], deeper, *replies[1:], replace(CLAIM, word="Claim 2")]
    root = ET.fromstring(chart_svg(draw_argument(turns)))
    boxes = [
        tuple(float(node.get(key, "")) for key in ("x", "y", "width", "height"))
        for node in root.iter()
        if node.get("class") == "box"
    ]
    assert len(boxes) == len(turns)
    assert len({width for _, _, width, _ in boxes}) == 1
    for at, (x, y, width, height) in enumerate(boxes):
        for left, top, wide, high in boxes[at + 1 :]:
            beside = x + width <= left or left + wide <= x
            assert beside or y + height <= top or top + high <= y


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ([CLAIM, REPLY], "1 claim and 1 reply; 0 without a reply here; 0 verdicts, quoted."),
        ([CLAIM], "1 claim and 0 replies; 1 without a reply here; 0 verdicts, quoted."),
    ],
)
def test_the_summary_counts_what_has_no_reply(turns: list[Turn], words: str) -> None:
    assert draw_argument(turns).summary == words


def test_words_that_are_in_quotation_marks_get_no_others() -> None:
    svg = chart_svg(draw_argument([CLAIM, replace(REPLY, text="“Nine in ten” leave.")]))
    assert "“Ships wait.”" in svg
    assert "““" not in svg
