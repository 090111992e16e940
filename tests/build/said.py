"""Who says each passage of a page, by the names of the record; nobody is ``None``."""

from kg.build.pipeline import read_record
from kg.model.claim import Role
from kg.model.record import Record


def record(text: str, name: str = "page.md") -> Record:
    return read_record(text.encode(), name)


def said_by(text: str, role: Role = Role.CLAIM, name: str = "page.md") -> list[tuple[str, ...]]:
    """Return the names behind each claim, or reply, of a page, in order."""
    read = record(text, name)
    names = {agent.key: agent.name for agent in read.agents}
    return [
        tuple(names[key] for key in one.agents if not _placeholder(key))
        for one in read.assertions
        if one.role is role
    ]


def published_by(text: str, name: str = "page.md") -> str | None:
    read = record(text, name)
    if read.publisher is None or _placeholder(read.publisher):
        return None
    return next(agent.name for agent in read.agents if agent.key == read.publisher)


def _placeholder(key: str) -> bool:
    return key.startswith(("unnamed-in-", "publisher-of-"))
