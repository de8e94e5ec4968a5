"""The story at the page, in a real browser: the same conversation as through the chat driver."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.cards import cards_by
from bot.clock import SystemClock
from bot.on_web.app import LocalPage
from bot.on_web.needs import Needs, Setting
from bot.on_web.socket import OpenPages
from bot.world import world
from gigs.gates import Look, look
from gigs.model import Gate
from handlers.assistant import Assistant, Handled
from handlers.event import Event
from storage.store import Store
from tests.driver import Freelancer, folded
from tests.house import freelancer, opened, profiles, settings, speech
from tests.story import with_obedience, without_obedience
from tests.web.player import BrowserPlayer
from tests.web.visitor import FIXED

pytestmark = [pytest.mark.replay, pytest.mark.web, pytest.mark.asyncio(loop_scope="session")]


class Heard:
    """The assistant, with what it answered written down."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.keys: list[str] = []

    async def handle(self, event: Event) -> Handled:
        handled = await self.assistant.handle(event)
        self.keys += handled.keys
        return handled


@asynccontextmanager
async def page_over(store: Store) -> AsyncIterator[tuple[LocalPage, Heard]]:
    pages, clock = OpenPages(), SystemClock()
    heard = Heard(Assistant(store, world(settings(), speech()), pages))

    shown = cards_by(clock, profiles())
    needs = Needs(heard.handle, store, store.sessions, store.vault, speech(), shown, clock)
    page = LocalPage(needs, pages, Setting(b"k" * 32, "ar", token=FIXED))
    await page.start()
    try:
        yield page, heard
    finally:
        await page.stop()


async def through_the_driver(
    folder: Path, language: str, obey: bool
) -> tuple[Freelancer, list[str]]:
    async with opened(folder) as store:
        player = freelancer(store, language=language)
        await (with_obedience if obey else without_obedience)(player)
        return player, await player.entries()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("obey", [True, False])
async def test_the_page_holds_the_same_conversation(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser, language: str, obey: bool
) -> None:
    driver, entries = await through_the_driver(tmp_path_factory.mktemp("chat"), language, obey)
    async with (
        opened(tmp_path_factory.mktemp("page")) as store,
        page_over(store) as (page, heard),
    ):
        context = await browser.new_context(viewport={"width": 390, "height": 844}, locale=language)
        tab = await context.new_page()
        await tab.goto(f"http://127.0.0.1:{page.port}/?k={FIXED}")
        await expect(tab.locator("#talk .bubble, #talk article").first).to_be_visible()
        heard.keys.clear()  # the page greets by itself; the story begins with its own words
        player = BrowserPlayer(tab, language)
        await (with_obedience if obey else without_obedience)(player)
        await context.close()
        same = freelancer(store, language=language)
        assert await same.entries() == entries
        assert folded(heard.keys) == folded(driver.keys)
        if obey:
            assert [look(await same.gig(), gate) for gate in Gate] == [Look.PASSED] * 3
