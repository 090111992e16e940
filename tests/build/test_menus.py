"""Links of a menu are no sources, and no part of a reply; written for this, all made up."""

import pytest

from kg.build.pipeline import read_record

_PAIR = "**Myth:** The quay is closed.\n\n**Fact:** It is open.\n"
_HTML = "<h1>Myths and facts</h1><p>Myth: The quay is closed.</p><p>Fact: It is open.</p>"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (f"[Home](/) | [About](/about)\n\n{_PAIR}\n[Home](/) [Terms](/terms)\n", "page.md"),
        (f"<html><nav><a href=/>Home</a> <a href=/a>About</a></nav>{_HTML}</html>", "page.html"),
        (
            (
                "<html><ul><li><a href=https://quay.example/>Home</a></li>"
                f"<li><a href=https://quay.example/about>About us</a></li></ul>{_HTML}</html>"
            ),
            "page.html",
        ),
        (
            (
                f"<html><table><tr><td><a href=/>Home</a> <a href=/a>About</a></td><td>{_HTML}</td>"
                "</tr></table></html>"
            ),
            "page.html",
        ),
    ],
)
def test_what_a_menu_leads_to_is_no_source(page: str, name: str) -> None:
    record = read_record(page.encode(), name)
    assert record.citations == ()
    assert [one.text for one in record.assertions] == ["The quay is closed.", "It is open."]


@pytest.mark.parametrize(
    ("links", "cited"),
    [
        ("Sources: [Quay Board](https://quay.example/) | [Log](https://port.example/log)", 2),
        ("[Annual report](https://quay.example/report) [Log](https://quay.example/log)", 2),
        ("See [the log of the port](https://port.example/log) and [home](https://a.example/).", 2),
    ],
)
def test_other_links_are(links: str, cited: int) -> None:
    record = read_record(f"# Myths and facts\n\n{_PAIR}\n{links}\n".encode(), "page.md")
    assert len(record.citations) == cited
