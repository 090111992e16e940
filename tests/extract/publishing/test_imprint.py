"""Who publishes a page by weak signs, and what looks like a sign but names nobody."""

import pytest

from kg.extract.publishing.imprint import names_nobody, weigh_signs, without_desk
from tests.read.pages import read


def page(main: str = "", head: str = "", top: str = "", foot: str = "") -> str | None:
    html = f"<html><head>{head}</head><body><header>{top}</header><main><h1>Answers</h1>{main}"
    found = weigh_signs(read(f"{html}</main><footer>{foot}</footer></body></html>", "html"))
    return found.name if found else None


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("<p>© 2023 Zelvora Ltd. All rights reserved.</p>", "Zelvora Ltd"),
        ("© 2019–2023 by Brandtner Wasserwerke GmbH · Impressum", "Brandtner Wasserwerke GmbH"),
        ("版权所有 © 2023 临江市水务局", "临江市水务局"),
        ("© 2022 Solenia S.L. Aviso legal", "Solenia S.L."),
        ("© Elm Trust. Site by Pixelbarn. Photos © Joan Hale.", "Elm Trust"),
        ("Ostrel Rail plc. Registered no. 0112233.", "Ostrel Rail plc"),
        ("© Navélia 2022 | Mentions légales", "Navélia"),
        ("<address>Quay Hospital<br>12 Mill Lane<br>a@b.example</address>", "Quay Hospital"),
    ],
)
def test_the_foot_of_a_page_names_its_publisher(foot: str, name: str) -> None:
    assert page(foot=foot) == name


@pytest.mark.parametrize(
    "foot",
    [
        "© 2024 All rights reserved. Powered by PagePress.",
        "Photo © Ann Oakes",
        "© example.org",
        "<ul><li>Board of Directors</li><li>Customer Service Office</li><li>0800 1234</li></ul>",
        "Copyright and privacy",
    ],
)
def test_a_foot_that_names_nobody(foot: str) -> None:
    assert page(foot=foot) is None


def test_the_words_for_a_logo_above_the_text_count_and_those_below_do_not() -> None:
    logo = '<img class="logo" alt="Navélia logo">'
    assert page(top=logo) == "Navélia"
    assert page(top='<a href="/"><img alt="Navélia"></a>') == "Navélia"
    assert page(main=logo) is None
    assert page(top='<img alt="Children at play">') is None


def test_signs_that_agree_outweigh_one_that_does_not() -> None:
    logo = '<img class="logo" alt="Navélia">'
    assert page("<p>We at Navélia hear this.</p>", top=logo, foot="© 2020 Web Mill Studio") == (
        "Navélia"
    )
    assert page(foot="<p>© 2020 Alder Works</p><p>© 2021 Birch Mill</p>") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At Vellmouth Water, we hear many rumours.", "Vellmouth Water"),
        ("At Mill Lane, we counted 200 cars.", None),
        ("At Christmas, we are closed.", None),
        ("We at Zelvora stand by this.", "Zelvora"),
    ],
)
def test_who_says_we(text: str, name: str | None) -> None:
    assert page(f"<p>{text}</p>") == name


def test_names_that_files_state_without_a_publisher() -> None:
    assert all(map(names_nobody, ("Home", "admin", "Press Office", "Medium", "Startseite")))
    assert not names_nobody("Zelvora")


def test_the_desk_that_writes_is_not_the_body() -> None:
    assert without_desk("Torrin Energy Press Office") == "Torrin Energy"
    assert without_desk("Press Office") == "Press Office"
