"""Bodies that a page lets deal with its myths, and what only looks like one."""

import pytest

from kg.extract.headlines import is_slogan
from kg.extract.publishing.dealing import dealing_signs
from kg.extract.publishing.presenting import presented
from kg.read.registry import read_document
from tests.build.said import published_by

_MYTHS = "\n\nMyth: Nets kill seals.\n\nFact: They have gaps.\n\nMyth: Nets rot.\n\nFact: No.\n"


def names(text: str) -> set[str]:
    document = read_document(text.encode(), "page.md")
    return {sign.name for sign in dealing_signs(document, len(document.text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orle Banks' team of economists shared myths and the facts.", "Orle Banks"),
        ("At sea. Dunmere Fishers' staff debunk myths.", "Dunmere Fishers"),
        ("This week, Dunmere Fishers’ experts have debunked five myths.", "Dunmere Fishers"),
        ("The Orle Hospital team debunked five myths.", "Orle Hospital"),
        ("Міністерство здоров'я розповіло правду про міфи.", "Міністерство здоров'я"),
        ("Министерство рыбы развенчало мифы о сетях.", "Министерство рыбы"),
        ("疫情关键期，奥勒联合辟谣平台持续粉碎谣言。", "奥勒联合辟谣平台"),
        ("# AP Fact Check: Claims from the debate", "AP"),
        ("# FACT CHECK (AFP): Claims from the debate", "AFP"),
        ("# Nets\n\n## About us\n\nDunmere Fishers is a club of 40 boats.", "Dunmere Fishers"),
        ("# Orle Health busts flu myths\n\nNurses at Orle Health hear many.", "Orle Health"),
        ("# Orle Flu Alliance debunks myths", "Orle Flu Alliance"),
        ("# Netze\n\n## Über uns\n\nDie Seewacht ist ein Verein.", "Seewacht"),
    ],
)
def test_a_body_that_deals_with_the_myths_is_named(text: str, name: str) -> None:
    assert names(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "# GMO Fact Check: five claims",
        "# Debate fact check: five claims",
        "The AP fact check team is in town.",
        "Our team debunked five myths.",
        "# New Study debunks flu myths\n\nA New Study is out.",
        "# Orle Health busts flu myths",
        "# Anna Rell busts flu myths\n\nAnna Rell is a nurse.",
        "The team shared myths.",
        "Anna Rell's critics shared myths and the facts.",
        "# Nets\n\n## About nets\n\nDunmere Nets is a brand of nets.",
        "# Nets\n\n## About us\n\nIt is a good club.",
        "Центр города опроверг ветер.",
    ],
)
def test_others_are_no_sign(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Madrid, 21 ene (EFE).- Circulan bulos.", "EFE"),
        ("ANKARA (AA) - It is told.", "AA"),
        ("ORLE, May 4 (LNA) — It is told.", "LNA"),
    ],
)
def test_a_dateline_may_hold_a_day(line: str, name: str) -> None:
    document = read_document(line.encode(), "page.txt")
    assert {sign.name for sign in presented(document, len(document.text))} == {name}


def test_a_slogan_is_no_name() -> None:
    assert is_slogan("A PRIMEIRA AGÊNCIA DE CHECAGEM DO VALE")
    assert published_by(f"A PRIMEIRA AGÊNCIA DE CHECAGEM DO VALE\n\n# Redes{_MYTHS}") is None
    assert published_by(f"AGÊNCIA DE CHECAGEM DO VALE\n\n# Redes{_MYTHS}") is not None
