"""The quads of one part as files: N-Quads, Parquet and Jelly, each ready for a bulk loader."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq
import pyoxigraph as ox
from pyjelly.integrations.generic import generic_sink as jelly
from pyjelly.integrations.generic.serialize import flat_stream_to_file

_SCHEMA: Final = pa.schema(
    [(name, pa.string()) for name in ("subject", "predicate", "object", "graph")]
)
_ROWS: Final = 100_000

Write = Callable[[Iterable[bytes], BinaryIO], None]


def write_nquads(chunks: Iterable[bytes], file: BinaryIO) -> None:
    """Write N-Quads, gzipped, without the time of day in the header."""
    with gzip.GzipFile(fileobj=file, mode="wb", mtime=0, compresslevel=1) as packed:
        for chunk in chunks:
            packed.write(chunk)


def write_parquet(chunks: Iterable[bytes], file: BinaryIO) -> None:
    """Write one row for each quad; terms as in N-Quads."""
    with pq.ParquetWriter(file, _SCHEMA, compression="zstd") as writer:
        rows: list[ox.Quad] = []
        for quad in _quads(chunks):
            rows.append(quad)
            if len(rows) == _ROWS:
                writer.write_table(_table(rows))
                rows = []
        writer.write_table(_table(rows))


def write_jelly(chunks: Iterable[bytes], file: BinaryIO) -> None:
    """Write delimited Jelly frames (Jelly-RDF 1.1.x)."""
    flat_stream_to_file((_for_jelly(quad) for quad in _quads(chunks)), file)


WRITERS: Final[Mapping[str, tuple[str, Write]]] = MappingProxyType(
    {
        "nquads": (".nq.gz", write_nquads),
        "parquet": (".parquet", write_parquet),
        "jelly": (".jelly", write_jelly),
    }
)


def _quads(chunks: Iterable[bytes]) -> Iterator[ox.Quad]:
    for chunk in chunks:
        yield from ox.parse(chunk, format=ox.RdfFormat.N_QUADS)


def _table(quads: list[ox.Quad]) -> pa.Table:
    columns = [
        [str(term) for term in column]
        for column in (
            (quad.subject for quad in quads),
            (quad.predicate for quad in quads),
            (quad.object for quad in quads),
            (quad.graph_name for quad in quads),
        )
    ]
    return pa.table(columns, schema=_SCHEMA)


def _for_jelly(quad: ox.Quad) -> jelly.Quad:
    return jelly.Quad(
        _term(quad.subject), _term(quad.predicate), _term(quad.object), _term(quad.graph_name)
    )


def _term(term: object) -> jelly.IRI | jelly.Literal:
    if isinstance(term, ox.NamedNode):
        return jelly.IRI(term.value)
    assert isinstance(term, ox.Literal)  # there is no blank node in our graphs
    if term.language:
        return jelly.Literal(term.value, term.language)
    plain = term.datatype.value.endswith("#string")
    return jelly.Literal(term.value, None, None if plain else term.datatype.value)
