"""What is told: in order, once, where it stands, and in the end, on Telegram's worst day too."""

import pytest
from sqlalchemy import update
from structlog.typing import EventDict

from storage.schema import MESSAGES
from storage.store import Store
from tests.fake_telegram import FakeTelegram, broken, dropped, too_many
from tests.telegram.conftest import Talk
from tests.telegram.house import Running, place, running, until
from tests.telegram.test_presses import quiet

pytestmark = pytest.mark.telegram


async def test_a_gig_has_one_card_in_its_chat(mona: Talk) -> None:
    await mona.begin()
    first = mona.card
    await mona.say("/gig")
    assert first.deleted
    assert [m.text for m in mona.said].count(mona.card.text) == 1
    assert mona.said[-1] is mona.card


async def test_a_card_at_the_bottom_is_changed_in_its_place(mona: Talk) -> None:
    await mona.begin()
    await mona.say("/gig")
    card, sent = mona.card, len(mona.said)
    await mona.press("more")
    await mona.press("card")
    assert card.deleted
    card, sent = mona.card, len(mona.said)
    await mona.press("work.start")
    await mona.press("card")
    await mona.press("card")
    assert mona.said[-1] is mona.card
    assert len(mona.said) <= sent + 1


async def test_rows_that_are_flipped_change_where_they_stand(mona: Talk) -> None:
    await mona.begin()
    await mona.press("services.states")
    rows, stood = mona.said[-1], len(mona.said)
    for number in (2, 3, 4, 2):
        await mona.press("board.flip", number)
    assert mona.said[-1] is rows
    assert len(mona.said) == stood
    on = [b.label.startswith("✅") for b in rows.buttons if "board.flip" in str(b.data)]
    assert on == [True, False, True, True]


async def test_a_card_too_old_to_be_taken_away_loses_its_buttons(
    fake: FakeTelegram, mona: Talk
) -> None:
    await mona.begin()
    old = mona.card
    fake.clock.move(hours=49)
    await mona.say("/gig")
    assert not old.deleted
    assert old.buttons == []
    assert mona.card is not old
    assert [refused.method for refused in fake.refused] == ["deleteMessage"] * len(fake.refused)


async def test_a_card_that_the_person_deleted_is_said_anew(
    mona: Talk, logged: list[EventDict]
) -> None:
    await mona.begin()
    button, card = mona.button("scope.send"), mona.card
    press = mona.person.press(button)
    mona.person.delete(card)
    await press.answered()
    await mona.running.settled()
    assert mona.card is not card
    assert quiet(logged)


async def test_what_looks_as_it_should_already_is_no_fault(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    """Killed after an edit and before its mark, the same edit comes again."""
    await mona.begin()
    await mona.press("services.states")
    async with mona.running.store.transactions.write() as tx:
        await tx.run(update(MESSAGES).values(look="another"))
    gig = await mona.gig()
    async with mona.running.store.turn() as turn:
        await turn.touch_card(gig.id, gig.opened_at)
    mona.running.telegram.wake(place(mona.person.id))
    await mona.running.settled()
    assert ["message is not modified" in r.description for r in fake.refused] == [True]
    assert quiet(logged)


async def test_who_blocked_us_is_left_alone_until_they_come_back(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    mona.person.say("/help")
    mona.person.block()
    await mona.running.settled()
    stood = len(mona.said)
    assert await mona.running.store.waiting("telegram") == []
    mona.person.start()
    await mona.running.settled()
    assert len(mona.said) > stood
    assert any("/newgig" in message.text for message in mona.said)
    assert quiet(logged)
    del fake


async def test_a_deleted_account_is_quiet_in_the_log(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    mona.person.say("/help")
    mona.person.deactivate()
    await fake.settled()
    await until(lambda: not outbox_speaks(mona.running))
    assert quiet(logged)
    assert [r.description for r in fake.refused] == ["Forbidden: user is deactivated"]


def outbox_speaks(running: Running) -> bool:
    return running.telegram.outbox is not None and bool(running.telegram.outbox.speakers)


@pytest.mark.parametrize("fault", [broken(500), broken(502), dropped(), dropped(took_effect=True)])
async def test_a_bad_moment_of_the_network_loses_nothing(
    fake: FakeTelegram, mona: Talk, fault: object
) -> None:
    fake.inject("sendMessage", fault, times=2)  # type: ignore[arg-type]  # one of the faults above
    await mona.say("/start")
    await mona.say("/privacy")
    assert any("ميثاق" in message.text for message in mona.said)
    assert mona.running.keys == ["welcome", "privacy"]
    assert mona.said[0].text.startswith("أهلًا")


async def test_asked_for_patience_it_waits(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    fake.inject("sendMessage", too_many(1))
    await mona.say("/start")
    assert len(mona.said) == 1
    assert [line for line in logged if line["log_level"] == "error"] == []


async def test_what_was_kept_before_a_stop_is_told_after_the_start(
    fake: FakeTelegram, store: Store
) -> None:
    """The turn is committed; the process ends before a word of it has left."""
    person = fake.user("منى", language_code="ar")
    async with running(fake, store) as first:
        fake.inject("sendMessage", broken(500), times=1000)
        person.start()
        await fake.settled()
        await until(lambda: first.keys == ["welcome"])
    assert fake.chat(person).said == []
    fake.world.faults.ordered.clear()
    async with running(fake, store) as second:
        await until(lambda: len(fake.chat(person).said) == 1)
        await second.settled()
        assert second.keys == []
    assert len(fake.chat(person).said) == 1


async def test_one_who_floods_slows_nobody_else(fake: FakeTelegram, mona: Talk) -> None:
    flooder = fake.user("سيل", language_code="ar")
    for _ in range(40):
        flooder.say("/help")
    await mona.person_is_served_soon()
    assert len(fake.chat(flooder).said) < 40
    await mona.running.settled()
    assert len(fake.chat(flooder).said) == 40
