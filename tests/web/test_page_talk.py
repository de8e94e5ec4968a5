"""The page in a real browser: the conversation."""

import pytest
from playwright.async_api import FilePayload, Page, expect

from bot.on_web.app import LocalPage
from bot.on_web.intake import place
from gigs.records import Person
from handlers.event import Filled, Said
from handlers.reply import Say, Words
from tests.web.conftest import ON_ONE_LOOP, Look, World
from tests.web.script import PRESSES, noted
from tests.web.visitor import FIXED

pytestmark = ON_ONE_LOOP


def pressing(name: str) -> str:
    return f'[data-press="{PRESSES[name]}"]'


async def say(tab: Page, text: str) -> None:
    await tab.fill("#words", text)
    await tab.press("#words", "Enter")


async def said(tab: Page) -> list[str]:
    """Each message's words, without the small line of its time."""
    return [text.strip() for text in await tab.locator("#talk .said").all_inner_texts()]


async def fits(tab: Page) -> bool:
    """Nothing is wider than what shows it."""
    over = "[document.body, scroller].some((one) => one.scrollWidth > one.clientWidth)"
    return await tab.evaluate(over) is False


@pytest.mark.parametrize(("locale", "way"), [("ar", "rtl"), ("en-GB", "ltr"), ("fr", "rtl")])
async def test_it_opens_in_the_browsers_language_with_a_welcome(
    look: Look, locale: str, way: str
) -> None:
    tab = await look(locale=locale)
    await expect(tab.locator(pressing("new"))).to_be_visible()
    assert await tab.evaluate("document.documentElement.dir") == way
    assert await tab.title() == ("ميثاق" if way == "rtl" else "Mithaq")
    assert tab.url.endswith("/p/1/")
    new, problem = [await tab.locator(pressing(name)).bounding_box() for name in ("new", "problem")]
    assert new is not None
    assert problem is not None
    assert (new["x"] > problem["x"]) == (way == "rtl")
    assert await fits(tab)


async def test_two_pages_opened_at_once_are_welcomed_once(look: Look, world: World) -> None:
    first, second = await look(), await look()
    for tab in (first, second):
        await expect(tab.locator(pressing("new"))).to_be_visible()
    await say(first, "hello")
    await expect(second.locator("#talk")).to_contain_text("Kept: hello")
    assert [event.what for event in world.script.events] == [Said("/start"), Said("hello")]


async def test_enter_sends_and_shift_enter_breaks_the_line(look: Look, world: World) -> None:
    tab = await look()
    await tab.fill("#words", "one")
    await tab.press("#words", "Shift+Enter")
    await tab.keyboard.type("two")
    await tab.keyboard.press("Enter")
    await expect(tab.locator("#talk")).to_contain_text("Kept: one")
    assert world.script.events[-1].what == Said("one\ntwo")
    assert await tab.input_value("#words") == ""
    await expect(tab.locator("#waiting > *")).to_have_count(0)


async def test_on_a_phone_enter_breaks_the_line(look: Look, world: World) -> None:
    tab = await look(has_touch=True, is_mobile=True)
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await tab.fill("#words", "one")
    await tab.press("#words", "Enter")
    assert await tab.input_value("#words") == "one\n"
    await tab.tap("#send")
    await expect(tab.locator("#talk")).to_contain_text("Kept: one")


async def test_nobodys_words_become_markup(look: Look) -> None:
    tab = await look()
    hostile = '<img src=x onerror="document.title=1"><b>*x*</b>&amp;'
    await say(tab, hostile)
    await expect(tab.locator("#talk bdi")).to_contain_text(hostile)
    assert (await said(tab))[2:] == [hostile, f"Kept: {hostile}"]
    assert await tab.locator("#talk img, #talk b").count() == 0
    assert await tab.title() == "Mithaq"


async def test_the_widest_words_fit_a_narrow_phone(look: Look, world: World) -> None:
    tab = await look(viewport={"width": 320, "height": 568})
    await say(tab, "card")
    await tab.click(pressing("message"))
    await tab.click(pressing("new"))
    await say(tab, "w" * 400 + " " + "م" * 400)
    await expect(tab.locator("#waiting > *")).to_have_count(0)
    await expect(tab.locator("form.fill")).to_be_visible()
    assert await fits(tab)
    assert len(world.script.events) == 5


async def test_a_card_changes_where_it_stands_and_keeps_the_focus(look: Look) -> None:
    tab = await look()
    await say(tab, "card")
    await say(tab, "later")
    await expect(tab.locator("#talk")).to_contain_text("Kept: later")
    await tab.focus(pressing("states"))
    await tab.keyboard.press("Enter")
    await expect(tab.locator(".card")).to_contain_text("$40")
    assert await tab.evaluate("document.activeElement.dataset.press") == PRESSES["states"]
    await expect(tab.locator(".card")).to_contain_class("changed")
    last = tab.locator("#talk > *").last
    await expect(last).to_contain_text("Kept: later")


