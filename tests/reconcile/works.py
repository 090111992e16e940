"""Works as documents describe them, and how they are told apart."""

from dataclasses import replace

from kg.model.dates import PartialDate
from kg.model.source import ParsedWork, WorkKind
from kg.reconcile.sources.cluster import SourceClusters, cluster_works

AGENTS = {"CCR": "ccr", "NDLON": "ndlon", "Cardozo School of Law": "cardozo-law", "ICE": "us-ice"}
HOSTS = {"ice.gov": "us-ice"}
AUGUST = PartialDate(2010, 8)


def work(title: str, *authors: str, issued: PartialDate | None = None) -> ParsedWork:
    return ParsedWork(title, 0, len(title), authors=authors, issued=issued)


def page(url: str, title: str | None = None) -> ParsedWork:
    name = title or url
    return ParsedWork(name, 0, 9, titled=title is not None, url=url, kind=WorkKind.WEB)


GUIDE = replace(
    work(
        "Briefing Guide to ‘Secure Communities’ – ICE’s Controversial Immigration Enforcement "
        "Program New Statistics and Information Reveal Disturbing Trends and Leave Crucial "
        "Questions Unanswered",
        "CCR",
        "NDLON",
        "Cardozo School of Law",
        issued=AUGUST,
    ),
    kind=WorkKind.REPORT,
)
DAMAGED = replace(GUIDE, authors=("CCR", "NDLO", "Cardozo School of Law"))
STRAIGHT = replace(DAMAGED, title=DAMAGED.title.replace("‘", "'").replace("’", "'"))
RELEASE = work(
    "Groups Call 'Secure Communities' Program a Racial Profiling Dragnet That Undermines Community "
    "Policing and Public Safety",
    "CCR",
    "NDLON",
    "Cardozo School of Law",
    issued=PartialDate(2010, 8, 10),
)
NAME = replace(work("CCR program guide", "CCR"), titled=False, kind=WorkKind.REPORT)
MEMO = ParsedWork(
    "Memo from Lieutenant Michael Barry, Martin County Sheriff's Office to Major Steve Chase",
    0,
    9,
    titled=False,
    authors=("Michael Barry",),
    issued=PartialDate(2009, 2, 28),
    kind=WorkKind.LETTER,
    via="CCR program guide",
)
FOIA = ParsedWork(
    "Information provided as a result of the group's FOIA request (April 2010)",
    0,
    9,
    titled=False,
    issued=PartialDate(2010, 4),
    kind=WorkKind.DATA,
)
STATISTICS = ParsedWork(
    "Updated Interoperability Statistics – By Conviction – July 2010",
    0,
    9,
    authors=("ICE FOIA Reading Room",),
    issued=PartialDate(2010, 7),
    url="http://www.ice.gov/foia/readingroom.htm",
    kind=WorkKind.DATA,
)


def cluster(*works: ParsedWork, publisher: str | None = "us-ice") -> SourceClusters:
    return cluster_works(works, AGENTS.get, HOSTS.get, publisher=publisher)


def keys(*works: ParsedWork) -> list[str]:
    return [match.source for match in cluster(*works).matches]


def one_source(*works: ParsedWork) -> bool:
    return len(set(keys(*works))) == 1
