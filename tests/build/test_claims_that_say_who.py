"""Claims that say in their own words who makes them, and those that only seem to."""

import pytest

from tests.build.said import said_by

_FORMS = {
    "In a tweet on May 4, Anna Rell wrote that the dam leaks.": "Anna Rell",
    "President Rell: “The dam leaks.”": "Rell",
    "Save the Weir says on its website that the dam leaks.": "Save the Weir",
    "On its website, Save the Weir says the dam leaks.": "Save the Weir",
    "The dam leaks, claims Save the Weir.": "Save the Weir",
    "The group Save the Weir alleges that the dam leaks.": "Save the Weir",
    "Former mayor Anna Rell suggested that the dam leaks.": "Anna Rell",
    "Anna Rell believes that the dam leaks.": "Anna Rell",
    "La maire, Anna Rell, a dit que le barrage fuit.": "Anna Rell",
    "Il sindaco Paolo Venn ha detto che la diga perde.": "Paolo Venn",
    "Secondo Paolo Venn la diga perde.": "Paolo Venn",
    "Volgens Anna Rell lekt de dam.": "Anna Rell",
    "Enligt Anna Rell läcker dammen.": "Anna Rell",
    "Анна Релл заявила, що гребля тече.": "Анна Релл",
}


def page(claim: str) -> str:
    return (
        f"# The dam\n\nClaim: {claim}\n\nFact: It does not leak at all.\n\n"
        "Claim: Nobody knows what it cost.\n\nFact: It cost 4 million.\n"
    )


@pytest.mark.parametrize(("claim", "name"), _FORMS.items())
def test_who_claims_is_named(claim: str, name: str) -> None:
    assert said_by(page(claim)) == [(name,), ()]


@pytest.mark.parametrize(
    "claim",
    [
        "Facebook posts claim that the dam leaks.",
        "Today the Weir said to be old leaks.",
        "The dam, Anna Rell thought, leaks.",
        "Some scientists believe that the dam leaks.",
        "Question: “Does the dam leak?”",
    ],
)
def test_others_are_not(claim: str) -> None:
    assert said_by(page(claim))[0] == ()
