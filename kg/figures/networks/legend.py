"""What stands beside a network of either size: legend with counts, years, colours, names."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.analysis.citing.citations import KINDS, LINK_TYPES
from kg.analysis.nodes import UNKNOWN
from kg.analysis.wording import opening
from kg.figures.page import inline, template
from kg.figures.shapes import LOOKS, STROKES, outline, tint

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]

# At first the picture shows who cites whom; places and mentions are one tick away.
HIDDEN_AT_FIRST: Final = frozenset({"mentions", "part"})

_IN_TIME: Final = frozenset({"claim", "reply", "document", "source"})
_LIGHT: Final = "#ffffff"
_DARK: Final = "#15181c"
_SHARE: Final = 0.42  # of the kind's colour in the tint of its box
_WORD: Final = re.compile(r"[^\W_]+")


def kinds_of(graph: "Graph") -> list[dict[str, Any]]:
    """Return each kind of node that is there, with its word, count and outline."""
    counts = Counter(held["kind"] for _, held in graph.nodes(data=True))
    return [
        {
            "key": kind,
            "words": words + unknown_of(graph, kind),
            "count": counts[kind],
            "outline": outline(kind, 30, 16),
        }
        for kind, words in KINDS.items()
        if counts[kind]
    ]


def unknown_of(graph: "Graph", kind: str) -> str:
    """Say how many of a kind the lists of the explorer leave out, since nobody says what they are.

    Nothing where there are none.
    """
    words = Counter(held["word"] for _, held in graph.nodes(data=True) if held["kind"] == kind)
    return "".join(f", {words[one]:,} of them {why}" for one, why in UNKNOWN.items() if words[one])


def types_of(graph: "Graph") -> list[dict[str, Any]]:
    """Return each type of link that is there, with its word, count and stroke."""
    counts = Counter(held["type"] for _, _, held in graph.edges(data=True))
    return [
        {
            "key": kind,
            "words": words,
            "count": counts[kind],
            "shown": kind not in HIDDEN_AT_FIRST,
            "width": STROKES[kind].width,
            "dashes": " ".join(map(str, STROKES[kind].dashes)),
        }
        for kind, words in LINK_TYPES.items()
        if counts[kind]
    ]


def years_of(graph: "Graph") -> dict[str, Any]:
    """Return the years that works, and what stands in them, are from, and how many have none."""
    dated = [held for _, held in graph.nodes(data=True) if held["kind"] in _IN_TIME]
    years = sorted({held["date"][:4] for held in dated if held["date"]})
    return {"years": years, "undated": sum(not held["date"] for held in dated)}


def said_of(held: Mapping[str, Any]) -> str:
    """Return what a node is called in a list: its kind in a word, and its short name."""
    return f"{held['word']}: {opening(held['label'], 60)}"


def colours(ground: str) -> dict[str, str]:
    """Return the colours of kinds and, as ``link-...``, of links on a "light" or "dark" ground."""
    under = {"light": _LIGHT, "dark": _DARK}[ground]
    fills = {kind: tint(look.colour, under, _SHARE) for kind, look in LOOKS.items()}
    lines = {f"link-{kind}": getattr(stroke, ground) for kind, stroke in STROKES.items()}
    return fills | lines


def style_sheet() -> str:
    """Return the style sheet, with the colours of kinds and links for both grounds."""
    light, dark = (
        ";".join(f"--{name}:{colour}" for name, colour in colours(ground).items())
        for ground in ("light", "dark")
    )
    kinds = [f".kind-{kind}{{fill:var(--{kind})}}" for kind in LOOKS]
    links = [f".link-{kind}{{stroke:var(--link-{kind})}}" for kind in STROKES]
    return (
        f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"{''.join(kinds)}{''.join(links)}\n"
        f"{template('page.css')}{template('network.css')}"
    )


def script(parts: Iterable[str]) -> str:
    """Return the parts of a page's own script as one, which share a scope and leave nothing."""
    joined = "\n".join(template(name) for name in parts)
    return inline(f'"use strict";\n(() => {{\n{joined}}})();\n')


def shared_start(names: Iterable[str]) -> str:
    """Return what all names begin with, so that a page holds it once."""
    held = sorted(names) or [""]
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(held[0], held[-1], strict=False))
    return "".join(one for one, _ in pairs)


def file_name(title: str) -> str:
    """Return a name for files that are saved: letters and digits of the title, joined by "-"."""
    return "-".join(_WORD.findall(title.lower()))[:60] or "network"
