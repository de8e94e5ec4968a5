"""Files in both directions, and how large they may be."""

import struct
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from telegram import InputMediaDocument, InputMediaPhoto

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.call import LARGEST_UPLOAD, MEGABYTE
from tests.fake_telegram.conftest import DOT, Bot, Plain, heard

pytestmark = pytest.mark.telegram


def picture(width: int, height: int) -> bytes:
    """As much of a PNG as is looked at."""
    return DOT[:16] + struct.pack(">II", width, height) + DOT[24:]


async def test_what_a_person_sends_can_be_fetched(bot: Bot, sara: Person) -> None:
    sara.send_file("عقد.pdf", b"%PDF-1.7", "application/pdf")
    [update] = await heard(bot)
    assert update.message is not None
    assert update.message.document is not None
    file = await bot.get_file(update.message.document.file_id)
    assert file.file_size == 8
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7"


async def test_what_the_bot_sends_stands_there_with_its_bytes(
    fake: FakeTelegram, bot: Bot, sara: Person
) -> None:
    await bot.send_document(sara.id, b"%PDF-1.7", filename="عقد نهائي.pdf", caption="*العقد*")
    await bot.send_photo(sara.id, DOT)
    await bot.send_video(sara.id, b"mp4", width=640, height=360, filename="x.mp4")
    await bot.send_audio(sara.id, b"mp3", title="لحن", filename="x.mp3")
    file, photo, video, audio = sara.chat.said
    assert file.file is not None
    assert (file.document, file.file.name, file.text) == (b"%PDF-1.7", "عقد نهائي.pdf", "*العقد*")
    assert [one.kind for one in (photo, video, audio)] == ["photo", "video", "audio"]
    assert (photo.document, video.document, audio.document) == (DOT, b"mp4", b"mp3")
    assert (fake.refused, fake.unknown) == ([], [])


async def test_a_file_is_sent_again_by_its_number(bot: Bot, plain: Plain, sara: Person) -> None:
    sent = await bot.send_document(sara.id, b"x", filename="x.txt")
    assert sent.document is not None
    number = sent.document.file_id
    again = await bot.send_document(sara.id, number)
    assert again.document is not None
    assert (again.document.file_id, sara.chat.said[-1].document) == (number, b"x")
    words = await plain.words("sendPhoto", chat_id=sara.id, photo=number)
    assert words == "Bad Request: can't use file of type Document as Photo"
    words = await plain.words("sendDocument", chat_id=sara.id, document="no-such-file")
    assert words == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_an_album_of_uploads(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    media = [InputMediaPhoto(DOT, caption="الأولى"), InputMediaPhoto(DOT)]
    first, second = await bot.send_media_group(sara.id, media)
    assert first.media_group_id == second.media_group_id is not None
    assert [message.text for message in sara.chat.said] == ["الأولى", ""]
    papers = [
        InputMediaDocument(b"a", filename="أ.txt"),
        InputMediaDocument(b"b", filename="ب.txt"),
    ]
    await bot.send_media_group(sara.id, papers)
    names = [message.file.name for message in sara.chat.said[2:] if message.file]
    assert names == ["أ.txt", "ب.txt"]
    assert (fake.refused, fake.unknown) == ([], [])


@pytest.mark.parametrize(
    ("media", "words"),
    [
        (None, 'parameter "media" is required'),
        (["photo"], "an album needs at least 2 media"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "document can't be mixed with other media types"),
    ],
)
async def test_an_album_must_be_right(
    bot: Bot, plain: Plain, sara: Person, media: list[str] | None, words: str
) -> None:
    album = [{"type": kind, "media": "x"} for kind in media or []]
    asked: dict[str, Any] = {"chat_id": sara.id} | ({"media": album} if album else {})
    assert await plain.words("sendMediaGroup", **asked) == f"Bad Request: {words}"


async def test_only_what_is_not_too_large_is_fetched(bot: Bot, plain: Plain, sara: Person) -> None:
    for size, ok in ((20 * MEGABYTE, True), (20 * MEGABYTE + 1, False)):
        file = sara.send_file("فيلم.zip", b"", "application/zip", size=size).file
        assert file is not None
        told = await plain.ask("getFile", file_id=file.file_id)
        assert told["ok"] == ok
        assert ok or told["description"] == "Bad Request: file is too big"
    assert await plain.words("getFile", file_id="x") == "Bad Request: invalid file_id"
    assert await plain.words("getFile") == "Bad Request: file_id not specified"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (DOT + bytes(10 * MEGABYTE), f"file of size {10 * MEGABYTE + len(DOT)} bytes is too big for"
         " a photo; the maximum size is 10485760 bytes"),
    ],
)  # fmt: skip
async def test_a_photo_must_be_right(
    fake: FakeTelegram, plain: Plain, sara: Person, content: bytes, words: str
) -> None:
    form = aiohttp.FormData({"chat_id": str(sara.id)})
    form.add_field("photo", BytesIO(content), filename="x.png")
    url = f"{fake.url}/bot{fake.token}/sendPhoto"
    async with plain.session.post(url, data=form) as answer:
        assert (await answer.json())["description"] == f"Bad Request: {words}"


