"""Acts of saying, citing and replying: the rows that several pictures and networks begin with."""

from kg.analysis.rows import Row, ordered, rows
from kg.store.base import View


def acts_of_citing(view: View) -> list[Row]:
    """Return the acts of citing, each with how it cites and where it points from."""
    names = ("link", "assertion", "pointer", "note", "words", "locator")
    return ordered(rows(view, "network-citations"), *names)


def speakers(view: View) -> list[Row]:
    """Return who says each assertion, a row for each name of the party."""
    return ordered(rows(view, "speakers"), "assertion", "party", "partyName", "partyAlso")


def stances(view: View) -> list[Row]:
    """Return how one assertion takes up another."""
    return ordered(rows(view, "network-stances"), "link", "citing", "cited", "how")
