"""Works of which a text prints no more than a number: "doi:10.1000/182", "PMID: 12345678"."""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.works.numbers import number_at
from kg.extract.works.reading import Reading
from kg.extract.works.titled import INFORMATION
from kg.model.source import ParsedWork
from kg.vocab.addresses import doi_url

_BEGINNING: Final = re.compile(
    r"(?<![\w/.])(?=doi:?\s*10\.|PMC?ID:?\s*(?:PMC)?\d|arXiv:\s*[\da-z])", re.IGNORECASE
)


def identified_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield a work, named as printed, for each number that stands by itself."""
    for found in _BEGINNING.finditer(reading.text):
        number = number_at(reading.text, found.start())
        if number is not None:
            printed = reading.text[found.start() : number.end]
            url = doi_url(number.name) if number.name.startswith("doi:") else None
            yield ParsedWork(
                title=printed,
                start=found.start(),
                end=number.end,
                titled=False,
                url=url,
                printed_url=printed if url else None,
                relation=INFORMATION,
                identifier=number.name,
            )
