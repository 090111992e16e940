"""A folder of documents that speak of each other. All bodies, works and numbers are made up.

Each file is there for something that one process sees and parts alone do not.
"""

import gzip
import json
import zipfile
from pathlib import Path
from typing import Final

from kg.vocab.iris import Minter, token
from kg.vocab.namespaces import iri

ANSWERS: Final = ("figures/first.md", "figures/second.md")
_GUIDE: Final = "A Guide to Rust on the Water"
_SHARED_PAGE: Final = "https://news.example.net/rust"
_CLAIM: Final = "The ferries of the bay are eaten by rust."

_FIGURES: Final = """# {title}

The Ferry Board and the Harbour League are made up; the county is real, its numbers are not.

The Ferry Board answers the Harbour League (HL).

**CLAIM:** "In Harris County, Texas, {late} percent of crossings were late in May 2015," the \
Harbour League says.[^1]

**FACT:** The timetable was changed in June.

[^1]: "{guide}," Harbour League, May 2019, p. {page}.
"""

_ANSWER: Final = """# {title}

The Ferry Board answers the Harbour League (HL). Both are made up.

**CLAIM:** "Nobody on the bay was asked, and the boats were late on {late} percent of all \
days."[^1]

**FACT:** {reply} See <https://ferries.example.org/{page}>, <{shared}> and \
<https://desk.example.org/rust/3>.

[^1]: "{guide}," Harbour League, {issued}p. 4.
[^2]: "The Log of the Ferries on the Bay," Ferry Board, 2018.
"""

_GUIDE_TEXT: Final = f"""# {_GUIDE}

The Harbour League does not exist.

Nobody on the bay was asked, and the boats were late on 54 percent of all days.

**CLAIM:** "In Harris County, Texas, 56 percent of crossings were late in May 2015," the \
Pilots of the Bay say.[^1]

**FACT:** They counted by night.

[^1]: "A Memo on Crossings that were Late," Pilots of the Bay, April 2018.
"""

_TWINS: Final = """**Office of Lamps and Quays**

# Lamps on the quay: what is said

**CLAIM:** "The lamps of the quay are dark {when}."

**FACT:** They are lit {when}.
"""

_MARKED: Final = """<html lang="en"><head><title>Rust, a page of the desk</title>
<script type="application/ld+json">{review}</script></head><body><h1>Rust, a page of the desk</h1>
<p>The desk is made up.</p><p><b>Claim:</b> {claim}</p><p><b>Fact:</b> They were painted.</p>
</body></html>
"""

_BIB: Final = """% Works made up for these tests.
@book{{guide, title = {{{guide}}}, author = {{{{Harbour League}}}}, year = 2019, \
url = {{https://hl.example.org/guide}}}}
@book{{other, title = {{Paint against rust on boats}}, year = 2017, doi = {{10.1000/paint}}}}
"""

_CSV: Final = """Claim;Claimed by;Response;Replied by;Claim source
{claim};Harbour League;They were painted;Ferry Board;{shared}
Paint is poison;Harbour League;It is not;Ferry Board;https://doi.org/10.1000/paint
"""


def review(number: int) -> dict[str, object]:
    """Return a review of one claim, which many records and a page repeat."""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"https://desk.example.org/rust/{number}",
        "datePublished": "2020-01-02",
        "author": {"@type": "Organization", "name": "Desk of the Bay"},
        "claimReviewed": _CLAIM,
        "reviewRating": {"@type": "Rating", "alternateName": "Half the story"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Organization", "name": "Harbour League"},
            "appearance": {"@type": "CreativeWork", "url": _SHARED_PAGE},
        },
    }


def write_crossing(folder: Path, *names: str) -> Path:
    """Write the folder, or some of it."""
    folder.mkdir(parents=True)
    for name, text in _texts().items():
        if not names or name in names:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if not names:
        _pack(folder)
    return folder


