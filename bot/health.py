"""Signs of life for whoever runs it, on a port of their own: GET /healthz and GET /metrics."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

PATIENCE = 2.0  # seconds for the database to answer

log = structlog.get_logger()


class Health:
    def __init__(
        self,
        ask: Callable[[], Awaitable[object]],
        registry: CollectorRegistry,
        port: int = 0,
        address: str = "127.0.0.1",
        patience: float = PATIENCE,
    ) -> None:
        """ask: any question that only a working database answers; raises when it doesn't."""
        self.ask = ask
        self.registry = registry
        self.port = port
        self.address = address
        self.patience = patience
        self.runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_get("/healthz", self.healthz)
        app.router.add_get("/metrics", self.metrics)
        sock = socket.create_server((self.address, self.port))
        self.port = sock.getsockname()[1]
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self.runner.setup()
        await web.SockSite(self.runner, sock).start()

    async def stop(self) -> None:
        if self.runner:
            await self.runner.cleanup()

    async def healthz(self, _: web.Request) -> web.Response:
        """200 "ok" when the database answers, else 503."""
        try:
            async with asyncio.timeout(self.patience):
                await self.ask()
        except Exception:
            # Whatever it is, the answer is the same; the reason is for the log alone.
            log.exception("database does not answer")
            return web.Response(status=503, text="the database does not answer")
        return web.Response(text="ok")

    async def metrics(self, _: web.Request) -> web.Response:
        headers = {"Content-Type": CONTENT_TYPE_LATEST}
        return web.Response(body=generate_latest(self.registry), headers=headers)
