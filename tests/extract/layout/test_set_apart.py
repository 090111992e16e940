"""Lines that are set off as labels are, and end the passage above. All texts are made up."""

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read


def _replies(page: str) -> list[str]:
    return [one.words.text for one in find_passages(read(page, "md")) if one.role is Role.REPLY]


def test_other_words_in_brackets_end_a_reply() -> None:
    page = "【传闻】码头会下沉。\n\n【真相】它建在岩石上。\n\n【提醒】别忘了带外套。\n\n"
    assert _replies(page * 2) == ["它建在岩石上。"] * 2


def test_brackets_in_a_reply_whose_label_has_none_stay() -> None:
    page = "传闻：码头会下沉。\n\n真相：它建在岩石上。\n\n【图一】它在这里。\n\n"
    assert all("图一" in one for one in _replies(page * 2))


_ITEM = "- **{}**\n  {}\n\n"


def test_another_kind_of_item_ends_the_reply_within_the_one_above() -> None:
    page = "## 흔한 오해\n\n" + "".join(
        _ITEM.format(*both)
        for both in (
            ("오해 1: 부두는 가라앉는다.", "부두는 바위 위에 있다."),
            ("오해 2: 등대는 꺼졌다.", "등대는 매일 밤 켜진다."),
            ("함정: 밤에는 위험하다.", "불을 켜고 다녀라."),
        )
    )
    assert _replies(page) == ["부두는 바위 위에 있다.", "등대는 매일 밤 켜진다."]


def test_items_that_answer_a_myth_stay_with_it() -> None:
    page = "- **Myth: It sinks.**\n- **Depth: it is low.** It stands on rock.\n"
    assert _replies(page * 2)
