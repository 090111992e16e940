"""Measures of the network of works that cite works, over Spark's data frames.

The same definitions as in ``kg.analysis``: PageRank of Brin and Page 1998 with damping 0.85 over
weighted edges, connected components, and strength, the sum of weights.
"""

from typing import TYPE_CHECKING, Final

from kg.vocab.namespaces import iri

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ACT: Final = "clm:SourceCitation"
ENDS: Final = ("cito:hasCitingEntity", "cito:hasCitedEntity")
_DAMPING: Final = 0.85
_STEPS: Final = 200


def citation_edges(quads: "DataFrame") -> "DataFrame":
    """Return ``start``, ``end``, ``weight`` of who cites whom.

    ``quads`` have ``subject``, ``predicate``, ``object``, as in N-Quads. The weight is the number
    of acts of citing.
    """
    quads = quads.distinct()

    def ends(name: str, column: str) -> "DataFrame":
        chosen = quads.where(quads.predicate == f"<{iri(name)}>")
        return chosen.selectExpr("subject AS act", f"object AS {column}")

    kind = quads.where(quads.object == f"<{iri(ACT)}>").selectExpr("subject AS act")
    acts = kind.join(ends(ENDS[0], "start"), "act").join(ends(ENDS[1], "end"), "act")
    return acts.groupBy("start", "end").count().withColumnRenamed("count", "weight")


def degree(edges: "DataFrame") -> "DataFrame":
    """Return ``node``, ``incoming`` and ``outgoing``: sums of weights."""
    into = edges.groupBy("end").sum("weight").toDF("node", "incoming")
    out = edges.groupBy("start").sum("weight").toDF("node", "outgoing")
    return into.join(out, "node", "full").fillna(0)


def pagerank(edges: "DataFrame", near: float = 1e-8) -> "DataFrame":
    """Return ``node`` and ``rank``; the ranks sum to 1. Ends when all move less than ``near``.

    What a node without outgoing edges holds goes to all evenly.
    """
    from pyspark.sql import functions as f

    nodes = edges.selectExpr("start AS node").union(edges.selectExpr("end AS node")).distinct()
    size = nodes.count()
    leaving = edges.groupBy("start").agg(f.sum("weight").alias("leaving"))
    arcs = edges.join(leaving, "start").selectExpr("start", "end", "weight / leaving AS share")
    arcs = arcs.localCheckpoint()
    ends_here = nodes.join(leaving, nodes.node == leaving.start, "left_anti")
    ends_here = ends_here.select("node").localCheckpoint()
    ranks = nodes.withColumn("rank", f.lit(1.0 / size)).localCheckpoint()
    for _ in range(_STEPS if size else 0):
        idle = ranks.join(ends_here, "node").agg(f.sum("rank")).first()
        spread = float(idle[0] or 0.0) / size if idle else 0.0
        flow = arcs.join(ranks, arcs.start == ranks.node).groupBy("end")
        gained = flow.agg(f.sum(f.col("share") * f.col("rank")).alias("gained"))
        base = (1.0 - _DAMPING) / size + _DAMPING * spread
        fresh = nodes.join(gained, nodes.node == gained.end, "left").select(
            "node", (f.lit(base) + _DAMPING * f.coalesce("gained", f.lit(0.0))).alias("rank")
        )
        fresh = fresh.localCheckpoint()
        moved = (
            fresh.join(ranks.withColumnRenamed("rank", "old"), "node")
            .agg(f.sum(f.abs(f.col("rank") - f.col("old"))))
            .first()
        )
        ranks = fresh
        if moved is None or float(moved[0]) < near:
            break
    return ranks


def components(edges: "DataFrame") -> "DataFrame":
    """Return ``node`` and ``component``, the least name of those that it hangs together with."""
    from pyspark.sql import functions as f

    ways = edges.select("start", "end").union(edges.selectExpr("end", "start")).distinct()
    ways = ways.localCheckpoint()
    found = ways.selectExpr("start AS node").distinct().withColumn("component", f.col("node"))
    while True:
        near = ways.join(found, ways.end == found.node).groupBy("start")
        least = near.agg(f.min("component").alias("near"))
        fresh = found.join(least, found.node == least.start, "left").select(
            "node", "component", f.least("component", f.coalesce("near", "component")).alias("new")
        )
        fresh = fresh.localCheckpoint()
        changed = fresh.where(f.col("component") != f.col("new")).limit(1).count()
        found = fresh.select("node", f.col("new").alias("component"))
        if not changed:
            return found
