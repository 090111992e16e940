"""Who signs below a place and a date at the end of a statement."""

import pytest

from kg.extract.publishing.closing_lines import closing_signs
from kg.read.registry import read_document


def names(text: str) -> list[str]:
    return [sign.name for sign in closing_signs(read_document(text.encode(), "page.md"))]


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("Orle, 22. Januar 2007\n\nSeegut GmbH, vertreten durch Karl Gehl", "Seegut GmbH"),
        ("Orle, den 22. Januar 2007\n\nKarl Gehl", "Karl Gehl"),
        ("Orle, 4 May 2020\n\nHarbour Board, represented by Anna Rell", "Harbour Board"),
        ("Orle, May 4, 2020\n\nAnna Rell", "Anna Rell"),
        ("Orle, el 4 de mayo de 2020\n\nProf. Ana Rell", "Ana Rell"),
    ],
)
def test_who_signs_is_named(end: str, name: str) -> None:
    assert names(f"# Reply\n\nI say, ich sage: it is so.\n\n{end}\n") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "# News\n\nThe bridge is open.\n\nOrle, 4 May 2020\n\nAnna Rell\n",  # a photo, a byline
        "# Reply\n\nI say so.\n\nOrle, 4 May 2020\n\nAll rights reserved\n",
        "# Reply\n\nI say so.\n\nOrle in May\n\nAnna Rell\n",
    ],
)
def test_other_lines_sign_nothing(text: str) -> None:
    assert names(text) == []
