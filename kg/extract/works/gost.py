"""Entries in the style of the Russian standard for references (GOST R 7.0.5).

"Иванов И. И. Причалы залива // Вестник порта. 2019. № 3. С. 4–9."; "Портовый совет. Причалы залива:
сборник. М.: Пристань, 2019. 120 с."; "Причалы залива / под ред. И. И. Иванова. М., 2019.": titles
are set like sentences and have no marks, the place and the year behind them tell them.
"""

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.works.detailed import detailed
from kg.extract.works.reading import Reading
from kg.extract.works.tail import parse_tail
from kg.extract.works.titled import DATA, INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind

_LANGUAGES: Final = frozenset(("ru", "uk", "be", "bg", "kk"))
_UPPER: Final = "А-ЯЁІЇЄҐ"
_PERSON: Final = rf"[{_UPPER}][\w’'-]+,?\s(?:[{_UPPER}]\.\s?){{1,2}}"
_AUTHORS: Final = (
    rf"(?:(?P<persons>{_PERSON}(?:,\s{_PERSON})*)(?:и\sдр\.\s*)?"
    rf"|(?P<body>(?:Мин|Рос|[{_UPPER}]{{2,}})\w*|[{_UPPER}]\w+(?:\s(?:[\w-]+)){{1,8}}?)\.\s+)"
)
_YEAR: Final = r"(?P<year>(?:1[89]|20)\d\d)"
_DASH: Final = r"\s*(?:[–—-]\s*)?"
_TOWN: Final = rf"(?:М|СПб|Л|К|Мн|Н\.\sНовгород|[{_UPPER}][а-яё-]{{3,}}(?:-[{_UPPER}][а-яё]+)?)\.?"
_PLACE: Final = rf"{_DASH}{_TOWN}(?:\s?:\s?[^.:;]{{2,80}}?)?,\s?{_YEAR}(?!\d)"
_TITLE: Final = r"(?P<title>[^/]{8,300}?)"
_WITHIN: Final = re.compile(
    rf"{_AUTHORS}?{_TITLE}\s+//\s+(?P<within>[^/]{{3,160}}?)\.{_DASH}(?:[^/]{{0,60}}?){_YEAR}(?!\d)"
)
_BOOK: Final = re.compile(rf"{_AUTHORS}?{_TITLE}(?:\s/\s[^/]{{3,120}}?)?[.,]{_PLACE}")


def gost_entries(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the work of an entry that has this form from its start."""
    if reading.language.partition("-")[0] not in _LANGUAGES:
        return
    lead = reading.terms.lead_at(reading.text, 0)
    at = lead.end() if lead else len(reading.text) - len(reading.text.lstrip())
    for form in (_WITHIN, _BOOK):
        match = form.match(reading.text, at)
        if match is not None and match["title"][0].isupper():
            yield _work(reading, match, data=bool(lead and lead.groupdict().get("data")))
            return


def _work(reading: Reading, match: re.Match[str], *, data: bool) -> ParsedWork:
    title = " ".join(match["title"].split()).rstrip(" .,:")
    work = ParsedWork(
        title=title,
        start=match.start(),
        end=match.end(),
        authors=_authors(match),
        issued=PartialDate(int(match["year"])),
        kind=WorkKind.ARTICLE if "within" in match.re.groupindex else reading.terms.kind(title),
        relation=DATA if data else INFORMATION,
        confidence=0.9,
        reason="Read from the form of the entry.",
    )
    return detailed(work, parse_tail(reading, match.end(), len(reading.text)))


def _authors(match: re.Match[str]) -> tuple[str, ...]:
    if match["persons"]:
        return tuple(name.strip(" ,") for name in re.findall(_PERSON, match["persons"]))
    return (" ".join(match["body"].split()),) if match["body"] else ()
