"""Ask a view of a store: a question of the library, or any query."""

from collections.abc import Mapping

from kg.query.binding import Value, bind
from kg.query.library import Question, question_named
from kg.query.results import Result
from kg.store.base import View


def ask(view: View, question: Question | str, values: Mapping[str, Value] | None = None) -> Result:
    """Answer ``question``, or the one of that name, with ``values`` for its parameters.

    Raises ``UnknownQuestion`` and ``QueryError``.
    """
    asked = question_named(question) if isinstance(question, str) else question
    return Result(view.query(asked.text, bind(asked, values or {})), asked.title)
