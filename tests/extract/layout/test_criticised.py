"""Criticisms without labels, under titles that say that they are answered."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read, titled

_PAIRS = [
    ("The tram is dear", "It costs 2 crowns."),
    ("The tram is slow", "It takes 20 minutes."),
    ("The tram is loud", "It is quieter than cars."),
]


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Criticisms of the tram, and our answers", "## {}\n\n{}\n"),
        ("Objections and replies", "## {}\n\n{}\n"),
        ("Common objections to the tram, answered", "**{}.** {}\n"),
        ("Kritik an der Bahn und unsere Antworten", "## {}\n\n{}\n"),
        ("Critiques du tram et nos réponses", "## {}\n\n{}\n"),
    ],
)
def test_criticisms_are_read_where_the_title_says_that_they_are_answered(
    title: str, form: str
) -> None:
    document = read(titled(title, form, _PAIRS), "md")
    assert [(claim.rstrip("."), reply) for claim, reply in pairs_in(document)] == _PAIRS
    assert all(one.confidence < 1 and one.reason for one in find_passages(document))


@pytest.mark.parametrize(
    "page",
    [
        titled("Questions and answers", "## {}\n\n{}\n", _PAIRS),
        titled("How to handle objections and replies", "## {}\n\n{}\n", _PAIRS),
        "# Concerns and responses\n\n## Noise\n\nLow.\n\n## Price\n\nLow.\n\n## Trees\n\nStay.\n",
    ],
)
def test_topics_and_advice_are_no_criticisms(page: str) -> None:
    assert find_passages(read(page, "md")) == ()


@pytest.mark.parametrize("title", ["Common arguments against the tram", "Objections to the tram"])
def test_quoted_arguments_need_no_word_of_denial(title: str) -> None:
    document = read(titled(title, "### “{}”\n\n{}\n", _PAIRS), "md")
    assert [(claim.strip("“”"), reply) for claim, reply in pairs_in(document)] == _PAIRS


@pytest.mark.parametrize("title", ["Command arguments", "Arguments", "Common arguments of tram"])
def test_arguments_of_programs_are_answered_by_nobody(title: str) -> None:
    assert find_passages(read(titled(title, "### “{}”\n\n{}\n", _PAIRS), "md")) == ()


def test_concerns_that_are_quoted_and_answered_are_claims() -> None:
    document = read(titled("Addressing common concerns", "### “{}”\n\n{}\n", _PAIRS), "md")
    assert len(pairs_in(document)) == len(_PAIRS)
