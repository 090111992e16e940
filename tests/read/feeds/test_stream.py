"""A feed is read as a stream: every layout, every window edge, and around what is broken."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.base import Sample
from kg.read.feeds import stream
from kg.read.feeds.entries import Entry
from kg.read.feeds.layout import bid_feed
from kg.read.feeds.stream import FeedStream


def entries(raw: bytes) -> list[Entry]:
    return [entry for batch in FeedStream(BytesIO(raw)) for entry in batch]


def values(raw: bytes) -> list[tuple[str, Any]]:
    return [(entry.pointer, entry.value) for entry in entries(raw)]


def codes(raw: bytes) -> list[str]:
    return [notice.code for entry in entries(raw) for notice in entry.notices]


RECORDS: list[dict[str, Any]] = [
    {"@type": "ClaimReview", "n": 0, "text": 'brackets ]}, "quoted" and \\ in words'},
    {"@type": "ClaimReview", "n": 1, "author": [{"@type": "Person"}, {"@type": "Person"}]},
    {"@type": "ClaimReview", "n": 2, "empty": {}, "none": None},
]
LAYOUTS = {
    "array": (json.dumps(RECORDS), ""),
    "indented array": (json.dumps(RECORDS, indent=2), ""),
    "lines": ("\n".join(json.dumps(one) for one in RECORDS), ""),
    "lines with empty ones": ("\r\n\r\n".join(json.dumps(one) for one in RECORDS) + "\n\n", ""),
    "objects in a row": ("\n".join(json.dumps(one, indent=1) for one in RECORDS), ""),
    "graph": (json.dumps({"@context": "https://schema.org", "@graph": RECORDS}), "/@graph"),
    "data feed": (
        json.dumps({"name": "x", "dataFeedElement": RECORDS, "version": [1]}, indent=2),
        "/dataFeedElement",
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
def test_every_layout_gives_the_same_records(name: str, mark: str) -> None:
    text, prefix = LAYOUTS[name]
    expected = [(f"{prefix}/{number}", record) for number, record in enumerate(RECORDS)]
    assert values((mark + text).encode()) == expected


def test_one_object_is_a_feed_of_one() -> None:
    """Its pointer is the empty one, which leads to the whole (RFC 6901, section 5)."""
    assert values(json.dumps(RECORDS[1], indent=1).encode()) == [("", RECORDS[1])]


def test_utf_16_is_read() -> None:
    assert values(json.dumps(RECORDS).encode("utf-16")) == values(json.dumps(RECORDS).encode())


WORDS = st.text(alphabet='ab"\\{}[],:\n é', max_size=12)
RECORD = st.fixed_dictionaries(
    {"@type": st.just("ClaimReview"), "a": WORDS, "b": st.lists(st.dictionaries(WORDS, WORDS))}
)


@given(st.lists(RECORD, min_size=1, max_size=8), st.sampled_from([None, 1]), st.integers(7, 90))
def test_windows_of_any_size_give_what_one_parse_gives(
    records: list[dict[str, Any]], indent: int | None, size: int
) -> None:
    """A record may be cut anywhere by the end of a window."""
    raw = json.dumps(records, indent=indent).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "_WINDOW", size)
        assert [value for _, value in values(raw)] == records


def test_memory_holds_a_window_and_not_the_feed() -> None:
    """What is read ahead does not grow with the feed."""
    raw = json.dumps(RECORDS * 40_000).encode()
    file = BytesIO(raw)
    batches = iter(FeedStream(file))
    next(batches)
    assert file.tell() < len(raw) / 2
    assert sum(len(batch) for batch in batches) > 100_000


BROKEN = {
    "a comma too many": (b'[{"a":1,},{"b":2}]', ["json-trailing-comma"]),
    "raw line end in a string": (b'[{"a":"x\ny"},{"b":2}]', ["json-raw-control"]),
    "entities for quotes": (b"[{&quot;a&quot;:1},{&quot;b&quot;:2}]", ["json-entities"] * 2),
    "an escape that is none": (rb'[{"a":"it\'s"},{"b":2}]', ["json-bad-escape"]),
    "Latin bytes": (b'[{"a":"caf\xe9"},{"b":2}]', ["bytes-not-utf8"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_plainly_meant_is_repaired(name: str) -> None:
    raw, expected = BROKEN[name]
    assert len([value for _, value in values(raw) if isinstance(value, dict)]) == 2
    assert codes(raw) == expected


def test_repairs_change_no_words() -> None:
    """A comma before a bracket inside a string is text, and an entity in a value is too."""
    raw = b'[{"a":"x,] y &quot; \xc3\xa9","b":[1,],},{"c":0}]'
    assert values(raw)[0] == ("/0", {"a": "x,] y &quot; é", "b": [1]})


@pytest.mark.parametrize(
    "middle",
    [
        b'{"@type": "ClaimReview", "a": "he said "no" to it"}',
        b'{"@type": "ClaimReview", "a": "never closed}',
        b'{"@type": "ClaimReview", "a": {"b": 1}',
        b'{"@type": "ClaimReview", "a" 1}',
    ],
    ids=["bare quotes", "open string", "open object", "no colon"],
)
def test_a_broken_record_costs_itself_alone(middle: bytes) -> None:
    """The records around it are read, at their own places."""
    first, last = b'{"@type": "ClaimReview", "n": 1}', b'{"@type": "ClaimReview", "n": 2}'
    found = entries(b"[" + b",\n".join([first, middle, last, last]) + b"]")
    assert [(one.pointer, (one.value or {}).get("n")) for one in found] == [  # type: ignore[attr-defined]
        ("/0", 1),
        ("/1", None),
        ("/2", 2),
        ("/3", 2),
    ]
    assert [notice.code for notice in found[1].notices] == ["json-unreadable"]


def test_a_broken_line_costs_itself_alone() -> None:
    found = entries(b'{"n":1}\n{"n":\n{"n":2}\n')
    assert [one.value for one in found] == [{"n": 1}, None, {"n": 2}]


def test_a_feed_that_breaks_off_keeps_what_came_before() -> None:
    raw = json.dumps(RECORDS).encode()
    found = entries(raw[:-20])
    assert [one.value for one in found] == [*RECORDS[:2], None]
    assert [notice.code for notice in found[-1].notices] == ["feed-truncated"]


def test_what_follows_the_feed_is_reported() -> None:
    read = FeedStream(BytesIO(b'[{"a":1}] and more'))
    assert [len(batch) for batch in read if batch] == [1]
    assert [notice.code for notice in read.notices] == ["feed-trailing"]


def test_deep_nesting_is_refused() -> None:
    raw = b'[{"n":1},' + b"[" * 200_000 + b"]" * 200_000 + b',{"n":2}]'
    assert [one.value for one in entries(raw)] == [{"n": 1}, None, {"n": 2}]
    assert codes(raw) == ["json-too-deep"]


def test_a_record_without_end_is_refused_and_the_next_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stream, "_WINDOW", 1000)
    monkeypatch.setattr(stream, "_LONGEST", 5000)
    first = b'{"@type":"ClaimReview","n":1}'
    long = b'{"@type":"ClaimReview","a":"' + b"x" * 20_000 + b'"}'
    found = entries(b"[" + b",".join([first, long, first, first]) + b"]")
    kept = [one.value for one in found if one.value is not None]
    assert len(kept) >= 2
    assert "json-too-long" in [notice.code for one in found for notice in one.notices]


@pytest.mark.parametrize(
    ("name", "raw", "least"),
    [
        ("a.json", b'[{"@type":"ClaimReview"', 0.9),
        ("a.txt", b'\xef\xbb\xbf {"claimReviewed":', 0.9),
        ("a", b'{"@type": "DataFeed", "dataFeedElement": [', 0.9),
        ("a.json", b'{"title": "no claims"}', 0.3),
    ],
)
def test_a_feed_is_told_by_its_content(name: str, raw: bytes, least: float) -> None:
    assert bid_feed(Sample(name, raw)) >= least


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.md", b"# ClaimReview\n\nAbout claimReviewed."),
        ("a.html", b'<script>{"@type":"ClaimReview"}</script>'),
        ("a.txt", b"[1] A footnote about a ferry"),
    ],
)
def test_documents_are_no_feeds(name: str, raw: bytes) -> None:
    assert bid_feed(Sample(name, raw)) == 0
