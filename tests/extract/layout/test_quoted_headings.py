"""Headings that only quote, beside headings that are claims. Texts and bodies are made up.

Such a page answers them all alike; the quotation without "X says" was left out without a word.
"""

from tests.extract.layout.pages import pairs_in, read

HEAD = "# Setting the record straight\n\nThe Quay Gazette wrote about the bridge on 1 May.\n\n"
SAID = "## The Gazette says: the bridge will cost $40 million\n\nThe contract is for less.\n\n"
ASKED = "## The Gazette says: nobody was asked\n\nWe held 12 meetings.\n\n"


def test_a_quotation_among_headings_that_report_is_a_claim_too() -> None:
    quoted = "## “The ferries will stop”\n\nNo ferry will stop before 2030.\n"
    pairs = pairs_in(read(HEAD + SAID + ASKED + quoted, "md"))
    assert pairs[-1] == ("“The ferries will stop”", "No ferry will stop before 2030.")
    assert len(pairs) == 3


def test_a_heading_that_quotes_nothing_or_has_nothing_below_it_is_none() -> None:
    others = "## Contact\n\nWrite to the Harbour Trust.\n\n## “More”\n\n### About us\n\nA trust.\n"
    assert len(pairs_in(read(HEAD + SAID + ASKED + others, "md"))) == 2
