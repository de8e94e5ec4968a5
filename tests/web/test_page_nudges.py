"""Nudges at the page in a real browser, wired as `make run` does it; only time is moved on."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, expect

from bot.clock import MovableClock
from tests.calendar_read import events
from tests.story import TEXTS
from tests.web.conftest import ON_ONE_LOOP, on_one_loop
from tests.web.lodging import lodging, on_a_monday
from tests.web.player import BrowserPlayer
from tests.web.test_page_access import SMALL, UNNAMED
from tests.web.test_page_talk import fits
from tests.web.visitor import FIXED

pytestmark = ON_ONE_LOOP
A_LITTLE = timedelta(seconds=20)  # that the machine itself may take
STEPS = {1: 0, 6: 1, 24: 2}  # hours -> which button
IN_3_HOURS = {
    "ar": "/remind بعد 3 ساعات أرسل المعاينة",
    "en": "/remind in 3 hours send the preview",
}
WHAT = {"ar": "أرسل المعاينة", "en": "send the preview"}


@dataclass
class Guest(BrowserPlayer):
    """At the page, with the panel of what is coming."""

    async def begin(self) -> None:
        """A gig of four services, one of them active."""
        await expect(self.page.locator("#talk article").first).to_be_visible()
        await self.press("new")
        await self.say(TEXTS[self.language]["request"])
        await self.press("start.profile", "khamsat")
        await self.press("board.flip", 1)
        await self.press("board.done")

    async def open_panel(self) -> None:
        await self.page.click("#clock")
        await expect(self.page.locator("#coming .moment")).to_be_visible()

    async def move(self, hours: int) -> None:
        steps = self.page.locator("#coming .steps button")
        async with self.page.expect_response("**/clock"):
            await steps.nth(STEPS[hours]).click()
        await expect(self.page.locator("#coming .steps [aria-disabled]")).to_have_count(0)

    async def outlook(self) -> dict[str, Any]:
        """What the panel is made of."""
        found: dict[str, Any] = await self.page.evaluate("fetch('coming').then((a) => a.json())")
        return found

    async def coming(self) -> list[datetime]:
        return [datetime.fromisoformat(one["at"]) for one in (await self.outlook())["coming"]]

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.outlook())["now"])

    @property
    def planned(self) -> Locator:
        return self.page.locator("#coming .timeline li")

    async def told(self) -> list[datetime]:
        """When each message that stands there came."""
        shown = self.page.locator("#talk article > time.at")
        stamps = await shown.evaluate_all("all => all.map((one) => one.getAttribute('datetime'))")
        return [datetime.fromisoformat(stamp) for stamp in stamps]


Visit = Callable[..., Awaitable[Guest]]


@on_one_loop
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """Opens the page as a person would; in the end no page may have complained of anything."""
    complaints: list[str] = []
    async with AsyncExitStack() as closing:

        async def open_page(port: int, language: str = "en", **settings: Any) -> Guest:
            usual = {"viewport": {"width": 1280, "height": 800}, "timezone_id": "Asia/Riyadh"}
            context = await browser.new_context(**{**usual, **settings}, locale=language)
            closing.push_async_callback(context.close)
            context.on("weberror", lambda fault: complaints.append(str(fault.error)))
            context.on("console", lambda said: complaints.append(said.text))
            tab = await context.new_page()
            await tab.goto(f"http://127.0.0.1:{port}/?k={FIXED}")
            return Guest(tab, language)

        yield open_page
    assert [one for one in complaints if "ERR_CONNECTION_REFUSED" not in one] == []


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_nudges_come_at_their_own_moments_and_a_press_settles_them(
    tmp_path: Path, visit: Visit, language: str
) -> None:
    await on_a_monday(tmp_path)
    async with lodging(tmp_path) as house:
        assert house.page is not None
        guest = await visit(house.page.port, language)
        await guest.begin()
        await guest.open_panel()
        without = await guest.planned.count()
        assert without >= 4  # services, a preview, and the deadline twice
        await guest.say(IN_3_HOURS[language])
        await expect(guest.planned).to_have_count(without + 1)
        await expect(guest.planned.filter(has_text=WHAT[language])).to_have_count(1)
        await arrives(guest, 6)
        assert WHAT[language] in await said_last(guest)
        await guest.press("nudge.done")
        await expect(guest.planned.filter(has_text=WHAT[language])).to_have_count(0)
        await arrives(guest, 24)
        unpaid = "80$" if language == "ar" else "$80"
        await expect(guest.planned.filter(has_text=unpaid)).not_to_have_count(0)
        await guest.press("services.states")
        await guest.press("services.all")
        await expect(guest.planned.filter(has_text=unpaid)).to_have_count(0)
        for _ in range(3):
            await arrives(guest, 24)
        await expect(guest.planned).to_have_count(0)


async def arrives(guest: Guest, hours: int) -> None:
    """What was due on the way stands in the talk, at its own time, and no longer in the panel."""
    before, began = await guest.coming(), await guest.now()
    goal = began + timedelta(hours=hours)
    on_the_way = [at for at in before if at <= goal]
    stood = len(await guest.told())
    await guest.move(hours)
    ahead = await guest.coming()
    assert all(at > goal for at in ahead)
    if on_the_way:
        await expect(guest.page.locator("#talk article > time.at")).not_to_have_count(stood)
    came = [at for at in await guest.told() if at > began + A_LITTLE]
    assert all(any(at <= one <= at + A_LITTLE for at in on_the_way) for one in came)
    assert bool(came) == bool(on_the_way)
    await expect(guest.planned).to_have_count(len(ahead))


async def said_last(guest: Guest) -> str:
    return (await guest.page.locator("#talk .said").last.inner_text()).strip()


async def test_a_restart_keeps_the_moved_clock_and_what_is_planned(
    tmp_path: Path, visit: Visit
) -> None:
    await on_a_monday(tmp_path)
    async with lodging(tmp_path) as house:
        assert house.page is not None
        guest = await visit(house.page.port)
        await guest.begin()
        await guest.open_panel()
        await guest.move(6)
        planned, now = await guest.coming(), await guest.now()
        assert isinstance(house.clock, MovableClock)
        ahead = house.clock.ahead
    async with lodging(tmp_path) as house:
        assert isinstance(house.clock, MovableClock)
        assert house.clock.ahead == ahead
        assert house.page is not None
        guest = await visit(house.page.port)
        await guest.open_panel()
        assert now <= await guest.now() <= now + A_LITTLE
        assert await guest.coming() == planned
        await arrives(guest, 24)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_dates_are_taken_along_as_a_calendar(
    tmp_path: Path, visit: Visit, language: str
) -> None:
    async with lodging(tmp_path) as house:
        assert house.page is not None
        guest = await visit(house.page.port, language)
        await guest.begin()
        await guest.say("/remind كل أحد الساعة 9 صباحًا راجع الحسابات مع أحمد")
        await guest.say("/nudges")
        await guest.press("calendar")
        link = guest.page.get_by_role("link", name="mithaq.ics")
        async with guest.page.expect_download() as coming:
            await link.click()
        download = await coming.value
        assert download.suggested_filename == "mithaq.ics"
        body = await asyncio.to_thread(Path(await download.path()).read_bytes)
        delivery, sundays = events(body)
        assert delivery["SUMMARY"] == {"ar": "تسليم زيتون", "en": "Delivery of Olive"}[language]
        assert sundays["SUMMARY"].endswith("راجع الحسابات مع أحمد")
        assert sundays["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["SU"]}
        begins = sundays["DTSTART"].dt
        assert (begins.hour, begins.strftime("%a"), str(begins.tzinfo)) == (9, "Sun", "Asia/Riyadh")


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("ar", 390, "light"), ("ar", 320, "light"), ("en", 1280, "light"), ("ar", 390, "dark")],
)
async def test_it_fits_and_can_be_used(
    tmp_path: Path, visit: Visit, language: str, width: int, scheme: str
) -> None:
    async with lodging(tmp_path) as house:
        assert house.page is not None
        view = {"width": width, "height": 740}
        guest = await visit(house.page.port, language, viewport=view, color_scheme=scheme)
        await guest.begin()
        await guest.say(IN_3_HOURS[language])
        await guest.open_panel()
        await guest.move(24)
        await guest.say("/nudges")
        await guest.press("calendar")
        await expect(guest.page.locator("a.file")).to_be_visible()
        assert await fits(guest.page)
        assert await guest.page.evaluate("coming.scrollWidth <= coming.clientWidth")
        assert await guest.page.evaluate(SMALL) == 0
        assert await guest.page.evaluate(UNNAMED) == 0


async def test_a_sentence_after_a_command_runs_its_own_way(tmp_path: Path, visit: Visit) -> None:
    async with lodging(tmp_path) as house:
        assert house.page is not None
        guest = await visit(house.page.port, "ar")
        await expect(guest.page.locator("#talk article").first).to_be_visible()
        for text, way in ((IN_3_HOURS["ar"], "rtl"), (IN_3_HOURS["en"], "ltr")):
            await guest.say(text)
            mine = guest.page.locator("#talk .me .said").last
            assert await mine.inner_text() == text
            assert await mine.evaluate(RUNS) == way


RUNS = "one => one.matches(':dir(rtl)') ? 'rtl' : 'ltr'"
