"""What stands among claims and replies and is none is reported, with its place.

Written for this test; the bodies are made up.
"""

import pytest

from kg.build.pipeline import read_record
from kg.model.record import Record

_HEADS = '## "The hall is sold"\n\n**False.** It is let.\n\n'
_OTHER = '## "The park is closed"\n\n**Misleading.** It is closed at night.\n\n'


def _reported(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    record = _record(text, name)
    codes = ("label-unknown", "sibling-unread", "row-without-claim")
    return [
        (one.code, one.message.split("”")[0].lstrip("“"))
        for one in record.notices
        if one.code in codes and one.location
    ]


def _record(text: str, name: str = "page.md") -> Record:
    return read_record(text.encode(), name)


def _texts(text: str, name: str = "page.md") -> list[str]:
    return [one.text for one in _record(text, name).assertions]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("**Murky.** Nobody can say yet.", [("sibling-unread", '"Taxes will rise"')]),
        ("**Unclear.** Nobody can say yet.", []),
        ("**Not proven.** Nobody can say yet.", []),
    ],
)
def test_a_heading_like_the_claims_is_read_or_reported(
    below: str, found: list[tuple[str, str]]
) -> None:
    page = f'# Checks of the week\n\n## "Taxes will rise"\n\n{below}\n\n{_HEADS}{_OTHER}'
    assert _reported(page) == found
    assert ('"Taxes will rise"' in _texts(page)) is (not found)


@pytest.mark.parametrize("title", ["About us", "How we work", "Why it matters"])
def test_names_of_parts_are_not_reported(title: str) -> None:
    heads = _HEADS.replace('"', "") + _OTHER.replace('"', "")
    assert not _reported(f"# Checks\n\n{heads}## {title}\n\nWe check what is said.\n")


def test_an_answer_without_its_claim_in_a_row_is_reported() -> None:
    page = """# Water myths

| Myth | Fact |
|---|---|
| Tap water is unsafe. | Tap water is tested each day. |
|  | An answer without a myth. |
| A myth without an answer. | |
"""
    assert _reported(page) == [("row-without-claim", "An answer without a myth.")]


def test_what_closes_a_page_is_no_part_of_a_reply() -> None:
    page = """# Myths and facts about the tram

**Myth:** The tram is loud.
**Fact:** The tram is at 60 dB.
**Further reading:** Tram book

**Myth:** The tram is slow.
**Fact:** It runs at 30 km per hour.
**Share this:** Twitter, Facebook
"""
    assert _texts(page)[1] == "The tram is at 60 dB."
    assert _texts(page)[3] == "It runs at 30 km per hour."
    assert [what for _, what in _reported(page)] == ["Further reading:", "Share this:"]


_FIRST = (
    "<h1>Myths and facts</h1><table><tr><th>Myth</th><th>Fact</th></tr>"
    "<tr><td>A tax is planned.</td><td>No tax is planned.</td></tr></table>"
)
_ROWS = "<tr><td>The hall is sold.</td><td>The hall is let.</td></tr>"


@pytest.mark.parametrize("between", ["", "<p>Page 1</p>", "<p>Continued.</p>"])
def test_a_table_without_a_header_goes_on_with_the_one_above(between: str) -> None:
    page = f"{_FIRST}{between}<table>{_ROWS}</table>{between}<table>{_ROWS}</table>"
    texts = _texts(page, "page.html")
    assert texts[2:4] == ["The hall is sold.", "The hall is let."]
    assert len(texts) == len(_record(page, "page.html").assertions) == 6
    assert _record(page, "page.html").assertions[2].confidence < 1


@pytest.mark.parametrize(
    "below",
    [
        f"<h2>Halls and hours</h2><table>{_ROWS}</table>",
        f"<p>The table below tells something else, which is no claim.</p><table>{_ROWS}</table>",
        f"<p>Page 1</p><table><tr><th>Day</th><th>Hours</th></tr>{_ROWS}</table>",
        "<p>Page 1</p><table><tr><td>a</td><td>b</td><td>c</td></tr></table>",
    ],
)
def test_another_table_goes_on_with_nothing(below: str) -> None:
    assert len(_texts(f"{_FIRST}{below}", "page.html")) == 2
