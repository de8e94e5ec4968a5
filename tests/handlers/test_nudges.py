"""A gig's nudges through its days: when they come, and what ends them."""

import pytest

from handlers.buttons import parse
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import NO_DEADLINE, actions, clock, coming, states, waiting
from tests.house import freelancer
from tests.passing_time import days


@pytest.fixture
async def mona(store: Store) -> Freelancer:
    """On Monday at nine, with a gig of four services, of which one is active."""
    return await waiting(freelancer(store))


async def test_services_that_are_not_active_until_the_decision(mona: Freelancer) -> None:
    arrived = await days(mona).until("2026-12-05T20:00")
    assert clock(arrived) == ["Mon 18:00 silent", "Tue 18:00 silent", "Thu 10:00"]
    first, _, last = arrived
    assert paths.plain(first.text) == (
        "زيتون: الخدمات المفعّلة 1 من 4، أي 20$ من 80$. وما لم يُفعّل قد لا يُدفع أجره."
    )
    assert actions(first) == ["services.message", "services.states", "snooze"]
    assert "nudge.decide" in last.keys
    assert "طال الانتظار، وحان وقت القرار." in last.text


@pytest.mark.parametrize(
    ("action", "said"), [("services.part", "services.part"), ("gig.decline", "gig.declined")]
)
async def test_at_the_decision_part_and_close_are_a_press_away(
    mona: Freelancer, action: str, said: str
) -> None:
    await paths.agreed(mona)
    arrived = await days(mona).until("2026-11-27T20:00")
    assert {"services.part", "gig.decline", "snooze"} <= set(actions(arrived[-1]))
    assert said in (await mona.press(action)).keys
    if action == "gig.decline":
        assert await coming(mona) == []
        assert await days(mona).until("2026-12-20T20:00") == []


async def test_an_old_message_still_works(mona: Freelancer) -> None:
    first, *_ = await days(mona).until("2026-12-20T20:00")
    old = next(b for b in first.buttons if parse(b.press).action == "services.states")
    assert (await paths.forge(mona, "services.states", parse(old.press).gig)) == (
        "board.all_active",
    )


async def test_what_is_active_is_not_asked_for_again(mona: Freelancer) -> None:
    assert len(await days(mona).until("2026-11-23T20:00")) == 1
    await mona.press("services.states")
    await mona.press("services.all")
    assert await coming(mona) == []
    assert await days(mona).until("2026-12-20T20:00") == []
    assert await states(mona) == {"6h": "settled", "30h": "withdrawn", "72h": "withdrawn"}


async def test_a_message_to_the_client_begins_the_wait_anew(mona: Freelancer) -> None:
    await days(mona).until("2026-11-24T20:00")
    await mona.press("services.message")
    arrived = await days(mona).until("2026-12-05T20:00")
    assert clock(arrived)[0] == "Wed 10:00"
    assert sum("nudge.decide" in one.keys for one in arrived) == 1


async def test_the_deadline_a_day_and_four_hours_before(store: Store) -> None:
    mona = await waiting(freelancer(store), "شعار لمقهى، 20$ على خدمتين، الخميس 5 مساءً")
    arrived = await days(mona).until("2026-11-27T20:00")
    told = [one for one in arrived if "nudge.deadline" in one.keys]
    assert clock(told) == ["Wed 17:00", "Thu 13:00"]
    assert "الخميس 26 نوفمبر، 5:00 م (الرياض)" in told[0].text
    assert actions(told[0]) == ["preview.make", "card", "snooze"]


async def test_it_comes_before_the_quiet_hours_rather_than_in_them(store: Store) -> None:
    mona = await waiting(freelancer(store), "شعار لمقهى، 20$ على خدمتين، الخميس 9 صباحًا")
    arrived = await days(mona).until("2026-11-27T20:00")
    told = [one for one in arrived if "nudge.deadline" in one.keys]
    assert clock(told) == ["Wed 09:00", "Wed 21:30"]


async def test_a_moved_deadline_moves_its_nudges(store: Store) -> None:
    mona = await waiting(freelancer(store), "شعار لمقهى، 20$ على خدمتين، الخميس 5 مساءً")
    await paths.forge(mona, "correct.deadline", (await mona.gig()).id)
    await mona.say("السبت 5 مساءً")
    arrived = await days(mona).until("2026-11-30T20:00")
    told = [one for one in arrived if "nudge.deadline" in one.keys]
    assert clock(told) == ["Fri 17:00", "Sat 13:00"]


async def test_a_preview_that_waits_and_a_file_that_may_go(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-23T09:00")
    await paths.known(mona)
    await mona.say(NO_DEADLINE)
    await mona.press("services.all")
    await paths.agreed(mona)
    await mona.press("work.start")
    await paths.previewed(mona)
    arrived = await days(mona).until("2026-11-26T20:00")
    assert [one.keys[-1] for one in arrived if "nudge.unanswered" in one.keys]
    assert "preview.approved" in actions(arrived[0])
    await mona.press("preview.approved")
    await mona.say("معتمدة")
    await mona.press("approval.yes")
    (told,) = await days(mona).until("2026-12-05T20:00")
    assert "nudge.release" in told.keys
    await mona.press("file.release")
    assert "acceptance" in {kind for kind, _ in await coming(mona)}
    (told, *_) = await days(mona).until("2026-12-20T20:00")
    assert "nudge.acceptance" in told.keys


async def test_a_closed_gig_is_silent(mona: Freelancer) -> None:
    await days(mona).until("2026-11-23T20:00")
    await paths.forge(mona, "gig.archive", (await mona.gig()).id)
    assert await days(mona).until("2026-12-20T20:00") == []
    await paths.forge(mona, "gig.reopen", (await mona.gig()).id)
    assert await days(mona).until("2027-01-20T20:00") == []
