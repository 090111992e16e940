"""What the furniture of a web page says of its publisher: data, logo and foot."""

import pytest

from kg.read.imprint import read_imprint


def linked(data: str) -> str | None:
    page = f'<head><script type="application/ld+json">{data}</script></head><h1>x</h1>'
    return dict(read_imprint(page)).get("imprint.publisher")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('{"@type": "WebPage", "publisher": {"name": "Quay &amp; Sons"}}', "Quay & Sons"),
        ('{"publisher": "Quay"}', "Quay"),
        ('{"@graph": [{"@id": "#o", "name": "Quay"}, {"publisher": {"@id": "#o"}}]}', "Quay"),
        ('[{"@type": ["Organization"], "name": "Quay"}]', "Quay"),
        ('[{"publisher": {"name": "Quay"}}, {"publisher": {"name": "Mill"}}]', None),
        ('{"@type": "Article", "about": {"@type": "Organization", "name": "Quay"}}', None),
        ('{"publisher": {"@id": "#nowhere"}}', None),
        ("{broken", None),
        ("3", None),
    ],
)
def test_the_one_publisher_of_linked_data(data: str, name: str | None) -> None:
    assert linked(data) == name


def test_the_last_foot_is_that_of_the_page() -> None:
    quoted = "<blockquote><footer>Ann</footer></blockquote>"
    page = f"{quoted}<footer><p>© <b>Quay</b></p><!-- x --></footer>"
    assert dict(read_imprint(page))["imprint.foot"] == "© Quay"


@pytest.mark.parametrize("piece", ["<footer>", '<script type="application/ld+json">', "<img", "<"])
def test_a_page_of_tags_that_never_close_is_read_to_its_end(piece: str) -> None:
    assert list(read_imprint(piece * 20_000)) == []
