"""What nobody meant to give: each is survived, in a sentence, in linear time."""

import io
import zipfile

import pytest

from kg.build.stated.record import stated_record
from kg.errors import InputError
from kg.model.record import Record
from kg.read.base import Sample
from kg.read.data.registry import choose_data_reader
from kg.reconcile.sources.known import KnownWorks


def read(name: str, raw: bytes) -> Record:
    reader = choose_data_reader(Sample(name, raw))
    assert reader is not None
    return stated_record(reader.read(raw, name), {}, {}, KnownWorks())


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(64 << 20))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.xlsx", bomb(), "times its size"),
        ("a.bib", b"@a{b, title={" + b"{" * 50_000 + b"}" * 50_000 + b"}}", "too deeply"),
        ("a.bib", b"% nothing\n", "no entry"),
        ("a.json", b'{"nodes": [{"nodeID": ' + b"[" * 50_000, "too deeply"),
        (
            "a.json",
            b'{"AIF": {"nodes": [{"nodeID": "1", "text": "cut',
            r"string .line 1, column 44",
        ),
    ],
    ids=["bomb", "braces", "no entry", "deep", "cut short"],
)
def test_it_is_refused(name: str, raw: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(name, raw)


@pytest.mark.parametrize(
    ("name", "raw", "codes"),
    [
        ("a.csv", b'claim,reply\n"' + b"a" * 1_000_000, {"row-malformed", "nothing-stated"}),
        ("a.csv", b"claim,reply\n" + b'"a,b\n' * 1_000, {"row-malformed", "nothing-stated"}),
        ("a.json", b'{"AIF": {"nodes": {"nodeID": 1}, "edges": 5}}', {"nothing-stated"}),
        ("a.csv", "claim;reply\nÄ is ö;ü\n".encode("cp1252"), {"encoding-detected"}),
        ("a.csv", "claim;reply\nÄ is ö;ü\n".encode("utf-16"), set()),
        ("a.csv", "الادعاء,الرد\nالرصيف مغلق,إنه مفتوح\n".encode(), set()),
    ],
    ids=["one long line", "quotation marks", "no nodes", "Windows-1252", "UTF-16", "Arabic"],
)
def test_it_is_survived_and_reported(name: str, raw: bytes, codes: set[str]) -> None:
    assert {notice.code for notice in read(name, raw).notices} == codes
