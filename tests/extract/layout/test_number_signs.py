"""Drafts that number their labels later ("Myth #:"). All texts are made up."""

from tests.extract.layout.pages import pairs_in, read

PAIRS = [("Trams are late.", "They kept 97 percent of their times."), ("Trams are dear.", "No.")]


def test_a_number_sign_without_its_number_is_part_of_the_label() -> None:
    """Such myths were read as part of the reply above them."""
    for sign in ("#", " #"):
        page = "\n\n".join(f"Myth{sign}: {claim}\n\nReality: {reply}" for claim, reply in PAIRS)
        assert pairs_in(read(page, "md")) == PAIRS
