"""SPARQL 1.1 Update: the standard's evaluation and syntax tests, sent over HTTP."""

import pytest

from tests.conformance.known import UPDATE_FAILURES
from tests.conformance.store import content, data_of, load
from tests.conformance.suite import (
    MF,
    UT,
    Node,
    canonical,
    entries,
    name,
    read_text,
    require_suite,
)
from tests.web.server import Server

require_suite()

FOLDERS = (
    "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert",
    "delete-where", "drop", "move", "update-silent",
)  # fmt: skip
TESTS = [entry for folder in FOLDERS for entry in entries(folder, "UpdateEvaluationTest")]
SYNTAX = [
    entry
    for folder in (*FOLDERS, "syntax-update-1", "syntax-update-2")
    for entry in entries(
        folder, "PositiveUpdateSyntaxTest11", "NegativeUpdateSyntaxTest11", "NegativeSyntaxTest11"
    )
]


def marked(tests: list[Node]) -> list[object]:
    return [pytest.param(entry, id=name(entry), marks=_marks(entry)) for entry in tests]


def _marks(entry: Node) -> list[pytest.MarkDecorator]:
    reason = UPDATE_FAILURES.get(name(entry))
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize("entry", marked(TESTS))
def test_evaluation(entry: Node, plain: Server) -> None:
    action, result = entry.get(MF + "action"), entry.get(MF + "result")
    assert action is not None
    assert result is not None
    load(plain, data_of(action, UT))
    iri = action.text(UT + "request")
    answer = plain.update(f"BASE <{iri}>\n{read_text(iri)}")
    assert answer.status == 204, answer.text
    assert content(plain) == canonical(data_of(result, UT))


@pytest.mark.parametrize("entry", marked(SYNTAX))
def test_syntax(entry: Node, plain: Server) -> None:
    """A valid update may still fail, say for a graph that is not there; it is not malformed."""
    iri = entry.text(MF + "action")
    answer = plain.update(f"BASE <{iri}>\n{read_text(iri)}")
    if "PositiveUpdateSyntaxTest11" in entry.kinds():
        assert answer.status == 204 or "cannot be done" in answer.text, answer.text
    else:
        assert answer.status == 400
        assert "cannot be done" not in answer.text
