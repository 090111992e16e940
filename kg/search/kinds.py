"""The kinds of things that can be found."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of things that are found; each is a query in ``queries``."""

    CLAIM = "claim"
    REPLY = "reply"
    QUOTATION = "quotation"
    DOCUMENT = "document"
    SOURCE = "source"
    AGENT = "agent"
    PLACE = "place"
    PROGRAM = "program"
    SYSTEM = "system"
    CONCEPT = "concept"
