"""Links are found, cleaned for use and kept as printed; addresses of one page are one page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.links import clean_url, find_links, link_works, near_duplicate, same_page_key
from kg.model.location import Span
from kg.model.words import Run, Words

HOSTS = st.from_regex(r"[a-z][a-z0-9-]{0,8}[a-z]\.(gov|org|example)", fullmatch=True)
PATHS = st.from_regex(r"(/[A-Za-z0-9_~-]{1,8}){0,3}", fullmatch=True)


def said(*pieces: str | tuple[str, str]) -> Words:
    """Return words; a pair is a hyperlink's text and address."""
    runs, offset = [], 0
    for piece in pieces:
        text, href = (piece, None) if isinstance(piece, str) else piece
        runs.append(Run(text, Span(offset, offset + len(text)), href=href))
        offset += len(text)
    return Words(tuple(runs))


@pytest.mark.parametrize(
    ("text", "url", "printed", "why"),
    [
        (
            "website (www.ice.gov/secure\\_communities), or",
            "http://www.ice.gov/secure_communities",
            "www.ice.gov/secure\\_communities",
            "Markdown's backslash is no part of the address, but it was printed",
        ),
        (
            "at http://www.ICE.gov.",
            "http://www.ice.gov",
            "http://www.ICE.gov",
            "a host has no case",
        ),
        (
            "(see https://x.example/Foo_(bar))",
            "https://x.example/Foo_(bar)",
            "https://x.example/Foo_(bar)",
            "a bracket that the address opened belongs to it",
        ),
        ("on ice.gov/foia, too", "http://ice.gov/foia", "ice.gov/foia", "neither scheme nor www"),
        (
            "见 http://x.example/a。",
            "http://x.example/a",
            "http://x.example/a",
            "a full-width stop",
        ),
    ],
)
def test_printed_addresses(text: str, url: str, printed: str, why: str) -> None:
    (link,) = find_links(said(text))
    assert (link.url, link.printed) == (url, printed), why
    assert text[link.start : link.end] == printed


def test_a_hyperlink_hides_the_address_that_is_its_text() -> None:
    """Else "[www.ice.gov](http://www.ice.gov)" would be two citations."""
    found = find_links(said("on ", ("www.ICE.gov", "http://www.ICE.gov"), "."))
    assert [(link.url, link.printed) for link in found] == [("http://www.ice.gov", "www.ICE.gov")]


def test_what_leads_to_no_page_is_no_link() -> None:
    """Mail addresses and places on the same page cite nothing."""
    assert find_links(said(("us", "mailto:a@b.example"), ("up", "#top"), " me@www.example ")) == ()


def test_a_template_that_was_never_filled_in_is_kept_but_not_followed() -> None:
    """Sources of web pages hold "{{ ... | url }}": the words cite, the page is unknown."""
    (link,) = find_links(said(("as much as we can", '{{ "/2014/07/" | url }}')))
    assert (link.resolvable, link.printed) == (False, '{{ "/2014/07/" | url }}')
    assert link_works(said(("as we can", '{{ "/2014/07/" | url }}')))[0].reason


def test_words_of_a_link_name_the_page_only_when_they_read_like_a_title() -> None:
    """ "here" and "the White House released" are no titles; the address then names the page."""
    page = "http://x.example/p"
    texts = ["Open Source Policy", "here", "the White House released", "x.example/p"]
    works = [link_works(said((text, page)))[0] for text in texts]
    assert [work.title for work in works] == ["Open Source Policy", page, page, page]
    assert [work.titled for work in works] == [True, False, False, False]


@pytest.mark.parametrize(
    ("one", "other", "same", "near"),
    [
        ("http://www.ice.gov/a", "https://ICE.gov/a/", True, True),
        ("http://ice.gov/readingroom.html", "http://ice.gov/readingroom.htm", False, True),
        ("http://ice.gov/foia/", "http://ice.gov/foia/index.html", False, True),
        ("https://x.example/p#part", "https://x.example/p", True, True),
        ("https://x.example/#/guide", "https://x.example/", False, False),
        ("https://x.example/p?utm_source=a", "https://x.example/p", True, True),
        ("https://x.example/p?id=1", "https://x.example/p?id=2", False, False),
        ("https://github.example/gsa", "https://github.example/usda", False, False),
        ("http://a.example/x", "http://b.example/x", False, False),
        ("https://web.archive.org/web/2019/https://x.org/a", "http://x.org/a", True, True),
        (
            "https://web.archive.org/web/20190105120000id_/http://x.org/a",
            "https://x.org/a",
            True,
            True,
        ),
        ("https://web.archive.org/web/2019/https://x.org/a", "https://x.org/b", False, False),
        ("https://web.archive.org/about", "https://x.org/about", False, False),
    ],
)
def test_when_two_addresses_are_one_page(one: str, other: str, same: bool, near: bool) -> None:
    assert (same_page_key(one) == same_page_key(other)) is same
    assert near_duplicate(one, other) is near


@pytest.mark.parametrize("printed", ["", "{{ url }}", "mailto:a@b.c", "http://", "http://a b", "x"])
def test_what_is_no_address_stays_none(printed: str) -> None:
    assert clean_url(printed) is None


@given(HOSTS, PATHS, st.sampled_from(["http://", "https://"]), st.booleans(), st.booleans())
def test_folding_forgets_scheme_www_case_and_slash(
    host: str, path: str, scheme: str, www: bool, slash: bool
) -> None:
    """However the address of a page is written, its key is one."""
    written = f"{scheme}{'WWW.' if www else ''}{host.upper()}{path}{'/' if slash else ''}"
    assert same_page_key(written) == same_page_key(f"http://{host}{path}")


@given(st.text(max_size=30))
def test_a_cleaned_address_is_an_iri_and_stays_as_it_is(tail: str) -> None:
    """RDF forbids spaces, brackets and controls in an IRI; cleaning twice changes nothing."""
    url = clean_url(f"http://x.example/{tail}")
    if url is not None:
        assert not set(url) & set(' <>"{}|\\^`\n\t')
        assert clean_url(url) == url
