"""A page that runs on a free port of this machine, with a scripted assistant behind it."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.on_web.app import LocalPage
from bot.on_web.needs import Needs, Setting
from bot.on_web.socket import OpenPages
from bot.speech import LOCALES, Speech, load_speech
from tests.web.script import Script, card
from tests.web.shelf import Shelf
from tests.web.visitor import FIXED, Visitor

KEY = b"k" * 32


@dataclass(frozen=True)
class World:
    """What stays when the page is stopped and started again."""

    shelf: Shelf
    pages: OpenPages
    script: Script
    needs: Needs

    def page(self, **settings: object) -> LocalPage:
        setting = Setting(
            KEY, "ar", presses=(("ar", "v1::language:ar:"), ("en", "v1::language:en:"))
        )
        return LocalPage(self.needs, self.pages, replace(setting, **settings))  # type: ignore[arg-type]  # as Setting


class Now:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture(scope="session")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Speech:
    """The page's own words with those of the script."""
    folder = tmp_path_factory.mktemp("locales")
    shutil.copytree(Path(__file__).parent / "locales", folder, dirs_exist_ok=True)
    for language in ("ar", "en"):
        for name in ("page.ftl", "formats.ftl"):
            shutil.copy(LOCALES / language / name, folder / language)
    return load_speech(folder=folder)


@pytest.fixture
def world(speech: Speech) -> World:
    shelf, pages = Shelf(), OpenPages()
    script = Script(shelf, pages)
    needs = Needs(
        handle=script.handle,
        records=shelf,
        sessions=shelf,
        vault=shelf,
        speech=speech,
        card=lambda gig: card(script.active),
        clock=Now(),
    )
    return World(shelf, pages, script, needs)


@pytest.fixture
async def page(world: World) -> AsyncIterator[LocalPage]:
    page = world.page(token=FIXED, patience=0.5)
    await page.start()
    yield page
    await page.stop()


@pytest.fixture
async def visit(page: LocalPage) -> AsyncIterator[Callable[..., Visitor]]:
    """Makes visitors of the running page, each with a cookie jar of their own."""
    async with AsyncExitStack() as stack:

        def visitor(port: int | None = None, **headers: str) -> Visitor:
            jar = aiohttp.CookieJar(unsafe=True)
            session = aiohttp.ClientSession(cookie_jar=jar, headers=headers)
            stack.push_async_callback(session.close)
            return Visitor(session, port or page.port)

        yield visitor
