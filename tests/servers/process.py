"""A server of somebody else, started for the tests on loopback, and ended with them."""

import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: Sequence[str], folder: Path, ready: str) -> Iterator[None]:
    """Run ``command`` in ``folder`` until the block ends; go on when it prints ``ready``."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout
    try:
        log = ""
        for line in process.stdout:
            log += line
            if ready in line:
                break
        else:
            raise AssertionError(f"{command[0]} did not start: {log}")
        yield
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
