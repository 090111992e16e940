"""Where a statement ends, what only asks about it, and words that rate it; all is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document

_CLAIM, _REPLY = Role.CLAIM, Role.REPLY


def _read(page: str, name: str = "page.md") -> list[tuple[Role, str]]:
    found = find_passages(read_document(page.encode(), name))
    return [(passage.role, passage.words.text) for passage in found]


_IN_SINGLE_MARKS = (
    "Irrtum 1: 'Der Kai ist zu.' Realität: Er ist seit Mai wieder offen.\n\n"
    "Irrtum 2: 'Kein Boot fährt.' Realität: Drei Boote fahren an jedem Tag.\n"
)
_BEHIND_DASHES = (
    "Irrtum 1: 'Der Kai ist zu.' — Er ist offen. Irrtum 2: 'Kein Boot fährt.' — Drei fahren.\n"
)
_BOLD_WITHIN = (
    "Beide Kais sind alt.\n**Irrtum 1: Der Kai sinkt jedes Jahr**\nEr steht auf festem Fels.\n"
    "**Irrtum 2: Kein Boot fährt mehr**\nDrei Boote fahren an jedem Tag.\n"
)
_LEADING_ON = (
    "**误区一：码头已经关闭**。码头开放。\n\n"
    "**误区二：两个码头完全一样**。两者在结构上存在本质差异：一个是石头的，另一个是木头的。\n"
)
_GLUED = "1谣言一：码头下沉\n\n真相：码头稳固。\n\n2谣言二：船只停航\n\n真相：船只照常。\n"
_RATED_BELOW = (
    "## Міф 1: Причал давно закрито\n\nНЕПРАВДА. Він відкритий щодня.\n\n"
    "## Міф 2: Човни більше не ходять\n\nНЕПРАВДА. Щодня ходять три човни.\n"
)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            _IN_SINGLE_MARKS,
            [
                (_CLAIM, "'Der Kai ist zu.'"),
                (_REPLY, "Er ist seit Mai wieder offen."),
                (_CLAIM, "'Kein Boot fährt.'"),
                (_REPLY, "Drei Boote fahren an jedem Tag."),
            ],
        ),
        (
            _BEHIND_DASHES,
            [
                (_CLAIM, "'Der Kai ist zu.'"),
                (_REPLY, "Er ist offen."),
                (_CLAIM, "'Kein Boot fährt.'"),
                (_REPLY, "Drei fahren."),
            ],
        ),
        (
            _BOLD_WITHIN,
            [
                (_CLAIM, "Der Kai sinkt jedes Jahr"),
                (_REPLY, "Er steht auf festem Fels."),
                (_CLAIM, "Kein Boot fährt mehr"),
                (_REPLY, "Drei Boote fahren an jedem Tag."),
            ],
        ),
        (
            _LEADING_ON,
            [
                (_CLAIM, "码头已经关闭。"),
                (_REPLY, "码头开放。"),
                (_CLAIM, "两个码头完全一样。"),
                (_REPLY, "两者在结构上存在本质差异：一个是石头的，另一个是木头的。"),
            ],
        ),
        (
            _GLUED,
            [
                (_CLAIM, "码头下沉"),
                (_REPLY, "码头稳固。"),
                (_CLAIM, "船只停航"),
                (_REPLY, "船只照常。"),
            ],
        ),
        (
            _RATED_BELOW,
            [
                (_CLAIM, "Причал давно закрито"),
                (_REPLY, "НЕПРАВДА. Він відкритий щодня."),
                (_CLAIM, "Човни більше не ходять"),
                (_REPLY, "НЕПРАВДА. Щодня ходять три човни."),
            ],
        ),
    ],
)
def test_a_statement_ends_before_its_answer(page: str, said: list[tuple[Role, str]]) -> None:
    assert _read(page) == said


_ASKED = "# {title}\n\n{one} {which}\n\n{false}. {answer}\n\n{two} {which}\n\n{false}. {answer}\n"


@pytest.mark.parametrize(
    ("title", "one", "two", "which", "false", "answer"),
    [
        (
            "Five myths",
            "The quay sinks.",
            "No boat sails now.",
            "True or false?",
            "False",
            "It stands on firm rock.",
        ),
        (
            "Falsi miti",
            "Il molo affonda.",
            "È chiuso da anni.",
            "Vero o falso?",
            "Falso",
            "Poggia sulla roccia dura.",
        ),
        (
            "Idées reçues",
            "Le quai coule.",
            "Il est clos depuis mai.",
            "Vrai ou faux ?",
            "Faux",
            "Il tient sur le roc.",
        ),
        (
            "Mitos",
            "El muelle se hunde.",
            "No abre nunca más.",
            "¿Verdadero o falso?",
            "Falso",
            "Sigue firme sobre la roca.",
        ),
    ],
)
def test_what_asks_which_it_is_belongs_to_no_claim(
    title: str, one: str, two: str, which: str, false: str, answer: str
) -> None:
    page = _ASKED.format(title=title, one=one, two=two, which=which, false=false, answer=answer)
    assert [text for role, text in _read(page) if role is _CLAIM] == [one, two]


@pytest.mark.parametrize(
    "title", ["MITO - ORIGEM DA MENTIRA OU DA VERDADE?", "MYTH - A LIE OR THE TRUTH?"]
)
def test_a_title_that_asks_claims_nothing(title: str) -> None:
    below = "Whoever walks along the quay of Ostra hears tales, and tells them.\n\n"
    assert _read(f"{title}\n\n{below}{below}", "page.txt") == []


def test_a_question_with_a_labelled_answer_is_a_claim() -> None:
    page = "Myth: Is the quay closed?\n\nFact: The quay is open every day.\n"
    assert [role for role, _ in _read(page, "page.txt")] == [_CLAIM, _REPLY]


_BOLD_LINES = (
    "<h1>Myths about the quay</h1><p>Here are some myths and truths:</p>"
    "<p><b>The quay sinks every year</b></p><p>Myth.<br>It stands on rock since 1900.</p>"
    "<p><b>No boat sails any more</b></p><p>Myth.<br>Three boats sail on every day.</p>"
    "<p><b>The tower is shut to all</b></p><p>Myth.<br>It is open from May to October.</p>"
    "<p><b>Where to buy a ticket?</b></p><p>At the kiosk.</p>"
)


def test_the_next_bold_line_is_no_part_of_the_last_reply() -> None:
    last = _read(_BOLD_LINES, "page.html")[-1]
    assert last == (_REPLY, "It is open from May to October.")
