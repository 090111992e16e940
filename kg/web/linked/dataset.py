"""The whole as a data set, with its counts: VoID and DCAT at ``/.well-known/void``.

Sources: "Describing Linked Datasets with the VoID Vocabulary" (W3C, 2011), section 7.2; "Data
Catalog Vocabulary, Version 3" (W3C, 2024), sections 6.4 and 6.7 to 6.9. Licence and publisher are
stated where they are known (see ``offering``), and else nothing.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.query.terms import short
from kg.rdf.serialise import write_rdf
from kg.store.embedded import EmbeddedView
from kg.vocab.namespaces import iri
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.linked.addresses import ID, Addresses, encoded
from kg.web.linked.counting import Counts, count
from kg.web.linked.documents import DATA, form_for
from kg.web.linked.offering import Offering, offering
from kg.web.linked.wholes import DUMP
from kg.web.refusal import Refused
from kg.web.wire import Job

VOID: Final = ".well-known/void"
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_TITLE: Final = "Claims, replies and sources"
_DESCRIPTION: Final = "Who says what, in reply to whom, resting on which source."

Said: TypeAlias = Iterator[tuple[ox.NamedNode, str, ox.NamedNode | ox.Literal]]


def answer(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Return the description of the data set, in the syntax that ``Accept`` asks for."""
    form = form_for(job.accept, DATA)
    if form is None:
        raise Refused(
            406, f"The description cannot be given as {job.accept}.",
            f"Accept one of {', '.join(each.media_type for each in DATA)}.",
            headers={"Vary": "Accept"},
        )  # fmt: skip
    said = _Dataset(job.base, offering(view)).description(count(view))
    quads = [ox.Quad(subject, ox.NamedNode(iri(name)), value) for subject, name, value in said]
    output = BytesIO()
    write_rdf(quads, form.syntax, output)
    return Answer(output.getvalue(), form.media_type)


class _Dataset:
    """Says it all; every node has a name under the address of the description."""

    def __init__(self, root: str, offered: Offering) -> None:
        self._offered = offered
        self._addresses = Addresses.under(root)
        self._document = ox.NamedNode(root + VOID)
        self._whole = self._part("dataset")

    def description(self, counts: Counts) -> Said:
        yield self._document, "rdf:type", _term("void:DatasetDescription")
        yield self._document, "foaf:primaryTopic", self._whole
        yield from self._itself(counts)
        yield from self._access()
        yield from self._partitions(counts)
        yield from self._linksets(counts)

    def _itself(self, counts: Counts) -> Said:
        whole = self._whole
        for kind in ("void:Dataset", "dcat:Dataset"):
            yield whole, "rdf:type", _term(kind)
        yield whole, "dcterms:title", ox.Literal(_TITLE, language="en")
        yield whole, "dcterms:description", ox.Literal(_DESCRIPTION, language="en")
        yield from self._licences(whole)
        yield from self._publishers()
        if counts.modified:
            yield whole, "dcterms:modified", counts.modified
        for name, number in (
            ("void:triples", counts.triples),
            ("void:distinctSubjects", counts.subjects),
            ("void:distinctObjects", counts.objects),
            ("void:classes", len(counts.classes)),
            ("void:properties", len(counts.properties)),
        ):
            yield whole, name, _number(number)
        for space in dict.fromkeys((self._addresses.stored(ID), self._addresses.root + ID)):
            yield whole, "void:uriSpace", ox.Literal(space)
        for example in counts.examples:
            yield whole, "void:exampleResource", ox.NamedNode(self._addresses.here(example))
        for vocabulary in counts.vocabularies:
            yield whole, "void:vocabulary", ox.NamedNode(vocabulary)

    def _licences(self, node: ox.NamedNode) -> Said:
        for licence in self._offered.licences:
            yield node, "dcterms:license", licence

    def _publishers(self) -> Said:
        for number, publisher in enumerate(self._offered.publishers, 1):
            if isinstance(publisher, ox.NamedNode):
                yield self._whole, "dcterms:publisher", publisher
                continue
            node = self._part(f"publisher-{number}")
            yield self._whole, "dcterms:publisher", node
            yield node, "rdf:type", _term("foaf:Agent")
            yield node, "foaf:name", publisher

    def _access(self) -> Said:
        endpoint = ox.NamedNode(f"{self._addresses.root}sparql")
        service = self._part("sparql")
        yield self._whole, "void:sparqlEndpoint", endpoint
        yield service, "rdf:type", _term("dcat:DataService")
        yield service, "dcterms:title", ox.Literal("SPARQL 1.1 endpoint", language="en")
        yield service, "dcat:endpointURL", endpoint
        yield service, "dcat:endpointDescription", endpoint
        yield service, "dcat:servesDataset", self._whole
        for form in DATA:
            address = ox.NamedNode(f"{self._addresses.root}{DUMP}{form.suffix}")
            dump = self._part(f"{DUMP}-{form.suffix[1:]}")
            yield self._whole, "void:dataDump", address
            yield self._whole, "dcat:distribution", dump
            yield dump, "rdf:type", _term("dcat:Distribution")
            yield from self._licences(dump)
            yield dump, "dcat:downloadURL", address
            yield dump, "dcat:accessURL", address
            yield dump, "dcat:accessService", service
            yield dump, "dcat:mediaType", ox.NamedNode(_MEDIA_TYPES + form.media_type)

    def _partitions(self, counts: Counts) -> Said:
        for part in counts.classes:
            node = self._part(f"class-{_slug(part.name)}")
            yield self._whole, "void:classPartition", node
            yield node, "void:class", ox.NamedNode(part.name)
            yield node, "void:entities", _number(part.number)
        for part in counts.properties:
            node = self._part(f"property-{_slug(part.name)}")
            yield self._whole, "void:propertyPartition", node
            yield node, "void:property", ox.NamedNode(part.name)
            yield node, "void:triples", _number(part.number)

    def _linksets(self, counts: Counts) -> Said:
        for links in counts.links:
            target = self._part(f"target-{_slug(links.target)}")
            node = self._part(f"links-{_slug(links.name)}-{_slug(links.target)}")
            yield target, "rdf:type", _term("void:Dataset")
            yield target, "void:uriSpace", ox.Literal(links.target)
            yield self._whole, "void:subset", node
            yield node, "rdf:type", _term("void:Linkset")
            yield node, "void:subjectsTarget", self._whole
            yield node, "void:objectsTarget", target
            yield node, "void:linkPredicate", ox.NamedNode(links.name)
            yield node, "void:triples", _number(links.number)

    def _part(self, name: str) -> ox.NamedNode:
        return ox.NamedNode(f"{self._document.value}#{name}")


def _slug(name: str) -> str:
    """Return what tells one IRI from others, as a fragment may hold it: "clm:Source"."""
    return encoded(short(ox.NamedNode(name)))


def _term(name: str) -> ox.NamedNode:
    return ox.NamedNode(iri(name))


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=_term("xsd:integer"))
