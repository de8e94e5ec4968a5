"""Going on over a shut gate: two steps, a typed reason, bound to what was missing, in sight."""

import pytest

from gigs.erased import known
from gigs.gates import Look, look
from gigs.model import Gate
from handlers.cards import card
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_cost_first_then_a_reason(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await paths.begun(seller, 1)
    before = await paths.settled(seller)
    await seller.press("work.start")
    assert (await seller.press("override", "start")).keys == ("override.reason",)
    assert await paths.settled(seller) == before
    assert (await seller.say(paths.texts(seller)["reason"])).keys == (
        "override.noted",
        "work.begun",
        "card",
    )
    gig = await seller.gig()
    (decision,) = gig.overrides
    assert known(decision.reason)
    assert (decision.act, decision.reason) == ("start", paths.texts(seller)["reason"])
    assert decision.gates == (Gate.SCOPE, Gate.SERVICES)
    assert decision.missing == (
        "scope.unconfirmed:1",
        "services.inactive:2",
        "services.inactive:3",
        "services.inactive:4",
    )
    assert gig.started_at is not None


@pytest.mark.parametrize("empty", [" ", ".", "\n"])
async def test_a_reason_must_be_typed(seller: Freelancer, empty: str) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await seller.press("override", "start")
    assert set((await seller.say(empty)).keys) <= {"override.empty", "refused.empty"}
    assert (await seller.gig()).overrides == ()
    await seller.say("العميل مستعجل")
    assert len((await seller.gig()).overrides) == 1


async def test_a_file_is_no_reason(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await seller.press("override", "start")
    assert (await seller.attach_file("reason.txt", b"x")).keys == ("override.empty",)
    assert (await seller.gig()).overrides == ()


async def test_a_service_ended_between_screen_and_reason_asks_again(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await seller.press("override", "start")
    other = freelancer(seller.store)  # the same person in another window
    other.buttons, other.count, other.account = seller.buttons, 500, seller.account
    gig = (await seller.gig()).id
    await paths.forge(other, "board.set", gig, "1.1")
    assert (await seller.say("العميل مستعجل")).keys == ("override.changed", "card")
    assert (await seller.gig()).overrides == ()
    await seller.press("work.start")
    await seller.press("override", "start")
    await seller.say("العميل مستعجل")
    assert len((await seller.gig()).overrides[0].missing) == 4


async def test_less_missing_than_was_shown_goes_on(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await seller.press("override", "start")
    await paths.forge(seller, "board.set", (await seller.gig()).id, "2.2")
    await seller.say("العميل مستعجل")
    (decision,) = (await seller.gig()).overrides
    assert decision.missing == ("services.inactive:3", "services.inactive:4")


async def test_nothing_missing_any_more_needs_no_override(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await seller.press("override", "start")
    await paths.forge(seller, "services.all", (await seller.gig()).id)
    assert (await seller.say("العميل مستعجل")).keys == ("override.open", "card")
    assert (await seller.gig()).overrides == ()


async def test_work_that_began_meanwhile_begins_once(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    gig = (await seller.gig()).id
    await seller.press("work.start")
    await seller.press("override", "start")
    await paths.forge(seller, "services.all", gig)
    await paths.forge(seller, "work.start", gig)
    await paths.forge(seller, "board.set", gig, "2.1")
    assert (await seller.say("العميل مستعجل")).keys == ("work.started", "card")
    assert (await seller.entries()).count("work.started") == 1


async def test_an_override_stays_in_sight(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    gig = await seller.gig()
    assert look(gig, Gate.SERVICES) is Look.OVERRIDDEN
    await paths.agreed(seller)
    await paths.activated(seller)
    gig = await seller.gig()
    assert [look(gig, gate) for gate in (Gate.SCOPE, Gate.SERVICES)] == [Look.PASSED] * 2
    keys = [line.key for line in card(gig, seller.now).lines]
    assert "card.overridden" in keys


async def test_a_new_missing_thing_shuts_the_gate_again(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await paths.forge(seller, "board.set", (await seller.gig()).id, "1.1")
    assert look(await seller.gig(), Gate.SERVICES) is Look.AMBER


async def test_the_second_time_is_shorter(store: Store) -> None:
    seller = freelancer(store)
    await paths.begun(seller, 1)
    await seller.press("work.start")
    first = len(seller.words)
    await paths.overridden(seller, "start")
    assert (await seller.press("file.asked")).keys[0] == "override.release-again"
    assert len(seller.words.splitlines()[0]) < first


async def test_no_other_act_can_be_gone_over(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    for act in ("", "START", "pay", "release.start"):
        assert await paths.forge(seller, "override", gig, act) == ("refused.button",)


async def test_leaving_the_reason_leaves_everything_as_it_was(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    before = await paths.settled(seller)
    await seller.press("override", "start")
    assert (await seller.press("leave")).keys == ("left", "card")
    assert await paths.settled(seller) == before
