"""Files from the chat into the vault and back, and what happens when one doesn't come."""

from pathlib import Path

import pytest

from gigs.gates import Look, look
from gigs.model import Gate
from tests.fake_telegram import FakeTelegram, broken, dropped, late
from tests.telegram.conftest import Talk
from tests.telegram.house import until

pytestmark = pytest.mark.telegram

PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 9


async def previewed(mona: Talk, content: bytes = b"the model") -> None:
    await mona.begin()
    await mona.press("questions")
    await mona.say("1- كذا\n2- كذا\n3- كذا")
    await mona.press("scope.send")
    await mona.say("موافق")
    await mona.press("scope.yes")
    await mona.press("services.states")
    await mona.press("services.all")
    await mona.press("work.start")
    await mona.press("preview.make")
    await mona.attach_file("نموذج المخزون.xlsx", content)


async def test_the_same_file_comes_back(mona: Talk) -> None:
    content = bytes(range(256)) * 1000
    await previewed(mona, content)
    await mona.say("معتمدة")
    await mona.press("approval.yes")
    await mona.press("file.release")
    (handed,) = [message for message in mona.said if message.kind == "document"]
    assert handed.file is not None
    assert (handed.file.name, handed.document) == ("نموذج المخزون.xlsx", content)
    assert handed.text.startswith("هذا هو الملف نفسه")


async def test_a_screenshot_is_proof(mona: Talk) -> None:
    await previewed(mona)
    mona.person.send_photo(PNG)
    await mona.running.settled()
    await mona.press("approval.yes")
    gig = await mona.gig()
    assert gig.preview is not None
    assert gig.preview.proof is not None
    assert gig.preview.proof.how == "screenshot"
    assert look(gig, Gate.PREVIEW) is Look.PASSED


async def test_a_file_and_its_caption_are_one_thing_said(mona: Talk) -> None:
    await previewed(mona)
    mona.person.send_photo(PNG, caption="معتمدة")
    await mona.running.settled()
    await mona.press("approval.yes")
    proof = (await mona.gig()).previews[-1].proof
    assert proof is not None
    assert (proof.words, proof.file is not None) == ("معتمدة", True)


async def test_a_file_too_big_for_the_chat_is_refused_with_the_way_out(
    mona: Talk, fake: FakeTelegram
) -> None:
    await previewed(mona)
    entries = await mona.entries()
    mona.person.send_file("فيلم.mp4", b"x", size=30_000_000)
    await mona.running.settled()
    await until(lambda: "أكبر" in mona.last)
    assert fake.called("getFile")[1:] == []
    assert await mona.entries() == entries


@pytest.mark.parametrize("fault", [broken(500), dropped()])
async def test_a_bad_moment_is_tried_again(mona: Talk, fake: FakeTelegram, fault: object) -> None:
    fake.inject("getFile", fault)  # type: ignore[arg-type]  # one of the faults above
    await previewed(mona)
    assert (await mona.gig()).previews[-1].file is not None


async def test_a_file_that_never_comes_is_told(mona: Talk, fake: FakeTelegram) -> None:
    await previewed(mona)
    fake.inject("getFile", broken(500), times=3)
    mona.person.send_file("a.xlsx", b"x")
    await mona.running.settled()
    await until(lambda: mona.last == "لم يكتمل وصول الملف من تيليغرام. يكفي إرساله مرة أخرى.")
    await mona.attach_file("a.xlsx", b"x")
    assert len((await mona.gig()).previews) == 1


async def test_a_path_of_this_machine_is_never_read(
    mona: Talk, fake: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever path the server names, and whatever lies where the program was started."""
    await previewed(mona)
    sent = mona.person.send_file("a.txt", b"theirs")
    assert sent.file is not None
    (tmp_path / sent.file.path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / sent.file.path).write_bytes(b"a secret of this machine")
    monkeypatch.chdir(tmp_path)
    await mona.running.settled()
    assert len((await mona.gig()).previews) == 1
    await until(lambda: "يكفي إرساله مرة أخرى" in mona.last)


async def test_while_it_takes_long_a_sign_is_given(mona: Talk, fake: FakeTelegram) -> None:
    await mona.say("/start")
    before = len(fake.called("sendChatAction"))  # none, but on a machine out of breath
    fake.inject("getFile", late(1.0))
    mona.person.send_photo(PNG)
    await mona.running.settled()
    actions = [call.text("action") for call in fake.called("sendChatAction")][before:]
    assert set(actions) == {"typing"}


async def test_what_is_neither_words_nor_a_file_is_asked_for_as_words(mona: Talk) -> None:
    await mona.say("/start")
    mona.person.send_other({"location": {"latitude": 24.7, "longitude": 46.7}})
    await mona.running.settled()
    assert mona.running.keys[-1] == "refused.empty"


async def test_few_large_files_are_fetched_at_a_time_and_small_ones_beside(
    mona: Talk, fake: FakeTelegram
) -> None:
    """Each is in memory as a whole until it's kept."""
    await mona.say("/start")
    many = 7
    fake.inject("getFile", late(1.0), many + 1)
    for number in range(many):
        fake.user(f"{number}").send_file("فيلم.mp4", b"x", size=15_000_000)
    await until(lambda: len(fake.faults) == 4)
    mona.person.send_file("a.txt", b"x")
    await until(lambda: len(fake.faults) == 5)
    assert len(fake.called("getFile")) < many
    await mona.running.settled()
    assert len(fake.called("getFile")) == many + 1
