"""What a group is told by itself, as it stands in the group, over days that pass."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import msgspec
import pytest

from bot.world import world
from gigs.records import Place
from handlers import group_talk
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import settings, speech
from tests.passing_time import days, moment
from tests.studio import Studio, of_direct_work, studio

RIYADH = "Asia/Riyadh"
HERE = world(settings(), speech())


@dataclass(frozen=True)
class Heard:
    at: str  # local
    key: str
    text: str


async def heard(store: Store, who: Freelancer, place: Place) -> list[Heard]:
    """The group's own messages that stand there."""
    found = []
    for shown in await store.feed(place, 0, 400):
        if shown.gone or not (shown.message.slot or "").startswith("group:"):
            continue
        reply = msgspec.json.decode(shown.message.body, type=Reply)
        assert isinstance(reply, Say)
        local = shown.at.astimezone(ZoneInfo(RIYADH))
        text = paths.plain(who.speech.text(reply.words, "en", RIYADH))
        found.append(Heard(f"{local:%d %H:%M}", shown.message.key, text))
    return found


@pytest.fixture
async def house(store: Store) -> Studio:
    """A gig in its group, at work, due on Thursday 26 November at 17:00."""
    made = studio(store, "en")
    await of_direct_work(made, "confirming")
    await made.gathered()
    await dated(made.owner, "26 November at 5pm")
    return made


async def dated(owner: Freelancer, words: str) -> None:
    await owner.say("/gig")
    await owner.press("more")
    await owner.press("correct")
    await owner.press("correct.deadline")
    await owner.say(words)


async def set_to(house: Studio, action: str, arg: str | int | None = None) -> None:
    await house.there(house.owner, "/team")
    await house.pressed_there(house.owner, "team.settings")
    if action == "team.digest":
        await house.pressed_there(house.owner, "team.digest.ask")
    with house.owner.within(house.place, house.group):
        await house.owner.press(action, arg)


async def test_each_morning_tells_what_is_near_and_a_quiet_one_nothing(house: Studio) -> None:
    await days(house.owner).until("2026-11-29T12:00")
    told = await heard(house.store, house.owner, house.place)
    assert [(one.at, one.key) for one in told] == [
        ("25 10:00", "group.digest"),
        ("26 10:00", "group.digest"),
    ]
    assert "Olive" in told[0].text
    assert "26 November" in told[0].text


async def test_without_a_digest_a_deadline_is_told_a_day_before(house: Studio) -> None:
    await set_to(house, "team.digest", "none")
    await days(house.owner).until("2026-11-29T12:00")
    told = await heard(house.store, house.owner, house.place)
    assert [(one.at, one.key) for one in told] == [("25 17:00", "group.deadline")]


async def test_a_stage_that_changed_is_told_the_next_morning_only(house: Studio) -> None:
    await dated(house.owner, "10 December at 5pm")
    await house.client.say(f"/start client_{await house.gig_id()}")
    await house.client.press("client.agree")
    await days(house.owner).until("2026-11-28T12:00")
    told = await heard(house.store, house.owner, house.place)
    assert [(one.at, one.key) for one in told] == [("24 10:00", "group.digest")]
    assert "the agreement is confirmed" in told[0].text


@pytest.mark.parametrize("hushed", ["team.mute", "unbind", "gig.archive"])
async def test_hushed_taken_out_or_closed_nothing_is_said(house: Studio, hushed: str) -> None:
    match hushed:
        case "team.mute":
            await set_to(house, "team.mute")
        case "unbind":
            await house.there(house.owner, "/team")
            await house.pressed_there(house.owner, "team.gigs")
            await house.pressed_there(house.owner, "unbind.ask")
            await house.pressed_there(house.owner, "unbind")
        case _:
            await house.owner.say("/gig")
            await house.owner.press("more")
            await house.owner.press("correct")
            await house.owner.press("gig.archive")
    await days(house.owner).until("2026-11-29T12:00")
    assert await heard(house.store, house.owner, house.place) == []


async def test_the_hour_is_that_of_the_lead_s_city(house: Studio) -> None:
    await house.owner.say("/settings")
    async with house.store.turn() as turn:
        before = (await turn.group_talk.due(moment("2026-12-30T00:00", RIYADH), 1))[0].speaks_at
    await house.owner.press("city.other")
    await house.owner.say("Casablanca")
    async with house.store.turn() as turn:
        after = (await turn.group_talk.due(moment("2026-12-30T00:00", RIYADH), 1))[0].speaks_at
    assert (before, after) == (
        moment("2026-11-24T10:00", RIYADH),
        moment("2026-11-24T10:00", "Africa/Casablanca"),
    )


async def test_after_a_stop_it_is_told_once_and_late(house: Studio) -> None:
    await days(house.owner).asleep("2026-11-26T12:30")
    told = await heard(house.store, house.owner, house.place)
    assert [(one.at, one.key) for one in told] == [("26 12:30", "group.digest")]


async def test_a_group_without_a_time_gets_one_at_the_start(house: Studio) -> None:
    async with house.store.turn() as turn:
        talk = await turn.group_talk.of(house.group)
        assert talk is not None
        await turn.group_talk.keep(replace(talk, speaks_at=None))
    await days(house.owner).until("2026-11-25T12:00")
    assert len(await heard(house.store, house.owner, house.place)) == 1


@pytest.mark.parametrize("who", ["owner", "admin", "guest"])
async def test_an_admin_clears_what_is_the_group_s_and_nothing_else(
    house: Studio, who: str
) -> None:
    await days(house.owner).until("2026-11-25T12:00")
    assert len(await heard(house.store, house.owner, house.place)) == 1
    nudges = await days(house.owner).rows()
    person = house.owner if who == "owner" else house.guest
    await house.there(house.owner, "/team")
    await house.pressed_there(house.owner, "team.settings")
    person.admin = who == "admin"
    person.buttons = house.owner.buttons
    person.now = house.owner.now
    await house.pressed_there(person, "team.clear.ask")
    if who == "guest":
        assert person.last.keys == ("team.not-yours-to-set",)
        with person.within(house.place, house.group):
            assert await paths.forge(person, "team.clear", None) == ("team.not-yours-to-set",)
        assert "card" in await house.standing()
        return
    assert "card" in await house.standing()
    await house.pressed_there(person, "team.clear")
    assert "card" not in await house.standing()
    assert await heard(house.store, house.owner, house.place) == []
    assert await days(house.owner).rows() == nudges
    await days(house.owner).until("2026-11-29T12:00")
    assert await heard(house.store, house.owner, house.place) == []


class Killed(Exception):
    """In the middle of a transaction."""


async def told_and_killed(house: Studio) -> None:
    async with house.store.turn() as turn:
        (talk,) = await turn.group_talk.due(house.owner.now, 9)
        assert await group_talk.tell(turn, talk, HERE, house.owner.now) == [house.place]
        raise Killed


async def test_killed_before_the_commit_it_is_neither_told_nor_marked(house: Studio) -> None:
    """And told once afterwards."""
    house.owner.now = moment("2026-11-25T10:00", RIYADH)
    due = await house.store.next_due()
    with pytest.raises(Killed):
        await told_and_killed(house)
    assert await heard(house.store, house.owner, house.place) == []
    assert await house.store.next_due() == due
    await days(house.owner).until("2026-11-25T10:05")
    await days(house.owner).until("2026-11-25T18:05")
    assert len(await heard(house.store, house.owner, house.place)) == 1
