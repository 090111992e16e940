"""How long a network of many citations takes, from the store to its PageRank.

Works and citations are made up by this file, always the same: the later a work, the more earlier
ones it may cite, and few are cited by many (Zipf). networkx's own PageRank is measured in the same
run on a tenth of the citations. Seconds are those of processor: a busy machine does not lengthen
them. A store that was built has side tables and gives the network from them; one that was only
updated gives it by a query, measured first.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import networkx as nx

from kg.analysis.network.building import build_network
from kg.analysis.network.ranking import communities
from kg.analysis.network.spectral import pagerank
from kg.store.open import open_store
from kg.tables.tables import tables_of
from kg.vocab.iris import Minter
from kg.vocab.namespaces import iri

CITATIONS = 1_000_000
Made = TypeVar("Made")
_CHUNK = 50_000


def statements(citations: int) -> Iterator[bytes]:
    """Yield N-Triples: five citations a work, each with its four statements, and names of works."""
    names, rng = Minter(), random.Random(1)
    kind, citing, cited, how, name = (
        iri(term)
        for term in ("rdf:type", "cito:hasCitingEntity", "cito:hasCitedEntity",
                     "cito:hasCitationCharacterization", "schema:name")
    )  # fmt: skip
    is_citation, evidence = iri("clm:SourceCitation"), iri("cito:citesAsEvidence")
    source = iri("clm:Source")
    lines: list[str] = []
    for number in range(citations):
        act, work = names.entity("citation", f"c{number}"), number // 5
        other = int(work * rng.random() ** 3)
        one, two = names.entity("source", f"w{work}"), names.entity("source", f"w{other}")
        lines += (
            f"<{act}> <{kind}> <{is_citation}> .\n<{act}> <{citing}> <{one}> .\n",
            f"<{act}> <{cited}> <{two}> .\n<{act}> <{how}> <{evidence}> .\n",
        )
        if number % 5 == 0:
            lines.append(f'<{one}> <{kind}> <{source}> .\n<{one}> <{name}> "Work {work}" .\n')
        if len(lines) >= _CHUNK:
            yield "".join(lines).encode()
            lines = []
    yield "".join(lines).encode()


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what ``work`` makes, and the seconds of processor it took."""
    start = time.process_time()
    made = work()
    return made, time.process_time() - start


def measure(folder: Path, citations: int) -> None:
    """Print the steps from the store to the measures."""
    store = open_store(str(folder), create=True)
    with store.write() as writer:
        writer.load(Minter().document_graph("made-up"), statements(citations))
    with store.view() as view:
        asked, asking = timed(lambda: build_network(view, "sources").number_of_edges())
        _, filling = timed(lambda: tables_of(view))
        net, reading = timed(lambda: build_network(view, "sources"))
    assert asked == net.number_of_edges()
    ranks, ranking = timed(lambda: pagerank(net))
    print(f"{citations:,} citations, {len(net):,} works, {net.number_of_edges():,} edges")
    assert sum(ranks.values()) > 0.999
    print(f"by the query         {asking:8.1f} s")
    print(f"side tables made     {filling:8.1f} s")
    print(f"store to network     {reading:8.1f} s")
    print(f"PageRank             {ranking:8.1f} s; both {reading + ranking:.1f}, bound 60")
    _, grouping = timed(lambda: communities(net))
    print(f"communities, Leiden  {grouping:8.1f} s")
    part: nx.DiGraph[str] = nx.DiGraph(list(net.edges)[: citations // 10])
    slow, peer = timed(lambda: nx.pagerank(part, tol=1e-12))
    quick, ours = timed(lambda: pagerank(part))
    apart = max(abs(slow[node] - quick[node]) for node in part)
    print(
        f"a tenth of the edges {ours:8.2f} s ours, {peer:.2f} s networkx; values within {apart:.0e}"
    )
    assert sum(ranks.values()) > 0.999
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory               {peak:8,.0f} MB at most")


def main() -> None:
    """Make the citations, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--citations", type=int, default=CITATIONS)
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name) / "store", parser.parse_args().citations)


if __name__ == "__main__":
    main()
