"""Legal forms behind the names of firms: "Zelvora Ltd", "Zelvora GmbH"."""

import re
from collections.abc import Iterable
from typing import Final

FORMS: Final = (
    r"Ltd|Limited|plc|PLC|Inc\.?|LLC|Corp\.?|GmbH|gGmbH|AG|SE|S\.A\.|SA|S\.L\.|SAS|N\.V\.|B\.V\."
)


def legal_forms(name: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the name with the legal form that the document prints elsewhere: "Zelvora Ltd"."""
    holding = [text for text in texts if name in text]
    if not holding:
        return ()
    pattern = re.compile(rf"\b{re.escape(name)},? (?:{FORMS})(?!\w)")
    return tuple(dict.fromkeys(match[0] for text in holding for match in pattern.finditer(text)))
