"""Fifty gigs in one group, all of them changing: no faster than Telegram allows, none forgotten."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.on_telegram.outbox import BETWEEN_EDITS
from gigs.entries.opening import DeadlineSet
from gigs.journal import record
from gigs.records import Binding, Group
from handlers.on_record import message
from handlers.reply import CardShown
from tests.fake_telegram import FakeTelegram
from tests.storage.made import opened
from tests.telegram.house import HURRY, Running
from tests.telegram.studio_player import TelegramCast, TelegramPart, cast_in

pytestmark = pytest.mark.telegram

GIGS = [f"gigsinagrou{one}{other}" for one in "abcde" for other in "abcdefghij"]
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    return await cast_in(mithaq, fake, "en")


async def all_bound(owner: TelegramPart, gigs: Sequence[str] = GIGS) -> None:
    group = f"telegram:{owner.chat.id}"
    async with owner.running.store.turn() as turn:
        person = replace(await turn.person(owner.identity), language="en", known=True)
        await turn.keep_person(owner.identity, person)
        await turn.teams.keep(Group(group, person.id, "en"))
        for one in gigs:
            gig, recorded = record(None, [opened(one)], MONDAY, str(owner.identity))
            assert gig is not None
            await turn.append(person, gig, recorded)
            await turn.teams.bind(Binding(one, owner.place, group), MONDAY)
            await turn.show(owner.place, message(CardShown(one, "group")), MONDAY)
    owner.running.telegram.wake(owner.place)


async def all_changed(owner: TelegramPart, deadline: datetime, gigs: Sequence[str] = GIGS) -> None:
    async with owner.running.store.turn() as turn:
        person = await turn.person(owner.identity)
        for one in gigs:
            entry = DeadlineSet(deadline, assumed=False)
            gig, recorded = record(await turn.gig(one), [entry], MONDAY, str(owner.identity))
            assert gig is not None
            await turn.append(person, gig, recorded)
            await turn.touch_card(one, MONDAY)
    owner.running.telegram.wake(owner.place)


async def test_fifty_gigs_change_and_change_again(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """A limit that was overstepped would be a refusal here; a card shows its last state."""
    owner = cast.owner
    await all_bound(owner)
    for days in (1, 2):
        await all_changed(owner, MONDAY + timedelta(days=days))
    await mithaq.settled()
    assert len(owner.cards) == len(GIGS)
    await all_changed(owner, MONDAY + timedelta(days=3))
    await fake.until(lambda: fake.called("editMessageText"))
    await all_changed(owner, MONDAY + timedelta(days=4))
    await mithaq.settled()
    stands = [one.text for one in owner.cards]
    assert [text for text in stands if "4 December" not in text] == []
    assert len(fake.called("editMessageText")) <= 2 * len(GIGS)
    assert fake.refused == []


async def test_one_card_is_changed_at_most_once_in_three_seconds(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """Its changes meanwhile are told by the last."""
    owner, two = cast.owner, GIGS[:2]
    await all_bound(owner, two)
    await mithaq.settled()
    for days in range(1, 30):
        await all_changed(owner, MONDAY + timedelta(days=days), two)
    await mithaq.settled()
    edits = defaultdict(list)
    for call in fake.called("editMessageText"):
        edits[call.text("message_id")].append(call.arrived)
    assert [len(times) > 1 for times in edits.values()] == [True, True]
    apart = [later - sooner for times in edits.values() for sooner, later in pairwise(times)]
    assert min(apart) >= BETWEEN_EDITS[False] * HURRY
    assert ["29 December" in one.text for one in owner.cards] == [True, True]
    assert len(fake.called("editMessageText")) < 29
