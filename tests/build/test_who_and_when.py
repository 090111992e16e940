"""Who says a claim, where and when, as the lines around a quotation tell. Everybody is made up."""

import pytest

from tests.build.said import published_by, record, said_by

_FACTS = "\n\nTHE FACTS: It was measured in May.\n\n"
_CHECK = "# Fact check: the talk at Ostra\n\nAnna Orme spoke on Sunday.\n\n"


@pytest.mark.parametrize(
    ("line", "text", "printed"),
    [
        ("ORME: “The quay sinks.”", "“The quay sinks.”", "ORME"),
        ("ORME: “The quay sinks.” — Dunmere rally.", "“The quay sinks.”", "ORME, Dunmere rally."),
        ("ORME: “It sinks.” - on Radio Ard.", "“It sinks.”", "ORME, on Radio Ard."),
        ("ORME, saying Rell sold it: “It sinks.”", "“It sinks.”", "ORME"),
        ("ORME on the quay: “It sinks.”", "“It sinks.”", "ORME"),
    ],
)
def test_what_stands_behind_a_led_quotation_is_where_it_was_said(
    line: str, text: str, printed: str
) -> None:
    page = f"{_CHECK}{line}{_FACTS}ORME: “The boats leave.”{_FACTS}"
    claim = record(page).assertions[0]
    assert (claim.text, claim.attribution_text) == (text, printed)
    assert said_by(page) == [("Anna Orme",), ("Anna Orme",)]


@pytest.mark.parametrize(
    ("signature", "day"),
    [
        ("Tom Reeve, Radio Ard, 4 June 2018", "2018-06-04"),
        ("Tom Reeve, Radio Ard, June 2018", "2018-06"),
        ("Tom Reeve, Radio Ard", "None"),
        ("Tom Reeve, the debates of 4 and 5 June 2018", "None"),
    ],
)
def test_a_signature_says_when(signature: str, day: str) -> None:
    page = (
        "# Checking what was said on the levy\n\n"
        f"“The levy was never voted on.”\n— {signature}\n\nThe council voted in March.\n\n"
        "“It costs £300.”\n— Ann Dade, town meeting\n\nIt costs £120.\n"
    )
    read = record(page)
    assert [str(read.assertions[0].said), read.issued] == [day, None]
    assert said_by(page) == [("Tom Reeve",), ("Ann Dade",)]


def test_quotations_of_a_page_that_checks_nothing_are_no_claims() -> None:
    page = (
        "# What they say about us\n\n“The sea is wide.”\n— Tom Reeve, Radio Ard, June 2018\n\n"
        "We built the first quay in 1900.\n\n“We like it.”\n— Ann Dade\n\nWe love the sea.\n"
    )
    read = record(page)
    assert (read.assertions, read.issued) == ((), None)


def test_lines_above_a_rated_quotation_say_who_and_when() -> None:
    page = (
        "# Latest checks\n\nOstra First Union\n\nstated on May 27, 2016 in a web video:\n\n"
        '"The town grew by 8 percent."\n\nFalse\n\n'
        "Mike Rell\n\nstated on May 12, 2016 in a TV ad:\n\n"
        'Says Tom Orme "backed higher dues."\n\nMostly True\n'
    )
    read = record(page)
    assert said_by(page) == [("Ostra First Union",), ("Mike Rell",)]
    assert [str(one.said) for one in read.assertions] == ["2016-05-27", "2016-05-12"]
    assert [one.text for one in read.assertions][1] == 'Says Tom Orme "backed higher dues."'
    assert published_by(page) is None


def test_a_rating_with_capitals_is_nobody() -> None:
    page = "# Checks\n\n“The quay sinks.”\n\nFalse\n\n“The boats leave.”\n\nMostly True\n"
    assert said_by(page) == [(), ()]
    assert [one.text for one in record(page).assertions] == [
        "“The quay sinks.”",
        "“The boats leave.”",
    ]


@pytest.mark.parametrize(
    ("claim", "who"),
    [
        ("Tom Reeve told the Ard Post that the levy costs £300.", "Tom Reeve"),
        ('"The park was sold," Ann Dade told Radio Ard.', "Ann Dade"),
        ("The park was sold.", "Ard Post"),
    ],
)
def test_who_told_a_paper_is_not_the_paper_in_the_note(claim: str, who: str) -> None:
    note = "[^1]: Ard Post, 4 May 2018, p. 3."
    page = f"# Claims\n\n**Claim:** {claim}[^1]\n\n**Fact:** It is not so.\n\n{note}\n"
    assert said_by(page) == [(who,)]


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            "# A story in the papers\n\nAnna Rell\n\nDeputy Mayor and Treasurer\n\n25 June 2012",
            "Anna Rell",
        ),
        ("# A story in the papers\n\nDeputy Mayor and Treasurer\n\n25 June 2012", None),
        ("# A story in the papers\n\nRiver Dockers\n\n25 June 2012", "River Dockers"),
        ("# A story in the papers\n\nPost a Comment", None),
        ("# Faktencheck: der Kai\n\nWir haben geprüft, was gesagt wurde.", None),
    ],
)
def test_offices_buttons_and_pronouns_publish_nothing(head: str, publisher: str | None) -> None:
    assert published_by(f"{head}\n\nThe story is wrong.\n") == publisher
