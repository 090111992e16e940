"""Initials that made a work: "an FBI study found", "a 2019 GAO report says", "eine OECD-Studie"."""

import re
from typing import Final

from kg.extract.works.terms import Terms

_INITIALS: Final = re.compile(r"[A-ZÀ-Þ]{2,8}")


def are_initials(name: str, known: Terms) -> bool:
    """Tell initials of a body from those of what is studied ("DNA") and of places ("US")."""
    return _INITIALS.fullmatch(name) is not None and name not in known.words["no_makers"]


def is_lone_maker(name: str, known: Terms) -> bool:
    """Tell a name of one word that makers of surveys and journals go by: "Gallup", "Lancet"."""
    return name in known.words["lone_makers"]


def made_alone(match: re.Match[str], known: Terms) -> bool:
    """Tell whether the name of one word before a noun for a work is that of its maker."""
    short = are_initials(match["name"], known) or is_lone_maker(match["name"], known)
    return short and not reports_itself(match)


def initials_beside(words: str, known: Terms) -> str | None:
    """Return the maker in "2019 GAO report", "GAO’s report" or "report by the GAO"."""
    shape = r"(?P<name>(?-i:[A-ZÀ-Þ]{2,8}))(?![\w-])"
    before = known.pattern(rf"(?<![\w-]){shape}(?:['’]s?)?\s+(?:\w+\s+)?(?:{{}})(?!\w)", "studies")
    behind = known.pattern(
        rf"(?<!\w)(?:{{}})\s+(?:{{}})(?:\s+(?:{{}})\s+|\s+|(?<=['’])){shape}",
        "studies", "made_by", "articles",
    )  # fmt: skip
    found = before.search(words) or behind.search(words)
    return found["name"] if found and are_initials(found["name"], known) else None


def reports_itself(match: re.Match[str]) -> bool:
    """Tell the verb of "FBI reports that crime fell" from the noun of "FBI reports show it"."""
    noun, behind = match["noun"].lower(), match.string[match.end() : match.end() + 6]
    return noun.endswith("s") and bool(re.match(r"\s+that\b|\s*:", behind))


def behind_noun(opening: str, front: str, noun: str) -> str:
    """Return the pattern of "une étude INSEE", "una encuesta CIS de 2019"."""
    return rf"{opening}{front}{noun}(?P<made>)\s+(?P<name>(?-i:[A-ZÀ-Þ]{{2,8}}))(?![\w-]))"


def with_hyphen(opening: str, front: str, noun: str) -> str:
    """Return the pattern of "OECD-Studie": maker and noun as one word."""
    return rf"{opening}{front}(?P<name>(?-i:[A-ZÀ-Þ]{{2,8}}))(?P<made>)-{noun}(?![\w-]))"
