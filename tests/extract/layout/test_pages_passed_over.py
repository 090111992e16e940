"""Pages of every day that hold no claim, though they look like those that do; all made up."""

import pytest

from tests.extract.layout.pages import INTRO, pairs_in, read

_PASSED_OVER = {
    "headings beside one that calls its own text misconceptions": (
        "md",
        (
            "## Common misconceptions\n\nSome think that it is slow. It is not.\n\n"
            "## Installation is done by hand\n\nRun the script. It needs no rights.\n\n"
            "## Keys are kept for a year\n\nThey are not renewed after that.\n\n"
            "## Tests are run at night\n\nThey take an hour.\n"
        ),
    ),
    "quotations about myths": (
        "md",
        (
            "# Quotations about myths\n\n> Myths are public dreams.\n\nHe wrote this in 1949.\n\n"
            "> A myth is a lie that tells the truth.\n\nShe is a poet from Ostra.\n"
        ),
    ),
    "boxes of other kinds": (
        "md",
        '## Walks\n\n!!! note "The quay sinks every year"\n    It does not. It is built on rock.\n',
    ),
    "settings and their values": (
        "txt",
        f"{INTRO}\nCheck the quay first\nTrue\nClose the pier\nFalse\nCount the gulls\nTrue\n",
    ),
    "corrections below a heading that calls myths": (
        "md",
        (
            "## Common misconceptions\n\n- The quay does not sink. It was built on rock in 1911.\n"
            "- Gulls do not pay a toll. Nobody has to.\n- The ferry is not late. It has a plan.\n"
        ),
    ),
    "advice in a list of myths": (
        "md",
        (
            "## Myths\n\n- Slow songs teach ears faster than speed. Start with ballads.\n"
            "- Writing helps more than guessing. Keep a notebook.\n"
            "- Singing is free. Use it every day.\n"
        ),
    ),
    "terms and what they mean": (
        "txt",
        (
            "Myths of the quay: a glossary\n\n- Quay of the north: a wall where ships lie.\n"
            "- Gull of the pier: a white bird that is often seen.\n"
            "- Ferry of the bay: a ship that carries cars.\n"
        ),
    ),
    "two headings that say what is right": (
        "md",
        (
            "## Myths about the quay\n\n### The quay does not sink\n\nIt was built on rock.\n\n"
            "### Gulls pay no toll\n\nNobody does.\n"
        ),
    ),
    "tales that quote no myth": (
        "md",
        (
            "# Tales\n\n## The Gull Myth\n\nA gull once flew over the quay.\n\n"
            "## The Ferry Myth\n\nA ferry sang at night.\n"
        ),
    ),
    "bold names of commands": (
        "md",
        (
            "## Myths and legends\n\n**Linux**  \nRun the script.\n\n**Windows**  \nRun it.\n\n"
            "**Others**  \nAsk somebody.\n"
        ),
    ),
    "steps that were heard of": (
        "txt",
        (
            "What we hear from visitors:\n\n  1. The view was lovely. We came back in May.\n"
            "  2. The food was warm. Our children ate everything.\n  3. We liked it. We sat.\n"
        ),
    ),
}


@pytest.mark.parametrize("layout", _PASSED_OVER)
def test_nothing_is_invented_there(layout: str) -> None:
    name, page = _PASSED_OVER[layout]
    assert pairs_in(read(page, name)) == []
