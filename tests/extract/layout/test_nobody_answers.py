"""Pages laid out like exchanges in which nobody answers anybody; all of them are made up."""

from dataclasses import replace

import pytest

from kg.build.pipeline import read_record
from kg.extract.language import language_of
from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.read.registry import read_document
from tests.extract.layout.nobody import languages, lessons, offices, others, programs

PAGES = [
    (name, text, None)
    for pages in (lessons.PAGES, offices.PAGES, others.PAGES, programs.PAGES)
    for name, text in pages.items()
] + [(name, text, language) for name, (language, text) in languages.PAGES.items()]


def _roles(page: str, name: str = "page.md") -> list[Role]:
    return [passage.role for passage in find_passages(read_document(page.encode(), name))]


@pytest.mark.parametrize(
    ("why", "page"),
    [
        (
            "theorems are explained, not answered",
            (
                "# Meetkunde\n\nStelling 1: de som is 180 graden.\nUitleg: trek een lijn.\n\n"
                "Stelling 2: twee hoeken zijn gelijk.\nUitleg: spiegel de driehoek.\n"
            ),
        ),
        (
            "checks in code are explained",
            (
                "# Tests\n\nAssertion: x is positive.\nExplanation: the root needs it.\n\n"
                "Assertion: y is a word.\nExplanation: bytes are not read.\n"
            ),
        ),
        (
            "a style guide explains the words it sets in quotation marks",
            (
                '# Style guide\n\n"Claim": use it for what somebody says.\n\n'
                '"Response": use it for the other side.\n\n"Myth": only for tales.\n'
            ),
        ),
        (
            "a lesson quotes examples to be checked",
            (
                "# Fact check your own text\n\n- > The city has 3 rivers.\n\n  Ask who counted.\n\n"
                "- > Ostra is the oldest town.\n\n  Look for the charter.\n\n"
                "- > The tower is 80 m high.\n\n  Measure it on a map.\n"
            ),
        ),
        (
            "a course quotes its rules",
            (
                "# How to write a rebuttal\n\nA rebuttal goes point by point.\n\n"
                "> Summarise the other side.\n\nRead the text twice.\n\n"
                "> Quote exactly.\n\nUse marks.\n"
            ),
        ),
    ],
)
def test_nothing_is_claimed(why: str, page: str) -> None:
    assert _roles(page) == [], why


@pytest.mark.parametrize(
    "page",
    [
        "<p>Claim 1: Broken window.<br>Paid on 3 May.</p><p>Claim 2: Wet cellar.<br>Paid.</p>",
        '<p>Claim 1: "A frame." It is of steel.</p><p>Claim 2: "A fan." It turns.</p>',
    ],
)
def test_numbered_claims_of_patents_and_insurers_are_not_answered_below(page: str) -> None:
    assert Role.REPLY not in _roles(
        f"<html><body><h1>Yearly list</h1>{page}</body></html>", "p.html"
    )


@pytest.mark.parametrize(
    "page",
    [
        (
            "# Stellingen\n\nStelling: de brug zakt.\nFeit: de brug staat.\n\n"
            "Stelling: de boot lekt.\nFeit: de boot drijft.\n"
        ),
        (
            "# Seven reports\n\n“Myth”: The bridge sinks.\n\n“Fact”: It stands.\n\n"
            "“Myth”: The boat leaks.\n\n“Fact”: It floats.\n"
        ),
        (
            "# Fact check: the Herald on Ostra\n\n- > The city has 3 rivers.\n\n  It has two.\n\n"
            "- > The town is old.\n\n  It is new.\n\n- > The tower is high.\n\n  It is low.\n"
        ),
    ],
)
def test_the_same_layouts_with_an_answer_are_read(page: str) -> None:
    roles = _roles(page)
    assert roles.count(Role.CLAIM) == roles.count(Role.REPLY) >= 2


@pytest.mark.parametrize(("name", "text", "language"), PAGES, ids=[name for name, *_ in PAGES])
def test_pages_that_only_use_the_words_of_an_exchange(
    name: str, text: str, language: str | None
) -> None:
    document = read_document(text.encode(), name)
    document = replace(document, language=language or language_of(document))
    assert find_passages(document) == ()


def test_labels_that_are_set_aside_are_reported_with_the_reason() -> None:
    record = read_record(lessons.PAGES["literary-terms.md"].encode(), "terms.md")
    (notice,) = [one for one in record.notices if one.code == "nobody-answers"]
    assert "each label comes once" in notice.message
    assert not any(one.code == "reply-without-claim" for one in record.notices)


