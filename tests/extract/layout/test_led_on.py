"""What leads from a claim to its answer in one line: colons, dashes, arrows. All is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import read


def _said(page: str, form: str) -> list[tuple[Role, str]]:
    return [(one.role, one.words.text) for one in find_passages(read(page, form))]


@pytest.mark.parametrize("lead", [": ", " — ", " → "])
@pytest.mark.parametrize("form", ["**{}**{}{}\n\n", "- {}{}{}\n"])
def test_quotations_below_such_a_heading_lead_on_to_their_answers(lead: str, form: str) -> None:
    said = ("El muelle es de madera", "El muelle cierra de noche", "La mole es vieja")
    answers = ("es de piedra desde 1910.", "abre siempre.", "La mole es de este siglo.")
    page = "".join(
        form.format(f'"{one}"', lead, other) for one, other in zip(said, answers, strict=True)
    )
    found = _said(f"## Conceptos erróneos comunes\n\n{page}", "md")
    assert [text for role, text in found if role is Role.CLAIM] == [f'"{one}"' for one in said]
    assert [text for role, text in found if role is Role.REPLY] == list(answers)


def test_two_quotations_are_enough_where_an_answer_denies() -> None:
    items = '- "El muelle es de madera" → {}Es de piedra.\n- "La mole es muy vieja" → Es nueva.\n'
    head = "Conceptos erróneos comunes\n\n"
    assert len(_said(head + items.format("Falso. "), "md")) == 2 * 2
    assert not _said(head + items.format(""), "md")


def test_what_is_told_behind_a_colon_answers_a_numbered_myth() -> None:
    page = (
        "Mito 1. El muelle se hunde de noche: Nadie lo ha visto moverse en cien años.\n\n"
        "Mito 2. La mole va a cerrar mañana: La junta del puerto la abre todos los días.\n\n"
    )
    found = _said(page, "txt")
    assert [role for role, _ in found] == [Role.CLAIM, Role.REPLY] * 2
    assert found[0][1] == "El muelle se hunde de noche"


def test_a_colon_within_a_myth_leads_to_no_answer() -> None:
    page = (
        "Mito 1. El muelle tiene tres partes: el norte, el sur y la mole.\n\nSolo tiene dos.\n\n"
        "Mito 2. La mole tiene un dueño: La junta.\n\nEs de todos los vecinos.\n\n"
    )
    assert "El muelle tiene tres partes: el norte, el sur y la mole." in [
        text for role, text in _said(page, "txt") if role is Role.CLAIM
    ]


def test_a_conclusion_below_the_last_reply_is_none_of_it() -> None:
    pair = "## Mythos {}: Die Mole sinkt.\n\nWiderlegung: Sie steht auf Fels.\n\n"
    page = "".join(map(pair.format, range(1, 4))) + "Fazit: Wer die Mole kennt, fürchtet nichts.\n"
    assert _said(page, "md")[-1] == (Role.REPLY, "Sie steht auf Fels.")


def test_a_conclusion_below_each_reply_stays() -> None:
    pair = "## Mythos {}: Die Mole sinkt.\n\nFazit: Sie steht auf Fels.\n\n"
    assert len(_said("".join(map(pair.format, range(1, 4))), "md")) == 2 * 3
