"""Cases, statutes and regulations of the United States, known by their citation.

The forms are those of the Bluebook (rules 10, 12 and 14): "A v. B, 123 U.S. 456, 460 (1999)",
"42 U.S.C. § 1983", "40 C.F.R. § 60.2", "84 Fed. Reg. 1234 (Jan. 5, 2019)",
"Or. Rev. Stat. § 12.3", "Pub. L. No. 104-208".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.works.reading import Reading
from kg.extract.works.titled import INFORMATION
from kg.model.dates import PartialDate
from kg.model.source import ParsedWork

_CHEAP: Final = re.compile(
    r" v\. |\bU\.? ?S\.? ?C\b|\bC\.? ?F\.? ?R\b|\bFed\. Reg\.|\bF\.?R\.? \d|§"
    r"|\bPub(?:lic|\.) L|\bP\. ?L\.|\b[Ss]ections? \d|\bAtt[’']?y\.? Gen\."
)
_YEAR: Final = r"(?:\s*\([^()]{0,40}?\b(?P<year>1[789]\d\d|20\d\d)\))?"
_PARTY: Final = r"[A-Z][\w.’'&-]*(?:,? (?:of |for |the |and |ex rel\. )?[A-Z][\w.’'&-]*){0,7}"
_CASE: Final = re.compile(
    rf"(?P<name>{_PARTY} v\. {_PARTY}),\s+"
    r"(?P<cite>\d{1,4} (?:U\.S\.|S\. ?Ct\.|F\.(?: ?[23]d| ?4th)?|F\. ?Supp\.(?: ?[23]d)?) \d{1,5})"
    rf"(?:, (?P<page>\d+)(?:[-–]\d+)?)?{_YEAR}"
)
_SECTIONS: Final = (
    r"§{0,2}\s*(?:[Ss]ec(?:tion|\.)\s+)?(?P<part>(?:[Pp]arts?|[Pp]t\.|[Cc]hapters?|[Cc]h\.)\s+)?"
    r"(?P<section>\d[\w.-]*(?:\([\w]+\))*)"
)
_SIGNAL: Final = re.compile(r"^(?:(?:But )?[Ss]ee(?:,? also)?|Cf\.|Compare|In|Accord)\s+")
_STATUTE: Final = re.compile(
    rf"\b(?P<title>\d{{1,2}}) "
    rf"(?P<code>U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?)(?:A\.)?\s*{_SECTIONS}{_YEAR}"
)
_REGISTER: Final = re.compile(
    r"\b(?P<volume>\d{1,3}) (?:Fed\. Reg\.|F\.? ?R\.?) "
    r"(?P<first>\d{1,3}(?:,\d{3}|\d{0,3}))(?![\w-])"
    rf"(?:, (?P<page>[\d,]+))?{_YEAR}"
)
# "Or. Rev. Stat. § 12.3", "Tex. Elec. Code Ann. § 16.033": a code, in short forms, and a section.
_SHORT: Final = r"(?!See |Cf\. |In )[A-Z][A-Za-z]{0,8}"
_CODE: Final = re.compile(
    rf"\b(?P<code>(?:{_SHORT}\.? ?){{0,3}}{_SHORT}\. ?(?:{_SHORT}\.? )*?"
    r"(?:Stat|Code|Laws?|Comp|Regs?)\.?(?: Ann\.)?) ?§{1,2} ?"
    rf"(?P<section>\d[\w.:-]*(?:\([\w]+\))*){_YEAR}"
)
_PARTS: Final = r"\d[\w.]*(?:\([\w]+\))*"
_SECTION_OF: Final = re.compile(  # "sections 4(a) and 12 of the Harbour Act of 1934"
    rf"\b(?P<place>[Ss]ections? {_PARTS}(?:(?:, | and | or |, and |, or ){_PARTS})*) of the "
    r"(?P<act>[A-Z][\w’'-]*(?: (?:(?:of|and|for|the|in) ){0,2}[A-Z][\w’'-]*){0,8}? "
    r"(?:Act|Code|Ordinance|Statutes)(?: of (?P<year>1[789]\d\d|20\d\d))?)(?![\w-])(?! [A-Z])"
)
_PUBLIC_LAW: Final = re.compile(
    rf"\b(?:Pub(?:lic|\.) L(?:aw|\.)|P\. ?L\.)(?: No\.)? (?P<number>\d+[-–]\d+){_YEAR}"
)
# "23 Cal. Op. Att'y Gen. 14 (1990)", "79 Ops. Cal. Atty. Gen. 21, 24 (1996)"
_OPINION: Final = re.compile(
    r"\b(?P<cite>\d{1,3} (?:[A-Z][a-z]{0,5}\. ?){0,2}Ops?\. ?(?:[A-Z][a-z]{0,5}\. ?){0,2}?"
    rf"Att[’']?y\.? Gen\. (?:No\. )?\d[\d-]{{0,7}})(?:, (?P<page>\d+)(?:[-–]\d+)?)?{_YEAR}"
)


def legal_works(reading: Reading) -> Iterator[ParsedWork]:
    """Yield the cases and statutes that are cited in full; a case without a reporter is none."""
    if not _CHEAP.search(reading.text):
        return
    for match in _CASE.finditer(reading.text):
        cite, name = " ".join(match["cite"].split()), " ".join(match["name"].split())
        yield _work(match, f"{_SIGNAL.sub('', name)}, {cite}", cite)
    for match in _STATUTE.finditer(reading.text):
        section = match["section"].rstrip(".-")
        code = ".".join(char for char in match["code"] if char.isalpha())
        cite = f"{match['title']} {code}. {_division(match['part'])} {section}"
        yield _work(match, cite, cite)
    for match in _CODE.finditer(reading.text):
        cite = f"{' '.join(match['code'].split())} § {match['section'].rstrip('.-')}"
        yield _work(match, cite, cite)
    for match in _OPINION.finditer(reading.text):
        cite = " ".join(match["cite"].split()).rstrip("-")
        yield _work(match, cite, cite)
    for match in _REGISTER.finditer(reading.text):
        cite = f"{match['volume']} Fed. Reg. {match['first']}"
        yield _work(match, cite, cite)
    for match in _SECTION_OF.finditer(reading.text):
        act = " ".join(match["act"].split())
        yield replace(_work(match, act, ""), identifier=None, locator=match["place"])
    for match in _PUBLIC_LAW.finditer(reading.text):
        cite = f"Pub. L. No. {match['number'].replace('–', '-')}"
        yield _work(match, cite, cite)


def _division(printed: str | None) -> str:
    """Return the mark of what a title is divided in: sections, parts, chapters."""
    if printed is None:
        return "§"
    return "Part" if printed[0] in "Pp" else "Chapter"


def _work(match: re.Match[str], title: str, cite: str) -> ParsedWork:
    page = match.groupdict().get("page")
    first = int(page.replace(",", "")) if page else None
    return ParsedWork(
        title=title,
        start=match.start(),
        end=match.start() + len(match[0].rstrip(" .-")),
        issued=PartialDate(int(match["year"])) if match["year"] else None,
        relation=INFORMATION,
        identifier=cite,
        locator=page,
        page_first=first,
        page_last=first,
    )
