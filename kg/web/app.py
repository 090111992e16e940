"""The application: which address answers what, and how an error becomes one sentence."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kg.errors import CounterclaimError
from kg.web.gate import Gate
from kg.web.jobs import GRAPH_STORE
from kg.web.linked.routes import LinkedData
from kg.web.pages.routes import page_routes
from kg.web.panels.asking import Asker
from kg.web.panels.preparing import Preparing
from kg.web.pool import Pool, Settings
from kg.web.refusal import response_to
from kg.web.rest.routes import Rest
from kg.web.reviews.pages import ReviewPages
from kg.web.service import GRAPH_METHODS, METHODS, Access, Service
from kg.web.site.environment import warm
from kg.web.site.respond import error_page

SPARQL: Final = "/sparql"
_MESSAGES: Final = {404: "There is nothing at this address.", 405: "That method is not allowed."}


async def _refused(request: Request, error: Exception) -> Response:
    response = _sentence(error)
    if "text/html" in request.headers.get("accept", "") and response.body:
        return error_page(request, response)
    return response


def _sentence(error: Exception) -> Response:
    match error:
        case CounterclaimError():
            return response_to(error)
        case HTTPException():
            text = _MESSAGES.get(error.status_code, error.detail)
            return Response(f"{text}\n", error.status_code, error.headers, "text/plain")
        case ClientDisconnect():
            return Response(status_code=400)
    return Response("The server failed at this request.\n", 500, media_type="text/plain")


def loopback_names(host: str) -> frozenset[str]:
    """Return the names a loopback server answers for; none (so all) for another address."""
    try:
        is_local = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_local = False
    return frozenset({"localhost", "127.0.0.1", "::1", host}) if is_local else frozenset()


def application(settings: Settings, access: Access) -> Starlette:
    """Return the application; its worker processes live as long as its lifespan."""
    service = Service(settings, access, Pool(settings))
    asker = Asker(service.pool, Preparing(settings.store))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await service.pool.fill()
        await run_in_threadpool(warm)
        begun = asyncio.create_task(asker.warm())
        yield
        begun.cancel()
        await asker.preparing.close()
        await service.pool.close()

    routes: list[BaseRoute] = [
        Route(SPARQL, service.sparql, methods=METHODS),
        Route(SPARQL + "/", service.sparql, methods=METHODS),
        Route(GRAPH_STORE, service.graphs, methods=GRAPH_METHODS),
        Route(GRAPH_STORE + "/{below:path}", service.graphs, methods=GRAPH_METHODS),
        *LinkedData(service).routes(),
        *page_routes(service.pool, asker),
        *ReviewPages(service).routes(),
        *Rest(service).routes(),
    ]
    handlers = {
        CounterclaimError: _refused,
        HTTPException: _refused,
        ClientDisconnect: _refused,
        Exception: _refused,
    }
    gate = Middleware(Gate, hosts=access.hosts)
    return Starlette(
        routes=routes, middleware=[gate], lifespan=lifespan, exception_handlers=handlers
    )
