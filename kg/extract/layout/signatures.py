"""A line of its own between a quotation and its rating: who said it, or where it was seen."""

from collections.abc import Sequence

from kg.extract.layout.label import LabelRole
from kg.extract.layout.lines import Line, ends_sentence
from kg.extract.layout.quoted import is_quoted
from kg.extract.layout.speakers import is_signature_line

_RATED = 2


def signature_below(extent: Sequence[Line]) -> int:
    """Count such a line among those of a claim: it belongs to the quotation, not to the reply."""
    if len(extent) <= _RATED or extent[0].label or not is_quoted(extent[0]):
        return 0
    below, rating = extent[1], extent[_RATED].label
    rated = rating is not None and rating.role is LabelRole.VERDICT
    text = below.words.text
    remark = is_signature_line(text) or not ends_sentence(text)
    return int(below.label is None and rated and remark)
