"""Short plain words for the things a picture names: relations, agents, works, places in a text."""

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.errors import UsageError

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ADDRESS = re.compile(r"https?://(\S+?)/?", re.IGNORECASE)
_LEADING = re.compile(r"[A-Z]|\b[a-z]")
_LONGEST_SHORT_FORM = 10


def local_name(iri: str) -> str:
    """Return the last part of ``iri``: after the ``#``, else after the last ``/``."""
    return iri.rstrip("/#").rpartition("#")[2].rpartition("/")[2]


def spoken(iri: str) -> str:
    """Say a property in words: ``cito:includesQuotationFrom`` is "includes quotation from"."""
    return _CAPITAL.sub(" ", local_name(iri)).lower()


def bare_address(name: str) -> str:
    """Return a web address without its scheme and last slash; any other name as it is."""
    found = _ADDRESS.fullmatch(name.strip())
    return found.group(1) if found else name


def short_form(name: str, also: Iterable[str]) -> str:
    """Return the acronym among the names in ``also`` that ``name`` spells out, else ``name``.

    An acronym takes its letters, in order, from the name's capitals and first letters; of several
    the longest wins: a misprint ("NDLO" for NDLON) rather drops a letter than adds one that fits.
    """
    letters = [letter.upper() for letter in _LEADING.findall(name)]
    fitting = [form for form in also if _is_acronym(form) and _is_within(form, letters)]
    return min(fitting, key=lambda form: (-len(form), form), default=name)


def opening(text: str, length: int) -> str:
    """Return the first words of ``text``, at most ``length`` characters; "…" says it was cut."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    cut = head.rpartition(" ")[0] if not line[length - 1].isspace() else head
    return (cut or head).rstrip(" ,;:–—-.") + "…"


def both_ends(text: str, length: int) -> str:
    """Return ``text`` on one line, the middle left out ("…") where it is longer than ``length``."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    close = line[-(length // 3) :]
    return f"{opening(line, length - len(close))} {close.partition(' ')[2] or close}"


def spans(places: Iterable[tuple[int, int]]) -> str:
    """Say character spans: ``[(5, 9), (20, 31)]`` is "characters 5 to 9 and 20 to 31".

    Code points of the stored text, counted from 0, the end not included.
    """
    parts = [f"{start} to {end}" for start, end in sorted(set(places))]
    return f"characters {_listed(parts)}" if parts else ""


def counted(number: int, one: str, many: str = "") -> str:
    """Return ``number`` with the noun that fits it: "1 reply", "2 replies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def named_one(labels: Mapping[str, str], name: str) -> str:
    """Return the IRI ``name``, or the only one whose label holds it, a whole label first.

    Raises ``UsageError`` when there is none, or more than one.
    """
    if name in labels:
        return name
    held = {iri: label.casefold() for iri, label in labels.items()}
    wanted = name.casefold()
    fitting = [iri for iri, label in held.items() if label == wanted]
    fitting = fitting or [iri for iri, label in held.items() if wanted in label]
    if len(fitting) != 1:
        said = "No node is" if not fitting else f"{len(fitting)} nodes are"
        few = "; ".join(sorted(labels[iri] for iri in fitting)[:3])
        hint = "Give its IRI, or more of its name"
        raise UsageError(f"{said} called {name!r}.", f"{hint}: {few}." if few else f"{hint}.")
    return fitting[0]


def _is_acronym(form: str) -> bool:
    return form.isalpha() and form.isupper() and 1 < len(form) <= _LONGEST_SHORT_FORM


def _is_within(letters: str, available: Sequence[str]) -> bool:
    rest = iter(available)
    return all(letter in rest for letter in letters)


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
