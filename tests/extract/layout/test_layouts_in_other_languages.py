"""Layouts of pages in other languages. Written for this test; the bodies are made up."""

import pytest

from kg.build.pipeline import read_record
from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read


def _said(page: str, form: str = "md") -> list[tuple[str, str]]:
    found = find_passages(read(page, form))
    return [("C" if one.role is Role.CLAIM else "R", one.words.text) for one in found]


_NUMBERED = """1. Миф: Мост в Остре закрыт
Многие так думают. На самом деле мост открыт с мая.
2. Миф: Плата растёт
Это не так. Плата прежняя.
"""
_BULLETS = (
    "• الخرافة: جسر أوسترا مغلق... - الحقيقة: الجسر مفتوح منذ مايو. "
    "• الخرافة: الرسوم ترتفع... - الحقيقة: الرسوم كما هي."
)
_OPEN = "мост открыт с самого мая, и по нему каждый день ходят все жители Остры и Сельма."
_SAME = (
    "плата прежняя, и в этом году её никто не поднимает, как решил совет Остры на заседании в мае."
)
_HEADS = f"""Мост
Источник: ostra.example
Миф: мост закрыт.
Факт: {_OPEN}
Реклама
Плата
Источник: ostra.example
Миф: плата растёт.
Факт: {_SAME}
"""
_ASKED = """# Idées reçues sur le pont

**Idée reçue n° 1 :** Le pont est fermé.
**Réalité :** Il est ouvert.

**Vrai ou faux ?** Le pont est payant.
**Faux.** Il est gratuit.
"""
_COMPOUND = """**1. Steuerirrtum: Die Ostrabrücke kostet Geld.**

Falsch:

Sie ist frei.

**2. Steuerirrtum: Die Halle Selm ist leer.**

Falsch:

Sie ist voll.
"""
_BRACKETS = """**【传言】桥已关闭**

**【真相】**

桥于五月开放。

**【传言】公园已出售**

**【真相】**

公园只是出租。

**【一句话】**

多看多想。
"""
_CJK_LEAD = """误区 1：公园已出售。
真相：公园出租。

**误区 2：“只有大桥才安全”**

大家误以为小桥 “很危险”，但数据显示：小桥并不危险。
"""


@pytest.mark.parametrize(
    ("page", "form", "said"),
    [
        (
            _NUMBERED,
            "txt",
            [
                ("C", "Мост в Остре закрыт"),
                ("R", "Многие так думают. На самом деле мост открыт с мая."),
                ("C", "Плата растёт"),
                ("R", "Это не так. Плата прежняя."),
            ],
        ),
        (
            _BULLETS,
            "txt",
            [
                ("C", "جسر أوسترا مغلق..."),
                ("R", "الجسر مفتوح منذ مايو."),
                ("C", "الرسوم ترتفع..."),
                ("R", "الرسوم كما هي."),
            ],
        ),
        (
            _HEADS.replace("\n", "\n\n"),
            "md",
            [
                ("C", "мост закрыт."),
                ("R", _OPEN),
                ("C", "плата растёт."),
                ("R", _SAME),
            ],
        ),
        (
            _ASKED,
            "md",
            [
                ("C", "Le pont est fermé."),
                ("R", "Il est ouvert."),
                ("C", "Le pont est payant."),
                ("R", "Faux. Il est gratuit."),
            ],
        ),
        (
            _COMPOUND,
            "md",
            [
                ("C", "Die Ostrabrücke kostet Geld."),
                ("R", "Sie ist frei."),
                ("C", "Die Halle Selm ist leer."),
                ("R", "Sie ist voll."),
            ],
        ),
        (
            _BRACKETS,
            "md",
            [
                ("C", "桥已关闭"),
                ("R", "桥于五月开放。"),
                ("C", "公园已出售"),
                ("R", "公园只是出租。"),
            ],
        ),
    ],
)
def test_a_page_is_read_as_it_is_laid_out(
    page: str, form: str, said: list[tuple[str, str]]
) -> None:
    assert [(role, text.strip("“”")) for role, text in _said(page, form)] == said