def _texts() -> dict[str, str]:
    figures = [
        _FIGURES.format(title=f"Ferries, answer {number}", late=late, page=number, guide=_GUIDE)
        for number, late in ((1, 56), (2, 65))
    ]
    answers = [
        _ANSWER.format(guide=_GUIDE, shared=_SHARED_PAGE, **held)
        for held in (
            {"title": "Rust, answered", "late": 54, "issued": "May 2019, ",
             "reply": "All were asked.", "page": "log.html"},
            {"title": "Rust, answered once more", "late": 45, "issued": "",
             "reply": "All were asked twice.", "page": "log.htm"},
        )
    ]  # fmt: skip
    feed = "\n".join(json.dumps(review(number)) for number in range(40)) + "\n"
    return {
        # one figure of one party has two values
        "figures/first.md": figures[0],
        "figures/second.md": figures[1],
        # a work that both cite, dated in one of them; its text is here, too, and is misquoted once
        "answers/first.md": answers[0],
        "answers/second.md": answers[1],
        "guide.md": _GUIDE_TEXT,
        # the same text in a file before: the last one is kept
        "copy-of-guide.md": _GUIDE_TEXT,
        # a graph of a document that RDF states anew, and a body above one that documents name
        "restated.nq": _restated(Minter()),
        # one publisher and title, two texts
        "twins/lamps-in-spring.md": _TWINS.format(when="in spring"),
        "twins/lamps-in-winter.md": _TWINS.format(when="in winter"),
        # one text in two files, and another one of the same title
        "twins/lamps-in-winter-copy.md": _TWINS.format(when="in winter"),
        # one claim in a feed, in another of the same name, and in the mark-up of a page
        "rust.jsonl": feed,
        "again/rust.jsonl": json.dumps(review(1)) + "\n" + json.dumps(review(99)) + "\n",
        "copy/rust.jsonl": feed,
        "page.html": _MARKED.format(review=json.dumps(review(7)), claim=_CLAIM),
        # works that are known from what was read before
        "works/a-list.bib": _BIB.format(guide=_GUIDE),
        "works/claims.csv": _CSV.format(claim=_CLAIM, shared=_SHARED_PAGE),
        # what nobody named and holds nothing
        "README.md": "# About this folder\n",
        "tool.py": "print('no document')\n",
        ".hidden/notes.md": figures[0],
        "_underlined.md": _TWINS.format(when="at dusk").replace("Lamps on", "More lamps on"),
        "other.json": json.dumps({"rows": [1, 2, 3]}),
    }


def _restated(names: Minter) -> str:
    league, above = (names.entity("agent", key) for key in ("harbour-league", "league-of-bays"))
    unnamed, topic = names.entity("agent", "nobody-names-this"), names.entity("concept", "dusk")
    key = "office-of-lamps-and-quays-more-lamps-on-the-quay-what-is-said"
    page = names.entity("doc", key)
    # a page whose address only a feed states
    reviewed = names.entity("source", f"web-{token('https://desk.example.org/rust/5')}")
    own, shared = names.document_graph(key), names.graph("reference")
    rows = (
        (page, f"<{iri('rdf:type')}>", f"<{iri('clm:Document')}>", own),
        (page, f"<{iri('schema:name')}>", '"Lamps, as read elsewhere"@en', own),
        (page, f"<{iri('schema:about')}>", f"<{topic}>", own),
        (reviewed, f"<{iri('rdf:type')}>", f"<{iri('clm:Source')}>", own),
        (reviewed, f"<{iri('clm:nearDuplicateOf')}>", f"<{topic}>", own),
        (topic, f"<{iri('skos:prefLabel')}>", '"dusk"@en', shared),
        (league, f"<{iri('org:subOrganizationOf')}>", f"<{above}>", shared),
        (above, f"<{iri('schema:name')}>", '"League of Bays"@en', shared),
        (unnamed, f"<{iri('schema:name')}>", '"Nobody"@en', shared),
    )
    return "".join(f"<{s}> {p} {o} <{g}> .\n" for s, p, o, g in rows)


def _pack(folder: Path) -> None:
    """Pack documents of one title, one of which lies beside the archive as well."""
    with zipfile.ZipFile(folder / "old.zip", "w") as archive:
        for season in ("winter", "autumn"):
            info = zipfile.ZipInfo(f"lamps/lamps-in-{season}.md")
            archive.writestr(info, _TWINS.format(when=f"in {season}"))
    packed = json.dumps(review(500)).encode() + b"\n"
    (folder / "packed.jsonl.gz").write_bytes(gzip.compress(packed, mtime=0))
