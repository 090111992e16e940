"""Pages whose title calls what follows myths, without a label; every page and body is made up."""

import pytest

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from tests.extract.layout.pages import pairs_in, read

_PAIRS = [
    ("The quay will sink", "Surveys of four years show that it does not move."),
    ("Ferries cost more than buses", "A seat costs the same, and is no dearer in May."),
    ("Only visitors use the pier", "Nine of ten people on the pier live in Ostra."),
]
_HEADS = "".join(f"## {claim}\n\n{answer}\n\n" for claim, answer in _PAIRS)


def test_headings_below_a_title_that_calls_them_myths_are_claims() -> None:
    """The commonest page of myths has no label at all: each heading is one, the text answers."""
    page = (
        f"# Common myths about the pier\n\nWe hear these often.\n\n{_HEADS}## Contact us\n\nCall.\n"
    )
    document = read(page, "md")
    assert pairs_in(document) == _PAIRS
    assert all(one.confidence < 1 for one in find_passages(document))


def test_what_the_text_does_not_plainly_deny_is_read_in_more_doubt() -> None:
    """“They do” and “less than a fridge” deny in no word of a list; such pages were passed over."""
    pairs = [
        ("Ferries do not sail in winter", "They do: 40 sailed in January."),
        ("Ferries are loud", "A new one makes 35 decibels, less than a tram."),
        ("Ferries are too dear", "Over a year they cost less than a car."),
    ]
    heads = "".join(f"## {claim}\n\n{answer}\n\n" for claim, answer in pairs)
    document = read(f"# Myths about ferries\n\n{heads}", "md")
    assert pairs_in(document) == pairs
    claims = [one for one in find_passages(document) if one.role is Role.CLAIM]
    assert {one.confidence for one in claims} == {0.5}


def test_two_quoted_headings_are_enough() -> None:
    page = "### “It is dear”\n\nIt is free.\n\n### “It is slow”\n\nIt is new.\n"
    assert len(pairs_in(read(f"# Common myths about it\n\n{page}", "md"))) == 2


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "the headings are right: the texts deny something else, or say that few know it",
            (
                "# Misconceptions about ferries\n\n## They sail in winter\n\n"
                "Many people do not know this. No frost stops them.\n\n## They are quiet\n\n"
                "It is a myth that ferries are not quiet.\n\n## They save money\n\n"
                "Nobody pays more than for a tram.\n"
            ),
        ),
        ("a guide tells how to meet them", f"# How to answer myths about the pier\n\n{_HEADS}"),
        ("a title that calls nothing myths", f"# The pier of Ostra\n\n{_HEADS}"),
        (
            "the headings themselves deny: they are the publisher's own",
            (
                "# Myths about wills\n\n## A will does not avoid the court\n\nIt is read there.\n\n"
                "## Trusts are not for the rich\n\nAnybody may have one, but few do.\n\n"
                "## Marriage settles all\n\nIt does not.\n"
            ),
        ),
        (
            "the text below reports the contrary belief",
            (
                "# Myths about wills\n\n## Wills are read in court\n\n"
                "A common belief is that nobody sees a will.\n\n## Trusts are for all\n\n"
                "Many people think that trusts are not for them.\n\n## Debts remain\n\n"
                "It is a myth that no debts remain. They do.\n"
            ),
        ),
        (
            "old tales are called myths as well",
            (
                "# The best Greek myths\n\n## 1. Orpheus must not look back\n\n"
                "He does look, but nobody is there.\n\n## 2. Pandora can not resist\n\n"
                "She is not to open the box.\n\n## 3. The king is punished\n\n"
                "He does not repent.\n"
            ),
        ),
        (
            "what is told in the past is no answer",
            (
                "# Myths of the bay\n\n## The bell is heard in fog\n\nIt never rang again.\n\n"
                "## The rider is seen in May\n\nNobody met him, but all knew.\n\n"
                "## The boat is made of salt\n\nIt came home, but not that year.\n"
            ),
        ),
        (
            "tales of a place, told in the present, that nothing denies",
            (
                "# Myths of our town\n\n## The well grants wishes\n\nPeople throw in coins.\n\n"
                "## The mill is haunted\n\nChildren tell of a light.\n\n"
                "## The bridge has a troll\n\nIt is on every postcard.\n"
            ),
        ),
        (
            "names of tales state nothing",
            (
                "# Myths of the north\n\n## The bell under the water\n\nIt never rings.\n\n"
                "## The grey rider of Ostra\n\nNobody saw him, but all knew.\n\n"
                "## The boat of salt\n\nIt did not come home.\n"
            ),
        ),
    ],
)
def test_other_headings_are_no_claims(why: str, page: str) -> None:
    assert find_passages(read(page, "md")) == (), why


