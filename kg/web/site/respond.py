"""A page as a response: its policy, its type, its language.

Source: W3C, Content Security Policy Level 3. No script but our own files, no style but our own
sheet, nothing from anywhere else: a text that gets past the escaping still does nothing.
"""

from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from kg.web.site.environment import environment

_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_TITLE: Final = "This cannot be shown"
_KEPT: Final = ("allow", "retry-after", "www-authenticate")  # headers of an error
HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def error_page(request: Request, response: Response) -> Response:
    """Return an error's sentence as a page for people, with its status and headers."""
    said = bytes(response.body).decode().strip()
    shown = page(request, "error.html.j2", status=response.status_code, title=_TITLE, said=said)
    for name in _KEPT:
        if name in response.headers:
            shown.headers[name] = response.headers[name]
    return shown


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """Return a page; ``values`` are what its template shows."""
    shown = {"path": request.url.path, **values}
    body = environment().get_template(template).render(shown)
    return Response(body, status, dict(HEADERS), "text/html; charset=utf-8")
