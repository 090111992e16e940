"""Cards whose rating stands in a tag, and questions with a rating; written for this test."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document

_FULL, _HALF = "The ferry is full.", "It was half full in May."
_NEW, _BUILT = "The ferry is new.", "It was built in 2019."
_READ = [("claim", _FULL), ("reply", _HALF), ("claim", _NEW), ("reply", _BUILT)]


def _read(page: str, name: str = "page.html") -> list[tuple[str, str]]:
    found = find_passages(read_document(page.encode(), name))
    return [(one.role.value, one.words.text) for one in found]


def _page(card: str, *ratings: str) -> str:
    cards = (
        card.format(rating=rating, claim=claim, reply=reply)
        for rating, claim, reply in zip(ratings, (_FULL, _NEW), (_HALF, _BUILT), strict=True)
    )
    return f"<html><body><h1>Checks</h1>{''.join(cards)}<p>Contact the Board.</p></body></html>"


@pytest.mark.parametrize(
    "card",
    [
        '<div data-verdict="{rating}"><h3>{claim}</h3><p>{reply}</p></div>',
        "<article data-rating='{rating}'><blockquote>{claim}</blockquote><p>{reply}</p></article>",
        '<section data-fact-check-rating="{rating}"><p>{claim}</p><p>{reply}</p></section>',
        '<ul><li verdict="{rating}"><p class="c">{claim}</p><p>{reply}</p></li></ul>',
        '<div data-verdict="{rating}"><h3>{claim}</h3><b>False</b><p>{reply}</p></div>',
        '<div><img alt="{rating}" src="a.png"><h3>{claim}</h3><p>{reply}</p></div>',
        '<div><h3>{claim}</h3><img alt="{rating}" src="a.png"><p>{reply}</p></div>',
        '<fact-card verdict="{rating}" claim="{claim}"><p>{reply}</p></fact-card>',
        '<div aria-label="Verdict: {rating}"><h3>{claim}</h3><p>{reply}</p></div>',
    ],
)
@pytest.mark.parametrize("ratings", [("False", "True"), ("false", "mostly-true")])
def test_a_rating_in_a_tag_rates_the_first_line_of_its_card(
    card: str, ratings: tuple[str, str]
) -> None:
    page = _page(card, *ratings)
    page = page if "<img" not in card else page.replace("</body>", "").replace("Contact", "Ask")
    read = [(role, text.removesuffix(" Ask the Board.").strip()) for role, text in _read(page)]
    assert [(role, text.split("\n")[0]) for role, text in read] == _READ


def test_the_rating_is_what_the_tag_says_and_the_claim_is_doubted_a_little() -> None:
    page = _page(
        '<div data-verdict="{rating}"><h3>{claim}</h3><p>{reply}</p></div>', "false", "true"
    )
    claims = [
        one
        for one in find_passages(read_document(page.encode(), "page.html"))
        if one.role is Role.CLAIM
    ]
    assert [one.rating.text for one in claims if one.rating] == ["false", "true"]
    assert {(one.confidence, "a tag of the page rates it" in one.reason) for one in claims} == {
        (0.9, True)
    }


@pytest.mark.parametrize("ratings", [("4.5", "5"), ("true", "true"), ("high", "low")])
def test_what_rates_goods_rates_no_claim(ratings: tuple[str, str]) -> None:
    for form in ('data-rating="{rating}"', 'aria-label="Rating: {rating}"'):
        page = _page(f"<div {form}><h3>{{claim}}</h3><p>{{reply}}</p></div>", *ratings)
        assert _read(page) == []


def test_what_is_said_of_other_things_to_who_hears_the_page_rates_no_claim() -> None:
    card = '<div aria-label="Wi-Fi: {rating}"><h3>{claim}</h3><p>{reply}</p></div>'
    assert _read(_page(card, "False", "True")) == []


def test_tags_beside_labels_add_nothing() -> None:
    page = (
        f"<html><p>Myth: {_FULL}</p><p>Fact: {_HALF} <img alt='True' src='a.png'></p>"
        f'<div data-show-rating="false"><p>Myth: {_NEW}</p><p>Fact: {_BUILT}</p></div></html>'
    )
    assert _read(page) == _READ


_ASKED, _AND = "Is the ferry full?", "Is the ferry new?"


def _asked(form: str) -> list[tuple[str, str]]:
    pairs = ((_ASKED, "False", _HALF), (_AND, "True", _BUILT))
    page = "\n".join(form.format(asked=a, rating=b, reply=c) for a, b, c in pairs)
    return _read(f"# You asked\n\n{page}", "page.md")


@pytest.mark.parametrize(
    "form",
    [
        "**{asked}**\n\nVerdict: {rating}. {reply}\n",
        "{asked}\n\nRating: {rating}. {reply}\n",
        "**Q: {asked}**\n\n**Verdict: {rating}.** {reply}\n",
        "{asked} **{rating}**\n\n{reply}\n",
    ],
)
def test_a_question_and_a_verdict_are_an_exchange(form: str) -> None:
    read = [
        (role, text.removeprefix("False. ").removeprefix("True. ")) for role, text in _asked(form)
    ]
    assert read == [("claim", _ASKED), ("reply", _HALF), ("claim", _AND), ("reply", _BUILT)]


@pytest.mark.parametrize(
    "form",
    [
        "{asked} TRUE or FALSE\n",
        "{asked} {rating}\n",
        "**{asked}**\n\nRating: 4 of 5. {reply}\n",
        "{asked}\n\nIf so, it says {rating}. {reply}\n",
    ],
)
def test_a_quiz_a_review_and_settings_are_none(form: str) -> None:
    assert _asked(form) == []
