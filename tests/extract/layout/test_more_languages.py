"""Labels, quotation marks and denials in more languages. Written for this test; all is made up."""

from typing import Final

import pytest

from kg.extract.layout.passages import find_passages
from kg.extract.layout.wordings import opens_against
from kg.model.claim import Role
from tests.extract.layout.pages import read

_LABELS: Final = {
    "fa": ("باور غلط", "واقعیت"),
    "ur": ("غلط فہمی", "حقیقت"),
    "hi": ("मिथक", "तथ्य"),
    "bn": ("মিথ", "ফ্যাক্ট"),
    "th": ("ความเชื่อ", "ความจริง"),
    "vi": ("Lầm tưởng", "Sự thật"),
    "sv": ("Myt", "Fakta"),
    "da": ("Myte", "Virkelighed"),
    "no": ("Påstand", "Sannhet"),
    "fi": ("Myytti", "Totuus"),
    "cs": ("Mýtus", "Skutečnost"),
    "sk": ("Omyl", "Skutočnosť"),
    "ro": ("Mit", "Realitate"),
    "hu": ("Tévhit", "Valóság"),
    "el": ("Μύθος", "Αλήθεια"),
    "he": ("מיתוס", "עובדה"),
    "bg": ("Заблуда", "Истина"),
    "hr": ("Zabluda", "Činjenica"),
    "ca": ("Mite", "Realitat"),
    "de": ("Falschmeldung", "Widerlegung"),
}


def _said(page: str, form: str = "md") -> list[tuple[Role, str]]:
    return [(one.role, one.words.text) for one in find_passages(read(page, form))]


@pytest.mark.parametrize("language", _LABELS)
@pytest.mark.parametrize(
    "form", ["## {c} {n}: {x}\n\n**{r}:** {y}\n\n", "{c}: {x}\n\n{r}: {y}\n\n"]
)
def test_labels_are_known_in_more_languages(language: str, form: str) -> None:
    claim, reply = _LABELS[language]
    said = [("Ostra 1 2 3 4.", "Orle 5 6 7 8."), ("Selm 1 2 3 4.", "Tarn 5 6 7 8.")]
    page = "".join(
        form.format(c=claim, r=reply, n=n, x=x, y=y) for n, (x, y) in enumerate(said, start=1)
    )
    roles = [Role.CLAIM, Role.REPLY] * len(said)
    assert _said(page) == list(zip(roles, [text for both in said for text in both], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "不是紧凑的，每个都有空隙。", "違います。次のことに影響します。", "아닙니다. 다릅니다.",
        "خطأ، فهو ليس كذلك.", "Nej, det gör den inte.", "नहीं, ऐसा नहीं है।", "Keineswegs: es geht.",
        "Pas du tout, c'est le gaz.", "Не обязательно: бывает иначе.", "Nee, dat is niet zo.",
    ],
)  # fmt: skip
def test_answers_that_open_with_a_denial(text: str) -> None:
    assert opens_against(text)


@pytest.mark.parametrize(
    "text", ["不同的码头有不同的名字。", "Nejlepší je to v létě.", "Sailors like it."]
)
def test_words_that_only_begin_alike_deny_nothing(text: str) -> None:
    assert not opens_against(text)


@pytest.mark.parametrize("marks", ['„{}"', "„{}“", "”{}”", "»{}«", "«{}»"])
def test_the_rest_of_a_line_answers_what_is_quoted_in_it(marks: str) -> None:
    page = "".join(
        f"<p><b>Mythos {n}:</b> {marks.format(said)} Falsch – sie ist anders.</p>\n"
        for n, said in enumerate(("Die Mole sinkt bei Nacht.", "Die Mole ist zu teuer."), start=1)
    )
    found = _said(page, "html")
    assert [role for role, _ in found] == [Role.CLAIM, Role.REPLY] * 2
    assert all(text == "Falsch – sie ist anders." for role, text in found if role is Role.REPLY)


@pytest.mark.parametrize(
    ("page", "claims"),
    [
        ("二、码头明天就要关闭吗？谣言！\n\n经核实，该说法不实。\n\n", ["码头明天就要关闭吗？"]),
        ("1.码头会下沉的→假\n\n经核实，该说法不实。\n\n", ["码头会下沉的"]),
        (
            "La mole se hunde de noche → Falso\n\nEstá sobre roca.\n\n",
            ["La mole se hunde de noche"],
        ),
    ],
)
def test_a_line_may_end_with_the_rating_of_what_it_says(page: str, claims: list[str]) -> None:
    found = _said(f"Mitos y 谣言\n\n{page * 3}", "txt")
    assert [text for role, text in found if role is Role.CLAIM] == claims * 3
    assert [role for role, _ in found] == [Role.CLAIM, Role.REPLY] * 3


@pytest.mark.parametrize(
    ("claim", "reply"),
    [
        ("باور غلط", "واقعیت مهندسی"), ("Idée reçue", "Réalité scientifique"),
        ("الخرافة", "الحقيقة العلمية"), ("Ce qui circule", "Ce que nous avons vérifié"),
        ("Qué circula", "Qué sabemos"), ("Was behauptet wird", "Was stimmt"),
        ("O que circula", "O que verificamos"), ("Что утверждают", "Что известно"),
    ],
)  # fmt: skip
def test_labels_that_stand_alone_above_their_texts(claim: str, reply: str) -> None:
    page = f"# Ostra\n\n### {claim}\n\nOstra 1 2 3 4.\n\n### {reply}\n\nOrle 5 6 7 8.\n"
    assert _said(page) == [(Role.CLAIM, "Ostra 1 2 3 4."), (Role.REPLY, "Orle 5 6 7 8.")]


@pytest.mark.parametrize("number", ["6.{}", "3.1.{}", "{}."])
def test_labels_stand_behind_numbers_of_sections(number: str) -> None:
    page = "".join(
        f"### {number.format(n)} 誤解{n}：埠頭は沈む\n\n違います。岩の上です。\n\n" for n in (1, 2)
    )
    assert _said(page) == [(Role.CLAIM, "埠頭は沈む"), (Role.REPLY, "違います。岩の上です。")] * 2
