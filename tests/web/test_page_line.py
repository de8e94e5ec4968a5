"""The page in a real browser: files, a line that breaks, another person beside."""

import asyncio

import pytest
from playwright.async_api import FilePayload, Route, WebSocketRoute, expect

from bot.on_web.app import LocalPage
from handlers.event import Event, Said
from tests.web.conftest import ON_ONE_LOOP, Look, World
from tests.web.test_page_talk import fits, pressing, say
from tests.web.visitor import FIXED

pytestmark = ON_ONE_LOOP

# The smallest picture there is: one point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763"
    "f8cfc000000301010018dd8db00000000049454e44ae426082"
)
PASTE = """([kind, bytes]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([new Uint8Array(bytes)], "pasted.png", { type: "image/png" }));
    const options = { cancelable: true, bubbles: true };
    const event = kind === "paste"
        ? new ClipboardEvent(kind, { ...options, clipboardData: carried })
        : new DragEvent(kind, { ...options, dataTransfer: carried });
    document.getElementById("words").dispatchEvent(event);
}"""
TEXT: FilePayload = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}


async def test_files_go_with_the_words_and_a_picture_is_shown(look: Look, world: World) -> None:
    tab = await look()
    files: list[FilePayload] = [
        {"name": "دليل.png", "mimeType": "image/png", "buffer": PNG},
        {"name": "offer.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"},
    ]
    await tab.set_input_files("#picker", files)
    await expect(tab.locator(".chosen")).to_have_count(2)
    await say(tab, "two files")
    await expect(tab.locator("#talk .file")).to_have_count(2)
    await expect(tab.locator(".shown-picture")).to_be_visible()
    assert await tab.evaluate("document.querySelector('.shown-picture').naturalWidth") == 1
    what = world.script.events[-1].what
    assert isinstance(what, Said)
    assert [file.media_type for file in what.files] == ["image/png", "application/pdf"]
    async with tab.expect_download() as download:
        await tab.get_by_label("Download: دليل.png").click()
    assert (await download.value).suggested_filename == "دليل.png"
    assert await fits(tab)


@pytest.mark.parametrize("kind", ["paste", "drop"])
async def test_a_picture_is_pasted_or_dropped(look: Look, world: World, kind: str) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await tab.evaluate(PASTE, [kind, list(PNG)])
    await expect(tab.locator(".chosen img")).to_be_visible()
    await tab.click("#send")
    await expect(tab.locator("#talk")).to_contain_text("Kept: pasted.png")
    what = world.script.events[-1].what
    assert isinstance(what, Said)
    assert [(file.name, file.size) for file in what.files] == [("pasted.png", len(PNG))]


async def test_an_upload_can_be_cancelled_and_a_file_taken_off(look: Look, world: World) -> None:
    tab = await look()
    release = asyncio.Event()

    async def hold(route: Route) -> None:
        await release.wait()

    await tab.route("**/files", hold)
    await tab.set_input_files("#picker", TEXT)
    await expect(tab.locator(".chosen progress")).to_be_visible()
    await tab.get_by_label("Cancel the upload").click()
    await expect(tab.locator(".chosen")).to_have_count(0)
    await tab.unroute("**/files")
    await tab.set_input_files("#picker", TEXT)
    await tab.get_by_label("Remove the file").click()
    await say(tab, "no files")
    await expect(tab.locator("#talk")).to_contain_text("Kept: no files")
    assert world.script.events[-1].what == Said("no files")
    release.set()


async def test_a_file_chosen_before_the_page_is_greeted_can_be_cancelled_too(look: Look) -> None:
    tab = await look()
    greeted, release = asyncio.Event(), asyncio.Event()

    async def greet_late(line: WebSocketRoute) -> None:
        await greeted.wait()
        line.connect_to_server()

    async def hold(route: Route) -> None:
        await release.wait()

    await tab.route_web_socket("**/ws", greet_late)
    await tab.route("**/files", hold)
    await tab.reload()
    await tab.set_input_files("#picker", TEXT)
    await expect(tab.locator(".chosen button")).to_have_text("×")
    await expect(tab.get_by_label("Cancel the upload")).to_have_count(0)
    greeted.set()
    await tab.get_by_label("Cancel the upload").click()
    await expect(tab.locator(".chosen")).to_have_count(0)
    release.set()


