"""What the words that name a publisher are made of: an article, a name, years, "this sheet"."""

import re
from collections.abc import Iterable
from typing import Final

from kg.extract.naming.capitals import AIMS, CAPITAL, CAPITAL_WORD

ARTICLE: Final = r"(?:(?i:the|der|die|das|dem|des|la|le|les|l['’]|el|los|las|a|o|as|os|its)\s*\b)?"
_ELIDED: Final = rf"(?:[dDlL][’'](?={CAPITAL}))?"  # "Ville d’Orle"
_CAP: Final = rf"(?:(?:[A-Z]\.)+|(?:Inc|Ltd|Co|Corp|St)\.|{_ELIDED}{CAPITAL_WORD})"
_SMALL: Final = (
    r"(?:of|for(?:\s+an?(?=\s))?|and|the"
    r"|(?:on|in)(?! (?:Ja|Fe|Mar|Ap|May|Ju|Au|Se|Oc|No|De|Mo|Tu|We|Th|Fr|Sa|Su))"
    rf"|to(?= {AIMS}\b)"
    r"|de|del|des|du|di|dei|della|dello|degli|delle|la|las|le|les|el|los"
    r"|der|für|und|da|do|das|dos|e|y|et|&)"
)
_FORM: Final = r"(?:\s+(?:plc|p\.l\.c\.|gGmbH|GmbH|e\.\s?V\.|S\.A\.|LLC))?"
NAME: Final = rf"(?P<name>{_CAP}(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAP}){{0,9}}{_FORM})"
YEARS: Final = r"(?:\(c\)|©)?\s*(?:\d{4}(?:\s*[-–,]\s*\d{4})?)?[\s,:]*"
THIS: Final = (
    r"(?:this|these|the following)\s+(?:\w+\s+){0,2}(?:page|sheet|fact ?sheet|document|list|answers"
    r"|brief|briefing|guide|leaflet|paper|statement|series|text|facts|response|reply|rebuttal)"
)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))