@pytest.mark.parametrize("size", [(9000, 1000), (2000, 100)])
async def test_a_photo_of_the_largest_shape(bot: Bot, sara: Person, size: tuple[int, int]) -> None:
    sent = await bot.send_photo(sara.id, picture(*size))
    assert (sent.photo[-1].width, sent.photo[-1].height) == size


@pytest.mark.parametrize(("size", "code"), [(LARGEST_UPLOAD, 200), (LARGEST_UPLOAD + 1, 413),
                                            (LARGEST_UPLOAD + 2 * MEGABYTE, 413)])  # fmt: skip
async def test_an_upload_has_a_limit(
    fake: FakeTelegram, plain: Plain, sara: Person, size: int, code: int
) -> None:
    form = aiohttp.FormData({"chat_id": str(sara.id)})
    form.add_field("document", BytesIO(bytes(size)), filename="x.bin")
    url = f"{fake.url}/bot{fake.token}/sendDocument"
    async with plain.session.post(url, data=form) as answer:
        told = await answer.json()
    assert (answer.status, told.get("description")) == (
        (200, None) if code == 200 else (413, "Request Entity Too Large")
    )


@pytest.mark.parametrize("kind", ["photo", "document", "video", "audio"])
async def test_a_medium_must_be_there(plain: Plain, sara: Person, kind: str) -> None:
    words = await plain.words(f"send{kind.title()}", chat_id=sara.id)
    assert words == f"Bad Request: there is no {kind} in the request"


async def test_copies_and_forwards(bot: Bot, plain: Plain, sara: Person) -> None:
    said = sara.send_file("عقد.pdf", b"%PDF", "application/pdf", caption="العقد")
    where: dict[str, Any] = {"chat_id": sara.id, "from_chat_id": sara.id}
    copied = await bot.copy_message(**where, message_id=said.id)
    forwarded = await bot.forward_message(**where, message_id=said.id)
    assert [one.text for one in sara.chat.said] == ["العقد", "العقد"]
    assert sara.chat.said[0].id == copied.message_id
    assert (sara.chat.said[0].document, sara.chat.said[0].origin) == (b"%PDF", None)
    assert forwarded.forward_origin is not None
    for method, what in (("copyMessage", "copy"), ("forwardMessage", "forward")):
        words = await plain.words(method, **where, message_id=999)
        assert words == f"Bad Request: message to {what} not found"
        words = await plain.words(method, chat_id=sara.id, message_id=1)
        assert words == 'Bad Request: parameter "from_chat_id" is required'


async def test_files_are_given_only_to_the_bot(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    file = sara.send_file("x.txt", b"x", "text/plain").file
    assert file is not None
    door = f"{fake.url}/file/bot"
    for address, code in [(f"{fake.token}/{file.path}", 200), (f"1:x/{file.path}", 401),
                          (f"{fake.token}/documents/none", 404)]:  # fmt: skip
        async with plain.session.get(f"{door}{address}") as answer:
            assert answer.status == code
