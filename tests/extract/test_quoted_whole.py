"""Replies that are one person's words as a whole, and those that are more than that."""

import pytest

from kg.extract.saying.quoted_whole import find_whole_quotation


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        ("“Fruit is fine at any hour,” says nutritionist Robyn Webb. “So eat it.”", "Robyn Webb"),
        ("Dietitian Lauren Hart notes, “The aisles hold a wealth of food.”", "Lauren Hart"),
        (
            "“It is ever so good,” says Bonnie Tabb, RDN. Tabb explains when. She advises us.",
            "Bonnie Tabb",
        ),
        ("“It is not so at all,” Weis clarifies. “Not a bit,” says Jill Weis.", "Jill Weis"),
        ("«Se puede comer fruta siempre», aclara Ana Rell.", "Ana Rell"),
    ],
)
def test_a_reply_is_what_one_person_says(reply: str, name: str) -> None:
    assert find_whole_quotation(reply, reply) == name


@pytest.mark.parametrize(
    "reply",
    [
        "“Fruit can be refreshing,” says Bonnie Tabb. Butter is made of milk.",
        "“Fruit can be refreshing,” says Bonnie Tabb. “It is not so,” says Jill Weis.",
        "“Fruit can be refreshing,” says Bonnie Tabb. Tabb owns a school.",
        "The “five a day rule is old” says nothing of fruit.",
        "Fruit is fine, explains Ana Rell.",
    ],
)
def test_a_reply_that_says_more_is_not(reply: str) -> None:
    assert find_whole_quotation(reply, reply) is None
