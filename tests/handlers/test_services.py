"""How much of the price is really secured, what to write to the client, and what was ended."""

import pytest

from gigs.gates import Look, look
from gigs.model import Gate, ServiceState
from gigs.services import lost, secured
from handlers.buttons import parse
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer


@pytest.mark.parametrize(
    ("language", "amounts", "message"),
    [("ar", "المفعّل 20$ من 80$", "رسالة التفعيل"), ("en", "$20 of $80", "Activation message")],
)
async def test_with_one_of_four_active_there_is_no_start(
    store: Store, language: str, amounts: str, message: str
) -> None:
    seller = freelancer(store, language=language)
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    assert (await seller.press("work.start")).keys == ("override.start",)
    assert amounts in paths.plain(seller.words)
    assert ("60$" if language == "ar" else "$60") in paths.plain(seller.words)
    label = seller.button("services.message").label
    assert seller.speech.text(label, language) == message
    gig = await seller.gig()
    assert (gig.started_at, look(gig, Gate.SERVICES)) == (None, Look.AMBER)
    assert (secured(gig).amount, secured(gig).unsecured) == (2000, 6000)


@pytest.mark.parametrize("action", ["work.start", "file.release", "override", "received"])
async def test_a_press_made_by_hand_opens_no_gate(seller: Freelancer, action: str) -> None:
    """Override alone is a question; the rest asks for what lacks."""
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    before = await paths.settled(seller)
    for arg in ("", "start", "release", "1", "services"):
        await paths.forge(seller, action, gig, arg)
        assert await paths.settled(seller) == before


async def test_the_file_is_not_handed_out_while_services_are_inactive(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "file.release", gig) == ("file.attach",)
    assert (await seller.attach_file("model.xlsx", b"the model")).keys == ("override.release",)
    assert (await seller.gig()).release is None


@pytest.mark.parametrize("place", ["0", "1"])
async def test_bought_is_not_active(seller: Freelancer, place: str) -> None:
    """Not ordered yet, and ordered without instructions: neither binds the client to pay."""
    await paths.begun(seller, 1, 2, 3, 4)
    await paths.agreed(seller)
    await paths.forge(seller, "board.other", (await seller.gig()).id)
    await seller.press("board.pick", 4)
    await seller.press("board.set", f"4.{place}")
    states = (ServiceState.NOT_BOUGHT, ServiceState.AWAITING_INSTRUCTIONS)
    gig = await seller.gig()
    assert gig.services[3].state is states[int(place)]
    assert look(gig, Gate.SERVICES) is Look.AMBER
    assert (await seller.press("work.start")).keys == ("override.start",)


async def test_the_message_grows_firmer_only_when_it_went_unanswered(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    said = [(await seller.press("services.message")).keys[0] for _ in range(4)]
    assert said == ["T05", "T06", "T06c", "T06c"]
    await seller.press("services.states")
    await seller.press("board.flip", 2)
    await seller.press("board.done")
    assert (await seller.press("services.message")).keys[0] == "T05"


async def test_before_any_agreement_the_message_states_none(seller: Freelancer) -> None:
    await paths.begun(seller)
    said = [(await seller.press("services.message")).keys[0] for _ in range(3)]
    assert said == ["T05.open", "T06.none", "T06c.none"]
    assert "اتفقنا" not in seller.words


async def test_all_running_needs_no_message(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("services.message")
    await paths.activated(seller)
    assert (await seller.press("services.message")).keys == ("services.all-active", "card")


async def test_nothing_counts_before_done(seller: Freelancer) -> None:
    await paths.begun(seller)
    before = await paths.settled(seller)
    await seller.press("services.states")
    await seller.press("board.flip", 1)
    await seller.press("more")
    await seller.press("cancelled")
    await seller.press("cancel.flip", 1)
    assert await paths.settled(seller) == before


async def test_a_part_is_an_agreement_of_its_own(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    assert (await seller.press("services.part")).keys == ("difference", "services.part")
    gig = await seller.gig()
    assert ([scope.price for scope in gig.scopes], gig.price) == ([8000, 2000], 2000)
    assert look(gig, Gate.SCOPE) is Look.AMBER
    await paths.agreed(seller)
    await cancel(seller)
    assert (await seller.press("work.start")).keys[0] == "work.begun"


async def cancel(seller: Freelancer, *numbers: int) -> None:
    """These services, or all that never became active."""
    await seller.press("more")
    await seller.press("cancelled")
    for number in numbers:
        await seller.press("cancel.flip", number)
    if not numbers:
        await seller.press("cancel.idle")
    await seller.press("cancel.done")


async def test_what_was_ended_before_any_work_is_no_loss(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await cancel(seller)
    gig = await seller.gig()
    assert (lost(gig), gig.losses) == (0, ())
    assert "T20" not in seller.last.keys
    assert [s.state for s in gig.services][1:] == [ServiceState.CANCELLED] * 3


async def test_a_loss_is_what_work_was_put_into(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await cancel(seller, 2, 3)
    assert seller.last.keys == ("cancel.lost", "T20", "card")
    assert "40$" in paths.plain(seller.words)
    await cancel(seller, 4)
    gig = await seller.gig()
    assert (lost(gig), [loss.services for loss in gig.losses]) == (6000, [(2, 3), (4,)])
    assert "60$" in paths.plain(seller.words)


async def test_a_report_holds_only_what_is_true(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await cancel(seller)
    for untrue in ("اتُّفق كتابيًا", "اعتُمدت المعاينة", "سُلّم العمل", "أرقام الطلبات"):
        assert untrue not in seller.words


async def test_a_report_tells_what_happened_in_order(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await cancel(seller, 2)
    report = seller.words[seller.words.index("السلام عليكم") :]
    clauses = ("اتُّفق كتابيًا", "اعتُمدت المعاينة", "سُلّم العمل", "أُلغيت خدمات", "20$")
    found = [report.find(clause) for clause in clauses]
    assert found == sorted(found)
    assert -1 not in found


async def test_services_that_fall_short_lead_on_without_an_empty_message(
    seller: Freelancer,
) -> None:
    """One of four ended, three active: there is nothing to activate, but a part to agree on."""
    await paths.begun(seller, 1, 2, 3, 4)
    await paths.agreed(seller)
    await cancel(seller, 4)
    assert (await seller.press("work.start")).keys == ("override.start",)
    ways = [parse(button.press).action for button in seller.buttons[-3:]]
    assert ways == ["services.part", "card", "override"]


async def test_with_every_service_ended_a_change_leads_on(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await cancel(seller, 1, 2, 3, 4)
    assert (await seller.press("work.start")).keys == ("override.start",)
    ways = [parse(button.press).action for button in seller.buttons[-3:]]
    assert ways == ["change", "card", "override"]
