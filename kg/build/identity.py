"""Which document a text is: a new one, the same, or another text of one that is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from kg.model.document import Document
from kg.model.location import Notice
from kg.store.base import View
from kg.vocab.iris import Minter, token
from kg.vocab.namespaces import iri


@dataclass(frozen=True, slots=True)
class Held:
    """A document that has a key: the hash of its text, its file's name, and whether this build
    read it: two files of one build are never one document.
    """

    sha256: str
    file: str
    here: bool = False


def file_name(document: Document) -> str:
    """Return the file's name without its folders, which differ from machine to machine."""
    return PurePath(document.name).name


def choose_key(
    key: str, document: Document, held: Mapping[str, Held]
) -> tuple[str, tuple[Notice, ...]]:
    """Return the key for a text whose publisher and title make ``key``, and what was odd.

    Another text in a file of the same name replaces the one before. A file of another name is
    another document, even when publisher and title are the same: it gets a longer key.
    """
    file = file_name(document)
    choices = (key, f"{key}-{token(file)}", f"{key}-{token(file, document.sha256)}")
    for choice in choices:
        before = held.get(choice)
        if before is None or before.sha256 == document.sha256:
            return choice, _taken(choice, key)
        if before.file == file and not before.here:
            message = "This file held another text before; what that said was replaced."
            return choice, (Notice("document-replaced", message),)
    return choices[-1], _taken(choices[-1], key)


def _taken(choice: str, key: str) -> tuple[Notice, ...]:
    if choice == key:
        return ()
    message = "Another document has the same publisher and title; both are kept."
    return (Notice("title-shared", message),)


def held_documents(view: View, names: Minter) -> dict[str, Held]:
    """Return the documents of a store by key, as its provenance tells of them."""
    facts: dict[str, dict[str, str]] = {}
    wanted = {iri("schema:sha256"): "sha256", iri("dcterms:identifier"): "file"}
    wanted |= {iri("schema:encodesCreativeWork"): "document"}
    for quad in view.quads(graph=names.graph("provenance")):
        if quad.predicate.value in wanted:
            value = getattr(quad.object, "value", "")
            facts.setdefault(str(quad.subject), {})[wanted[quad.predicate.value]] = value
    beginning = names.entity("doc", "")
    return {
        fact["document"].removeprefix(beginning): Held(fact["sha256"], fact.get("file", ""))
        for fact in facts.values()
        if "document" in fact and "sha256" in fact
    }
