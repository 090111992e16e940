"""Bodies of the United States whose names those of other countries bear too: which are meant."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kg.extract.naming.mentions import Scan
from kg.model.document import Document
from kg.model.entity import EntityKind, Mention
from kg.reconcile.gazetteer import countries, state_names
from kg.reconcile.jurisdictions import Jurisdictions
from kg.reconcile.names import fold
from kg.vocab.addresses import host_of
from kg.vocab.wordlists import word_lists

_HERE = "us"
_BRITISH = {"uk": "gb"}  # a domain that is no code of ISO 3166


def is_abroad(document: Document, mentions: Sequence[Mention]) -> bool:
    """Tell whether a document is of another country than the United States.

    Its address or a place that it names says so, and nothing else is surely American.
    """
    lists, domain = word_lists("shared_names"), _domain(document)
    if domain in lists["american_domains"] or any(map(_is_american, mentions)):
        return False
    if domain in _countries() and domain not in lists["everyday_domains"]:
        return True
    named = any(found.entity.kind is EntityKind.PLACE for found in mentions)
    said = re.compile(rf"\b{_any(lists['american'])}\b")
    return named and not any(said.search(block.words.text) for block in document.blocks)


def own_names(scanned: Scan, text: str, *, abroad: bool) -> Scan:
    """Leave out mentions of bodies that are those of another country, told by page or words."""
    kept = [
        found
        for found in scanned.mentions
        if not is_shared(found) or not (abroad or _elsewhere().match(text, found.end))
    ]
    return Scan(tuple(kept), scanned.ambiguities)


def is_shared(found: Mention) -> bool:
    """Tell whether the words name a body of the United States by a name that others bear too."""
    is_body = found.entity.kind is EntityKind.AGENT and found.entity.key.startswith(f"{_HERE}-")
    return is_body and fold(found.words) in _shared()


def _is_american(found: Mention) -> bool:
    key, kind = found.entity.key, found.entity.kind
    if kind not in (EntityKind.PLACE, EntityKind.AGENT) or is_shared(found):
        return False
    return key == _HERE or key.startswith(f"{_HERE}-")


def _domain(document: Document) -> str:
    address = document.described("canonical", "og:url", "url")
    domain = host_of(address).rpartition(".")[2] if address else ""
    return _BRITISH.get(domain, domain)


@cache
def _countries() -> frozenset[str]:
    return frozenset(country.iso for country in countries())


@cache
def _shared() -> frozenset[str]:
    names: Iterable[str] = word_lists("shared_names")["names"]
    return frozenset(map(fold, names))


@cache
def _elsewhere() -> re.Pattern[str]:
    """What stands behind the name of a body of another country or of a state."""
    abroad = [
        name for land in countries() if land.iso != _HERE for name in (land.name, *land.other)
    ]
    places = Jurisdictions.load()
    states = [places[f"{_HERE}-{state.fips}"].name for state in state_names()]
    links = word_lists("shared_names")
    abroad += links["parts_of_others"]
    return re.compile(
        rf"(?:,|\s+{_any(links['before_country'])})\s+{_any(abroad)}\b"
        rf"|\s+{_any(links['before_state'])}\s+{_any(states)}\b"
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
