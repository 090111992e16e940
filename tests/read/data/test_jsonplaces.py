"""JSON with places: the same values as ``json`` reads, each where it stands."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.read.base import Sample
from kg.read.data.jsonplaces import Node, entries_of, parse_json
from kg.read.data.registry import choose_data_reader

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def plain(node: Node, text: str) -> Any:
    if node.members is not None:
        return {name: plain(member, text) for name, member in node.members.items()}
    if node.items is not None:
        return [plain(item, text) for item in node.items]
    start, end = node.span.start, node.span.end
    raw = text[start:end]
    return json.loads(f'"{raw}"' if text[start - 1 : start] == '"' else raw)


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_every_span_cuts_the_value(value: Any, indent: int | None, ascii_only: bool) -> None:
    text = " " + json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert plain(parse_json(text, "x.json"), text) == value


@pytest.mark.parametrize("text", ["", "{", '{"a" 1}', "[1,]", "[1 2]", "[1] 2", "nul", '["a'])
def test_what_is_no_json_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(InputError, match=r"line 1, column \d"):
        parse_json(text, "x.json")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(InputError, match="too deeply"):
        parse_json("[" * 100_000, "x.json")


def test_leaves_have_paths_and_pointers() -> None:
    """RFC 6901 escapes a slash in a name as ``~1``."""
    text = '[{"a/b": [{"c": "word"}], "n": 1.50, "none": null}, 3]'
    (entry,) = entries_of(parse_json(text, "x.json"), "list", "")
    assert {path: (v.text, v.location.pointer) for path, v in entry.values.items()} == {
        "a/b/0/c": ("word", "/0/a~1b/0/c"),
        "n": ("1.50", "/0/n"),
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[{"type": "book", "title": "On quays"}]', "csl"),
        ('{"AIF": {"nodes": [{"nodeID": "1"}]}}', "argument graph"),
        ('[{"@type": "ClaimReview", "claimReviewed": "x", "type": "book", "title": "y"}]', None),
        ('{"name": "x", "type": "module"}', None),
        ("@book{a, title={x}}", "bibtex"),
        ("Write to @book{of} for more.", None),
    ],
)
def test_content_tells_whose_it_is(text: str, wanted: str | None) -> None:
    found = choose_data_reader(Sample("data.json" if text[0] in "[{" else "page", text.encode()))
    assert (found.name if found else None) == wanted
