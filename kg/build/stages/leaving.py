"""What stands among the claims and replies of a document and was left out, as notices."""

from collections.abc import Iterator, Sequence

from kg.extract.layout.left_out import unread_between, unread_rows, unread_siblings
from kg.extract.layout.lonely import unknown_leads, unrated_items
from kg.model.claim import Passage
from kg.model.document import Document
from kg.model.location import Location, Notice


def left_out(document: Document, passages: Sequence[Passage]) -> Iterator[Notice]:
    """Yield a notice for each such text; none where nothing is read at all."""
    if not passages:
        return
    found = (
        (
            "label-unknown",
            unknown_leads(document),
            "labels no claim and no reply known here: none was read.",
        ),
        (
            "sibling-unread",
            unread_siblings(document, passages),
            "looks as the claims of this page do, but nothing rates it.",
        ),
        (
            "item-unrated",
            unrated_items(document),
            "stands in a list of rated statements, and nothing rates it.",
        ),
        (
            "between-unread",
            unread_between(document, passages),
            "stands between a claim and its reply, and is read as neither.",
        ),
        (
            "row-without-claim",
            unread_rows(document, passages),
            "answers a claim that its row does not have; it was not read.",
        ),
    )
    for code, texts, says in found:
        for one in texts:
            yield Notice(code, f"“{one.text}” {says}", Location(one.spans()))
