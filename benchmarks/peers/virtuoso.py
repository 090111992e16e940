"""Virtuoso as a peer: filled by its own bulk loader, asked over HTTP on loopback."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from benchmarks.peers.base import Peer, Refused, whole
from tests.servers.process import free_port, running
from tests.servers.virtuoso import SETTINGS

_GRAPH: Final = "urn:made-up"
_LOAD: Final = """ld_dir('{folder}', 'statements.nt', '{graph}');
rdf_loader_run();
checkpoint;
SELECT ll_error FROM DB.DBA.load_list WHERE ll_error IS NOT NULL;
"""


@contextmanager
def virtuoso(statements: Path, folder: Path) -> Iterator[Peer | None]:
    """Yield the peer; nothing where Virtuoso is not installed."""
    server, client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if server is None or client is None:
        yield None
        return
    sql, http = free_port(), free_port()
    settings = SETTINGS.format(folder=folder, sql=sql, http=http)
    settings = settings.replace("[Parameters]", f"[Parameters]\nDirsAllowed = {statements.parent}")
    settings = settings.replace("NumberOfBuffers = 4000", "NumberOfBuffers = 170000")
    settings = settings.replace("MaxDirtyBuffers = 3000", "MaxDirtyBuffers = 130000")
    (folder / "virtuoso.ini").write_text(settings)
    command = [server, "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    with running(command, folder, "Server online"):
        script = _LOAD.format(folder=statements.parent, graph=_GRAPH)
        done = subprocess.run(
            [client, f"127.0.0.1:{sql}", "dba", "dba"],
            input=script, text=True, check=True, capture_output=True,
        )  # fmt: skip
        if "\n0 Rows." not in done.stdout:  # it loses files to deadlocks, and says so only there
            raise SystemExit(f"Virtuoso did not load everything: {done.stdout} {done.stderr}")
        with httpx.Client(base_url=f"http://127.0.0.1:{http}", timeout=600) as connection:
            yield Peer("Virtuoso", lambda text, about: _ask(connection, whole(text, about)))


def _ask(connection: httpx.Client, text: str) -> int:
    answer = connection.post(
        "/sparql",
        data={"query": text, "default-graph-uri": _GRAPH},
        headers={"Accept": "application/sparql-results+json"},
    )
    if answer.is_error:
        raise Refused(answer.text)
    return len(answer.json()["results"]["bindings"])
