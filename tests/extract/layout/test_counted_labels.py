"""Letters and Roman numbers before labels count them, and are nobody's name.

Written for this test; the bodies are made up.
"""

import pytest

from kg.extract.layout.labels import match_label


@pytest.mark.parametrize(
    ("line", "printed", "party"),
    [
        ("A. Allegation: The yard is loud.", "A. Allegation", None),
        ("J. Allegation: The yard is loud.", "J. Allegation", None),
        ("IV. Claim: The yard is loud.", "IV. Claim", None),
        ("(a) Allegation: The yard is loud.", "(a) Allegation", None),
        ("[b] Response: It is closed.", "[b] Response", None),
        ("(1) Allegation: The yard is loud.", "(1) Allegation", None),
        ("b) Agency response: It is closed.", "b) Agency response", None),
        ("J. Moore's claim: The yard is loud.", "J. Moore's claim", "J. Moore"),
        ("K. R. Moore's claim: The yard is loud.", "K. R. Moore's claim", "K. R. Moore"),
    ],
)
def test_letters_count_labels(line: str, printed: str, party: str | None) -> None:
    label = match_label(line)
    assert label is not None
    assert (label.printed, label.party) == (printed, party)


@pytest.mark.parametrize("line", ["A fact of life: it rains.", "I claim: the yard is loud."])
def test_articles_and_pronouns_count_nothing(line: str) -> None:
    label = match_label(line)
    assert label is None or not label.printed[1:].startswith(".")
