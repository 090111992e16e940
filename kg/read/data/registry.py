"""Every reader of structured data, one line each, and the choice among all that read."""

from typing import Final

from kg.read.base import Sample
from kg.read.data.aif import bid_aif, read_aif
from kg.read.data.base import DataReader
from kg.read.data.bibtex import bid_bibtex, read_bibtex
from kg.read.data.csl import bid_csl, read_csl
from kg.read.data.jsonrows import bid_rows, read_rows
from kg.read.data.separated import bid_citations, bid_table, read_citations, read_table
from kg.read.data.workbook import bid_workbook, read_workbook
from kg.read.feeds.layout import bid_feed
from kg.read.registry import READERS

DATA_READERS: Final = (
    DataReader("table", (".csv", ".tsv", ".tab"), bid_table, read_table),
    DataReader("citations", (), bid_citations, read_citations),
    DataReader("bibtex", (".bib", ".bibtex"), bid_bibtex, read_bibtex),
    DataReader("csl", (), bid_csl, read_csl),
    DataReader("argument graph", (), bid_aif, read_aif),
    DataReader("records", (), bid_rows, read_rows),
    DataReader("workbook", (".xlsx", ".xlsm", ".ods"), bid_workbook, read_workbook),
)
DATA_SUFFIXES: Final = frozenset(suffix for reader in DATA_READERS for suffix in reader.suffixes)


def choose_data_reader(sample: Sample) -> DataReader | None:
    """Return the reader of structured data that bids more than any other reader, if there is one.

    ``sample`` may hold no more than the beginning of a file, but all of a zip.
    """
    best = max(DATA_READERS, key=lambda reader: reader.bid(sample))
    return best if best.bid(sample) > highest_bid(sample) else None


def highest_bid(sample: Sample) -> float:
    """Return what the readers of documents and feeds bid at most."""
    return max(bid_feed(sample), *(reader.bid(sample) for reader in READERS))
