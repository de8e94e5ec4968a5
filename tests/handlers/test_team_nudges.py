"""Nudges of a team: who makes a gig hears of its time, and a lead of what nobody answers."""

import pytest

from handlers.buttons import parse
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import NO_DEADLINE, actions
from tests.handlers.test_forget_shared import ref_of
from tests.passing_time import days
from tests.studio import Studio, studio


@pytest.fixture
async def house(store: Store) -> Studio:
    """Begun, due on Thursday at five, and the maker's to make."""
    made = studio(store)
    await paths.started(made.owner)
    for one in (made.maker, made.guest):
        await one.say("/start")
    await made.gathered()
    await assigned(made, await ref_of(made, made.maker))
    return made


async def assigned(house: Studio, ref: int | str) -> None:
    await house.owner.say("/gig")
    await house.owner.press("more")
    await house.owner.press("shared")
    await house.owner.press("assign.ask")
    await house.owner.press("assign", ref)


async def kinds(who: Freelancer) -> list[str]:
    return sorted(row.kind for row in await days(who).rows())


async def test_the_maker_hears_of_the_preview_and_the_deadline_without_money(
    house: Studio,
) -> None:
    assert await kinds(house.maker) == ["deadline", "deadline", "preview"]
    arrived = await days(house.maker).until("2026-11-27T00:00")
    assert [one.say.words.key for one in arrived][-1] == "nudge.deadline.maker"
    assert len(arrived) >= 2
    text = "".join(paths.plain(one.text) for one in arrived)
    assert "زيتون" in text
    assert not any(hidden in text for hidden in ("80", "$", "أحمد", "الإلغاء"))
    offered = {action for one in arrived for action in actions(one)}
    assert offered == {"card", "preview.make", "snooze"}


async def test_a_maker_puts_off_their_own_and_nobody_else_s(house: Studio) -> None:
    time = days(house.maker)
    (first, *_) = await time.until("2026-11-25T20:00")
    await house.maker.press("snooze", parse(first.buttons[-1].press).arg)
    await house.maker.press("snooze.for")
    assert house.maker.last.keys == ("snooze.kept",)
    states = {row.state for row in await days(house.owner).rows()}
    assert "snoozed" not in states


@pytest.mark.parametrize("how", ["nobody", "dismissed", "left", "unbound", "delivered", "viewer"])
async def test_whose_it_is_no_longer_hears_no_more(house: Studio, how: str) -> None:
    match how:
        case "nobody":
            await assigned(house, "0")
        case "dismissed" | "viewer":
            await house.owner.say("/team")
            await house.owner.press("member", await ref_of(house, house.maker))
            for press in ("role.none.ask", "role.none") if how == "dismissed" else ("role.viewer",):
                await house.owner.press(press)
        case "left":
            await house.passes(house.maker, came=False)
        case "unbound":
            await house.there(house.owner, "/team")
            await house.pressed_there(house.owner, "team.gigs")
            await house.pressed_there(house.owner, "unbind.ask")
            await house.pressed_there(house.owner, "unbind")
        case _:
            await paths.previewed(house.owner)
            await house.owner.say(paths.texts(house.owner)["approved"])
            await house.owner.press("approval.yes")
            await house.owner.press("file.release")
    assert await kinds(house.maker) == []
    assert await days(house.maker).until("2026-12-10T12:00") == []


async def test_the_next_maker_hears_and_the_former_doesn_t(house: Studio) -> None:
    await house.join(house.guest, "maker")
    await assigned(house, await ref_of(house, house.guest))
    assert await kinds(house.maker) == []
    assert await kinds(house.guest) == ["deadline", "deadline", "preview"]


async def test_who_gets_their_part_back_hears_again(house: Studio) -> None:
    await house.passes(house.maker, came=False)
    await house.join(house.maker, "maker")
    assert await kinds(house.maker) == ["deadline", "deadline", "preview"]


async def test_the_owner_s_own_are_planned_whoever_acts(house: Studio) -> None:
    before = await kinds(house.owner)
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    await house.maker.press("preview.make")
    await house.maker.attach_file("model.xlsx", b"the model")
    assert "preview" in before
    assert "unanswered" in await kinds(house.owner)
    assert "preview" not in await kinds(house.owner)
    assert "unanswered" not in await kinds(house.maker)


async def test_a_maker_s_own_hours_are_theirs(house: Studio) -> None:
    await house.maker.say("/settings")
    await house.maker.press("city.other")
    await house.maker.say("Tokyo")
    await days(house.maker).until("2026-11-23T15:00")
    rows = [row for row in await days(house.maker).rows() if row.kind == "preview"]
    assert [f"{row.at:%d %H:%M}" for row in rows] in (["25 09:00"], ["26 01:00"])


@pytest.fixture
async def led(store: Store) -> Studio:
    """Its lead isn't the owner, whose services aren't active."""
    made = studio(store)
    await paths.begun(made.owner, 1, line=NO_DEADLINE)
    await made.maker.say("/start")
    await made.gathered()
    await made.owner.say("/team")
    await made.owner.press("member", await ref_of(made, made.maker))
    await made.owner.press("role.lead.ask")
    await made.owner.press("role.lead")
    return made


async def test_the_third_unanswered_goes_to_the_lead_once(led: Studio) -> None:
    time = days(led.maker)
    assert await time.until("2026-11-26T09:00") == []
    (told,) = await time.until("2026-12-20T12:00")
    assert told.say.words.key in ("nudge.waiting", "nudge.digest")
    text = paths.plain(told.text)
    assert "في مشروع زيتون خطوة تنتظر منذ" in text
    assert not any(hidden in text for hidden in ("80", "$", "ليلى", "خدمات"))
    assert actions(told) == ["card", "snooze"]


async def test_a_matter_that_was_answered_or_settled_isn_t_raised(led: Studio) -> None:
    await days(led.owner).until("2026-11-25T20:00")
    await led.owner.press("services.states")
    await days(led.owner).until("2026-11-28T20:00")
    assert await kinds(led.maker) == []


async def test_what_is_settled_before_the_lead_s_hour_isn_t_told_them(led: Studio) -> None:
    await led.maker.say("/settings")
    await led.maker.press("city.other")
    await led.maker.say("Tokyo")  # where six in Riyadh is midnight
    await days(led.owner).until("2026-11-26T20:00")
    assert await kinds(led.maker) == ["waiting"]
    await led.owner.press("services.states")
    await led.owner.press("services.all")
    assert await kinds(led.maker) == []


async def test_an_owner_who_leads_isn_t_told_of_themself(store: Store) -> None:
    made = studio(store)
    await paths.begun(made.owner, 1, line=NO_DEADLINE)
    await made.gathered()
    arrived = await days(made.owner).until("2026-12-20T12:00")
    assert not any("nudge.waiting" in one.keys for one in arrived)
