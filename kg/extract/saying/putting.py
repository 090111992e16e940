"""Whether a verb of saying puts something forward where it stands, or means something else."""

import re
from typing import Final

from kg.vocab.wordlists import word_lists

# "that", a quotation or a colon, perhaps behind to whom and when ("told the Courier today that").
_OPENS: Final = re.compile(r"(?:\s+[\w’'-]+){0,6}?\s*[,:]?\s*(?:\bthat\b|[“\"«„]|:\s)")
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_PARTICIPLE: Final = re.compile(r"(?:ed|told|said|written)$", re.IGNORECASE)
_INFINITIVE: Final = re.compile(r"\bto\s+$")
_QUOTED: Final = re.compile(r"[”\"»“’']\s*,?\s*$")
# "“It is dry,” Anna Rell told the Courier": the quotation stands first, whole, and then who.
_QUOTED_FIRST: Final = re.compile(
    r"\s*(?:“[^“”]+[,.!?]”|\"[^\"]+[,.!?]\"|«[^«»]+»,)\s+[^\W\d_a-z][^“”\"«»,;:]*$"
)
_COUNTED: Final = re.compile(
    r"(?:\d|\b(?:the|a|an|no|any|many|all|these|those|its|their|such|of))\s+$"
)
_OF: Final = re.compile(r"\s+(?:of|for|by|against|from|in|on|and|or)\b")
_MADE: Final = re.compile(
    r"\b(?:made|makes?|making|raised|repeat(?:s|ed)|level?led|brought|spread|published|issued)\s+"
    r"(?:[\w-]+\s+){0,3}$|(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,2}$"  # or "the Council's report"
)
_WORKS: Final = re.compile(
    r"\s+(?:[^\s.;:]+\s+){0,6}?[“\"]?(?:reports?|stud(?:y|ies)|documents?|articles?|letters?|statements?"
    r"|stor(?:y|ies)|posts?|videos?|briefs?|briefing|papers?|sheets?|lists?|ads?|adverts?|leaflets?"
    r"|flyers?|pages?|surveys?|analysis|analyses|complaints?|petitions?|memos?|editorials?|columns?"
    r"|series|books?|films?|documentary|claims|allegations|findings|figures|data)\b",
    re.IGNORECASE,
)


def puts_forward(verb: str, before: str, behind: str, *, works: bool = False) -> bool:
    """Tell whether somebody says something by a verb between two stretches of its sentence.

    Who publishes a report, or has made three allegations, says something where ``works`` count.

    >>> puts_forward("maintains", "The Harbour Board ", " the bridge badly.")
    False
    >>> puts_forward("maintains", "The Harbour Board ", " that the bridge is old.")
    True
    """
    lists, folded = word_lists("saying"), verb.casefold()
    if _PASSIVE.search(before) and _PARTICIPLE.search(verb):
        return False
    if (
        folded in lists["counted"]
        and not (works and _MADE.search(before))
        and (_COUNTED.search(before) or _OF.match(behind))
    ):
        return False
    if folded not in lists["loose"] or _QUOTED.search(before) or _QUOTED_FIRST.match(before):
        return True
    if works and (_WORKS.match(behind) or _MADE.search(before)):
        return True
    return _OPENS.match(behind) is not None and not _INFINITIVE.search(before)
