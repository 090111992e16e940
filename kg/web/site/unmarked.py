"""Words of a file as its readers see them: without the marks of Markdown and HTML among them."""

import re
from typing import Final

# CommonMark 0.31.2, sections 6.2 (emphasis), 6.3 (links), 6.6 (raw HTML) and 2.4 (backslashes).
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS: Final = re.compile(r"\*\*|__|</?(?:sup|sub|b|i|em|strong|u|span|br)\b[^<>]*>|\\(?=[_*\\])")


def unmarked(words: str) -> str:
    r"""Return words without marks of emphasis, links and backslashes.

    >>> unmarked(r"from **34 to 50 percent** of [the\_rest](https://example.org)<sup>4</sup>")
    'from 34 to 50 percent of the_rest4'
    """
    return _MARKS.sub("", _LINK.sub(r"\1", words))
