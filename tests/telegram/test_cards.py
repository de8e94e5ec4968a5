"""One card of a gig in a chat; what stands is changed where it stands."""

import asyncio

import pytest
from sqlalchemy import update
from structlog.typing import EventDict

from gigs.entries.opening import TitleCorrected
from gigs.journal import record
from handlers.on_record import message
from handlers.reply import CardShown
from storage.schema import MESSAGES
from tests.fake_telegram import FakeTelegram, Fault, broken
from tests.telegram.conftest import Talk
from tests.telegram.house import place
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
    card, gig = mona.card, await mona.gig()
    assert mona.said[-1] is card
    async with mona.running.store.turn() as turn:  # shown once more, and it reads otherwise
        await turn.show(place(mona.person.id), message(CardShown(gig.id)), gig.opened_at)
        person = await turn.person(mona.identity)
        after, recorded = record(gig, [TitleCorrected("آخر")], gig.opened_at, str(mona.identity))
        assert after is not None
        await turn.append(person, after, recorded)
    mona.running.telegram.wake(place(mona.person.id))
    await mona.running.settled()
    assert mona.card is card
    assert card.edits == 1
    assert "آخر" in card.text


@pytest.mark.parametrize("fault", [None, broken(500)])
async def test_two_changes_in_a_second_leave_one_card(
    fake: FakeTelegram, mona: Talk, fault: Fault | None
) -> None:
    """The second has to wait, or the first fails: the one card isn't lost sight of."""
    await mona.begin()
    await mona.say("/gig")
    if fault is not None:
        fake.inject("editMessageText", fault)
    for title in ("أول", "ثان", "ثالث"):
        gig = await mona.gig()
        async with mona.running.store.turn() as turn:
            await turn.show(place(mona.person.id), message(CardShown(gig.id)), gig.opened_at)
            person = await turn.person(mona.identity)
            after, recorded = record(gig, [TitleCorrected(title)], gig.opened_at, "telegram:1")
            assert after is not None
            await turn.append(person, after, recorded)
        mona.running.telegram.wake(place(mona.person.id))
        await asyncio.sleep(0.05)
    await mona.running.settled()
    cards = [one for one in mona.said if one.text.startswith("📁")]
    assert ["ثالث" in one.text for one in cards] == [True]


async def test_quick_changes_of_one_message_are_told_together(
    fake: FakeTelegram, mona: Talk
) -> None:
    await mona.begin()
    await mona.press("services.states")
    rows, outbox = mona.said[-1], mona.running.telegram.outbox
    assert outbox is not None
    outbox.second = 1.0  # as it is for people: between two edits all five presses fit
    for number in (2, 3, 4, 2, 3):
        mona.person.press(mona.button("board.flip", number))
    await mona.running.settled()
    assert rows.edits <= 3
    assert [b.label.startswith("✅") for b in rows.buttons[:4]] == [True, False, False, True]
    del fake


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
