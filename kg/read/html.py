"""HTML to a Document: visible text only, every word with its place in the page's source."""

from kg.model.document import Document
from kg.read.decode import Decoded
from kg.read.flow import Flow
from kg.read.front import without_front
from kg.read.imprint import read_imprint
from kg.read.notes import mark_notes
from kg.read.tags import TagReader
from kg.read.templates import without_templates
from kg.vocab.media import HTML


def read_html(decoded: Decoded, name: str) -> Document:
    """Read a page: comments, scripts, hidden parts and page chrome never become blocks."""
    front, raw = without_front(decoded.text)
    flow = Flow(without_templates(raw))
    tags = TagReader(flow)
    tags.read(0, len(decoded.text))
    metadata = (*front.items(), *tags.head.metadata, *read_imprint(decoded.text))
    return Document(
        name=name,
        text=decoded.text,
        sha256=decoded.sha256,
        source_sha256=decoded.source_sha256,
        media_type=HTML,
        blocks=mark_notes(flow.finish(len(decoded.text))),
        language=dict(metadata).get("lang"),
        title=tags.head.title or front.get("title"),
        metadata=metadata,
        notices=decoded.notices,
    )
