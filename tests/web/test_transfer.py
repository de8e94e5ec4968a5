"""Files up and down, each only for whom it belongs to."""

from collections.abc import Callable
from hashlib import sha256

import aiohttp
import pytest

from bot.on_web.app import LocalPage
from handlers.event import Said
from tests.web.conftest import ON_ONE_LOOP, World, on_one_loop
from tests.web.visitor import FIXED, Visitor

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 100
NAME = "%D8%AF%D9%84%D9%8A%D9%84.png"  # دليل.png, percent-encoded


@on_one_loop
async def visitor(visit: Visit) -> Visitor:
    return await visit(**{"Accept-Language": "en"}).enter()


async def test_a_file_goes_up_with_its_message_and_comes_down(
    visitor: Visitor, world: World
) -> None:
    uploaded = await visitor.upload(PNG, NAME, "image/png")
    ticket = uploaded.pop("ticket")
    name = sha256(PNG).hexdigest()
    assert uploaded == {"sha": name, "name": "دليل.png", "size": 108, "media": "image/png"}
    await (await visitor.open()).done(say="", files=[ticket])
    [event] = world.script.events
    assert isinstance(event.what, Said)
    assert [file.name for file in event.what.files] == ["دليل.png"]
    got = await visitor.get(f"/p/1/files/{name}")
    assert (got.status, await got.read()) == (200, PNG)
    assert got.headers["Content-Type"] == "application/octet-stream"
    assert got.headers["Content-Disposition"] == (
        f"attachment; filename=\"____.png\"; filename*=UTF-8''{NAME}"
    )
    assert got.headers["Cache-Control"] == "no-store"


async def test_a_file_is_only_for_whom_holds_it(visitor: Visitor, visit: Visit) -> None:
    uploaded = await visitor.upload(PNG, "a.png")
    made = await (await visitor.post("/p/1/beside")).json()
    other = await visit().enter(made["address"].partition("k=")[2])
    await (await visitor.open()).done(say="", files=[uploaded["ticket"]])
    assert (await visitor.get(f"/p/1/files/{uploaded['sha']}")).status == 200
    assert (await other.get(f"/p/2/files/{uploaded['sha']}")).status == 404
    assert (await other.get(f"/p/2/files/{'ab' * 32}")).status == 404
    assert (await other.get(f"/p/1/files/{uploaded['sha']}")).status == 403
    socket = await other.open()
    event = await socket.send(say="", files=[uploaded["ticket"]])
    assert (await socket.until("refused"))["id"] == event


async def test_an_upload_outlives_a_restart(
    visitor: Visitor, page: LocalPage, world: World
) -> None:
    uploaded = await visitor.upload(PNG, "a.png")
    await page.stop()
    again = world.page(token=FIXED, port=page.port)
    await again.start()
    try:
        await (await visitor.open()).done(say="", files=[uploaded["ticket"]])
        assert (await visitor.get(f"/p/1/files/{uploaded['sha']}")).status == 200
    finally:
        await again.stop()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [(b"", "The file is empty"), (b"x" * 20_000_001, "The file is larger than 20 MB.")],
)
async def test_empty_and_too_big_files_are_refused(
    visitor: Visitor, world: World, body: bytes, sentence: str
) -> None:
    response = await visitor.post("/p/1/files", body, X_Name="a.bin")
    assert response.status == 413
    assert (await response.json())["refused"].startswith(sentence)
    assert world.shelf.blobs == {}


async def test_a_body_without_a_length_is_counted_as_it_comes(visitor: Visitor) -> None:
    async def body() -> object:
        for _ in range(321):
            yield b"x" * 65_536

    async with visitor.session.post(
        f"{visitor.home}/p/1/files", data=body(), headers=visitor.origin
    ) as response:
        assert response.status == 413


async def test_the_largest_file_passes(visitor: Visitor) -> None:
    uploaded = await visitor.upload(b"x" * 20_000_000, "a.bin")
    assert uploaded["size"] == 20_000_000


async def test_a_cut_off_upload_leaves_nothing(visitor: Visitor, world: World) -> None:
    async def body() -> object:
        yield b"x" * 1000
        raise ConnectionError("the tab was closed")

    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await visitor.session.post(f"{visitor.home}/p/1/files", data=body(), headers=visitor.origin)
    await visitor.upload(b"whole", "a.txt")
    assert list(world.shelf.blobs.values()) == [b"whole"]