async def test_sending_waits_for_what_is_on_its_way_up(look: Look, world: World) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    release = asyncio.Event()

    async def hold(route: Route) -> None:
        await release.wait()
        await route.continue_()

    await tab.route("**/files", hold)
    await tab.set_input_files("#picker", TEXT)
    await say(tab, "with it")
    assert await tab.input_value("#words") == "with it"
    release.set()
    await expect(tab.locator("#talk")).to_contain_text("Kept: with it")
    what = world.script.events[-1].what
    assert isinstance(what, Said)
    assert [file.name for file in what.files] == ["a.txt"]


async def test_what_is_too_much_is_said_before_it_is_sent(look: Look, world: World) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await say(tab, "x" * 20_001)
    await expect(tab.locator("#notices")).to_contain_text("longer than 20,000")
    assert len(await tab.input_value("#words")) == 20_001
    await tab.fill("#words", "")
    await tab.set_input_files("#picker", {"name": "e", "mimeType": "", "buffer": b""})
    await expect(tab.locator("#notices")).to_contain_text("The file is empty")
    assert [event.what for event in world.script.events] == [Said("/start")]


async def test_words_that_were_refused_come_back(look: Look, world: World) -> None:
    def fail(event: Event) -> None:
        if event.what == Said("lost?"):
            raise OSError("the disk is full")

    world.script.before = fail
    tab = await look()
    await say(tab, "lost?")
    await expect(tab.locator("#notices")).to_contain_text("Something went wrong on my side")
    assert await tab.input_value("#words") == "lost?"
    await expect(tab.locator("#waiting > *")).to_have_count(0)


@pytest.mark.parametrize("reloaded", [False, True])
async def test_what_was_said_without_a_line_arrives_once(
    look: Look, world: World, page: LocalPage, reloaded: bool
) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await page.stop()
    await expect(tab.locator("#connection")).to_contain_text("still trying")
    await say(tab, "patience")
    await expect(tab.locator("#waiting")).to_contain_text("patience")
    await tab.fill("#words", "a draft")
    again = world.page(token=FIXED, port=page.port)
    await again.start()
    try:
        if reloaded:
            await tab.reload()
        await expect(tab.locator("#talk")).to_contain_text("Kept: patience", timeout=15_000)
        await expect(tab.locator("#connection")).to_be_empty()
        await expect(tab.locator("#waiting > *")).to_have_count(0)
        assert await tab.input_value("#words") == "a draft"
        said = [event.what for event in world.script.events]
        assert said == [Said("/start"), Said("patience")]
    finally:
        await again.stop()


async def test_a_page_whose_session_ended_says_so(
    look: Look, world: World, page: LocalPage
) -> None:
    tab = await look(expected="")
    await expect(tab.locator(pressing("new"))).to_be_visible()
    world.shelf.sessions.clear()
    await page.stop()
    again = world.page(token=FIXED, port=page.port)
    await again.start()
    try:
        await expect(tab.locator("#connection")).to_contain_text("signed in", timeout=15_000)
    finally:
        await again.stop()


async def test_another_person_beside_has_a_conversation_of_their_own(
    look: Look, world: World
) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    async with tab.context.expect_page() as opened:
        await tab.click("#beside")
    beside = await opened.value
    await expect(beside.locator(pressing("new"))).to_be_visible()
    assert beside.url.endswith("/p/2/")
    await say(beside, "theirs")
    await say(tab, "mine")
    await expect(tab.locator("#talk")).to_contain_text("Kept: mine")
    await expect(beside.locator("#talk")).to_contain_text("Kept: theirs")
    await expect(tab.locator("#talk")).not_to_contain_text("theirs")
    assert {event.place.chat for event in world.script.events} == {"1", "2"}