@pytest.mark.parametrize(
    ("form", "lead"),
    [
        ("“{0}.” {1}\n\n", "## Myths about the pier\n\n"),
        ('**"{0}."** {1}\n\n', "## Myths about the pier\n\n"),
        ("**{0}.** {1}\n\n", "## Myths about the pier\n\nHere they are.\n\n"),
        ("1. “{0}.” {1}\n", "## Myths about the pier\n\n"),
        ("1. {0}. {1}\n", "Here are some common myths about the pier:\n\n"),
    ],
)
def test_claims_that_open_the_paragraph_that_answers_them(form: str, lead: str) -> None:
    """A quotation, bold letters, or a number below a line that announces myths, set them off."""
    body = "".join(form.format(*pair) for pair in _PAIRS)
    found = pairs_in(read(f"{lead}{body}\n## Timetable\n\nFerries leave at nine.\n", "md"))
    assert [(claim.strip('“”".1 '), answer) for claim, answer in found] == _PAIRS


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "speakers are quoted, and named behind their words",
            (
                "# Myths about the pier\n\n“I like it here.” Ana Reyes says she comes daily.\n\n"
                "“It is too loud for us.” Ben Orme said so twice.\n\n"
                "“We will not move away.” Cora Lind adds that she stays.\n"
            ),
        ),
        (
            "nothing announces myths",
            (
                "# The pier\n\n“It will sink soon.” It has not.\n\n“It is too dear.” It is not.\n\n"
                "“Nobody goes there.” Everybody does.\n"
            ),
        ),
    ],
)
def test_other_quotations_open_no_exchange(why: str, page: str) -> None:
    assert find_passages(read(page, "md")) == (), why


def test_numbered_quotations_with_a_text_below_need_no_colon_above() -> None:
    body = "\n\n".join(f'{at}. "{c}."\n{a}' for at, (c, a) in enumerate(_PAIRS, start=1))
    found = pairs_in(read(f"Here are three misconceptions that cost money.\n\n{body}\n", "txt"))
    assert found == [(f'"{claim}."', answer) for claim, answer in _PAIRS]


@pytest.mark.parametrize("lead", ["A common belief is that", "Many people think that"])
def test_a_belief_that_the_next_sentence_denies_is_a_claim(lead: str) -> None:
    """Headings may say what is right: the belief stands in the text."""
    page = (
        f"# Wills\n\n## A will is read in court\n\n{lead} nobody reads it. In reality, a judge "
        "does.\n\n## Trusts are for all\n\nAnother misconception about trusts is that they are "
        "for the rich. In practice, most are small.\n"
    )
    assert pairs_in(read(page, "md")) == [
        (f"{lead} nobody reads it.", "In reality, a judge does."),
        (
            "Another misconception about trusts is that they are for the rich.",
            "In practice, most are small.",
        ),
    ]


def test_a_title_says_who_gets_it_wrong_or_that_claims_are_false() -> None:
    """ "What X gets wrong" and "False claims about Y" announce as "Myths" does."""
    told = (
        ("Fares have doubled.", "Fares rose by 31 percent, not more."),
        (
            "Nobody was ever asked.",
            "There were 4 hearings, in fact.",
        ),
        ("Trains stop at eight.", "The last one does not leave before eleven."),
    )
    bold = "\n\n".join(f"**“{claim}”** {reply}" for claim, reply in told)
    heads = "\n\n".join(f"### {claim}\n\n{reply}" for claim, reply in told)
    assert len(pairs_in(read(f"# What the Rail Union gets wrong\n\n{bold}\n", "md"))) == len(told)
    assert len(pairs_in(read(f"# False claims about trains\n\n{heads}\n", "md"))) == len(told)
    assert pairs_in(read(f"# The False Claims Act\n\n{heads}\n", "md")) == []
    faults = read(f"# What the Rail Union gets wrong\n\n{heads}\n", "md")  # its own, not its words
    assert pairs_in(faults) == []


def test_an_answer_that_opens_with_its_rating_ends_no_list_of_myths() -> None:
    """The last of five was left out: "C'est faux" below it is a label too."""
    items = ("Elles tuent les oiseaux", "Elles ne tournent pas", "Elles ne sont pas recyclables")
    below = ("En réalité, très peu.", "Elles tournent toujours.", "C'est faux : 90 % le sont.")
    page = "\n\n".join(
        f"## {number}. {one}\n\n{other}"
        for number, (one, other) in enumerate(zip(items, below, strict=True), start=1)
    )
    assert len(pairs_in(read(f"# Idées reçues sur les éoliennes\n\n{page}\n", "md"))) == len(items)


@pytest.mark.parametrize(
    "form", ["**{}** – {}", "**{}** - {}", "**{}**: {}", '*"{}"* — {}', '"{}": {}', "**{}.** {}"]
)
def test_items_may_state_a_myth_and_answer_it_in_one_line(form: str) -> None:
    """The usual form of read-me files; only bold sentences that ended with a stop were read."""
    items = "".join(f"- {form.format(*pair)}\n" for pair in _PAIRS)
    found = pairs_in(read(f"## Common misconceptions\n\n{items}", "md"))
    assert [(claim.strip('".'), answer) for claim, answer in found] == _PAIRS


@pytest.mark.parametrize(
    ("form", "pairs"),
    [
        (
            "**{}** – {}.",
            [("The fall of Ostra", "it burned"), ("The bell of Tarn", "it rang"), ("A war", "no")],
        ),
        (
            '"{}" – {}.',
            [("Why piers sink", "B. Orme, 2020"), ("Ten ideas of old", "C. Lind, 2021")] * 2,
        ),
    ],
)
def test_tales_and_works_in_a_list_are_no_claims(form: str, pairs: list[tuple[str, str]]) -> None:
    items = "".join(f"- {form.format(*pair)}\n" for pair in pairs)
    assert find_passages(read(f"## Myths of the bay, and more to read\n\n{items}", "md")) == ()