def test_a_sentence_with_a_colon_is_no_label_in_a_script_without_spaces() -> None:
    assert _said(_CJK_LEAD)[-1] == ("R", "大家误以为小桥 “很危险”，但数据显示：小桥并不危险。")


@pytest.mark.parametrize("asked", ["Vero o falso?", "(Mito o realtà?)"])
def test_whether_it_is_true_belongs_to_no_claim(asked: str) -> None:
    page = (
        f"<p>Il ponte di Ostra è a pagamento. {asked}<br>Falso. È gratuito per tutti.</p>"
        "<figure><img src='a.jpg'><figcaption>Foto: Ilse Norden</figcaption></figure>"
        f"<p>La sala di Selm è vuota. {asked}<br>Falso. È piena da maggio.</p>"
    )
    assert _said(page, "html") == [
        ("C", "Il ponte di Ostra è a pagamento."),
        ("R", "Falso. È gratuito per tutti."),
        ("C", "La sala di Selm è vuota."),
        ("R", "Falso. È piena da maggio."),
    ]


_QUESTIONS = """# オストラ橋に関するよくある誤解

## 1. 橋は大人だけのものでしょ？

いいえ、誰でも渡れます。

## 2. 橋は一度閉まるともう開かない？

いいえ、五月に開きます。
"""


def test_questions_below_a_title_that_calls_them_untrue_are_claims() -> None:
    assert _said(_QUESTIONS) == [
        ("C", "橋は大人だけのものでしょ？"),
        ("R", "いいえ、誰でも渡れます。"),
        ("C", "橋は一度閉まるともう開かない？"),
        ("R", "いいえ、五月に開きます。"),
    ]


@pytest.mark.parametrize(
    ("said", "instead"),
    [("に関するよくある誤解", "のよくある質問"), ("いいえ、", "はい、"), ("いいえ、五", "五")],
)
def test_other_questions_are_none(said: str, instead: str) -> None:
    assert _said(_QUESTIONS.replace(said, instead)) == []


def test_a_title_of_a_part_belongs_to_no_reply() -> None:
    page = (
        "<p>Mito: El puente de Ostra está cerrado.</p><p>Realidad: Está abierto.</p>"
        "<div>{}</div><ul><li>Mito: La sala está vacía.</li><li>Realidad: Está llena.</li></ul>"
    )
    assert _said(page.format("Mitos y realidades"), "html")[1] == ("R", "Está abierto.")
    told = "Hay mitos y realidades en Selm."
    assert _said(page.format(told), "html")[1] == ("R", f"Está abierto.\n{told}")


@pytest.mark.parametrize(
    ("label", "text"), [("Begründung", "Er ist verpachtet."), ("Was folgt", "Er ist verpachtet.")]
)
def test_the_reason_below_a_rating_is_labelled(label: str, text: str) -> None:
    claim = "**Behauptung:** Der Park ist verkauft.\n**Bewertung:** Falsch\n"
    page = f"# Faktencheck\n\n{claim}**{label}:** {text}\n"
    other = f"\n{claim.replace('Park', 'Hof')}**{label}:** {text}\n"
    said = text if label == "Begründung" else f"{label}: {text}"
    assert _said(page + other)[1] == ("R", said)


def test_lines_that_follow_a_reply_stay_where_no_headline_leads_to_the_first_claim() -> None:
    page = _HEADS.removeprefix("Мост\nИсточник: ostra.example\n").replace("\n", "\n\n")
    assert _said(page)[1] == ("R", f"{_OPEN}\nРеклама\nПлата")


def test_where_a_myth_comes_from_is_no_reply() -> None:
    page = (
        "Mito 1 — “A ponte de Ostra fechou”\nOrigem: um cartaz antigo.\n"
        "O que a ciência diz: a ponte está aberta.\n"
        "Mito 2 — “A sala de Selm está vazia”\nOrigem: uma foto antiga.\n"
        "O que a ciência diz: a sala está cheia.\n"
    )
    assert [text for role, text in _said(page, "txt") if role == "R"] == [
        "a ponte está aberta.",
        "a sala está cheia.",
    ]
    notices = read_record(page.encode(), "page.txt").notices
    assert any("Origem" in one.message for one in notices)
