"""What a panel is: a query of ``kg/web/queries`` and the words around its answer.

A file is named ``{subject}_{question}.rq`` and begins with the header of the question library (see
``kg.query.library``), which here may also say

    headings   variable: words above its column
    empty      what an empty answer means
    rows       how many a page shows; without it, all
    order      what a page is ordered by, as after ORDER BY, unless there are too many to order
    merge      the variable whose neighbouring rows are one, with several values in a cell
    things     the variables that say which things a list shows, where ``kg/tables/lists`` has it

A line that begins with ``#? party`` is read only when ``party`` has a value: so one file serves a
list with any choice of facets. Values stand behind the first WHERE, or, where there is a union, at
each line ``#= values``. A page's things are chosen at the line ``#= page`` (what they are ordered
by is known there), or at ``#= many`` where there are too many to order, else at the end. What only
chooses ends in ``#= choosing``: it is left out where the things of a page are known. Variables
speak by their names: ``?claimLabel`` is what a reader sees for ``?claim``, and ``?claimWhole`` is
for pages that show it in their own way.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.query.library import Question, header_of, parse_question
from kg.rdf.terms import OxTerm
from kg.tables.lists.queries import PREPARED
from kg.web.refusal import Refused

_FOLDERS: Final = (Path(__file__).parent.parent / "queries", PREPARED)
_WHERE: Final = re.compile(r"^SELECT\b[^{]*\{", re.MULTILINE)
_HEADER: Final = re.compile(r"^#\+.*\n", re.MULTILINE)
_HERE: Final = "#= values"
PAGE: Final = "#= page"
MANY: Final = "#= many"
_CHOOSING: Final = re.compile(r"^.*#= choosing\n", re.MULTILINE)
_OPTIONAL: Final = re.compile(r"^(\s*)#\? (\w+) (.*)$", re.MULTILINE)
_SAYS_NOTHING: Final = "Nothing of this kind is in the graph."


@dataclass(frozen=True, slots=True)
class Panel:
    """A query and how its answer is shown."""

    question: Question
    headings: Mapping[str, str] = field(default_factory=dict)
    empty: str = _SAYS_NOTHING
    rows: int = 0
    order: str = ""
    merge: str = ""
    things: tuple[str, ...] = ()
    folder: str = "/panels"

    @property
    def name(self) -> str:
        """The name in addresses."""
        return self.question.name

    @property
    def facets(self) -> tuple[str, ...]:
        """The parameters that may be left out."""
        return tuple(each.name for each in self.question.parameters if not each.required)

    def heading(self, variable: str) -> str:
        """Return the words above a column."""
        return self.headings.get(variable, _spaced(variable))

    def text(self, terms: Mapping[str, OxTerm]) -> str:
        """Return the query with the lines that the given parameters need, and their values.

        A value stands in a VALUES clause, as Oxigraph writes the term: there it decides the order
        of joins, which a value given beside the query does not.
        """
        text = _OPTIONAL.sub(
            lambda line: f"{line[1]}{line[3]}" if line[2] in terms else "", _bare(self.question)
        )
        if not terms:
            return text
        names = " ".join(f"?{name}" for name in terms)
        return _with(text, f"VALUES ({names}) {{ ({' '.join(map(str, terms.values()))}) }}")

    def text_of_things(self, clause: str) -> str:
        """Return the query with a ``clause`` that says which things it tells of."""
        return _with(_CHOOSING.sub("", _OPTIONAL.sub("", _bare(self.question))), clause)


def _with(text: str, clause: str) -> str:
    if _HERE in text:
        return text.replace(_HERE, clause)
    return _WHERE.sub(lambda found: f"{found[0]}\n  {clause}", text, count=1)


def _bare(question: Question) -> str:
    """Return the query without its header, whose words are none of SPARQL's."""
    return _HEADER.sub("", question.text)


@cache
def panels() -> Mapping[str, Panel]:
    """Return every panel by its name."""
    found = (_read(file) for folder in _FOLDERS for file in sorted(folder.glob("*.rq")))
    return MappingProxyType({panel.name: panel for panel in found})


def panel_named(name: str) -> Panel:
    """Return a panel. Raises ``Refused`` when there is none of that name."""
    try:
        return panels()[name]
    except KeyError:
        raise Refused(404, f"There is no panel named {name!r}.") from None


def _read(file: Path) -> Panel:
    text = file.read_text("utf-8")
    header = header_of(text)
    return Panel(
        parse_question(text, file.stem.replace("_", "-")),
        MappingProxyType(dict(header.get("headings", {}))),
        str(header.get("empty", _SAYS_NOTHING)),
        int(header.get("rows", 0)),
        str(header.get("order", "")),
        str(header.get("merge", "")),
        tuple(str(header.get("things", "")).split()),
    )


def _spaced(variable: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", variable).lower()
    return words[:1].upper() + words[1:]
