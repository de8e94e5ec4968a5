"""The guides' pictures of Discord: python -m tests.discord.pictures [FOLDER]

The story's first moments are played on the simulated Discord, and its own page draws them in this
machine's browser. That page comes near to Discord; it isn't Discord.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser, async_playwright
from simcord.results import to_discord_message

from bot.cards import cards_by
from bot.speech import load_speech
from tests.discord.house import Running, running
from tests.discord.player import DiscordPlayer, parts
from tests.discord.server import PEOPLE, Server, founded
from tests.house import ROOT, opened, profiles
from tests.story import TEXTS
from tests.web.conftest import CHROMIUM, QUIET

MOMENT = datetime(2026, 11, 23, 10, tzinfo=UTC)
NAMES = {"ar": ("منى", "ميثاق"), "en": ("Mona", "Mithaq")}  # the person's, the bot's
STUDIO = {
    "ar": PEOPLE,
    "en": {
        "owner": "Layla",
        "maker": "Sami",
        "viewer": "Huda",
        "client": "Ahmed",
        "guest": "Noura",
    },
}
WIDTH, HEIGHT = 600, 800  # of the window in which Discord is drawn
ZONE = "Asia/Riyadh"
FRAME = 17  # as Discord numbers its components
MESSAGE, WINDOW = ".message-surface", "[role=dialog]"
IS_DRAWN = "() => window.simcordPreview && window.simcordPreview.ready === true"


class Still:
    def now(self) -> datetime:
        return MOMENT


@dataclass
class Gallery:
    """One person's Discord, in their language."""

    running: Running
    browser: Browser
    folder: Path
    player: DiscordPlayer

    async def card(self) -> None:
        """As it stands in private, once the gig has begun."""
        player, person = self.player, self.player.person
        await player.say("/settings")
        await player.press("city", 1)
        await player.say("/newgig")
        await player.say(TEXTS[player.language]["request"])
        await player.press("start.profile", "khamsat")
        await player.press("board.flip", 1)
        await player.press("board.done")
        framed = [one for one in player.said if any(part["type"] == FRAME for part in parts(one))]
        shown = to_discord_message(self.running.env, framed[-1])
        await self.draw("card", person.dm_channel, person, shown, MESSAGE)

    async def form(self) -> None:
        """Another job in the same gig: asked in one window."""
        await self.player.press("change")
        await self.player.press("change.other")
        person = self.player.person
        await self.draw("form", person.dm_channel, person, self.player.window, WINDOW)

    async def private(self) -> None:
        """What is answered on a server."""
        guild = self.running.env.create_guild()
        hall, member = guild.create_text_channel("clients"), guild.add_member(self.player.person)
        answered = await member.slash(hall, "gigs")
        await self.running.settled()
        await self.draw("private", hall, member, answered, MESSAGE)

    async def thread(self) -> None:
        """A studio's gig before all of them, in a thread of its own."""
        server = founded(self.running, self.player.language, people=STUDIO[self.player.language])
        await server.owner.say("/settings")
        await server.owner.press("city", 1)
        await server.bound("thread")
        thread = await server.thread()
        await server.joined("client", "client")
        await server.owner.press("scope.send")
        shown = to_discord_message(self.running.env, server.owner.standing()[-1])
        await self.draw("thread", thread, server.client.member, shown, MESSAGE)
        await self.client(server, thread)

    async def client(self, server: Server, thread: Any) -> None:
        """What the client alone sees of it, by a press on that card."""
        client = server.client
        await client.say("/settings")
        await client.press("city", 1)
        (agreement,) = await client.press_there("client.view")
        shown = to_discord_message(self.running.env, agreement)
        await self.draw("client", thread, client.member, shown, MESSAGE)

    async def draw(self, name: str, channel: Any, viewer: Any, shown: Any, part: str) -> None:
        """shown: the message, or what opened the window."""
        preview = self.running.env.preview(
            channel,
            viewers=[viewer],
            width=WIDTH,
            height=HEIGHT,
            timezone=ZONE,
            presentation_time=MOMENT,
        )
        window = await self.browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        async with preview, window as page:
            await preview.show(shown)
            await page.goto(preview.url)
            await page.wait_for_function(IS_DRAWN)
            await page.evaluate("document.activeElement.blur()")
            file = self.folder / f"discord-{name}-{self.player.language}.png"
            await page.locator(part).screenshot(path=file)


@asynccontextmanager
async def gallery(folder: Path, language: str, browser: Browser) -> AsyncIterator[Gallery]:
    name, bots_name = NAMES[language]
    with TemporaryDirectory(prefix="mithaq-") as records:
        card, speech = cards_by(Still(), profiles()), load_speech(zone=ZONE)
        async with (
            opened(Path(records)) as store,
            running(store, language, clock=Still(), card=card, speech=speech) as mithaq,
        ):
            backend = mithaq.env.backend
            backend.clock.advance((MOMENT - mithaq.env.now()).total_seconds())
            backend.bot_user.global_name = bots_name
            person = mithaq.env.create_user("mona", global_name=name)
            yield Gallery(mithaq, browser, folder, DiscordPlayer(mithaq, person, language))


async def drawn(folder: Path) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for language in NAMES:
            async with gallery(folder, language, browser) as here:
                await here.card()
                await here.form()
                await here.private()
            async with gallery(folder, language, browser) as here:
                await here.thread()
        await browser.close()


if __name__ == "__main__":
    asyncio.run(drawn(Path(*sys.argv[1:2]) if sys.argv[1:] else ROOT / "docs/pictures"))
