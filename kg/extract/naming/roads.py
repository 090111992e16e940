"""Numbers of roads: "US 101" is neither a count nor a place."""

import re
from typing import Final

_NEAR: Final = 10  # letters before a number in which the country's name stands
_ROAD: Final = re.compile(r"(?<!\b[Tt]he )\bU\.?S\.?[ -]$")


def leads_to_road(before: str) -> bool:
    """Tell whether a number behind ``before`` names a road.

    >>> leads_to_road("on US "), leads_to_road("in the US ")
    (True, False)
    """
    return _ROAD.search(before[-_NEAR:]) is not None
