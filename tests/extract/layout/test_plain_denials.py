"""Statements that the next sentence plainly denies, checks of statements, claims in clauses.

Every page, person and body is made up.
"""

import pytest

from tests.extract.layout.pages import pairs_in, read

_SINKS = "The Echo claims that the quay sinks."
_ROCK = "That is false. It stands on rock."


@pytest.mark.parametrize(
    ("page", "pairs"),
    [
        (f"{_SINKS} {_ROCK}\n", [(_SINKS, _ROCK)]),
        (f"We read it in May. {_SINKS} {_ROCK}\n", [(_SINKS, _ROCK)]),
        (f"{_SINKS}\n\n{_ROCK}\n", [(_SINKS, _ROCK)]),
        (
            "The leaflet leaves the impression that gulls pay. None of this is true.\n",
            [("The leaflet leaves the impression that gulls pay.", "None of this is true.")],
        ),
        (
            "The allegation that we hid the leak is simply untrue. We reported it in May.\n",
            [
                (
                    "The allegation that we hid the leak is simply untrue.",
                    "We reported it in May.",
                )
            ],
        ),
        (
            "Quoting me in the Nov. 4 issue as saying that it sinks is unfounded. It does not.\n",
            [
                (
                    "Quoting me in the Nov. 4 issue as saying that it sinks is unfounded.",
                    "It does not.",
                )
            ],
        ),
        (
            "El alcalde Pablo Ferrán afirmó que el muelle se hunde. Esto no es cierto.\n",
            [("El alcalde Pablo Ferrán afirmó que el muelle se hunde.", "Esto no es cierto.")],
        ),
        (
            (
                "Tijdens het debat zei Anna Rell dat de kade zakt.\n\n"
                "Het blad vond dat die bewering onjuist is.\n"
            ),
            [
                (
                    "Tijdens het debat zei Anna Rell dat de kade zakt.",
                    "Het blad vond dat die bewering onjuist is.",
                )
            ],
        ),
        (  # in an ad, an office before the name, a denial as what somebody says
            (
                "In an ad, the Hill Party claims that gulls pay. Not so. Ships do.\n\n"
                "Health minister Anna Rell denied that she had paid. In fact, she paid twice.\n"
            ),
            [
                (
                    "In an ad, the Hill Party claims that gulls pay.",
                    "Not so. Ships do.",
                ),
                (
                    "Health minister Anna Rell denied that she had paid.",
                    "In fact, she paid twice.",
                ),
            ],
        ),
    ],
)
def test_one_plain_denial_is_enough(page: str, pairs: list[tuple[str, str]]) -> None:
    assert pairs_in(read(page, "txt")) == pairs


@pytest.mark.parametrize(
    "page",
    [
        "Mayor Anna Rell said that the bridge would open in May. In fact, it opened in April.\n",
        "Tom said that Ann had the ring. “That is not true!” she cried. Her hands shook.\n",
        "I say that the quay sinks. That is false. Ignore me.\n",
        "If somebody says that the bank has called, hang up. This is false.\n",
        "One might think that every group is abelian. This is not true: take the third.\n",
        "The compiler says that the variable is unused. This is wrong.\n",
        "He said that he was happy. That is not true of his brother.\n",
        "The manual says that the port is 80. If this statement is wrong, edit the file.\n",
        "La alcaldesa Ana Ruel afirmó que el muelle es seguro. Esto es cierto.\n",
    ],
)
def test_no_denial_of_somebody_is_none(page: str) -> None:
    assert pairs_in(read(page, "txt")) == []


_CHECK = "# Fact check: the Ostra debate\n\n"
_METRE, _SHIPS = "“The quay sinks by a metre a year.”", "“Gulls pay a toll in Ostra.”"
_SUNK, _PAY = "It has sunk by two centimetres since 1911.", "Only ships pay one."


@pytest.mark.parametrize(
    "form",
    [
        "**Anna Rell (River Party): {0}**\n\n{1}\n\n**Paul Dehm (Hill Party): {2}**\n\n{3}\n",
        "Rell: {0}\n\n{1}\n\nDehm: {2}\n\n{3}\n",
        "## Anna Rell: {0}\n\n{1}\n\n## Paul Dehm: {2}\n\n{3}\n",
        "1. {0} -- Anna Rell\n\n    {1}\n\n2. {2} -- Paul Dehm\n\n    {3}\n",
    ],
)
def test_a_check_answers_what_it_puts_down_to_somebody(form: str) -> None:
    page = _CHECK + form.format(_METRE, _SUNK, _SHIPS, _PAY)
    assert pairs_in(read(page, "md")) == [(_METRE, _SUNK), (_SHIPS, _PAY)]


@pytest.mark.parametrize(
    "page",
    [
        f"# The debate\n\nRell: {_METRE}\n\n{_SUNK}\n\nDehm: {_SHIPS}\n\n{_PAY}\n",  # no check
        (
            "# Fact-checking: we talk to Anna Rell\n\nHow do you begin?\n\n"
            f"Anna Rell: {_METRE}\n\nAnd then?\n\nAnna Rell: {_SHIPS}\n\nAnything else?\n"
        ),
        f"{_CHECK}Rell: {_METRE}\n\nDehm: {_SHIPS}\n\n{_PAY}\n",  # one has no answer
    ],
)
def test_quotations_beside_a_check_are_none(page: str) -> None:
    assert pairs_in(read(page, "md")) == []


def test_speakers_may_name_their_subject() -> None:
    page = (
        "RELL on the quay: “It sinks a lot.”\n\nTHE FACTS: It does not.\n\n"
        "DEHM: “Gulls pay a toll.”\n\nTHE FACTS: Only ships do.\n"
    )
    pairs = [("“It sinks a lot.”", "It does not."), ("“Gulls pay a toll.”", "Only ships do.")]
    assert pairs_in(read(page, "txt")) == pairs


def test_claims_in_a_clause_are_answered_by_the_rest() -> None:
    page = (
        "In response to claims that the wells leak, Norland Gas stated that all were tested.\n\n"
        "On allegations that the fund is empty, Norland Gas disputed the figure. It holds 4.\n"
    )
    assert pairs_in(read(page, "txt")) == [
        (
            "In response to claims that the wells leak",
            "Norland Gas stated that all were tested.",
        ),
        (
            "On allegations that the fund is empty",
            "Norland Gas disputed the figure. It holds 4.",
        ),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "On concerns about tolls, Anna Rell said no.\n\nOn noise, Anna Rell said yes.\n",
        "In response to claims that wells leak, Norland Gas stated that none did.\n",  # alone
    ],
)
def test_other_clauses_are_none(page: str) -> None:
    assert pairs_in(read(page, "txt")) == []


def test_who_is_numbered_before_a_label_needs_no_colon() -> None:
    page = "**Harbour Assertion 1**\n\nIt sinks.\n\n**Film response:**\n\nIt does not.\n"
    assert pairs_in(read(page, "md")) == [("It sinks.", "It does not.")]