async def test_a_message_that_goes_leaves_no_trace(look: Look) -> None:
    tab = await look()
    for _ in range(2):
        await tab.click(pressing("new"))
        await expect(tab.locator(f"{pressing('new')}[aria-disabled]")).to_have_count(0)
    await expect(tab.locator("form.fill")).to_have_count(1)


async def test_the_ready_message_is_copied_bare(look: Look) -> None:
    tab = await look(permissions=["clipboard-read", "clipboard-write"])
    await say(tab, "card")
    await tab.click(pressing("message"))
    await tab.click(".copy")
    await expect(tab.locator(".copy")).to_contain_text("Copied")
    copied = await tab.evaluate("navigator.clipboard.readText()")
    shown = await tab.locator(".client .said").inner_text()
    assert copied == shown
    assert copied.startswith("اتفقنا على «نموذج إكسل للمخزون» مقابل 80$")
    assert await tab.locator(".client .said").get_attribute("dir") == "rtl"


async def test_without_a_clipboard_the_words_are_selected(look: Look) -> None:
    tab = await look()
    await say(tab, "card")
    await tab.click(pressing("message"))
    await tab.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    await tab.evaluate("void (document.execCommand = () => false)")
    await tab.click(".copy")
    await expect(tab.locator("#notices")).to_contain_text("selected, ready to be copied by hand")
    selected = await tab.evaluate("getSelection().toString().trim()")
    assert selected == await tab.locator(".client .said").inner_text()
    await tab.click(".notice button")
    await expect(tab.locator(".notice")).to_have_count(0)


async def test_a_form_is_prefilled_and_sent_whole(look: Look, world: World) -> None:
    tab = await look()
    await tab.click(pressing("new"))
    await expect(tab.get_by_label("Price")).to_have_value("80$")
    await tab.get_by_label("Number of services").fill("4")
    await tab.get_by_label("Delivery").fill("الخميس")
    picture: FilePayload = {"name": "order.txt", "mimeType": "text/plain", "buffer": b"proof"}
    await tab.get_by_label("A picture of the order").set_input_files(picture)
    await tab.get_by_role("button", name="Keep").click()
    await expect(tab.locator("#talk")).to_contain_text("Kept: ")
    what = world.script.events[-1].what
    assert isinstance(what, Filled)
    assert what.values == {
        "title": "نموذج إكسل للمخزون", "price": "80$", "count": "4", "due": "الخميس", "notes": "",
    }  # fmt: skip
    assert [file.name for file in what.files] == ["order.txt"]


async def test_what_must_be_filled_is_asked_for_first(look: Look, world: World) -> None:
    tab = await look()
    await tab.click(pressing("new"))
    await tab.get_by_role("button", name="Keep").click()
    assert await tab.evaluate("document.activeElement.name") == "count"
    assert not any(isinstance(event.what, Filled) for event in world.script.events)


async def test_a_form_shown_anew_keeps_what_was_typed(look: Look, world: World) -> None:
    tab = await look()
    await tab.click(pressing("new"))
    await tab.get_by_label("Number of services").fill("4")
    await tab.get_by_label("Price").fill("90$")
    world.shelf.people["web:1"] = Person("web:1", "en", "Asia/Riyadh", known=True)
    world.pages.wake(place("1"))
    await say(tab, "hello")
    await expect(tab.locator("#talk")).to_contain_text("Kept: hello")
    await expect(tab.get_by_label("Number of services")).to_have_value("4")
    await expect(tab.get_by_label("Price")).to_have_value("90$")


async def test_the_newest_stays_in_view_unless_one_reads_further_up(
    look: Look, world: World
) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    for number in range(40):
        world.shelf.show(place("1"), noted(f"number {number}"))
    world.pages.wake(place("1"))
    await expect(tab.get_by_text("number 39", exact=True)).to_be_in_viewport()
    await tab.evaluate("scroller.scrollTop = 0")
    await expect(tab.locator("#newest")).to_be_visible()
    world.shelf.show(place("1"), Say(Words("wait")))
    world.pages.wake(place("1"))
    await expect(tab.get_by_text("That came before.", exact=True)).to_be_attached()
    assert await tab.evaluate("scroller.scrollTop") == 0
    await tab.click("#newest")
    await expect(tab.get_by_text("That came before.", exact=True)).to_be_in_viewport()
    await expect(tab.locator("#newest")).to_be_hidden()


async def test_the_language_changes_and_with_it_everything(look: Look, page: LocalPage) -> None:
    tab = await look()
    await say(tab, "hello")
    await tab.click("#language")
    await expect(tab.locator("#talk")).to_contain_text("حُفظ: hello")
    assert await tab.evaluate("document.documentElement.dir") == "rtl"
    await expect(tab.locator("#language")).to_have_text("English")
    assert await tab.get_attribute("#words", "placeholder") == "رسالة، أو كلام العميل كما وصل"
    await expect(tab.locator("#talk")).not_to_contain_text("Kept")
    await tab.goto(f"http://127.0.0.1:{page.port}/?k={FIXED}")
    assert await tab.evaluate("document.documentElement.lang") == "ar"
