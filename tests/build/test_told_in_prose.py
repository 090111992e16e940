"""Who claims and who answers where running text tells of both; every body is made up."""

import pytest

from kg.model.claim import Role
from tests.build.said import said_by


@pytest.mark.parametrize(
    ("page", "claims", "replies"),
    [
        (  # the one named first makes no claim of the others
            (
                "# The wire\n\nAnna Rell says that ferries are late.\n\n"
                "Paul Dehm denied that he had paid. In fact, he paid twice.\n\n"
                "Senate Minority Leader Ines Marlo claimed that gulls pay. That’s false.\n"
            ),
            [("Paul Dehm",), ("Ines Marlo",)],
            [(), ()],
        ),
        (  # who answers is no one who claims
            (
                "# Norland Gas answers\n\nNorland Gas today put out a summary.\n\n"
                "On claims that wells leak, Norland Gas disputed the figure. None leaked.\n\n"
                "On claims that it is poor, Norland Gas denied any debt.\n"
            ),
            [(), ()],
            [("Norland Gas",), ("Norland Gas",)],
        ),
        (  # who checks what others say cites a body
            (
                "# Fact check: the debate\n\n**Anna Rell: “Nobody pays a toll here.”**\n\n"
                "Norland Gas denied that. It pays one.\n\n"
                "**Paul Dehm: “Gulls pay a toll.”**\n\nOnly ships do.\n"
            ),
            [("Anna Rell",), ("Paul Dehm",)],
            [(), ()],
        ),
        (  # a letter is that of who signs it
            (
                "# The quay\n\nThe Echo claims that I sold it. That is false. I own no quay.\n\n"
                "ANNA RELL\n\nMayor of Ostra\n"
            ),
            [("Echo",)],
            [("Anna Rell",)],
        ),
        (  # a name below a text that says nothing of itself may be anybody's
            (
                "# The quay\n\nThe Echo claims that it was sold. That is false. Nobody did.\n\n"
                "Anna Rell, Ostra\n"
            ),
            [("Echo",)],
            [()],
        ),
    ],
)
def test_who_claims_and_answers_in_prose(
    page: str, claims: list[tuple[str, ...]], replies: list[tuple[str, ...]]
) -> None:
    assert said_by(page) == claims
    assert said_by(page, Role.REPLY) == replies
