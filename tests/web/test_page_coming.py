"""The page in a real browser: what is coming, and the clock that is moved on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.async_api import Locator, Page, Route, expect

from bot.clock import FURTHEST
from bot.on_web.app import LocalPage
from gigs.records import Person
from tests.web.conftest import ON_ONE_LOOP, Look, World
from tests.web.plans import own, services
from tests.web.test_page_access import SMALL, UNNAMED
from tests.web.test_page_talk import fits, pressing, say
from tests.web.visitor import FIXED

pytestmark = ON_ONE_LOOP

WIDE = {"width": 1280, "height": 800}
BESIDE = """() => {
    const [panel, talk] = ["coming", "scroller"].map(
        (id) => document.getElementById(id).getBoundingClientRect()
    );
    return panel.right <= talk.left || talk.right <= panel.left;
}"""
SIDE = "document.getElementById('coming').getBoundingClientRect().left > 100 ? 'right' : 'left'"


def panel(tab: Page) -> Locator:
    return tab.locator("#coming")


async def opened(look: Look, **settings: object) -> Page:
    tab = await look(**settings)
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await tab.click("#clock")
    await expect(panel(tab).locator(".moment")).to_be_visible()
    return tab


async def step(tab: Page, label: str) -> None:
    await panel(tab).get_by_role("button", name=label).click()


async def test_it_opens_by_keyboard_and_gives_the_focus_back(look: Look) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    toggle = tab.get_by_role("button", name="What is coming")
    await expect(toggle).to_have_attribute("aria-expanded", "false")
    await toggle.focus()
    await tab.keyboard.press("Enter")
    await expect(toggle).to_have_attribute("aria-expanded", "true")
    await expect(tab.get_by_role("heading", name="What is coming")).to_be_focused()
    await tab.keyboard.press("Tab")
    await expect(panel(tab).get_by_role("button", name="Close")).to_be_focused()
    await tab.keyboard.press("Tab")
    await expect(panel(tab).get_by_role("button", name="+ 1 hour")).to_be_focused()
    await tab.keyboard.press("Escape")
    await expect(panel(tab)).to_be_hidden()
    await expect(toggle).to_be_focused()
    await expect(toggle).to_have_attribute("aria-expanded", "false")


async def test_it_has_names_for_those_who_listen(look: Look, world: World) -> None:
    world.plans.planned = [services(3), own(5, "call")]
    tab = await opened(look)
    region = tab.get_by_role("complementary", name="What is coming")
    await expect(region).to_be_visible()
    steps = region.get_by_role("group", name="Move the clock on")
    await expect(steps).to_have_accessible_description(
        "It only goes on: a restart keeps it where it is, "
        "and only a fresh database begins at real time again."
    )
    await expect(steps.get_by_role("button")).to_have_count(3)
    await expect(region.get_by_role("listitem")).to_have_count(2)
    assert await tab.evaluate(UNNAMED) == 0
    await step(tab, "+ 1 hour")
    await expect(tab.get_by_role("status").filter(has_text="Ahead of real time")).to_be_attached()


async def test_nothing_coming_is_said_in_a_sentence(look: Look) -> None:
    tab = await opened(look)
    await expect(panel(tab)).to_contain_text("Nothing is planned at the moment.")
    await expect(panel(tab).get_by_role("list")).to_have_count(0)


async def test_nudges_arrive_as_the_clock_moves_on(look: Look, world: World) -> None:
    world.plans.planned = [own(3, "call Ahmad"), services(30)]
    tab = await opened(look)
    await expect(panel(tab).get_by_role("listitem")).to_have_count(2)
    await expect(panel(tab)).not_to_contain_text("Ahead of real time")
    await step(tab, "+ 6 hours")
    await expect(tab.locator("#talk")).to_contain_text("Own reminder: call Ahmad")
    await expect(tab.locator("#talk article").last).to_be_in_viewport()
    await expect(panel(tab).locator(".ahead")).to_have_text("Ahead of real time by 6 hours")
    await expect(panel(tab).locator(".soon strong")).to_have_text(["In 24 hours"])
    await expect(tab.locator("#clock")).to_contain_class("ahead")
    await step(tab, "+ 1 day")
    await expect(panel(tab).locator(".ahead")).to_have_text(
        "Ahead of real time by one day and 6 hours"
    )
    await expect(panel(tab)).to_contain_text("Nothing is planned")
    assert world.clock.ahead == timedelta(hours=30)


async def test_the_pressed_button_keeps_the_focus(look: Look) -> None:
    tab = await opened(look)
    await panel(tab).get_by_role("button", name="+ 1 day").focus()
    for days in ("one day", "2 days"):
        await tab.keyboard.press("Enter")
        await expect(panel(tab).locator(".ahead")).to_have_text(f"Ahead of real time by {days}")
    await expect(panel(tab).get_by_role("button", name="+ 1 day")).to_be_focused()


async def test_two_quick_presses_move_it_once(look: Look, world: World) -> None:
    tab = await opened(look)
    moves: list[str] = []

    async def count(route: Route) -> None:
        moves.append(route.request.method)
        await route.continue_()

    await tab.route("**/clock", count)
    await panel(tab).get_by_role("button", name="+ 1 hour").dblclick()
    await expect(panel(tab).locator(".ahead")).to_have_text("Ahead of real time by one hour")
    assert moves == ["POST"]
    assert world.clock.ahead == timedelta(hours=1)


async def test_it_follows_each_turn_and_other_pages_moves(look: Look, world: World) -> None:
    tab, other = await opened(look), await opened(look)
    world.plans.planned = [services(3)]
    await say(tab, "hello")
    await expect(panel(tab).locator(".soon strong")).to_have_text(["In 3 hours"])
    await expect(panel(other).locator(".soon strong")).to_have_text(["In 3 hours"])
    await step(other, "+ 1 hour")
    await expect(panel(tab).locator(".soon strong")).to_have_text(["In 2 hours"])
    await expect(panel(tab).locator(".moment")).to_contain_text("Monday 23 November, 10:00")


async def test_what_was_said_today_is_yesterdays_after_a_day(look: Look, world: World) -> None:
    tab = await look()
    await tab.clock.install(time=world.clock.now())
    await tab.reload()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    said = tab.locator("#talk time").first
    assert "November" not in await said.inner_text()
    await tab.click("#clock")
    await step(tab, "+ 1 day")
    await expect(said).to_contain_text("November 23")


async def test_another_language_words_it_anew(look: Look, world: World) -> None:
    world.plans.planned = [services(3, "snoozed")]
    tab = await opened(look)
    await tab.click("#language")
    await expect(panel(tab).get_by_role("heading")).to_have_text("التذكيرات القادمة")
    await expect(panel(tab).locator(".soon strong")).to_have_text("بعد 3 ساعات")
    await expect(panel(tab).locator(".note")).to_have_text("مؤجَّل")
    await expect(panel(tab).locator(".steps button")).to_have_text(["+ ساعة", "+ 6 ساعات", "+ يوم"])
    assert await panel(tab).locator("li").get_attribute("dir") == "rtl"


async def test_nobodys_words_become_markup_there_either(look: Look, world: World) -> None:
    hostile = '<img src=x onerror="document.title=1">*x*'
    world.plans.planned = [own(3, hostile)]
    tab = await opened(look)
    await expect(panel(tab).locator("bdi")).to_have_text(hostile)
    assert await panel(tab).locator("img").count() == 0
    assert await tab.title() == "Mithaq"


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("locale", ["ar", "en"])
async def test_it_fits_a_phone_and_leaves_the_conversation_in_sight(
    look: Look, world: World, width: int, locale: str
) -> None:
    world.plans.planned = [own(3 + n, "w" * 80 + " " + "م" * 80, "failed") for n in range(9)]
    world.shelf.people["web:1"] = Person("web:1", locale, "Africa/Algiers", known=True)
    tab = await opened(look, viewport={"width": width, "height": 568}, locale=locale)
    await step(tab, "+ 6")
    await expect(panel(tab).locator(".ahead")).to_be_visible()
    assert await fits(tab)
    assert await tab.evaluate("coming.scrollWidth <= coming.clientWidth")
    assert await tab.evaluate("scroller.clientHeight") > 100
    assert await tab.evaluate(SMALL) == 0


@pytest.mark.parametrize(("locale", "side"), [("ar", "left"), ("en", "right")])
async def test_where_there_is_room_it_stands_beside(look: Look, locale: str, side: str) -> None:
    tab = await opened(look, viewport=WIDE, locale=locale)
    assert await tab.evaluate(BESIDE)
    assert await tab.evaluate(SIDE) == side
    assert await fits(tab)
    await panel(tab).locator(".shut").click()
    await expect(panel(tab)).to_be_hidden()
    assert await tab.evaluate("scroller.offsetWidth") == WIDE["width"]


async def test_a_move_too_far_is_refused_in_words(look: Look, world: World) -> None:
    world.clock.move(FURTHEST)
    tab = await opened(look, expected="409")
    await step(tab, "+ 1 hour")
    await expect(tab.locator("#notices")).to_contain_text("as far ahead as it goes: ten years")
    await expect(panel(tab).locator(".steps [aria-disabled]")).to_have_count(0)


async def test_where_time_is_real_there_is_no_clock_to_move(
    look: Look, world: World, page: LocalPage
) -> None:
    world.plans.planned = [services(3)]
    await page.stop()
    real = LocalPage(
        replace(world.needs, moving=None),
        world.pages,
        world.page(token=FIXED, port=page.port).setting,
    )
    await real.start()
    try:
        tab = await opened(look)
        await expect(panel(tab).locator(".soon strong")).to_have_text(["In 3 hours"])
        await expect(panel(tab).locator(".mover")).to_be_hidden()
        await expect(panel(tab).get_by_text("It only goes on")).to_be_hidden()
        await expect(panel(tab).get_by_role("button")).to_have_count(1)
    finally:
        await real.stop()
