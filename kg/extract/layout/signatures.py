"""A line of its own between a quotation and its rating that names who said it."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.speakers import is_signature_line

_RATED = 2


def signature_below(extent: Sequence[Line]) -> int:
    """Count such a line among those of a claim: it belongs to the quotation, not to the reply."""
    if len(extent) <= _RATED or extent[0].label or not is_quoted(extent[0]):
        return 0
    below, rating = extent[1], extent[_RATED].label
    rated = rating is not None and rating.role is LabelRole.VERDICT
    return int(below.label is None and rated and is_signature_line(below.words.text))
