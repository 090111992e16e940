"""Pages with all claims in one numbered list, and all replies in another."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_PAIRS = [("The quay sinks.", "It stands on piles."), ("The pier burns.", "It is of stone.")]


def _page(claims: str, replies: str, form: str = "{n}. {text}\n", more: str = "") -> str:
    heads = zip((claims, replies), zip(*_PAIRS, strict=True), strict=True)
    return more + "\n".join(
        f"## {head}\n\n" + "".join(form.format(n=n, text=text) for n, text in enumerate(texts, 1))
        for head, texts in heads
    )


@pytest.mark.parametrize("heads", [("Myths", "Facts"), ("Mythen", "Fakten"), ("Rumours", "Truth")])
def test_items_of_one_number_belong_together_in_doubt(heads: tuple[str, str]) -> None:
    document = read(_page(*heads), "md")
    assert pairs_in(document) == _PAIRS
    assert all(one.confidence < 1 and one.reason for one in find_passages(document))


@pytest.mark.parametrize(
    "page",
    [
        _page("Myths", "Sources"),
        _page("Myths", "Facts", form="- {text}\n"),
        _page("Myths", "Facts") + "3. It is new.\n",
    ],
)
def test_lists_that_do_not_match_are_no_exchanges(page: str) -> None:
    assert pairs_in(read(page, "md")) == []
