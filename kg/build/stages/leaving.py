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
    for label in unknown_leads(document):
        message = f"“{label.text}” labels no claim and no reply known here: none was read."
        yield Notice("label-unknown", message, Location(label.spans()))
    for head in unread_siblings(document, passages):
        message = f"“{head.text}” looks as the claims of this page do, but nothing rates it."
        yield Notice("sibling-unread", message, Location(head.spans()))
    for item in unrated_items(document):
        message = f"“{item.text}” stands in a list of rated statements, and nothing rates it."
        yield Notice("item-unrated", message, Location(item.spans()))
    for told in unread_between(document, passages):
        message = f"“{told.text}” stands between a claim and its reply, and is read as neither."
        yield Notice("between-unread", message, Location(told.spans()))
    for reply in unread_rows(document, passages):
        message = f"“{reply.text}” answers a claim that its row does not have; it was not read."
        yield Notice("row-without-claim", message, Location(reply.spans()))
