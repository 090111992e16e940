"""Archives are read member by member, within limits that a bomb breaks."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
import zstandard

from kg.errors import InputError, NoClaims
from kg.read import zipped
from kg.read.inputs import InputFile, find_inputs

QUAY = b"# The East Quay\n\n**Claim:** It is shut.\n"
ZEROS = bytes(zipped._SMALL + 1)


def write_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def only(path: Path) -> InputFile:
    (found,) = find_inputs([str(path)])
    return found


def test_members_of_a_zip_are_named_after_it_in_order(tmp_path: Path) -> None:
    """Hidden files are left out, as of a folder; what is no document has a reason."""
    members = {"b/two.html": b"<p>two", "one.md": QUAY, "__MACOSX/one.md": b"x", ".x.md": b"x",
               "README.md": b"x", "logo.svg": b"<svg/>"}  # fmt: skip
    path = write_zip(tmp_path / "papers.zip", members)
    readme, two, logo, one = find_inputs([str(path)])
    assert [two.name, one.name] == [f"{path}!b/two.html", f"{path}!one.md"]
    assert [two.read(), one.read()] == [b"<p>two", QUAY]
    assert isinstance(readme.fault, NoClaims)
    assert isinstance(logo.fault, NoClaims)


def test_a_way_up_hides_no_member_whatever_its_slashes(tmp_path: Path) -> None:
    """Nothing is unpacked to a folder; ``..\\win.md`` was taken for hidden, without a word."""
    path = write_zip(
        tmp_path / "ways.zip", {"..\\win.md": QUAY, "../up.md": QUAY, ".git\\x.md": QUAY}
    )
    assert [one.name for one in find_inputs([str(path)])] == [
        f"{path}!../up.md",
        f"{path}!..\\win.md",
    ]


def test_a_zip_of_one_file_gives_that_file(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "feed.zip", {"feed.json": b"[]"})
    assert only(path).name == f"{path}!feed.json"


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_packed_files_are_one_member(tmp_path: Path, suffix: str) -> None:
    packed = gzip.compress(QUAY) if suffix == ".gz" else zstandard.compress(QUAY)
    path = tmp_path / f"quay.md{suffix}"
    path.write_bytes(packed)
    item = only(path)
    assert (item.name, item.read()) == (f"{path}!quay.md", QUAY)


def test_archives_in_a_folder_are_opened(tmp_path: Path) -> None:
    write_zip(tmp_path / "papers.zip", {"one.md": QUAY})
    (tmp_path / "two.md.gz").write_bytes(gzip.compress(QUAY))
    (tmp_path / "photos.gz").write_bytes(gzip.compress(QUAY))
    names = [Path(item.name).name for item in find_inputs([str(tmp_path)])]
    assert names == ["papers.zip!one.md", "photos.gz!photos", "two.md.gz!two.md"]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_bomb_is_stopped_while_it_unpacks(tmp_path: Path, suffix: str) -> None:
    """The size it claims is not believed: bytes are counted as they come."""
    packed = gzip.compress(ZEROS) if suffix == ".gz" else zstandard.compress(ZEROS)
    path = tmp_path / f"quay.md{suffix}"
    path.write_bytes(packed)
    with pytest.raises(InputError, match="more than 200 times its size, which is the limit"):
        only(path).read()


def test_a_zip_bomb_is_seen_in_its_table_of_contents(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "papers.zip", {"one.md": ZEROS})
    with pytest.raises(InputError, match="200 times"):
        only(path).read()


def test_too_many_bytes_or_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="limit of 1024 MiB"):
        zipped.check_size(zipped.MOST_BYTES + 1, zipped.MOST_BYTES, "papers.zip")
    members = [zipfile.ZipInfo(str(number)) for number in range(zipped.MOST_MEMBERS + 1)]
    with pytest.raises(InputError, match="limit is 10000"):
        zipped.check_members(members, "papers.zip")


def test_an_archive_inside_an_archive_is_an_error(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("one.md", QUAY)
    path = write_zip(tmp_path / "papers.zip", {"inner.zip": inner.getvalue()})
    with pytest.raises(InputError, match="only one level"):
        only(path).read()


def test_damaged_archives_are_errors(tmp_path: Path) -> None:
    whole = write_zip(tmp_path / "papers.zip", {"one.md": QUAY * 50}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:-30])
    (tmp_path / "cut.md.gz").write_bytes(gzip.compress(QUAY)[:-9])
    (tmp_path / "cut.md.zst").write_bytes(b"\x28\xb5\x2f\xfd" + b"nothing of the kind")
    for name in ("cut.zip", "cut.md.gz", "cut.md.zst"):
        with pytest.raises(InputError, match="damaged"):
            only(tmp_path / name).read()


def test_a_word_document_is_no_archive_whatever_its_name(tmp_path: Path) -> None:
    members = {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}
    path = write_zip(tmp_path / "quay.zip", members)
    assert only(path).member is None
