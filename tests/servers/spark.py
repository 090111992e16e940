"""A real standalone Spark on loopback: one master, two workers, each a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from types import MappingProxyType
from typing import Final

import pytest

from tests.servers.process import free_port, kill, running

_ADDRESS = "127.0.0.1"

# Processes that live for seconds: Java's second compiler would take half of their time.
_BRIEF: Final = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
BRIEF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "spark.ui.enabled": "false",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.driver.extraJavaOptions": _BRIEF,
        "spark.executor.extraJavaOptions": _BRIEF,
    }
)


@dataclass(frozen=True)
class Cluster:
    """The address of the master, and the processes of the workers."""

    master: str
    workers: tuple[subprocess.Popen[str], ...]

    def kill_a_worker(self) -> None:
        """End one worker at once, with the executors that it started."""
        kill(self.workers[0])


@contextmanager
def spark_cluster(folder: Path) -> Iterator[Cluster]:
    """Start a master and two workers with one core each."""
    need_java()
    port = str(free_port())
    master = f"spark://{_ADDRESS}:{port}"
    with ExitStack() as stack:

        def start(name: str, *arguments: str, ready: str) -> subprocess.Popen[str]:
            place = folder / name.replace(" ", "-")
            place.mkdir()
            command = [*_program(name.partition(" ")[0]), "--host", _ADDRESS, "--webui-port", "0"]
            return stack.enter_context(running([*command, *arguments], place, ready, _variables()))

        start("master.Master", "--port", port, ready="New state: ALIVE")
        cores = ("--cores", "1", "--memory", "1g")
        workers = tuple(
            start(f"worker.Worker {name}", *cores, master, ready="Successfully registered")
            for name in ("one", "two")
        )
        yield Cluster(master, workers)


def need_java() -> None:
    """Skip the test where there is no Java."""
    if which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Java is not installed here: Spark is not tried.")


def _program(name: str) -> list[str]:
    import pyspark

    home = Path(pyspark.__file__).parent
    return [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{name}"]


def _variables() -> dict[str, str]:
    import pyspark

    return {
        "SPARK_HOME": str(Path(pyspark.__file__).parent),
        "SPARK_LOCAL_IP": _ADDRESS,
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_DAEMON_JAVA_OPTS": _BRIEF,
        "PYSPARK_PYTHON": sys.executable,
    }
