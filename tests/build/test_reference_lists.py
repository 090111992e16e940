"""Works in lists, and whose they are. All pages and bodies are made up."""

from kg.model.record import Record
from tests.build.test_pages import record_of

_PAGE = """# Myths about the Ostra lamp

Published by the Ostra Lamp Trust

**Myth:** The lamp blinds birds{claim}.

**Fact:** Few birds come near it{first}.

**Sources:**

- Quay, L. (2012). Lamps of old times. Tallow Press.

**Myth:** It keeps people awake.

**Fact:** Most people sleep well.

**Sources:**

- Meer, A. (2019). Birds before the lamp. Ostra Press.
"""


def cited(record: Record) -> set[tuple[str, str]]:
    """Return the first words of each passage with the first author of what it cites."""
    words = {one.key: one.text.split()[0] for one in record.assertions}
    return {(words[one.assertion or ""], one.cited.split("-")[0]) for one in record.citations}


def test_a_mark_in_another_exchange_takes_no_source_from_a_reply() -> None:
    """The second reply lost what it lists, because the first one names it by author and year."""
    record = record_of(_PAGE.format(claim="", first=", as Meer (2019) shows"))
    assert cited(record) == {("Few", "quay"), ("Few", "meer"), ("Most", "meer")}


def test_a_mark_in_the_same_exchange_says_whose_a_listed_work_is() -> None:
    record = record_of(_PAGE.format(claim=", as Quay (2012) says", first=""))
    assert cited(record) == {("The", "quay"), ("Most", "meer")}


def test_a_list_as_high_as_the_exchanges_is_for_the_document() -> None:
    """A list of its own in the first exchange made it the second reply's."""
    record = record_of("""# Myths about the Ostra lamp

## Myth 1: The lamp blinds birds.

Few birds come near it.

### Sources

- Meer, A. (2019). Birds before the lamp. Ostra Press.

## Myth 2: It keeps people awake.

Most people sleep well.

## Sources

- Quay, L. (2012). Lamps of old times. Tallow Press.
""")
    found = {(one.cited.split("-")[0], one.assertion is None) for one in record.citations}
    assert found == {("meer", False), ("quay", True)}
