"""Conversations about what people say; who speaks in them is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from tests.extract.layout.pages import pairs_in, read

_LEAD = "# Two people talk\n\nDr. Reyes clears up common myths about the pier.\n\n"
_TALK = (
    "Orme: Good morning, and thank you for coming.\n\nReyes: With pleasure.\n\n"
    "Orme: I have heard that the pier sinks.\n\nReyes: That is a myth. It floats.\n\n"
    "Orme: When does it open?\n\nReyes: It does not open before nine.\n\n"
    "Orme: People say that nobody goes there.\n\nReyes: No. Forty thousand came last year.\n\n"
    "Orme: Thank you.\n"
)


def test_what_one_passes_on_and_the_other_denies_is_an_exchange() -> None:
    document = read(f"{_LEAD}{_TALK}", "md")
    assert pairs_in(document) == [
        ("I have heard that the pier sinks.", "That is a myth. It floats."),
        ("People say that nobody goes there.", "No. Forty thousand came last year."),
    ]
    assert all(one.confidence < 1 for one in find_passages(document) if one.label == "Orme")


@pytest.mark.parametrize(
    ("why", "page"),
    [
        ("nothing says that it is about myths", f"# Two people talk\n\n{_TALK}"),
        (
            "what is heard is not denied",
            (
                f"{_LEAD}Orme: I have heard that you swim.\n\nReyes: Each morning, yes.\n\n"
                "Orme: People say that it is cold.\n\nReyes: It is as cold as they say.\n"
            ),
        ),
        (
            "one asks, and passes nothing on",
            (
                f"{_LEAD}Orme: Where do you swim?\n\nReyes: Not here.\n\n"
                "Orme: Is it cold?\n\nReyes: No, it is not.\n"
            ),
        ),
    ],
)
def test_other_conversations_are_none(why: str, page: str) -> None:
    assert find_passages(read(page, "md")) == (), why
