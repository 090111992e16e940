"""What a quotation itself shows: where words were left out, and where words were put in.

Whether the words that remain are those of the source is looked up where the graph has its text.
"""

import re
from collections.abc import Iterator
from typing import Final

from kg.checks.facts.held import held_text
from kg.checks.reading import Reading, counted, listed, values
from kg.model.finding import Check, Finding, Outcome, Severity

AS_IT_STANDS: Final = Check(
    "quotation-unaltered",
    "A quotation shows no omission and no insertion.",
    "quotations",
    Severity.NOTE,
)
_ELISION: Final = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.")
_INSERTION: Final = re.compile(r"\[(?!\s*(?:…|\.\s?\.\s?\.)\s*\])([^\]\[]+)\](?!\()")


def check_quotations(reading: Reading) -> Iterator[Finding]:
    """Yield, for each quotation, its omissions and insertions with their places."""
    for quotation, rows in reading.by("quotations", "quotation").items():
        text = rows[0]["words"]
        omitted, inserted = len(_ELISION.findall(text)), _INSERTION.findall(text)
        said = [counted(omitted, "omission")] if omitted else []
        said += [f"{counted(len(inserted), 'insertion')} ({_in_brackets(inserted)})"] * any(
            inserted
        )
        works = values(rows, "work")
        held = any(held_text(reading, work) for work in works)
        outcome = Outcome.FAILED if said else Outcome.PASSED if held else Outcome.CANNOT_TELL
        says = f"The quotation shows {listed(said)}."
        if not said:
            lacking = "" if held else "; the text of its source is not in the graph"
            says = f"The quotation shows no change{lacking}."
        places = reading.places_of(quotation)
        marks = tuple(
            place.part(*match.span())
            for place in places
            for sign in (_ELISION, _INSERTION)
            for match in sign.finditer(place.exact)
        )
        yield Finding(AS_IT_STANDS, quotation, outcome, says, (*places, *marks), works)


def _in_brackets(inserted: list[str]) -> str:
    return ", ".join(f"[{words}]" for words in dict.fromkeys(inserted))
