"""From the entries of any structured input to what they state: one function for each form."""

from collections.abc import Mapping

from kg.extract.stated.rows import state_rows
from kg.model.stated import DataFile, Form, Statements


def state(data: DataFile, mapping: Mapping[str, str]) -> Statements:
    """Return what the input states; ``mapping`` is field -> column, for tables.

    Raises ``InputError`` when the input holds nothing of its form.
    """
    if data.form is Form.TABLE:
        return state_rows(data, mapping)
    raise NotImplementedError
