"""A small web server on this machine: pages, redirects, and what a server should not do."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"""<!doctype html><html lang=en><title>Quay answers</title><body><h1>Quay answers</h1>
<p><b>MYTH:</b> The quay is closed.</p><p><b>FACT:</b> The quay is open every day.</p>"""
TABLE = b"Claim,Reply\nThe lamps are dark.,They are lit.\n"
PAGES = {"/page.html": PAGE, "/table.csv": TABLE, "/large": bytes(4096)}
REDIRECTS = {
    "/moved": "/page.html?from=moved",
    "/round": "/round",
    "/inside": "http://127.0.0.2:9/secret",
    "/file": "file:///etc/hosts",
    "/metadata": "http://169.254.169.254/latest",
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path in REDIRECTS:
            self._answer(302, b"", Location=REDIRECTS[path])
        elif path in PAGES:
            self._answer(200, PAGES[path])
        else:
            self._answer(404, b"")

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve on some free port; give the host and port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
