"""Pages whose title or words may be those of a lesson, a patent or an insurer: read, in doubt."""

from dataclasses import replace

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Passage, Role
from kg.read.registry import read_document

_EXCHANGE = [Role.CLAIM, Role.REPLY] * 2


def _read(title: str, claim: str, reply: str, *texts: str) -> list[Passage]:
    labels = (claim, reply) * 2
    said = (f"{label}: {text}\n" for label, text in zip(labels, texts, strict=True))
    page = "\n".join([f"# {title}\n", *said])
    document = replace(read_document(page.encode(), "page.md"), language="en")
    return list(find_passages(document))


@pytest.mark.parametrize(
    ("title", "claim", "reply", "texts"),
    [
        (
            "Myths about insurance",
            "Claim",
            "Response",
            ("The premium always rises.", "It rarely does.", "The insurer never pays.", "It paid."),
        ),
        (
            "Patent trolls",
            "Claim",
            "Response",
            ("They cost nothing.", "They cost 80 billion.", "They are few.", "They are 900."),
        ),
        (
            "FAQ on the toll",
            "Issue",
            "Response",
            ("It hurts the poor.", "They ride free.", "Trucks will come.", "They may not."),
        ),
        (
            "API",
            "Issue",
            "Response",
            (
                "The list of all calls is sent twice.",
                "It is sent once since the version of May.",
                "The body of the call may be empty.",
                "It must hold a number of the boat.",
            ),
        ),
    ],
)
def test_answered_sentences_are_read_there_and_doubted(
    title: str, claim: str, reply: str, texts: tuple[str, ...]
) -> None:
    found = _read(title, claim, reply, *texts)
    assert [one.role for one in found] == _EXCHANGE
    assert all(one.confidence < 1 and "Perhaps nobody answers" in one.reason for one in found)


@pytest.mark.parametrize("title", ["Myths about insurance", "Patent trolls", "FAQ on the toll"])
def test_facts_that_meet_claims_there_are_not_doubted(title: str) -> None:
    texts = ("The premium rises.", "It fell.", "The insurer never pays.", "It paid in May.")
    found = _read(title, "CLAIM", "FACT", *texts)
    assert [(one.role, one.confidence) for one in found] == [(role, 1.0) for role in _EXCHANGE]


@pytest.mark.parametrize(
    ("title", "claim", "reply", "texts"),
    [
        (
            "How to file a claim",
            "Claim",
            "Response",
            ("Call us soon.", "We call back.", "Send the photos.", "We visit you."),
        ),
        (
            "Troubleshooting",
            "Issue",
            "Answer",
            ("It does not start.", "Look at the plug.", "It flickers.", "Change the bulb."),
        ),
        (
            "Notes",
            "Claim",
            "Proof",
            ("It is even.", "Each edge counts twice.", "It is odd.", "Walk back."),
        ),
    ],
)
def test_what_helps_or_proves_answers_nobody(
    title: str, claim: str, reply: str, texts: tuple[str, ...]
) -> None:
    assert _read(title, claim, reply, *texts) == []


def test_a_claim_about_a_story_defines_nothing_where_it_is_answered() -> None:
    said = ("A story in the Herald says so.", "It is made up.", "An event of May cost it.", "No.")
    assert [one.role for one in _read("The quay", "Claim", "Fact", *said)] == _EXCHANGE


def test_names_of_books_with_a_text_below_each_are_no_claims() -> None:
    page = (
        "## The lie: a novel\n\nAnna comes home. Nothing is as it was.\n\n"
        "## The rumour: a story of two sisters\n\nThey do not speak.\n"
    )
    assert find_passages(read_document(page.encode(), "page.md")) == ()


_SENTENCES = ("The book is long.", "It is plain.", "It ends in May.")
_BOLD = "".join(f"- **{one}** It has 300 pages.\n" for one in _SENTENCES)


@pytest.mark.parametrize(
    ("title", "claims"),
    [
        ("Lies my teacher told me: a review", 0),
        ("Lies my teacher told me", 3),
        ("Myths about the book: a critical review", 3),
    ],
)
def test_the_title_of_a_work_announces_nothing(title: str, claims: int) -> None:
    found = find_passages(read_document(f"# {title}\n\n{_BOLD}".encode(), "page.md"))
    assert sum(one.role is Role.CLAIM for one in found) == claims


def test_patents_describe_things_and_answer_nobody() -> None:
    found = _read(
        "Patent claims explained",
        "Claim",
        "Explanation",
        "A frame with two tubes.",
        "It folds.",
        "A hinge of brass.",
        "It turns.",
    )
    assert found == []
