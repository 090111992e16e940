"""A server of somebody else, started for the tests on loopback, and ended with them."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    command: Sequence[str], folder: Path, ready: str, variables: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run ``command`` in ``folder`` until the block ends; go on when it prints ``ready``."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, **(variables or {})}, start_new_session=True,
    )  # fmt: skip
    assert process.stdout
    try:
        log = ""
        for line in process.stdout:
            log += line
            if ready in line:
                break
        else:
            raise AssertionError(f"{command[0]} did not start: {log}")
        yield process
    finally:
        kill(process)
        process.wait()
        process.stdout.close()


def kill(process: subprocess.Popen[str]) -> None:
    """End a process and all that it started, at once."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
