"""Headings that state myths where no label says so, and what tells them; bodies are made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

_PAIRS = [
    ("Most passengers are visitors", "However, nine of ten live in Ostra."),
    ("The ferry can be replaced by a bus", "The road is 80 km long, but the crossing is 4 km."),
    ("Families don't pay for children", "Tickets are sold to all, says the Council of Ostra."),
    ("The ferry does not sail in winter", "It has sailed on 40 days of January."),
]


def _html(pairs: list[tuple[str, str]], level: int) -> str:
    return "".join(f"<h{level}>{a}</h{level}><p>{b}</p>" for a, b in pairs)


def test_a_caption_above_all_headings_calls_them_myths() -> None:
    """It was no heading itself, and half of what it heads denies something."""
    page = f"<html><body><div>Common Misconceptions</div>{_html(_PAIRS, 3)}</body></html>"
    assert pairs_in(read(page, "html")) == _PAIRS


@pytest.mark.parametrize(
    "caption", ["Myths", "The ferry of Ostra", "We heard many common misconceptions last year."]
)
def test_other_captions_call_nothing_so(caption: str) -> None:
    page = f"<html><body><div>{caption}</div>{_html(_PAIRS, 3)}</body></html>"
    assert find_passages(read(page, "html")) == ()


def test_headings_that_deny_are_right_where_no_other_is_denied() -> None:
    pairs = [
        ("Bees do not attack", "They defend the hive, and are calm when they are far from it."),
        ("Honey does not spoil", "It has too little water, and is kept for years in a jar."),
        ("Drones work as well", "They do so in summer, and they are fed for it all year."),
    ]
    assert find_passages(read(f"<html><h1>Bee misconceptions</h1>{_html(pairs, 2)}", "html")) == ()


@pytest.mark.parametrize("known", ["do not realise that families pay.", "don't know that they do."])
def test_what_few_know_may_be_the_contrary_of_a_heading(known: str) -> None:
    pairs = [*_PAIRS[:2], ("Families don't pay", f"Tickets are sold. Most people {known}")]
    assert len(pairs_in(read(f"<html><h1>Ferry misconceptions</h1>{_html(pairs, 2)}", "html"))) == 3


@pytest.mark.parametrize("title", ["Ferry rebuttals", "Common objections", "Counterarguments"])
def test_topics_may_part_what_a_title_of_answers_heads(title: str) -> None:
    first, second = _PAIRS[:2], _PAIRS[2:]
    parts = [("Passengers", first), ("Costs", second)]
    page = f"# {title}\n\nWe hear these.\n\n" + "".join(
        f"## {topic}\n\n" + "".join(f"### {a}\n\n{b}\n\n" for a, b in pairs)
        for topic, pairs in parts
    )
    assert pairs_in(read(page, "md")) == _PAIRS


@pytest.mark.parametrize(
    "page",
    [
        "# Objections\n\n## Scope\n\nOne.\n\n## Form\n\nTwo.\n\n## Time limits\n\nThree.\n",
        (
            "# Common objections\n\n## It is slow\n\nWe hear this.\n\n## It is dear\n\nVery.\n\n"
            "## It is loud\n\nAs loud as trams.\n"
        ),
    ],
)
def test_objections_that_nothing_below_denies_are_not_answered(page: str) -> None:
    assert find_passages(read(page, "md")) == ()


_RATED = [
    ("The ferry is a toy of the rich", "There is a word for this. It is envy."),
    ("The ferry is slow.", "False. It takes 20 minutes."),
    ("The ferry is loud.", "Wrong! It is quieter than cars."),
    ("What is the point? It is empty.", "This is not so: 900 people use it."),
    ("The ferry is dear.", "False. It costs 2 crowns."),
]


def test_headings_as_high_as_the_title_are_rated_and_so_are_those_beside_them() -> None:
    """A page of five titles, three of them rated, had no exchange at all."""
    document = read(f"<html><title>Ferries</title>{_html(_RATED, 1)}</html>", "html")
    assert [claim for claim, _ in pairs_in(document)] == [claim for claim, _ in _RATED]


def test_few_ratings_rate_no_other_heading() -> None:
    pairs = [*_RATED[:3], ("Contact us", "Call."), ("Our team of ten", "Ann and Bo.")]
    document = read(f"<html><title>Ferries</title>{_html(pairs, 2)}</html>", "html")
    assert [claim for claim, _ in pairs_in(document)] == [claim for claim, _ in _RATED[1:3]]


_BADGES = (
    '<div><p><span class="tag">{}</span> “The quay will sink.”</p><p>It has not moved.</p></div>'
    '<div><p><span class="tag">{}</span> “The pier is shut.”</p><p>It opens at nine.</p></div>'
)


def test_a_badge_before_a_quotation_rates_it() -> None:
    """The headings above such cards were read as claims, the quotations as their answers."""
    page = f"<html><h1>What holds</h1><h2>On the quay</h2>{_BADGES.format('False', 'Partly true')}"
    document = read(page, "html")
    assert pairs_in(document) == [
        ("“The quay will sink.”", "It has not moved."),
        ("“The pier is shut.”", "It opens at nine."),
    ]
    claims = [one for one in find_passages(document) if one.role is Role.CLAIM]
    assert [one.label for one in claims] == ["False", "Partly true"]


def test_one_badge_or_other_words_before_quotations_rate_nothing() -> None:
    assert find_passages(read(f"<html>{_BADGES.format('New', 'Open')}</html>", "html")) == ()


@pytest.mark.parametrize("sign", ["🚫 ", "🔥 ", "1️⃣ ", "⚡️ ", "📌 **", ""])
def test_small_pictures_may_stand_before_labels(sign: str) -> None:
    """A heading "🚫 Myth: …" had no label, and so its page no claim."""
    bold = "**" if "**" in sign else ""
    page = "".join(f"## {sign}Myth: {a}{bold}\n💡 **Truth:** {b}\n\n" for a, b in _PAIRS)
    assert pairs_in(read(page, "md")) == _PAIRS


def test_small_pictures_are_no_part_of_claims() -> None:
    page = "".join(f"## 🧊 {a}\n\n{b}\n\n" for a, b in _PAIRS)
    assert pairs_in(read(f"# Ferry misconceptions\n\n{page}", "md")) == _PAIRS


def test_short_statements_above_labelled_replies_need_not_be_bold() -> None:
    """Cards of a page on myths: each begins with a paragraph, and "Fact:" stands in the next."""
    cards = "".join(f"<div><p>{a}</p><div><p>Fact: {b}</p></div></div>" for a, b in _PAIRS)
    assert pairs_in(read(f"<html><h2>Ferry myths, busted</h2>{cards}</html>", "html")) == _PAIRS
    assert find_passages(read(f"<html><h2>The ferry</h2>{cards}</html>", "html")) == ()


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Four misconceptions about ferries", "# “{}”\n\n{}\n\n"),
        ("Ferry Myth Busting", "## {}\n\n{}\n\n"),
    ],
)
def test_titles_of_the_front_matter_call_headings_of_any_level_myths(title: str, form: str) -> None:
    page = "".join(form.format(*pair) for pair in _PAIRS)
    found = pairs_in(read(f"---\ntitle: {title}\n---\n{page}", "md"))
    assert [(claim.strip("“”"), reply) for claim, reply in found] == _PAIRS


def test_a_heading_that_says_how_many_myths_there_are_is_none() -> None:
    heads = "".join(f"## {a}\n\n{b}\n\n" for a, b in _PAIRS)
    title = "Ferries: nine misconceptions"
    page = f"---\ntitle: '{title}'\n---\n## {title}\n\nErrors do not help.\n\n{heads}"
    assert pairs_in(read(page, "md")) == _PAIRS


def test_terms_of_a_list_may_state_myths() -> None:
    terms = "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in _PAIRS)
    page = f"<html><h1>Common misconceptions</h1><dl>{terms}</dl></html>"
    assert pairs_in(read(page, "html")) == _PAIRS


def test_terms_of_a_glossary_state_nothing() -> None:
    terms = "<dt>Base rate neglect</dt><dd>It is a habit.</dd><dt>Anchoring</dt><dd>A pull.</dd>"
    page = f"<html><h1>Misconceptions</h1><dl>{terms}{terms}</dl></html>"
    assert find_passages(read(page, "html")) == ()


def test_quotations_under_a_title_of_myths_are_no_tales() -> None:
    """“Myths” alone may head old tales; nobody quotes those in headings."""
    heads = "".join(
        f"## “{a}”\n\nIt is otherwise since {year}.\n\n" for year, (a, _) in enumerate(_PAIRS, 1990)
    )
    assert len(pairs_in(read(f"# Myths\n\n{heads}", "md"))) == len(_PAIRS)


def test_what_people_get_wrong_is_untrue() -> None:
    heads = "".join(f"### ❌ {a}\n\n✅ {b}\n\n" for a, b in _PAIRS)
    found = pairs_in(read(f"# What people get wrong about the ferry\n\n{heads}", "md"))
    assert [claim for claim, _ in found] == [claim for claim, _ in _PAIRS]


def test_a_rating_behind_a_colon_in_an_item_begins_no_claim() -> None:
    """“Fiction. It is sound.” was read as the claim, and the next statement as its end."""
    items = "".join(
        f"{number}. {claim}: **{rating}.** {answer}\n"
        for number, (claim, answer, rating) in enumerate(
            [
                ("The dam will fail", "It is sound.", "Fiction"),
                ("The dam powers homes", "It powers 9,000 of them.", "Fact"),
                ("The dam is useless", "It holds the flood as well.", "Fiction"),
            ],
            start=1,
        )
    )
    found = pairs_in(read(f"## Fact or fiction?\n\n{items}", "md"))
    assert [claim for claim, _ in found] == [
        "The dam will fail",
        "The dam powers homes",
        "The dam is useless",
    ]
    assert found[0][1] == "Fiction. It is sound."
