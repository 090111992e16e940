"""Pieces of a query that keep a node only if it may fail, and how they are put together."""

import re
from dataclasses import dataclass
from itertools import product
from typing import Final

from rdflib.term import Literal, Node, URIRef

_VARIABLE: Final = re.compile(r"[?]v[0-9]+\b")
_EACH: Final = "{at} {path} {one} ."
_OTHER: Final = "{at} {value} {one} ."
_LANGUAGES: Final = "FILTER(!sameTerm({one}, {two}) && LCASE(LANG({one})) = LCASE(LANG({two})))"
_SEVERAL: Final = (
    "{{ SELECT {at} WHERE {{ {each} }} GROUP BY {at} HAVING (COUNT(DISTINCT {one}) > 1) }}"
)
# By name, and by value where that is a literal. True: finds its nodes itself.
_TOGETHER: Final = {
    "minCount 1": [(f"MINUS {{{{ {_EACH} }}}}", False)],
    "maxCount 0": [(_EACH, True)],
    "maxCount 1": [(_SEVERAL.replace("{each}", _EACH), True)],
    "hasValue": [("MINUS {{ {at} {path} {value} }}", False)],
    "equals": [
        (f"{_EACH} MINUS {{{{ {_OTHER} }}}}", True),
        (f"{_OTHER} MINUS {{{{ {_EACH} }}}}", True),
    ],
    "disjoint": [(f"{_EACH} {_OTHER}", True)],
    "lessThan": [(_EACH + " {at} {value} {two} . FILTER(!COALESCE({one} < {two}, false))", True)],
    "lessThanOrEquals": [
        (_EACH + " {at} {value} {two} . FILTER(!COALESCE({one} <= {two}, false))", True)
    ],
    "uniqueLang true": [(_EACH + " {at} {path} {two} . " + _LANGUAGES, True)],
    "qualifiedMinCount 1": [],  # said by what is counted
    "qualifiedMaxCount 1": [],
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece of a group; ``binds`` when it finds its nodes itself and need not be given them."""

    text: str
    binds: bool

    def __add__(self, other: "Doubt") -> "Doubt":
        """Join two pieces: what finds nodes comes before what takes some away."""
        first, second = (other, self) if other.binds and not self.binds else (self, other)
        return Doubt(f"{first.text} {second.text}", self.binds or other.binds)


@dataclass(frozen=True, slots=True)
class Question:
    """A query for doubtful targets; ``bare`` is the same for whatever node, if that is quicker."""

    targeted: str
    bare: str


@dataclass(frozen=True, slots=True)
class Step:
    """From ``at`` along ``path``, with two names for what is found there."""

    at: str
    path: str
    one: str
    two: str


def together(name: str, value: Node, step: Step) -> list[Doubt] | None:
    """Return the doubts of a constraint about all values of a path; ``None`` if it is none."""
    key = name if isinstance(value, URIRef) else f"{name} {value}"
    if key not in _TOGETHER:
        return None
    said = value.n3() if isinstance(value, URIRef | Literal) else ""
    given = {"at": step.at, "path": step.path, "one": step.one, "two": step.two, "value": said}
    return [Doubt(text.format(**given), binds) for text, binds in _TOGETHER[key]]


def renumbered(doubt: Doubt) -> Doubt:
    """Count variables from zero: what two shapes ask alike is then one query."""
    names = {name: f"?v{n}" for n, name in enumerate(dict.fromkeys(_VARIABLE.findall(doubt.text)))}
    return Doubt(_VARIABLE.sub(lambda found: names[found[0]], doubt.text), doubt.binds)


def several(at: str, each: str, one: str) -> Doubt:
    """Keep what has more than one ``one``."""
    return Doubt(_SEVERAL.format(at=at, each=each, one=one), binds=True)


def combined(choices: list[list[Doubt]]) -> list[Doubt]:
    """Return every way to take one piece of each list."""
    return [sum(way[1:], way[0]) for way in product(*choices) if way]


def either(groups: list[str]) -> str:
    """Return the union of groups; of none, a group that keeps nothing."""
    return " UNION ".join(f"{{ {group} }}" for group in groups) or "FILTER(false)"


def question(doubt: Doubt, targets: str) -> Question:
    """Ask which of the targets a doubt keeps."""
    if doubt.binds:
        bare = f"SELECT ?this WHERE {{ {doubt.text} }}"
        kept = f"{{ {doubt.text} }} FILTER EXISTS {{ {targets} }}"
        return Question(f"SELECT DISTINCT ?this WHERE {{ {kept} }}", bare)
    return Question(f"SELECT DISTINCT ?this WHERE {{ {{ {targets} }} {doubt.text} }}", "")
