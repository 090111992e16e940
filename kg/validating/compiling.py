"""SHACL shapes as queries that find every node that may break one: too many, never too few.

A constraint becomes *doubts*: pieces of a SPARQL group that keep a node only if it may fail. What
is compiled is read from the shapes graph; a component not known here raises ``NotCompiled``, and
the reference validates the whole graph. Source: https://www.w3.org/TR/shacl/#core-components
"""

from itertools import chain, count
from typing import Final

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH
from rdflib.term import Literal, Node, URIRef

from kg.rdf.paths import write_path
from kg.validating.doubts import (
    Doubt,
    Step,
    combined,
    either,
    failing,
    of_value,
    renumbered,
    several,
    together,
)
from kg.validating.literals import LITERAL, NotCompiled, good_literal
from kg.validating.questions import Question, questions

_SILENT: Final = {RDF.type, SH.path, SH.message, SH.severity, SH.sparql, SH.ignoredProperties}
_OTHER_TARGETS: Final = {SH.targetNode, SH.targetObjectsOf, SH.target}
_TARGETS: Final = {SH.targetClass, SH.targetSubjectsOf}
_ONE: Final = Literal(1)


class Compiler:
    """Turns the shapes of one graph into queries for ``?this``."""

    def __init__(self, shapes: Graph, ontology: Graph) -> None:
        self.shapes, self.ontology = shapes, ontology
        self.unkept: set[tuple[str, URIRef]] = set()  # path, datatype that no engine keeps
        self._numbers = count()

    def questions(self) -> list[Question]:
        """Return what to ask, each once, in the order of the text."""
        found: dict[Doubt, set[str]] = {}
        for shape in self.targeted():
            for doubt in self.doubts(shape, "?this"):
                found.setdefault(renumbered(doubt), set()).add(self.targets(shape))
        return questions((doubt, " UNION ".join(sorted(t))) for doubt, t in found.items())

    def targeted(self) -> list[Node]:
        """Return the shapes that have a target."""
        classes = {RDFS.Class, OWL.Class} & set(self.shapes.objects(None, RDF.type))
        if classes or _OTHER_TARGETS & set(self.shapes.predicates()):
            raise NotCompiled("targets that are neither classes nor subjects")
        return sorted({n for kind in _TARGETS for n in self.shapes.subjects(kind)}, key=str)

    def targets(self, shape: Node) -> str:
        """Return the nodes that a shape is about, as a union of groups."""
        classes = chain.from_iterable(
            self.classes(c) for c in self.shapes.objects(shape, SH.targetClass)
        )
        groups = [f"{{ ?this a {name.n3()} }}" for name in classes]
        having = self.shapes.objects(shape, SH.targetSubjectsOf)
        groups += [f"{{ ?this <{predicate}> [] }}" for predicate in having]
        return " UNION ".join(sorted(groups))

    def classes(self, name: Node) -> list[URIRef]:
        """Return a class and those below it, as the ontology has them."""
        below = self.ontology.transitive_subjects(RDFS.subClassOf, name)
        return sorted(c for c in below if isinstance(c, URIRef))

    def doubts(self, shape: Node, at: str) -> list[Doubt]:
        """Return pieces of which one keeps ``at`` whenever it may fail ``shape``."""
        if (path := self.shapes.value(shape, SH.path)) is not None:
            return self._of_property(shape, self._written(path, at), at)
        return [
            doubt
            for component, value in self._components(shape)
            for doubt in self._of_value(shape, component, value, at)
        ]

    def _written(self, path: Node, at: str) -> str:
        """Write a path; refuse one that leads further than the reference is given statements."""
        written = write_path(self.shapes, path)
        steps = max(way.count("/") for way in written.split("|"))
        if at != "?this" or steps > 1 or "/^" in written or set(written) & set("*+?"):
            raise NotCompiled(f"the path {written} from {at}")
        return written

    def _components(self, shape: Node) -> list[tuple[Node, Node]]:
        said = self.shapes.predicate_objects(shape)
        return sorted(((p, o) for p, o in said if p not in _SILENT | _TARGETS), key=str)

    def _of_property(self, shape: Node, path: str, at: str) -> list[Doubt]:
        found = []
        for component, value in self._components(shape):
            for_all = self._of_path(shape, path, component, value, at)
            if for_all is None:
                inner = self._new()
                if component == SH.datatype and good_literal(component, value, inner) is None:
                    self.unkept.add((path, URIRef(str(value))))
                    continue
                step = Step(at, path, inner, "")
                each = self._of_value(shape, component, value, inner)
                for_all = [of_value(step, doubt) for doubt in each]
            found += for_all
        return found

    def _of_path(
        self, shape: Node, path: str, component: Node, value: Node, at: str
    ) -> list[Doubt] | None:
        """Return the doubts of a constraint about all values together; ``None`` for others."""
        one, two = self._new(), self._new()
        if component == SH.qualifiedValueShape:
            return self._qualified(shape, Step(at, path, one, two).each, one, value, at)
        return together(_name(component), value, Step(at, path, one, two))

    def _qualified(self, shape: Node, each: str, one: str, value: Node, at: str) -> list[Doubt]:
        sure = either(self.sure(value, one))
        least, most = (
            self.shapes.value(shape, p) for p in (SH.qualifiedMinCount, SH.qualifiedMaxCount)
        )
        if {least, most} - {None, _ONE}:
            raise NotCompiled(f"{least} to {most} values of a kind")
        found = [] if least is None else [Doubt(f"MINUS {{ {each} {sure} }}", False)]
        if most is not None:
            found += [several(at, f"{each} {h.text}", one) for h in self.hopes(value, one)]
        return found

    def _of_value(self, shape: Node, component: Node, value: Node, at: str) -> list[Doubt]:
        """Return the doubts of a constraint about one value."""
        if component in LITERAL:
            good = good_literal(component, value, at)
            if good is None:
                raise NotCompiled(f"{component} {value} inside another constraint")
            return [failing(f"!COALESCE({good}, false)")]
        compile_ = {
            "class": self._no_member,
            "in": self._not_listed,
            "not": self.hopes,
            "or": self._none_of,
            "xone": self._exactly_one,
            "property": self.doubts,
            "node": self.doubts,
        }.get(_name(component))
        if component == SH.closed:
            return [self._closed(shape, at)]
        if compile_ is None:
            raise NotCompiled(str(component))
        return compile_(value, at)

    def _no_member(self, name: Node, at: str) -> list[Doubt]:
        kinds = (f"MINUS {{ {at} a {kind.n3()} }}" for kind in self.classes(name))
        return [Doubt(" ".join(kinds), binds=False)]

    def _not_listed(self, head: Node, at: str) -> list[Doubt]:
        return [failing(f"{at} NOT IN ({self._listed(head)})")]

    def _none_of(self, head: Node, at: str) -> list[Doubt]:
        return combined([self.doubts(choice, at) for choice in self._list(head)])

    def _exactly_one(self, head: Node, at: str) -> list[Doubt]:
        choices = self._list(head)
        sure = [either(self.sure(choice, at)) for choice in choices]
        pairs = [(a, b) for n, a in enumerate(choices) for b in choices[n + 1 :]]
        two = [combined([self.hopes(a, at), self.hopes(b, at)]) for a, b in pairs]
        none = Doubt(" ".join(f"MINUS {{ {group} }}" for group in sure), False)
        return [none, *chain.from_iterable(two)]

    def _closed(self, shape: Node, at: str) -> Doubt:
        allowed = {self.shapes.value(p, SH.path) for p in self.shapes.objects(shape, SH.property)}
        ignored = self.shapes.value(shape, SH.ignoredProperties)
        names = {*allowed, *(self._list(ignored) if ignored else ())}
        predicate = self._new()
        listed = ", ".join(sorted(name.n3() for name in names if isinstance(name, URIRef)))
        return Doubt(
            f"{at} {predicate} {self._new()} . FILTER({predicate} NOT IN ({listed}))", False
        )

    def hopes(self, shape: Node, at: str) -> list[Doubt]:
        """Return pieces of which one keeps ``at`` whenever it may conform to ``shape``."""
        path = self.shapes.value(shape, SH.path)
        written = None if path is None else self._written(path, at)
        return combined([self._hope(written, c, v, at) for c, v in self._components(shape)])

    def _hope(self, path: str | None, component: Node, value: Node, at: str) -> list[Doubt]:
        match _name(component):
            case "class" if path is None:
                self._apart_from_ontology(value)
                return [Doubt(f"{at} a {name.n3()} .", True) for name in self.classes(value)]
            case "in" if path is None:
                return [failing(f"{at} IN ({self._listed(value)})")]
            case "property" if path is None:
                return self.hopes(value, at)
            case "hasValue" if path and isinstance(value, URIRef):
                return [Doubt(f"{at} {path} {value.n3()} .", True)]
            case "minCount" if path and int(str(value)):
                return [Doubt(f"{at} {path} {self._new()} .", True)]
        return [Doubt("", False)]

    def _apart_from_ontology(self, name: Node) -> None:
        """Refuse a class of which the ontology has members: the store would not know them."""
        if any((None, RDF.type, kind) in self.ontology for kind in self.classes(name)):
            raise NotCompiled(f"{name} has members in the ontology")

    def sure(self, shape: Node, at: str) -> list[str]:
        """Return groups that keep ``at`` only if it surely conforms to ``shape``."""
        match self._components(shape):
            case [(component, value)] if component == SH["class"]:
                return [f"{at} a {name.n3()} ." for name in self.classes(value)]
            case [(component, value)] if component == SH["or"]:
                return [group for choice in self._list(value) for group in self.sure(choice, at)]
            case [(component, value)] if component == SH.property:
                return self._sure_property(value, at)
        return []

    def _sure_property(self, shape: Node, at: str) -> list[str]:
        """Know a property with exactly one value, which is a good literal."""
        path = self._written(self.shapes.value(shape, SH.path) or shape, at)
        one, two = self._new(), self._new()
        tests = []
        for component, value in self._components(shape):
            if component in {SH.minCount, SH.maxCount} and value == _ONE:
                continue
            good = good_literal(component, value, one) if component in LITERAL else None
            if good is None:
                return []
            tests.append(f"FILTER({good})")
        other = f"FILTER NOT EXISTS {{ {at} {path} {two} FILTER(!sameTerm({one}, {two})) }}"
        return [" ".join([f"{at} {path} {one} .", *tests, other])]

    def _list(self, head: Node) -> list[Node]:
        return list(Collection(self.shapes, head))

    def _listed(self, head: Node) -> str:
        names = self._list(head)
        if not all(isinstance(name, URIRef) for name in names):
            raise NotCompiled("a list of values that are not all IRIs")
        return ", ".join(name.n3() for name in names)

    def _new(self) -> str:
        return f"?v{next(self._numbers)}"


def _name(component: Node) -> str:
    return str(component).removeprefix(str(SH))
