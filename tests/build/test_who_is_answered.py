"""Whom the words above the claims say is answered, and bodies that are only spoken of."""

import pytest

from tests.build.said import published_by, said_by

_CLAIMS = (
    "\n\nClaim: The dam leaks.\n\nFact: It does not.\n\n"
    "Claim: It cost 9 million.\n\nFact: It cost 4 million.\n"
)


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("# Dam\n\nThe following claims were made by Save the Weir.", "Save the Weir"),
        ("# Dam Watch v. the facts", "Dam Watch"),
        ("# Dam Watch: the claims and the facts", "Dam Watch"),
        ("# Dam Watch is wrong about the dam", "Dam Watch"),
        ("# Dam\n\nCoverage in the Orle Times contains several inaccuracies.", "Orle Times"),
        ("# Dam\n\nThe Orle Times has run a series of misleading articles.", "Orle Times"),
        ("# Damm\n\nDie Partei XPD verbreitet falsche Behauptungen.", "Partei XPD"),
        ("# Presa\n\nSalvemos Ostra ha difundido varias afirmaciones falsas.", "Salvemos Ostra"),
        ("# Represa\n\nA Folha do Vale publicou uma reportagem com erros.", "Folha do Vale"),
    ],
)
def test_who_is_answered_claims(above: str, name: str) -> None:
    assert said_by(f"{above}{_CLAIMS}") == [(name,)] * 2


@pytest.mark.parametrize(
    "above",
    [
        "# The truth about Dam Watch's campaign",
        "# Your Doctor Is Wrong",
        "# Dam Works: the costs",
        "# Dam\n\nThe Dam Act of 1990 regulates dams. The Orle Dam Office inspects it.",
        "# Dam\n\nA study by Orle University looked at the dam.",
        "# Dam\n\nDam Watch has called the report wrong.",
        "# Dam\n\nResidents spread misinformation about the dam.",
        "# Dam\n\nThe Orle Times ran a series of articles about the dam.",
    ],
)
def test_who_is_only_spoken_of_claims_nothing(above: str) -> None:
    assert said_by(f"{above}{_CLAIMS}") == [()] * 2


def test_who_is_answered_publishes_nothing() -> None:
    """“We answer its claims” made the accused the publisher."""
    text = f"# Dam\n\nDam Watch, a group, sent a report. We answer its claims.{_CLAIMS}"
    assert published_by(text) is None
    assert said_by(text) == [("Dam Watch",)] * 2
