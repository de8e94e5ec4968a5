"""The client wants the file: said what lacks and what to answer, or released, the very same."""

import pytest

from gigs.gates import Look, look
from gigs.model import Gate
from gigs.risk import caution
from handlers.reply import Say
from storage.store import Store
from tests.driver import Freelancer, file
from tests.handlers import paths
from tests.house import freelancer


def handed(seller: Freelancer) -> list[str]:
    """The files that the last turn gave back."""
    says = [reply for reply in seller.last.replies if isinstance(reply, Say)]
    return [reply.file.sha256 for reply in says if reply.file is not None]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_asked_for_too_early_it_is_recorded_and_answered(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await paths.started(seller)
    assert (await seller.press("file.asked")).keys == ("override.release", "T09")
    assert (await seller.entries())[-2:] == ["file.asked", "message.shown"]
    gig = await seller.gig()
    assert (gig.release, "R05" in caution(gig, seller.now).signals) == (None, True)


async def test_with_services_open_too_both_are_asked_for(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    assert (await seller.press("file.asked")).keys == ("override.release-again", "T09b")
    assert "عددها: 3" in seller.words


async def test_before_any_agreement_the_summary_goes_first(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "file.asked", gig) == ("override.release", "T03")
    scope = (await seller.gig()).scope
    assert scope is not None
    assert scope.shown


async def test_with_all_gates_open_the_approved_file_is_handed_back(seller: Freelancer) -> None:
    await paths.approved(seller)
    assert (await seller.press("file.asked")).keys == ("file.ready",)
    assert (await seller.press("file.release")).keys == ("file.handed", "T10.approved", "card")
    gig = await seller.gig()
    assert gig.release is not None
    assert (gig.release.file.sha256, gig.release.overridden) == (
        file("x", b"the model").sha256,
        (),
    )
    assert handed(seller) == [gig.release.file.sha256]


async def test_another_file_than_the_approved_one_is_refused(seller: Freelancer) -> None:
    """Its hash decides, not its name."""
    await paths.approved(seller)
    other = file("model.xlsx", b"another")
    assert (await seller.say("/deliver", other)).keys == ("override.release",)
    assert seller.speech.phrase("missing.preview.other-file", "ar") in seller.words
    assert (await seller.gig()).release is None
    await paths.overridden(seller, "release")
    gig = await seller.gig()
    assert gig.release is not None
    assert gig.release.file.sha256 == other.sha256
    assert gig.overrides[-1].missing == ("preview.other-file:1",)
    assert look(gig, Gate.PREVIEW) is Look.OVERRIDDEN


async def test_released_over_the_gates_it_says_so(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.press("file.asked")
    await paths.overridden(seller, "release")
    assert seller.last.keys == ("override.noted", "file.handed", "T10", "card")
    gig = await seller.gig()
    assert gig.release is not None
    assert gig.release.overridden == (Gate.PREVIEW,)
    assert look(gig, Gate.PREVIEW) is Look.OVERRIDDEN
    assert "كما اعتمدتموها" not in seller.words


async def test_an_override_is_for_one_file(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await seller.press("file.asked")
    assert (await seller.press("override", "release")).keys == ("file.attach",)
    assert (await seller.attach_file("a.xlsx", b"a")).keys == ("override.reason",)
    await seller.press("leave")
    gig = (await seller.gig()).id
    await paths.forge(seller, "file.release", gig)
    assert (await seller.attach_file("b.xlsx", b"b")).keys == ("override.release-again",)
    await seller.press("override", "release")
    await seller.say("العميل مستعجل")
    now = await seller.gig()
    assert now.release is not None
    assert now.release.file.sha256 == file("x", b"b").sha256
    assert now.overrides[-1].file == now.release.file.sha256


async def test_a_second_release_is_none(seller: Freelancer) -> None:
    await paths.delivered(seller)
    before = await paths.settled(seller)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "file.release", gig) == ("file.released", "card")
    assert await paths.forge(seller, "file.asked", gig) == ("file.released", "card")
    assert await paths.forge(seller, "override", gig, "release") == ("file.released", "card")
    assert await paths.forge(seller, "preview.make", gig) == ("file.released", "card")
    assert await paths.settled(seller) == before


async def test_the_receipt_reminders_grow_until_it_came(seller: Freelancer) -> None:
    await paths.delivered(seller)
    said = [(await seller.press("receipt.message")).keys[0] for _ in range(4)]
    assert said == ["T11", "T11b", "T11c", "T11c"]
    assert (await seller.press("received")).keys == ("work.accepted-well", "T12", "card")
    assert (await seller.press("receipt.message")).keys == ("work.accepted", "card")
    assert (await seller.press("received")).keys == ("work.accepted", "card")


async def test_nothing_is_received_before_it_was_delivered(seller: Freelancer) -> None:
    await paths.approved(seller)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "received", gig) == ("file.not-released", "card")
    assert (await seller.gig()).accepted_at is None
