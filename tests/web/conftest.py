"""A page that runs on a free port of this machine, with a scripted assistant behind it."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from bot.clock import Journey, MovableClock
from bot.on_web.app import LocalPage
from bot.on_web.needs import Needs, Setting
from bot.on_web.socket import OpenPages
from bot.speech import LOCALES, Speech, load_speech
from tests.web.plans import Plans, Stopped
from tests.web.script import Script, card
from tests.web.shelf import Shelf
from tests.web.visitor import FIXED, Visitor

KEY = b"k" * 32

# One event loop for all, so that one browser serves all.
on_one_loop = pytest_asyncio.fixture(loop_scope="session")
ON_ONE_LOOP = [pytest.mark.web, pytest.mark.asyncio(loop_scope="session")]

Look = Callable[..., Awaitable[Page]]


@dataclass(frozen=True)
class World:
    """What stays when the page is stopped and started again."""

    shelf: Shelf
    pages: OpenPages
    script: Script
    needs: Needs
    clock: MovableClock
    plans: Plans

    def page(self, **settings: object) -> LocalPage:
        setting = Setting(
            KEY, "ar", presses=(("ar", "v1::language:ar:"), ("en", "v1::language:en:"))
        )
        return LocalPage(self.needs, self.pages, replace(setting, **settings))  # type: ignore[arg-type]  # as Setting


@pytest.fixture(scope="session")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Speech:
    """The page's own words with those of the script."""
    folder = tmp_path_factory.mktemp("locales")
    shutil.copytree(Path(__file__).parent / "locales", folder, dirs_exist_ok=True)
    for language in ("ar", "en"):
        for name in ("page.ftl", "formats.ftl", "coming.ftl"):
            shutil.copy(LOCALES / language / name, folder / language)
    return load_speech(folder=folder)


@pytest.fixture
def world(speech: Speech) -> World:
    shelf, pages = Shelf(), OpenPages()
    script, clock = Script(shelf, pages), MovableClock(Stopped())
    clock.on_move.append(pages.wake_all)
    plans = Plans(shelf, pages, clock)
    needs = Needs(
        handle=script.handle,
        records=shelf,
        sessions=shelf,
        vault=shelf,
        speech=speech,
        card=lambda gig, view, names: card(script.active),
        clock=clock,
        coming=plans.coming,
        moving=Journey(clock, plans),
    )
    return World(shelf, pages, script, needs, clock, plans)


@on_one_loop
async def page(world: World) -> AsyncIterator[LocalPage]:
    page = world.page(token=FIXED, patience=0.5)
    await page.start()
    yield page
    await page.stop()


@on_one_loop
async def visit(page: LocalPage) -> AsyncIterator[Callable[..., Visitor]]:
    """Makes visitors of the running page, each with a cookie jar of their own."""
    async with AsyncExitStack() as stack:

        def visitor(port: int | None = None, **headers: str) -> Visitor:
            jar = aiohttp.CookieJar(unsafe=True)
            session = aiohttp.ClientSession(cookie_jar=jar, headers=headers)
            stack.push_async_callback(session.close)
            return Visitor(session, port or page.port)

        yield visitor


CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Debian's own, which the project's list of packages names for tests."""
    if not CHROMIUM.exists():
        pytest.fail("the page is tried in a browser: scripts/system-packages.sh install test")
    return CHROMIUM


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        await browser.close()


@on_one_loop
async def look(browser: Browser, page: LocalPage) -> AsyncIterator[Look]:
    """Opens the page as a person would; in the end no page may have complained of anything."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    async def open_page(expected: str = "ERR_CONNECTION_REFUSED", **settings: Any) -> Page:
        """expected: a complaint that belongs to the test."""

        def hear(said: str) -> None:
            complaints.extend([] if expected in said else [said])

        phone = {"viewport": {"width": 360, "height": 740}, "locale": "en"}
        context = await browser.new_context(**{**phone, **settings})
        context.on("weberror", lambda fault: hear(str(fault.error)))
        context.on("console", lambda said: hear(said.text))
        contexts.append(context)
        tab = await context.new_page()
        await tab.goto(f"http://127.0.0.1:{page.port}/?k={FIXED}")
        return tab

    yield open_page
    for context in contexts:
        await context.close()
    assert complaints == []
