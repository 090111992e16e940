"""What a panel is: a query of ``kg/web/queries`` and the words around its answer.

A file is named ``{subject}_{question}.rq`` and begins with the header of the question library (see
``kg.query.library``), which here may also say ``headings`` (variable: words), ``empty`` (what an
empty answer means) and ``rows`` (how many a page shows; without it, all).

Variables speak by their names: ``?claimLabel`` is what a reader sees for ``?claim``, and
``?partyLinks`` holds lines of an IRI, a blank and a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.query.library import Question, header_of, parse_question
from kg.web.refusal import Refused

_FOLDER: Final = Path(__file__).parent.parent / "queries"


@dataclass(frozen=True, slots=True)
class Panel:
    """A query, what its columns are called, what its emptiness means, how long a page of it is."""

    question: Question
    headings: Mapping[str, str]
    empty: str
    rows: int

    @property
    def name(self) -> str:
        """The name in addresses."""
        return self.question.name

    def heading(self, variable: str) -> str:
        """Return the words above a column."""
        return self.headings.get(variable, variable)


@cache
def panels() -> Mapping[str, Panel]:
    """Return every panel by its name."""
    found = (_read(file) for file in sorted(_FOLDER.glob("*.rq")))
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
        str(header.get("empty", "Nothing of this kind is in the graph.")),
        int(header.get("rows", 0)),
    )
