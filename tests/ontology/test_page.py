"""The page about the vocabulary says what the ontology says."""

from kg.vocab.resources import resource
from tests.ontology import terms
from tests.ontology.page import PAGE, tables, with_tables


def test_the_tables_of_the_page_are_up_to_date() -> None:
    """After a change of the ontology: ``python -m tests.ontology.page``."""
    page = resource(PAGE).read_text("utf-8")
    assert page == with_tables(page)


def test_every_term_is_in_the_tables() -> None:
    written = tables()
    names = {f"| `clm:{term.rpartition('#')[2]}` |" for term in terms.defined()}
    assert [name for name in sorted(names) if name not in written] == []
