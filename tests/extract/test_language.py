"""The language of a document that does not say it, or says it wrongly."""

from dataclasses import replace

import pytest

from kg.extract.language import language_of
from kg.read.registry import read_document

TEXTS = {
    "en": "The quay is old, and nobody has asked for a new one.",
    "es": "El muelle es viejo y nadie ha pedido uno nuevo para la ciudad.",
    "fr": "Le quai est vieux, et personne dans la ville ne veut des travaux.",
    "de": "Der Kai ist alt, und niemand hat nach einem neuen gefragt.",
    "pt": "O cais é velho e ninguém pediu um novo para a cidade.",
    "ru": "Причал старый, и никто не просил нового.",
    "ar": "الرصيف قديم ولم يطلب أحد رصيفا جديدا",
    "fa": "اسکله قدیمی است و هیچ‌کس چیز تازه‌ای نخواسته گفت پیش",
    "zh": "码头很旧，没有人要求新建。",
    "ja": "埠頭は古いですが、誰も新しいものを求めていません。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_script_and_common_words_tell(language: str) -> None:
    assert language_of(read_document(TEXTS[language].encode(), "page.txt")) == language


def test_what_the_document_states_stands() -> None:
    document = replace(read_document(TEXTS["en"].encode(), "page.txt"), language="en_GB")
    assert language_of(document) == "en-GB"


def test_a_template_that_says_english_over_russian_is_not_believed() -> None:
    document = replace(read_document(TEXTS["ru"].encode(), "page.txt"), language="en")
    assert language_of(document) == "ru"


@pytest.mark.parametrize("text", ["1", "§ 4", "Xyzzy"])
def test_where_nothing_tells_it_is_english(text: str) -> None:
    assert language_of(read_document(text.encode(), "page.txt")) == "en"
