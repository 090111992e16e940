"""Which document a text is: a new one, the same, or another text of one that is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

import pyoxigraph as ox

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
    text = Held(document.sha256, file_name(document))
    choice = choice_of(key, text, held)
    before = held.get(choice)
    if before is not None and before.sha256 != text.sha256:
        message = "This file held another text before; what that said was replaced."
        return choice, (Notice("document-replaced", message),)
    return choice, _taken(choice, key)


def choice_of(key: str, text: Held, held: Mapping[str, Held]) -> str:
    """Return the first key that is free for a text, or its own already."""
    *shorter, longest = choices_of(key, text)
    return next((each for each in shorter if _may_have(text, held.get(each))), longest)


def choices_of(key: str, text: Held) -> tuple[str, str, str]:
    """Return the keys that a text may get, the best first."""
    return key, f"{key}-{token(text.file)}", f"{key}-{token(text.file, text.sha256)}"


def key_before(choice: str, text: Held) -> str:
    """Return what publisher and title make, from the key that the text got."""
    _, *longer = choices_of("", text)
    return next((choice.removesuffix(end) for end in longer if choice.endswith(end)), choice)


def _may_have(text: Held, before: Held | None) -> bool:
    if before is None or before.sha256 == text.sha256:
        return True
    return before.file == text.file and not before.here


def _taken(choice: str, key: str) -> tuple[Notice, ...]:
    if choice == key:
        return ()
    message = "Another document has this title, and no other publisher is named; both are kept."
    return (Notice("title-shared", message),)


def held_texts(view: View, names: Minter, document: str) -> dict[str, str]:
    """Return what a document said when it was last read: key of each assertion -> text."""
    beginning, said = names.entity("assertion", ""), ox.NamedNode(iri("schema:text"))
    found = {
        quad.subject.value.removeprefix(beginning): quad.object.value
        for quad in view.quads(predicate=said, graph=names.document_graph(document))
        if isinstance(quad.subject, ox.NamedNode)
        and quad.subject.value.startswith(beginning)
        and isinstance(quad.object, ox.Literal)
    }
    return dict(sorted(found.items()))


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
