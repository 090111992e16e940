"""Headings that only quote, beside headings that are claims. Texts and bodies are made up.

Such a page answers them all alike; the quotation without "X says" was left out without a word.
"""

from kg.extract.layout.passages import find_passages
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


def test_bold_quotations_that_a_text_answers_are_read_like_headings() -> None:
    """Cards print each quotation in bold, with a paragraph below."""
    opening = "The Fitters' League sent a leaflet. We answer its main points.\n\n"
    pairs = [("“It never works.”", "It works in Ostra."), ("“It is dear.”", "It costs less.")]
    cards = "\n\n".join(f"**{claim}**\n\n{reply}" for claim, reply in pairs)
    assert pairs_in(read(opening + cards, "md")) == pairs
    assert pairs_in(read(cards, "md")) == []  # nothing says that they are answered


def test_what_somebody_gets_wrong_is_answered_line_by_line() -> None:
    opening = "# What the Rail Union gets wrong\n\n"
    pairs = [
        ("The Union claims that fares have doubled.", "Fares rose by 31 percent."),
        ("It also says nobody was asked.", "There were four hearings."),
    ]
    text = "\n\n".join(f"**{claim}**\n\n{reply}" for claim, reply in pairs)
    assert pairs_in(read(opening + text, "md")) == pairs


def test_a_heading_of_things_people_get_wrong_announces_claims() -> None:
    items = [
        ("You will be fined.", "No. There are no fines."),
        ("The bins smell in summer.", "They are shut."),
    ]
    listed = "\n".join(f"{n}. **{c}** {r}" for n, (c, r) in enumerate([*items, *items], start=1))
    assert (
        len(pairs_in(read(f"# Four things people get wrong about bins\n\n{listed}\n", "md"))) == 4
    )
    assert pairs_in(read(f"# Four things people do with bins\n\n{listed}\n", "md")) == []


def test_a_colon_or_dash_leads_a_quotation_to_its_rating() -> None:
    """Lists of untruths print claim, rating and answer in one line."""
    items = "- «Cambia el ADN»: FALSO. No entra en el núcleo.\n"
    items += "- «Se hizo en un mes» — FALSO. Duró más.\n"
    items += "- «No hace falta»: ENGAÑOSO. Depende del riesgo.\n"
    assert len(pairs_in(read(f"# Bulos sobre la vacuna\n\n{items}", "md"))) == 3
    assert pairs_in(read(f"# Ejercicios\n\n{items}", "md")) == []


def test_an_office_in_brackets_behind_a_quotation_is_who_says_it() -> None:
    page = "**CLAIM: “The plant is 60 years old.”** (Mayor Lind)\n\n**FACT:** It is from 2004.\n"
    claim, _ = find_passages(read(page, "md"))
    assert (claim.words.text, claim.speaker and claim.speaker.text) == (
        "“The plant is 60 years old.”",
        "Mayor Lind",
    )
