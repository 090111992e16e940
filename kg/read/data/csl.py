"""Source lists in CSL-JSON (Citation Style Language 1.0.2): a list of items."""

import re
from typing import Final

from kg.model.stated import DataFile, Form
from kg.read.base import Sample
from kg.read.data.base import data_file
from kg.read.data.jsonplaces import entries_of, not_objects, parse_json
from kg.read.decode import decode
from kg.vocab.media import CSL

_TYPE: Final = re.compile(
    r'"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|'
    r"dataset|document|entry(?:-\w+)?|interview|legal_case|legislation|manuscript|"
    r"motion_picture|pamphlet|paper-conference|patent|personal_communication|post(?:-weblog)?|"
    r'regulation|report|review(?:-book)?|software|speech|standard|thesis|treaty|webpage)"'
)
_FIELD: Final = re.compile(r'"(?:family|literal|date-parts|container-title|DOI|title)"\s*:')


def bid_csl(sample: Sample) -> float:
    """Items have a type of CSL, and a field that only works have."""
    head = sample.text.removeprefix("\ufeff").lstrip()
    found = head.startswith(("[", "{")) and _TYPE.search(head) and _FIELD.search(head)
    return 0.9 if found else 0.0


def read_csl(raw: bytes, name: str) -> DataFile:
    """Read a list of items, or a lone one. Raises ``InputError`` for what is no JSON."""
    decoded = decode(raw, name)
    root = parse_json(decoded.text, name)
    items, pointer = (root.get("items"), "/items") if root.members else (root, "")
    entries = entries_of(items, "csl", pointer)
    odd = not_objects(items, pointer)
    return data_file(decoded, name, CSL, Form.REFERENCES, entries, odd)
