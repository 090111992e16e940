"""The table of ``docs/checks.md``; ``python -m tests.checks.page`` makes it from the checks."""

from kg.checks.registry import ENTRIES
from kg.model.finding import Check
from kg.vocab.resources import resource

PAGE = "docs/checks.md"
BEGIN = "<!-- checks: made from the code, do not edit by hand -->"
END = "<!-- /checks -->"


def table() -> str:
    """Return the table as Markdown."""
    rows = list(dict.fromkeys(_row(check) for entry in ENTRIES for check in entry.checks))
    head = "| code | family | severity | passed when |\n| --- | --- | --- | --- |"
    return "\n".join([head, *rows])


def _row(check: Check) -> str:
    return f"| `{check.code}` | {check.family} | {check.severity} | {check.title} |"


def shown() -> str:
    """Return the table that the page shows."""
    text = resource(PAGE).read_text("utf-8")
    return text.split(BEGIN)[1].split(END)[0].strip()


def _write() -> None:
    text = resource(PAGE).read_text("utf-8")
    head, tail = text.split(BEGIN)[0], text.split(END)[1]
    resource(PAGE).write_text(f"{head}{BEGIN}\n{table()}\n{END}{tail}", "utf-8")


if __name__ == "__main__":
    _write()
