"""Columns right beside those of myths, in tables that have others too. All texts are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read


def _table(head: str, *rows: str) -> str:
    cells = head.count("|") + 1
    return "\n".join([f"| {head} |", "|---" * cells + "|", *(f"| {row} |" for row in rows)])


_DENIED = ("The quay sinks by night. | It does not, it stands on rock. | {}",) * 2
_PLAIN = ("The quay sinks by night. | The quay stands on rock | {}",) * 2


@pytest.mark.parametrize(
    ("head", "rows", "read_as"),
    [
        ("Idée reçue | Ce que disent les plans | Source", _DENIED, 2),
        ("误区 | 正确做法 | 课", _PLAIN, 2),
        ("Irrtum | Korrektur | Abschnitt", _PLAIN, 2),
        ("よくある誤解 | 正しい理解 | 章", _PLAIN, 2),
        ("误区 | 后果 | 修正", _DENIED, 0),
        ("Mito | Consecuencia | Lugar", _DENIED, 0),
        ("Irrtum | Struktur | Beispiel", _PLAIN, 0),
        ("Regel | Korrektur | Abschnitt", _PLAIN, 0),
    ],
)
def test_the_column_beside_answers(head: str, rows: tuple[str, ...], read_as: int) -> None:
    page = f"# Ostra\n\n{_table(head, *(row.format(at) for at, row in enumerate(rows)))}\n"
    found = find_passages(read(page, "md"))
    assert [one.role for one in found] == [Role.CLAIM, Role.REPLY] * read_as
    numbered = _table(f"# | {head}", *(f"{at} | {row}" for at, row in enumerate(rows)))
    assert len(find_passages(read(f"# Ostra\n\n{numbered}\n", "md"))) == 2 * read_as


def test_a_reply_that_says_why_leaves_advice_alone() -> None:
    rows = ("码头会下沉 | 码头建在岩石上，不会下沉 | 看地图",) * 2
    page = f"# Ostra\n\n{_table('误区 | 为什么错误 | 正确做法', *rows)}\n"
    replies = [one for one in find_passages(read(page, "md")) if one.role is Role.REPLY]
    assert [one.words.text for one in replies] == ["码头建在岩石上，不会下沉"] * 2
