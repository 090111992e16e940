"""How long a text is, in words, whether its script parts words by spaces or not."""

import re
from typing import Final

# Letters of scripts that part words by no space, or (Korean) join endings to them.
UNSPACED: Final = r"\u0e01-\u0e2e\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_UNSPACED: Final = re.compile(rf"[{UNSPACED}]+")
_LETTERS: Final = 2  # of such a script that are about one word


def words_in(text: str) -> int:
    """Return about how many words a text has.

    >>> words_in("The quay is closed."), words_in("码头已经关闭"), words_in("부두는 폐쇄됐다")
    (4, 3, 4)
    """
    runs = _UNSPACED.findall(text)
    if not runs:
        return len(text.split())
    spaced = len(re.findall(r"\w+", _UNSPACED.sub(" ", text)))
    return spaced + sum(-(-len(run) // _LETTERS) for run in runs)
