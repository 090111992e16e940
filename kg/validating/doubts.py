"""Pieces of a query that keep a node only if it may fail, and how they are put together.

What is asked for in sub-selects of their own is joined by hash in Oxigraph; patterns beside each
other are looked up node by node, which takes four times as long.
"""

import re
from dataclasses import dataclass
from itertools import chain, product
from typing import Final

from rdflib.term import Literal, Node, URIRef

_VARIABLE: Final = re.compile(r"[?]v[0-9]+\b")
_BOTH: Final = (
    "{{ SELECT {at} {one} WHERE {{ {each} }} }}"
    " {{ SELECT {at} {two} WHERE {{ {at} {value} {two} . }} }}"
)
_OTHER: Final = "{at} {value} {one} ."
_LANGUAGES: Final = "FILTER(!sameTerm({one}, {two}) && LCASE(LANG({one})) = LCASE(LANG({two})))"
# By name, and by value where that is a literal. True: finds its nodes itself.
_TOGETHER: Final = {
    "minCount 1": [("MINUS {{ {each} }}", False)],
    "maxCount 0": [("{each}", True)],
    "hasValue": [("MINUS {{ {at} {path} {value} }}", False)],
    "equals": [
        (f"{{each}} MINUS {{{{ {_OTHER} }}}}", True),
        (f"{_OTHER} MINUS {{{{ {{each}} }}}}", True),
    ],
    "disjoint": [(f"{_BOTH} FILTER(sameTerm({{one}}, {{two}}))", True)],
    "lessThan": [(f"{_BOTH} FILTER(!COALESCE({{one}} < {{two}}, false))", True)],
    "lessThanOrEquals": [(f"{_BOTH} FILTER(!COALESCE({{one}} <= {{two}}, false))", True)],
    "uniqueLang true": [(f"{{each}} {{at}} {{path}} {{two}} . {_LANGUAGES}", True)],
    "qualifiedMinCount 1": [],  # said by what is counted
    "qualifiedMaxCount 1": [],
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece of a group; ``binds`` when it finds its nodes itself and need not be given them.

    ``test`` is what it says where that is one expression. ``step`` leads from a node to ``value``,
    where all the rest is about that alone. ``counted`` is a group with a row for each value, where
    the doubt is that a node has several.
    """

    text: str
    binds: bool
    test: str = ""
    step: str = ""
    value: str = ""
    counted: str = ""

    def __add__(self, other: "Doubt") -> "Doubt":
        """Join two pieces: what finds nodes comes before what takes some away."""
        first, second = (other, self) if other.binds and not self.binds else (self, other)
        return Doubt(f"{first.text} {second.text}", self.binds or other.binds)

    @property
    def rest(self) -> str:
        """What is said about the value that the step leads to."""
        return self.text.removeprefix(self.step)


@dataclass(frozen=True, slots=True)
class Step:
    """From ``at`` along ``path``, with two names for what is found there."""

    at: str
    path: str
    one: str
    two: str

    @property
    def each(self) -> str:
        """A group with a row for each value."""
        ways = [self._along(way) for way in self.path.strip("()").split("|")]
        return ways[0] if len(ways) == 1 else either(ways)

    def _along(self, way: str) -> str:
        first, further, second = way.partition("/")
        if not further:
            return f"{self.at} {way} {self.one} ."
        return (
            f"{{ SELECT {self.at} {self.one} WHERE {{"
            f" {{ SELECT {self.at} ?between WHERE {{ {self.at} {first} ?between . }} }}"
            f" {{ SELECT ?between {self.one} WHERE {{ ?between {second} {self.one} . }} }} }} }}"
        )


def failing(test: str) -> Doubt:
    """Keep what an expression holds for."""
    return Doubt(f"FILTER({test})", binds=False, test=test)


def of_value(step: Step, doubt: Doubt) -> Doubt:
    """Keep a node for a value of it that a doubt keeps; the doubt speaks of nothing else."""
    text = f"{step.each} {doubt.text}"
    return Doubt(text, binds=True, test=doubt.test, step=step.each, value=step.one)


def together(name: str, value: Node, step: Step) -> list[Doubt] | None:
    """Return the doubts of a constraint about all values of a path; ``None`` if it is none."""
    key = name if isinstance(value, URIRef) else f"{name} {value}"
    if key == "maxCount 1":
        return [several(step.at, step.each, step.one)]
    if key not in _TOGETHER:
        return None
    said = value.n3() if isinstance(value, URIRef | Literal) else ""
    given = {"at": step.at, "path": step.path, "one": step.one, "two": step.two, "value": said}
    return [Doubt(t.format(each=step.each, **given), binds) for t, binds in _TOGETHER[key]]


def renumbered(doubt: Doubt) -> Doubt:
    """Count variables from zero: what two shapes ask alike is then one query."""
    names = {name: f"?v{n}" for n, name in enumerate(dict.fromkeys(_VARIABLE.findall(doubt.text)))}

    def named(text: str) -> str:
        return _VARIABLE.sub(lambda found: names[found[0]], text)

    return Doubt(
        named(doubt.text), doubt.binds, named(doubt.test),
        named(doubt.step), named(doubt.value), named(doubt.counted),
    )  # fmt: skip


def several(at: str, each: str, one: str) -> Doubt:
    """Keep what has more than one ``one``."""
    having = f"GROUP BY {at} HAVING (COUNT(DISTINCT {one}) > 1)"
    text = f"{{ SELECT {at} WHERE {{ {each} }} {having} }}"
    return Doubt(text, binds=True, counted=each)


def combined(choices: list[list[Doubt]]) -> list[Doubt]:
    """Return every way to take one piece of each list; where all are expressions, as one."""
    pieces = chain.from_iterable(choices)
    if len(choices) > 1 and all(piece.test and not piece.binds for piece in pieces):
        each = (" || ".join(f"({doubt.test})" for doubt in choice) for choice in choices)
        return [failing(" && ".join(f"({one})" for one in each))] if all(choices) else []
    return [sum(way[1:], way[0]) for way in product(*choices) if way]


def either(groups: list[str]) -> str:
    """Return the union of groups; of none, a group that keeps nothing."""
    return " UNION ".join(f"{{ {group} }}" for group in groups) or "FILTER(false)"
