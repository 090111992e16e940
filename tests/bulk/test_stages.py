"""The stages of a bulk run, each by itself and without Spark."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.build.elsewhere import Taken
from kg.build.identity import Held, choice_of, key_before
from kg.bulk.config import Config
from kg.bulk.finishing import finish
from kg.bulk.parts import Part
from kg.bulk.places import find_files
from kg.bulk.settling import PartReport, settle
from kg.bulk.working import Work
from kg.model.source import Source, WorkKind
from kg.read.inputs import find_inputs
from kg.reconcile.sources.known import KnownWorks
from kg.vocab.iris import Minter
from tests.bulk.crossing import ANSWERS, write_crossing

_NAMES = Minter("https://example.org/")


def _report(number: int, *taken: Taken, graphs: tuple[str, ...] = ()) -> PartReport:
    return PartReport(Part(number, f"file-{number}"), taken=taken, graphs=graphs)


def _text(key: str, words: str, file: str, *, feed: bool = False) -> Taken:
    return Taken(key, Held(words, file, here=True), WorkKind.WEB, feed)


def test_files_are_met_in_the_order_of_one_process(tmp_path: Path) -> None:
    """Keys, and which of two equal texts is kept, depend on it."""
    folder = write_crossing(tmp_path / "a")
    (folder / "guide").mkdir()
    (folder / "guide" / "z.md").write_text("# Z\n", encoding="utf-8")
    given_ = [str(folder / "twins"), str(folder), str(folder / "page.html")]
    inputs = dict.fromkeys(str(item.path) for item in find_inputs(given_))
    assert [one.place for one in find_files(given_)] == list(inputs)


def test_a_key_that_is_taken_is_settled_in_order() -> None:
    second = _text("same", "b", "b.md")
    found = settle([_report(0, _text("same", "a", "a.md")), _report(1, second)], _NAMES)
    assert list(found) == [1]
    assert choice_of("same", second.held, found[1].held) != "same"


def test_of_equal_texts_the_last_is_written_and_of_equal_feeds_too() -> None:
    texts = settle([_report(n, _text("k", "a", f"{n}.md")) for n in (0, 1)], _NAMES)
    assert {n: one.written for n, one in texts.items()} == {0: frozenset({"k"})}
    feeds = settle([_report(n, _text("k", "a", f"{n}.md", feed=True)) for n in (0, 1)], _NAMES)
    assert {n: one.graphs for n, one in feeds.items()} == {0: {_NAMES.document_graph("k")}}


def test_rdf_has_the_last_word_on_a_graph_wherever_it_lies() -> None:
    graph = _NAMES.document_graph("k")
    reports = [
        _report(0, graphs=(graph,)),
        _report(1, graphs=(graph,)),
        _report(2, _text("k", "a", "a.md")),
    ]
    assert {n: one.graphs for n, one in settle(reports, _NAMES).items()} == {0: {graph}, 2: {graph}}


def test_parts_that_do_not_touch_are_read_once() -> None:
    assert not settle([_report(n, _text(f"k{n}", f"{n}", "a.md")) for n in range(3)], _NAMES)


@given(
    key=st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True),
    taken=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=6),
)
def test_a_longer_key_leads_back_to_the_one_that_was_taken(
    key: str, taken: list[tuple[str, str]]
) -> None:
    held = dict[str, Held]()
    for words, file in taken:
        text = Held(words, file, here=True)
        chosen = choice_of(key, text, held)
        assert key_before(chosen, text) == key
        held[chosen] = text


def test_works_learnt_apart_are_those_learnt_together() -> None:
    sources = [
        Source(f"k{n}", "", WorkKind.OTHER, urls=(page,), identifiers=(f"doi:10.1000/{n}",))
        for n, page in enumerate(["https://a.example/1", "https://a.example/2"] * 2)
    ]
    together, first, second = KnownWorks(), KnownWorks(), KnownWorks()
    for place, source in enumerate(sources):
        together.learn(source)
        (first if place < 2 else second).learn(source)
    first.join(second)
    assert first == together


def test_the_last_stage_writes_the_same_bytes_when_it_is_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So losing the machine that runs it costs time only."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    inputs = write_crossing(tmp_path / "in", *ANSWERS, "rust.jsonl")
    work = Work(Config((str(inputs),), str(tmp_path / "out")), _NAMES)
    files = find_files((str(inputs),))
    done = [work.first(Part(n, file.place, met=file.met)) for n, file in enumerate(files)]
    numbers = [one.part.number for one in done if one.waits]
    path, written = tmp_path / "out" / "nquads" / "part-00099.nq.gz", list[bytes]()
    for _ in range(2):
        assert finish(work, numbers, Part(99, "all")).statements > 100
        written.append(path.read_bytes())
    assert written[0] == written[1]
