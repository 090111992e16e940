"""From the entries of any structured input to what they state: one function for each form."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from kg.extract.stated.argument import state_argument
from kg.extract.stated.citations import state_citations
from kg.extract.stated.references import state_references
from kg.extract.stated.rows import state_rows
from kg.model.location import Notice
from kg.model.stated import DataFile, Form, Statements

_FORMS: Final[Mapping[Form, Callable[[DataFile], Statements]]] = {
    Form.REFERENCES: state_references,
    Form.CITATIONS: state_citations,
    Form.ARGUMENT: state_argument,
}


def state(data: DataFile, mapping: Mapping[str, str]) -> Statements:
    """Return what the input states; ``mapping`` is field -> column, for tables.

    An input that states nothing says so in a notice. Raises ``InputError`` for a table that names
    no column of claims.
    """
    table = data.form is Form.TABLE
    found = state_rows(data, mapping) if table else _FORMS[data.form](data)
    if found.sayings or found.works:
        return found
    nothing = Notice("nothing-stated", "No claim, statement or work was found in it.")
    return replace(found, notices=(*found.notices, nothing))
