"""Who comes in.

A token in the address opens the door and becomes a cookie; from then on the cookie's secret, of
which only the hash is kept, says whose page it is. Other sites' pages, which may also call a server
on this machine, are told apart by Host (a name that was pointed here) and Origin (a request they
forged).
"""

import hmac
import secrets
from hashlib import sha256

from aiohttp import web

from bot.on_web.needs import Sessions

FIRST = "1"
ACCOUNTS = tuple("123456789")
A_YEAR = 365 * 24 * 3600

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Door:
    def __init__(
        self, sessions: Sessions, port: int, token: str | None = None, hosts: tuple[str, ...] = ()
    ) -> None:
        """hosts: names of this page besides the loopback ones, as a Host header holds them."""
        self.sessions = sessions
        self.fixed = digest(token) if token else None
        self.offered: dict[str, str] = {}  # account -> hash of the token that opens once
        self.hosts = {*loopback(port), *hosts}
        # Browsers share cookies among all ports of one machine.
        self.cookie = f"mithaq-{port}"

    def offer(self, account: str) -> str:
        """A token that opens once; a newer one takes its place."""
        token = secrets.token_urlsafe(32)
        self.offered[account] = digest(token)
        return token

    async def enter(self, token: str) -> tuple[str, str] | None:
        """The account behind a token and the secret of its new session; None: not opened."""
        account = self.opened_by(digest(token))
        if account is None:
            return None
        secret = secrets.token_urlsafe(32)
        await self.sessions.keep(digest(secret), account)
        return account, secret

    def opened_by(self, shown: str) -> str | None:
        if self.fixed is not None and hmac.compare_digest(self.fixed, shown):
            return FIRST
        for account, kept in self.offered.items():
            if hmac.compare_digest(kept, shown):
                del self.offered[account]
                return account
        return None

    async def knows(self, request: web.BaseRequest, account: str) -> bool:
        """Whether the request's cookie is a session of this account."""
        secret = request.cookies.get(self.cookie)
        if not secret:
            return False
        whose = await self.sessions.account_of(digest(secret))
        return whose is not None and hmac.compare_digest(whose.encode(), account.encode())

    def is_named(self, request: web.BaseRequest) -> bool:
        """Whether it was called by a name of its own."""
        return request.headers.getall("Host", []) == [request.host] and request.host in self.hosts

    def is_from_page(self, request: web.BaseRequest) -> bool:
        """Whether it was sent by a page of its own."""
        return request.headers.getall("Origin", []) == [f"http://{request.host}"]

    def give(self, response: web.StreamResponse, account: str, secret: str) -> None:
        response.set_cookie(
            self.cookie, secret, max_age=A_YEAR, path=f"/p/{account}", httponly=True,
            samesite="Strict",
        )  # fmt: skip


def loopback(port: int) -> list[str]:
    names = ["127.0.0.1", "localhost", "[::1]"]
    return [f"{name}:{port}" for name in names] + (names if port == 80 else [])


def digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


async def protect(_: web.BaseRequest, response: web.StreamResponse) -> None:
    """On each answer of ours, refusals included."""
    response.headers.update(HEADERS)
