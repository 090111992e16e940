"""Papers that are answered point by point: what they print is put down to them."""

import pytest

from kg.extract.saying.answered_texts import find_makers, is_the_text
from kg.extract.saying.informants import find_informant
from kg.extract.saying.names import fuller, named_before
from kg.extract.saying.subjects import subject_of
from kg.model.claim import Role
from tests.build.said import record, said_by
from tests.extract.plain import words

_GERMAN = """# Gegendarstellung

In der LUPE vom 4. Januar 2007 berichtet Max Berg über uns.

1. Wegen des Vertrags heißt es in der LUPE: »Die KG hätte verzichtet.« Hierzu stellen wir fest: \
Wir wollten nicht verzichten.

2. Die LUPE schreibt: »Der Druck war subtil.« Hierzu stellen wir fest: Es gab keinen Druck.

Orle, 22. Januar 2007

Seegut GmbH, vertreten durch den Geschäftsführer Karl Gehl
"""

_BULLETS = """# A comment on the Ostra Times story

There is inaccurate information in it:

* The article reports that the case was moved. This is incorrect. It was never moved.

* The article indicates that we made the film. We had nothing to do with it.
"""

_NUMBERED = """# A Casa obtém direito de resposta na Tocha

1) Na reportagem “Obras paradas”, a Tocha afirma que “procurou a Casa”. A Casa não recebeu ligação.

2) A Tocha afirma ainda que a ministra não foi. A verdade é que ela foi.
"""

_CHECKED = """# Fact-checking the debate

We spotted several false claims:

- Mayor Peter Butt falsely claimed that Ron Tamp “had to confess.” The money was donated.
- Rep. Tilda Gabb claimed that Butt “would send troops.” Actually, he spoke of cooperation.
- Sen. Kama Harr accused Tamp of “shutting it down.” In fact, it was only scaled back.
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (_GERMAN, ["LUPE", "LUPE"]),
        (_BULLETS, ["Ostra Times", "Ostra Times"]),
        (_NUMBERED, ["Tocha", "Tocha"]),
        (_CHECKED, ["Peter Butt", "Tilda Gabb", "Kama Harr"]),
    ],
)
def test_what_is_reported_is_put_down_to_who_said_it(text: str, names: list[str]) -> None:
    assert said_by(text) == [(name,) for name in names]


def test_the_answers_are_those_of_who_signs() -> None:
    assert said_by(_GERMAN, Role.REPLY) == [("Seegut GmbH",)] * 2


def test_a_list_that_only_tells_what_people_say_answers_nobody() -> None:
    text = "# News\n\n- Anna Rell said that the quay sinks. It rained.\n- Paul Venn said no. It is."
    assert record(text).assertions == ()


def test_a_paper_in_the_title_is_no_publisher() -> None:
    """Of a page whose publisher is unknown, nobody named in its title could claim anything."""
    text = (
        "# Ostra Times gets it wrong\n\n"
        "CLAIM: The Ostra Times says that the quay sinks.\n\nFACT: It floats.\n\n"
        "CLAIM: The Ostra Times says that trams are late.\n\nFACT: They are not.\n"
    )
    assert said_by(text) == [("Ostra Times",)] * 2


def test_names_of_papers() -> None:
    assert [one.text for one in find_makers(words("I read today's Ostra Times story."))] == [
        "Ostra Times"
    ]
    assert list(find_makers(words("I read the Love Story article."))) == []
    assert is_the_text("A reportagem “Obras paradas”")
    assert named_before("a Tocha ", "afirma") == "Tocha"
    assert named_before("The critics ", "claim") is None
    assert fuller("LUPE", "Die LUPE schreibt. LUPE.") == "LUPE"
    assert subject_of(words("Na reportagem “Obras paradas”, a Tocha ")).text == "a Tocha "
    found = find_informant(words("Wegen des Vertrags heißt es in der LUPE: »Nein.«"))
    assert found is not None
    assert found[0].text == "LUPE"
    assert find_informant(words("Es heißt in der Stadt, dass es regnet.")) is None
