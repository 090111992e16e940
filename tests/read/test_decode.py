"""Bytes become the words that were written, or a sentence that says why not."""

import pytest

from kg.errors import InputError
from kg.read.decode import decode

TEXT = "“The café – it’s closed,” said the Harbour Board of Zürich.\n" * 3
RUSSIAN = "Миф: мост закрыт. Факт: мост открыт каждый день, кроме субботы.\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_says_its_encoding_is_read_in_it(encoding: str) -> None:
    """A byte order mark is obeyed and is no part of the text."""
    assert decode(TEXT.encode(encoding), "a.txt").text == TEXT


def test_old_windows_text_keeps_its_quotes_and_dashes() -> None:
    """Detection from a few bytes took a café for Czech; quotations must stay verbatim."""
    decoded = decode(TEXT.encode("cp1252"), "a.txt")
    assert decoded.text == TEXT
    assert [notice.code for notice in decoded.notices] == ["encoding-detected"]


def test_another_script_is_detected() -> None:
    """Where most bytes are foreign there is enough to tell the encoding from."""
    assert decode(RUSSIAN.encode("cp1251"), "a.txt").text == RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("誤解：橋は閉鎖された。\n\n事実：橋は開いている。\n", "cp932"),
        ("誤解：橋は閉鎖された。\n\n事実：橋は開いている。\n", "euc_jp"),
        ("Миф: Мост закрыт.\n\nФакт: Мост открыт.\n", "cp1251"),
        ("Миф: Мост закрыт.\n\nФакт: Мост открыт.\n", "koi8_r"),
        ("谣言：桥已关闭。\n\n真相：桥是开放的。\n", "gb18030"),
        ("오해: 다리가 폐쇄됐다.\n\n사실: 다리는 열려 있다.\n", "cp949"),
        ("<html><body><div class='page'><p>Миф: Мост.</p><p>Факт: Да.</p></div></html>", "cp1251"),
        ("Idée reçue : le pont est fermé.\n\nRéalité : il est ouvert.\n", "cp1252"),
    ],
)
def test_the_labels_of_a_short_page_tell_its_encoding(text: str, encoding: str) -> None:
    """Detection took the first for Korean, and the third for letters of another machine."""
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert not any("a guess" in notice.message for notice in decoded.notices)


def test_a_guess_is_called_one() -> None:
    (notice,) = decode("Мост ок.".encode("cp1251"), "a.txt").notices
    assert "a guess" in notice.message


def test_a_page_is_read_as_it_declares() -> None:
    """Polish in Windows-1250 looks like Windows-1252 but for the declaration."""
    page = '<html><meta charset="windows-1250"><p>Zażółć gęślą jaźń.</p></html>'
    assert decode(page.encode("cp1250"), "a.html").text == page


def test_a_wrong_declaration_is_not_believed() -> None:
    page = '<html><meta charset="us-ascii"><p>“Quoted.”</p></html>'
    assert "“Quoted.”" in decode(page.encode("cp1252"), "a.html").text


@pytest.mark.parametrize(
    ("raw", "word"), [(b"", "empty"), (b" \n\t", "empty"), (b"a\0b" * 9, "binary")]
)
def test_what_is_no_text_is_refused(raw: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        decode(raw, "a.txt")


def test_the_hash_is_that_of_the_text() -> None:
    """The same words in two encodings are one exact text, from two files."""
    one, two = decode(TEXT.encode(), "a.txt"), decode(TEXT.encode("cp1252"), "b.txt")
    assert one.sha256 == two.sha256
    assert one.source_sha256 != two.source_sha256