@pytest.mark.parametrize(
    "page",
    [
        "Claim: The quay is shut.\n\nFact: It is open.\n\nResponse of the Board: It is open.\n",
        "# Quiz: myths about bees\n\nMyth: Bees sleep all winter.\n\nFact: They stay awake.\n",
        (
            "Issue: The crane is loud.\n\nResponse: It is within the limits.\n\n"
            "Issue: The quay floods.\n\nResponse: It flooded once, in 2004.\n"
        ),
        (
            "Incorrect: The tram costs 3 crowns.\n\nCorrect: The tram costs 2 crowns.\n\n"
            "Incorrect: The tram runs until 8.\n\nCorrect: The tram runs until 11.\n"
        ),
        (
            "FALSE: the Board was sold.\n\nTRUE: The Board is public.\n\n"
            "FALSE: the mill burns coal.\n\nTRUE: The mill burns wood.\n"
        ),
        "Claim: It sinks.\n\nResponse: It floats.\n\nClaim: It burns.\n\nResponse: It is wet.\n",
        (
            "# Lesson of the week\n\nThe Union of Teachers replies to the Board of Schools.\n\n"
            "Claim: Teachers earn more.\n\nFact: They earn less.\n\n"
            "Claim: Teachers rest.\n\nFact: They work.\n"
        ),
        (
            "# Claims and facts\n\nFallow Mutual, an insurer, answers the Consumer Circle.\n\n"
            "Claim: Fallow raised every premium.\n\nFact: Few rose.\n\n"
            "Claim: Storms are left out.\n\nFact: Storms are insured; we paid in May.\n"
        ),
        (
            "Allegation: that crews were unpaid\n\nResponse: all crews were paid.\n\n"
            "Allegation: that boats leaked\n\nResponse: every boat was dry.\n"
        ),
        (
            "# True or false?\n\nThe Agency looks at statements made by the Bypass Group.\n\n"
            "Statement: It cuts a wood.\n\nAnswer: False. It passes north of it.\n\n"
            "Statement: It is dear.\n\nAnswer: True. It has two bridges.\n"
        ),
        (
            "Claim: The quarry says that blasting ends at noon.\n\nFact: It ends at two.\n\n"
            "Myth: The dust is harmless.\n\nReality: The clinic treated coughs.\n"
        ),
        "## Idée reçue\n\nLe port est fermé.\n\n## Réalité\n\nIl est ouvert.\n",
    ],
)
def test_exchanges_that_are_like_them_are_read(page: str) -> None:
    document = replace(read_document(page.encode(), "page.md"), language="en")
    assert {passage.role for passage in find_passages(document)} == {Role.CLAIM, Role.REPLY}


_TITLES = [
    "FAQ on the harbour toll", "The Steadfast exercise", "A lesson in energy", "True or false?",
    "Known issues with the report", "Software patents", "Warranty reform", "Lemma v. the City",
]  # fmt: skip
_LABELS = [
    ("CLAIM", "FACT"), ("Claim", "Response"), ("Allegation", "Response"), ("Criticism", "Answer"),
    ("Fiction", "Fact"), ("Issue", "Response"), ("Assertion", "Fact"), ("Claim", "Reality"),
]  # fmt: skip
_PAGE = """# {title}

{claim}: {the} premium rises for every policyholder.

{reply}: {the} insurer must justify each rise.

{claim}: {nobody} asked the residents before the vote.

{reply}: {three} hearings were held in March.
"""


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(("claim", "reply"), _LABELS)
@pytest.mark.parametrize("words", [("The", "Nobody", "Three"), ("the", "nobody", "three")])
def test_titles_and_subjects_of_lessons_make_no_lesson_of_sentences_that_are_answered(
    title: str, claim: str, reply: str, words: tuple[str, str, str]
) -> None:
    """Agencies answer claims about premiums, patents and exercises, also in a FAQ."""
    the, nobody, three = words
    page = _PAGE.format(title=title, claim=claim, reply=reply, the=the, nobody=nobody, three=three)
    assert _roles(page) == [Role.CLAIM, Role.REPLY] * 2


@pytest.mark.parametrize(
    "licence",
    [
        "MIT License",
        "MIT © The Quay Board",
        "MIT\n\nCopyright 2020",
    ],
)
def test_a_licence_is_no_myth_in_polish(licence: str) -> None:
    """ "Mit" is a label there; nothing sets it off here, and the page is in English."""
    page = f"# Quay tools\n\nThe tools for the quay.\n\n## License\n\n{licence}\n"
    assert find_passages(read_document(page.encode(), "README.md")) == ()
