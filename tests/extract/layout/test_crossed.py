"""Crosses and ticks, and labels in brackets, as Japanese and Chinese pages print them."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_JA = [("路面電車は高い。", "運賃は安い。"), ("路面電車は遅い。", "20分で着く。")]
_EN = [("The tram is dear.", "It costs 2 crowns."), ("The tram is slow.", "It is quick.")]


def _page(title: str, form: str, pairs: list[tuple[str, str]]) -> str:
    return f"{title}\n\n" + "\n".join(form.format(*pair) for pair in pairs)


@pytest.mark.parametrize(
    ("title", "form", "pairs", "name"),
    [
        ("路面電車の誤解", "× {}\n○ {}\n", _JA, "txt"),
        ("路面電車の誤解", "×{}\n\n○{}\n", _JA, "txt"),
        ("# 路面電車の誤解", "- × {}\n- ○ {}", _JA, "md"),
        ("# Tram myths", "❌ {}\n✅ {}\n", _EN, "md"),
        ("# Misconceptions about the tram", "- ✗ {}\n- ✓ {}", _EN, "md"),
        ("路面電車", "【誤解】{}\n【事実】{}\n", _JA, "txt"),
        ("電車", "【錯誤】{}\n【事實】{}\n", _JA, "txt"),
    ],
)
def test_crosses_and_brackets_set_off_claims(
    title: str, form: str, pairs: list[tuple[str, str]], name: str
) -> None:
    assert pairs_in(read(_page(title, form, pairs), name)) == pairs


def test_what_only_signs_set_off_is_doubted() -> None:
    found = find_passages(read(_page("# Tram myths", "❌ {}\n✅ {}\n", _EN), "md"))
    assert found
    assert all(one.confidence < 1 and one.reason for one in found)


@pytest.mark.parametrize(
    "page",
    [
        _page("# Style guide", "- ❌ {}\n- ✅ {}", _EN),
        _page("# The tram", "❌ {}\n✅ {}\n", _EN),
        "# Tram myths\n\n- ✅ Quick\n- ✅ Cheap\n- ❌ Quiet\n",
    ],
)
def test_signs_show_manners_and_features_elsewhere(page: str) -> None:
    assert find_passages(read(page, "md")) == ()
