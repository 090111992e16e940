"""Words that look like labels and are none, as manuals and lists of changes have them."""

from dataclasses import replace

import pytest

from kg.extract.layout.passages import find_passages
from kg.extract.layout.sources import source_entries
from tests.extract.layout.pages import pairs_in, read


@pytest.mark.parametrize(
    "line",
    [
        "These 3 ways complement the usual order of the gates.",  # German for a thesis
        "> Note: ask the keeper.\n\nThen:\n\n> Info: it is moved by hand.",  # French for a truth
    ],
)
def test_a_word_that_labels_in_another_language_only_labels_nothing(line: str) -> None:
    page = f"# The gates\n\nThe gates of the lock are opened at the turn of the tide.\n\n{line}\n"
    assert find_passages(replace(read(page, "md"), language="en")) == ()


def test_labels_of_another_language_are_read_where_there_are_several() -> None:
    """A page of a bilingual office keeps its labels and gives the texts in one language."""
    page = "**Mythos:** It sinks by the harbour wall.\n\n**Fakt:** It floats, and has done so.\n"
    assert pairs_in(replace(read(page, "md"), language="en")) == [
        ("It sinks by the harbour wall.", "It floats, and has done so.")
    ]


def test_a_list_of_changes_with_reasons_answers_nobody() -> None:
    changes = "What:  tide --{}\nWhy:   use --sheet again.\n\n----------\n\n"
    changes = "".join(map(changes.format, ("table", "list", "quays")))
    assert find_passages(read(f"The following is going.\n\n\n{changes}", "txt")) == ()


@pytest.mark.parametrize("word", ["A claim", "Any report", "Every claim"])
def test_a_rule_about_claims_is_nobodys_claim(word: str) -> None:
    """ "A claim ... that" opens a rule, not what a body named A says."""
    rules = f"- {word} or letter that nobody signs is filed.\n\n  It is kept for a year.\n\n" * 2
    assert find_passages(read(f"# Corrections to the rules\n\n{rules}", "md")) == ()


@pytest.mark.parametrize("below", ["Anna Meer, Ostra", "Nobody pays on Sundays."])
def test_what_guests_say_and_what_phrases_mean_is_no_exchange(below: str) -> None:
    """A quotation with a name or an explanation below it disputes nothing."""
    days = ("May", "June", "July")
    page = "".join(f"“The ferry of {day} was on time.”\n{below}\n\n" for day in days)
    assert find_passages(read(f"Voices from the quay\n\n{page}", "txt")) == ()


def test_a_list_of_sources_beside_the_exchanges_is_no_answers_own() -> None:
    """Headings as high as that of the list head exchanges, and the list ends the page."""
    page = "".join(f"## Myth: It {what}.\n\nFact: It does not.\n\n" for what in ("sinks", "burns"))
    document = read(f"# The quay\n\n{page}## Sources\n\n- Ostra Council, The quay (2019)\n", "md")
    (entry,) = source_entries(document.blocks, find_passages(document))
    assert entry.passage is None
