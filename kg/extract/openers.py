"""Headlines that are a statement of somebody's: "Response of the Society of Ferrymen"."""

import re
from functools import cache

from kg.extract.byline_forms import ARTICLE, any_of
from kg.vocab.wordlists import word_lists


def without_opener(line: str) -> str:
    """Return the name in a headline of its own, not whom it answers.

    >>> without_opener("Response of the Society of Ferrymen to the Courier")
    'Society of Ferrymen'
    """
    found = re.match(rf"(?:{any_of(word_lists('bylines')['openers'])})\s+{ARTICLE}\s*", line, re.I)
    return without_addressee(line[found.end() :]) if found else line


def without_addressee(name: str) -> str:
    """Return a name without the one who is answered: "Union to the Courier"."""
    return _addressed().split(name, maxsplit=1)[0]


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(word_lists('bylines')['addressed'])})(?!\w).*", re.I)
