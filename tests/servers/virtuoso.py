"""OpenLink Virtuoso, from the Debian package ``virtuoso-opensource-7-bin``."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.process import free_port, running

SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 10000
"""
# Anybody may write: the server listens on loopback, and ends with the tests.
OPEN = """GRANT SPARQL_UPDATE TO "SPARQL";
DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);
"""


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Yield the location of an empty store; it answers with 10,000 rows at most."""
    server, client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if server is None or client is None:
        pytest.skip("Virtuoso is not installed here: apt-get install virtuoso-opensource-7-bin")
    sql, http = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(SETTINGS.format(folder=folder, sql=sql, http=http))
    command = [server, "+foreground", "+configfile", str(settings)]
    with running(command, folder, "Server online"):
        subprocess.run(
            [client, f"127.0.0.1:{sql}", "dba", "dba"],
            input=OPEN,
            text=True,
            check=True,
            capture_output=True,
        )
        yield f"sparql+http://127.0.0.1:{http}/sparql"
