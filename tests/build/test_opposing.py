"""A reply replies; whether it disputes depends on labels and ratings. Texts written for this."""

import pytest

from kg.build.pipeline import read_record
from kg.build.rulings.applying import apply_rulings
from kg.model.ruling import Decision, Ruling

_ALWAYS = {"The tram is late.": 0.9}


@pytest.mark.parametrize(
    ("label", "answer", "sure"),
    [
        ("**Verdict:**", "True. Counts show it.", None),
        ("**Verdict:**", "Mostly true. It runs on most days.", None),
        ("**Verdict:**", "Unproven. Nobody counted.", None),
        ("**Verdict:**", "Half true. It did once.", None),
        ("**Verdict:**", "Mostly false. It ran once.", 0.9),
        ("**Verdict:**", "This is not true. It never ran.", 0.9),
        ("**Fact:**", "This is true. It ran in May.", None),
        ("**Fact:**", "Correct: it ran in May.", None),
        ("**Fact:**", "Agreed. The plan was changed.", None),
        ("**Fact:**", "Trues and trams are no match.", 0.9),
        ("**Fact:**", "It runs until ten.", 0.9),
    ],
)
def test_what_upholds_or_leaves_open_disputes_nothing(
    label: str, answer: str, sure: float | None
) -> None:
    """Each was said to dispute its claim, at 0.9."""
    page = (
        f"# Checked\n\n**Claim:** The tram runs at night.\n\n{label} {answer}\n\n"
        f"**Claim:** The tram is late.\n\n{label} False. It is on time.\n"
    )
    record = read_record(page.encode(), "page.md")
    texts = {one.key: one.text for one in record.assertions}
    found = {texts[s.cited]: s.confidence for s in record.stances if s.relation == "disputes"}
    replied = [texts[s.cited] for s in record.stances if s.relation == "repliesTo"]
    assert replied == ["The tram runs at night.", "The tram is late."]
    assert found == {**({"The tram runs at night.": sure} if sure else {}), **_ALWAYS}


def test_the_label_of_a_comment_says_little_of_a_dispute() -> None:
    page = (
        "# Comments on the draft plan\n\nComment: Please widen the path.\n\n"
        "Response: The path was widened.\n\nComment: We support the plan.\n\nResponse: Thank you.\n"
    )
    record = read_record(page.encode(), "page.md")
    ((sure, reason),) = [
        (one.confidence, one.reason) for one in record.stances if one.relation == "disputes"
    ]
    assert sure == 0.5
    assert reason.startswith("“Comment” is no label of what is disputed")


def test_ratings_answer_their_claims_each() -> None:
    """A reply below the last claim was taken for an answer to those rated above as well."""
    page = (
        "# Fact check: trams\n\n**Claim:** The tram is red.\n\n**Verdict:** True\n\n"
        "**Claim:** The tram is slow.\n\n**Verdict:** False\n\n"
        "**Claim:** The tram is safe.\n\n**Rating:** Mostly true. There were two accidents.\n"
    )
    record = read_record(page.encode(), "page.md")
    texts = {one.key: one.text for one in record.assertions}
    assert [texts[s.cited] for s in record.stances] == ["The tram is safe."]
    rated = {texts[one.assertion]: one.words for one in record.verdicts}
    assert rated == {
        "The tram is red.": "True",
        "The tram is slow.": "False",
        "The tram is safe.": "Mostly true.",
    }


@pytest.mark.parametrize(
    ("relation", "decision", "left"),
    [
        ("disputes", Decision.REJECT, {"repliesTo": 1.0}),
        ("disputes", Decision.ACCEPT, {"repliesTo": 1.0, "disputes": 1.0}),
        ("repliesTo", Decision.REJECT, {}),
        ("repliesTo", Decision.ACCEPT, {"repliesTo": 1.0, "disputes": 1.0}),
    ],
)
def test_that_a_reply_disputes_is_decided_by_itself(
    relation: str, decision: Decision, left: dict[str, float]
) -> None:
    """To reject that it disputes cut the reply off its claim: it replies all the same."""
    page = "# Checked\n\n**Claim:** The tram is late.\n\n**Fact:** It is on time.\n"
    record = read_record(page.encode(), "page.md")
    link = next(one for one in record.stances if one.relation == relation)
    ruling = Ruling(f"stance/{link.key}", record.key, decision, "", "", None, "")
    ruled = apply_rulings(record, [ruling])
    assert {one.relation: one.confidence for one in ruled.stances} == left
