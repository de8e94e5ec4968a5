"""One act of a person is one thing said, also where Telegram brings it in pieces: by a webhook each
piece only after the one before is acknowledged."""

from collections.abc import AsyncIterator

import pytest
from structlog.typing import EventDict

from gigs.entries.agreement import WordsKept
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.telegram.conftest import Talk
from tests.telegram.house import Running, running, until
from tests.telegram.test_replay import free_port

pytestmark = pytest.mark.telegram

PNG = b"\x89PNG\r\n\x1a\n"
REQUEST = "أحتاج نموذج إكسل للمخزون فيه إدخال وإخراج وتقرير شهري، والسعر 80$ على 4 خدمات"


@pytest.fixture(params=["polling", "webhook"])
async def port(request: pytest.FixtureRequest) -> int | None:
    return free_port() if request.param == "webhook" else None


@pytest.fixture
async def mithaq(
    fake: FakeTelegram, store: Store, port: int | None, logged: list[EventDict]
) -> AsyncIterator[Running]:
    del logged  # it listens first
    async with running(fake, store, port) as mithaq:
        yield mithaq


async def request_of(mona: Talk) -> WordsKept:
    gig = await mona.gig()
    journal = await mona.running.store.journal_of(gig.id)
    (kept,) = [one.entry for one in journal if isinstance(one.entry, WordsKept)]
    return kept


async def test_forwarded_messages_are_one_request(mona: Talk) -> None:
    await mona.say("/start")
    for text in ("السلام عليكم", REQUEST, "متى تستطيع التسليم؟"):
        mona.person.forward(text, hidden_name="أحمد")
    await mona.running.settled()
    assert mona.running.keys == ["welcome", "start.marketplace"]
    await mona.press("start.profile", "khamsat")
    await mona.press("services.all")
    kept = await request_of(mona)
    assert kept.words == f"السلام عليكم\n{REQUEST}\nمتى تستطيع التسليم؟"
    assert (kept.origin_name, kept.origin_kind, kept.how) == ("أحمد", "hidden", "forwarded")


async def test_two_peoples_words_are_not_taken_for_one_persons(mona: Talk) -> None:
    """They are two things said, and the second is more of the same talk: nothing is lost."""
    await mona.say("/start")
    mona.person.forward(REQUEST, hidden_name="أحمد")
    mona.person.forward("نعم أستطيع", from_user=mona.person)
    await mona.running.settled()
    await mona.press("start.profile", "khamsat")
    await mona.press("services.all")
    kept = await request_of(mona)
    assert kept.words == f"{REQUEST}\nنعم أستطيع"
    assert kept.origin_name == "أحمد"


async def test_a_text_that_the_app_cut_is_whole_again(mona: Talk) -> None:
    await mona.say("/start")
    long = "بند من بنود العمل\n" * 240
    mona.person.say(f"{REQUEST}\n{long}"[:4096])
    mona.person.say("وآخر بند")
    await mona.running.settled()
    assert mona.running.keys == ["welcome", "start.marketplace"]


async def test_an_album_is_one_thing_with_its_caption(mona: Talk) -> None:
    await mona.say("/start")
    mona.person.send_album([PNG + b"1", PNG + b"2", PNG + b"3"], caption=REQUEST)
    await mona.running.settled()
    assert mona.running.keys == ["welcome", "start.marketplace"]


async def test_a_piece_that_is_brought_twice_at_once_is_one_piece(
    fake: FakeTelegram, mona: Talk
) -> None:
    await mona.say("/start")
    fake.duplicate(mona.person.forward(REQUEST, hidden_name="أحمد"))
    await mona.running.settled()
    await mona.press("start.profile", "khamsat")
    await mona.press("services.all")
    assert (await request_of(mona)).words == REQUEST


async def test_what_was_answered_meanwhile_stays_answered(mona: Talk) -> None:
    await mona.say("/start")
    await mona.say("أحتاج شعارًا لمقهى اسمه «بن» بألوان ترابية وخط عربي واضح")
    await mona.press("start.profile", "khamsat")
    await mona.press("start.price", "1000-2")
    mona.person.forward("وملف PNG وملف SVG أيضًا", hidden_name="أحمد")
    await mona.running.settled()
    assert mona.running.keys[-1] == "board.all_active"


async def test_a_file_that_cannot_be_had_takes_no_words_along(mona: Talk) -> None:
    await mona.say("/start")
    mona.person.forward(REQUEST, hidden_name="أحمد")
    origin = {"type": "hidden_user", "sender_user_name": "أحمد", "date": 1_795_000_000}
    mona.person.send_file("فيلم.mp4", b"x", size=30_000_000, origin=origin)
    await mona.running.settled()
    await until(lambda: any("أكبر" in one.text for one in mona.said))
    await mona.press("start.profile", "khamsat")
    await mona.press("services.all")
    assert (await request_of(mona)).words == REQUEST


async def test_many_authors_forwarded_at_once_hold_up_nobody(mona: Talk) -> None:
    await mona.say("/start")
    for number in range(150):
        mona.person.forward("كلام", hidden_name=f"كاتب {number}")
    other = Talk(mona.running, mona.running.fake.user("بدر", language_code="ar"), "ar")
    other.person.start()
    await until(lambda: len(other.said) == 1)  # a pause for each author would outlast its patience
    await mona.running.settled()


async def test_what_is_said_afterwards_comes_afterwards(mona: Talk) -> None:
    await mona.say("/start")
    mona.person.forward(REQUEST, hidden_name="أحمد")
    mona.person.say("/privacy")
    await mona.running.settled()
    assert mona.running.keys == ["welcome", "start.marketplace", "privacy"]


async def test_pieces_that_were_kept_before_a_crash_are_not_part_of_what_comes_again(
    fake: FakeTelegram, store: Store, port: int | None
) -> None:
    person = fake.user("منى", language_code="ar")
    async with running(fake, store, port) as first:
        pieces = [person.forward(text, hidden_name="أحمد") for text in ("السلام عليكم", REQUEST)]
        await first.settled()
    async with running(fake, store, port) as second:
        for piece in pieces:
            fake.duplicate(piece)
        person.forward("ومتى التسليم؟", hidden_name="أحمد")
        await second.settled()
        assert second.keys == ["start.marketplace"]
    talk = Talk(second, person, "ar")
    assert sum("في أي موقع" in message.text for message in talk.said) == 2
