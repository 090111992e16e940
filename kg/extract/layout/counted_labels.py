"""Labels with a number, before or behind them ("1. Myth: It sinks", "Myth 1: …")."""

import re
from typing import Final

from kg.extract.layout.lines import Line

_DIGIT: Final = re.compile(r"\d")


def is_counted(line: Line) -> bool:
    """Tell whether the label of a line has a number, or that of the list item it opens."""
    label = line.label
    if label is None:
        return False
    before = line.words.text[: label.start]
    return label.numbered or line.block.label is not None or _DIGIT.search(before) is not None
