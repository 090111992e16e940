"""A worker of a real cluster is killed in the middle of a run: the run ends, and says the same."""

from pathlib import Path
from threading import Thread

import pytest

from kg.bulk.config import Config
from kg.bulk.running import BulkReport, run_bulk
from kg.bulk.session import spark_session
from kg.vocab.iris import Minter
from tests.bulk.crossing import write_crossing
from tests.bulk.world import read_in_one_process, read_parts
from tests.servers.spark import BRIEF, spark_cluster


def test_a_worker_is_lost_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    inputs = write_crossing(tmp_path / "in")
    config = Config((str(inputs),), str(tmp_path / "out"), ("nquads",), 1_500)
    settings = {
        **BRIEF,
        "spark.executor.memory": "512m",
        "spark.driver.host": "127.0.0.1",
        "spark.executorEnv.SOURCE_DATE_EPOCH": "1600000000",
    }
    (tmp_path / "spark").mkdir()
    with (
        spark_cluster(tmp_path / "spark") as cluster,
        spark_session(cluster.master, settings) as spark,
    ):
        context, done = spark.sparkContext, list[BulkReport]()
        running = Thread(
            target=lambda: done.append(run_bulk(context, config, Minter.from_environment()))
        )
        running.start()
        written = tmp_path / "out" / "nquads"
        while running.is_alive() and not any(written.glob("part-*")):
            running.join(0.05)
        assert running.is_alive(), "the run was over before a worker could be lost"
        cluster.kill_a_worker()
        running.join()
    assert len(done) == 1
    assert not done[0].errors
    assert read_parts(tmp_path / "out") == read_in_one_process(inputs, tmp_path / "store")
