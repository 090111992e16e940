"""First lines and ends of titles that say whose words follow, and those that name nobody."""

import pytest

from kg.build.pipeline import read_record
from kg.extract.saying.parties import called_by_noun

EXCHANGE = (
    "<p>Claim: The quay is shut.</p><p>Reply: It is open to all.</p>"
    "<p>Claim: It costs $4.</p><p>Reply: It costs $2.</p>"
)
NOBODY = "not named in it"


def publisher(first: str, title: str = "") -> str:
    page = f"<title>{title}</title><h1>Claims and answers</h1><p>{first}</p>{EXCHANGE}"
    record = read_record(page.encode(), "page.html")
    return next(agent.name for agent in record.agents if agent.key == record.publisher)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Statement of the Harbour Union, 3 May 2021", "Harbour Union"),
        ("Statement of Brask Shipping, 3 May 2021", "Brask Shipping"),
        ("Statement by the Residents of Pike Lane", "Residents of Pike Lane"),
        ("Gegendarstellung der Stadtwerke Ehrl", "Stadtwerke Ehrl"),
        ("Gegendarstellung der Brask Reederei, 3. Mai 2021", "Brask Reederei"),
        ("Harbour Union · 3 May 2021", "Harbour Union"),
        ("Tarrow Ferries, 12 July 2020", "Tarrow Ferries"),
        ("Ville d’Orle, 12 mars 2020", "Ville d’Orle"),
        ("Réponse de la Ville d’Orle, 12 mars 2020", "Ville d’Orle"),
        ("The Water Board answers its critics", "Water Board"),
        ("Water Board replies to critics", "Water Board"),
        ("Die Stadtwerke Ehrl antworten auf Behauptungen.", "Stadtwerke Ehrl"),
        ("Mill Rail replies to the Herald.", "Mill Rail"),
        ("Fallow Mutual, an insurer, answers the Consumer Circle.", "Fallow Mutual"),
        ("The Harrow River Authority answers what was said.", "Harrow River Authority"),
        ("Orle Roads Agency looks at statements made about it.", "Orle Roads Agency"),
        ("Anna Rell answers her critics", "Anna Rell"),
    ],
)
def test_a_first_line_says_whose_words_follow(line: str, name: str) -> None:
    assert publisher(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Orle, 12 March 2020",
        "New Quay, 12 March 2020",
        "Kansas City, 12 March 2020",
        "Anna Rell, 12 March 2020",
        "Letter of Brask Shipping, 3 May 2021",
        "Spring Works, 3 May 2021",
        "Last updated · 3 May 2021",
        "Press Release, 3 May 2021",
        "Statement of Claim, 3 May 2021",
        "Dr Ida Rell answers your questions",
        "The Press Office answers its critics",
        "Experts answer critics",
        "Response to the Statement of Brask Shipping, 3 May 2021",
    ],
)
def test_a_first_line_that_names_no_publisher(line: str) -> None:
    assert publisher(line).endswith(NOBODY)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Claims about the tram - Ville d’Orle", "Ville d’Orle"),
        ("Claims about the tram | Harbour Union", "Harbour Union"),
        ("Claims about the tram - Marrow Post", "Marrow Post"),
        ("Claims about the tram - News", None),
        ("Claims about the tram | Politics", None),
        ("Claims and answers | Opinion", None),
        ("Claims about the tram - Orle", None),
    ],
)
def test_a_title_may_end_with_who_publishes(title: str, name: str | None) -> None:
    found = publisher("A page.", title)
    assert found == name if name else found.endswith(NOBODY)


def test_the_reason_and_the_doubt_are_kept() -> None:
    page = f"<h1>Claims</h1><p>Tarrow Ferries, 12 July 2020</p>{EXCHANGE}"
    record = read_record(page.encode(), "page.html")
    reply = next(one for one in record.assertions if one.text == "It is open to all.")
    assert reply.agents == (record.publisher,)
    assert 0.5 < reply.attributed.confidence < 1
    assert "“Tarrow Ferries” stands beside the date." in reply.attributed.reason


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        ("The quarry ", "Blasting ends at noon.", "The quarry"),
        ("The quarry ", "Pike Lane Quarry opened.", "Pike Lane Quarry"),
        ("The quarry ", "Pike Quarry and Dell Quarry opened.", "The quarry"),
        ("The study ", "A study was made.", None),
        ("Some quarry ", "A quarry.", None),
    ],
)
def test_a_party_may_be_called_by_a_common_noun(before: str, text: str, name: str | None) -> None:
    assert called_by_noun(before, text) == name
