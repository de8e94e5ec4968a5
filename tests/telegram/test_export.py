"""What is kept of a person as a document in the chat, sent back there as it is."""

import pytest

from tests.fake_telegram import FakeTelegram
from tests.telegram.conftest import Talk
from tests.telegram.house import until

pytestmark = pytest.mark.telegram


def handed_over(mona: Talk) -> tuple[str, bytes]:
    (one, *_) = [message for message in reversed(mona.said) if message.kind == "document"]
    assert one.file is not None
    assert one.document is not None
    return one.file.name, one.document


async def exported(mona: Talk) -> tuple[str, bytes]:
    await mona.say("/export")
    await until(lambda: any(message.kind == "document" for message in mona.said))
    return handed_over(mona)


async def erased(mona: Talk) -> None:
    await mona.say("/forget")
    await mona.press("forget.all")


async def test_it_goes_and_comes_back(mona: Talk, fake: FakeTelegram) -> None:
    await mona.begin()
    entries = await mona.entries()
    name, content = await exported(mona)
    assert (name[:7], name[-4:], content[:2]) == ("mithaq-", ".zip", b"PK")
    await erased(mona)
    await mona.say("/import")
    mona.person.send_file(name, content)
    await until(lambda: "ما يعود من هذا الملف" in mona.last)
    await mona.press("import.take")
    await until(lambda: "وصل ما في الملف" in mona.last)
    assert await mona.entries() == entries
    assert await mona.running.store.verify_all() == []
    toasts = [call.text("text") for call in fake.called("answerCallbackQuery")]
    assert "بدأ نقل ما في الملف" in toasts


async def test_the_file_may_come_with_the_command(mona: Talk) -> None:
    await mona.begin()
    name, content = await exported(mona)
    await erased(mona)
    mona.person.send_file(name, content, caption="/import")
    await until(lambda: "ما يعود من هذا الملف" in mona.last)
