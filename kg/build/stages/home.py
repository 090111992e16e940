"""The one state that a document is from, where its sentences name none: they leave it out."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.mentions import places_named, scan
from kg.model.document import Document
from kg.model.lexicon import Lexicon
from kg.model.location import Span
from kg.model.words import Run, Words
from kg.reconcile.gazetteer import state_names
from kg.reconcile.jurisdictions import Jurisdictions

_STATE = re.compile(r"us-\d\d")  # the key of a state
_SURE = "yes"  # a state whose bare name means hardly anything else, as "Washington" does


def home_state(document: Document, lexicon: Lexicon) -> str | None:
    """Return the key of the only state in the title and in names of bodies, else ``None``.

    "Lake County, Florida" in the title, "Florida Department of Corrections" in the text: the
    document's "Orange County" is the one in Florida.
    """
    found = {*_of_title(document, lexicon), *_of_bodies(document)}
    return found.pop() if len(found) == 1 else None


def _of_title(document: Document, lexicon: Lexicon) -> Iterator[str]:
    title = document.title or ""
    words = Words((Run(title, Span(0, len(title))),))
    yield from (key for key in places_named(scan(words, lexicon).mentions) if _STATE.fullmatch(key))


def _of_bodies(document: Document) -> Iterator[str]:
    for block in document.blocks:
        for body in find_bodies(block.words):
            name = body.words.casefold()
            yield from (key for state, key in _states() if name.startswith(state))


@cache
def _states() -> tuple[tuple[str, str], ...]:
    """Return the names of states, with the space behind them, and their keys."""
    places = Jurisdictions.load()
    keys = (f"us-{state.fips}" for state in state_names() if state.bare == _SURE)
    return tuple((f"{places[key].name.casefold()} ", key) for key in keys)
