"""Where things stand in other documents than the one that is read."""

from collections.abc import Iterator

from kg.checks.reading import Reading
from kg.model.finding import Place


def places_elsewhere(reading: Reading, thing: str) -> Iterator[Place]:
    """Yield every place of a thing, in whichever document."""
    for row in reading.about("places", thing=thing):
        span = int(row["start"]), int(row["end"])
        yield Place(row["name"], *span, row["exact"], row["anchor"], row["version"])
