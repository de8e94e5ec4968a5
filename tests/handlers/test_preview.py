"""Preview before file: the approval is in writing, and for exactly one file and agreement."""

import pytest

from gigs.gates import Look, look
from gigs.model import Gate, ProofKind
from tests.driver import Freelancer, file, picture
from tests.handlers import paths


async def test_a_preview_waits_for_its_written_approval(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.press("preview.make")
    assert (await seller.attach_file("model.xlsx", b"the model")).keys == (
        "preview.made",
        "T08",
        "preview.waiting",
    )
    assert look(await seller.gig(), Gate.PREVIEW) is Look.AMBER
    assert (await seller.say("معتمدة، ممتازة")).keys == ("approval.sure",)
    assert (await seller.press("approval.yes")).keys == ("preview.approved", "card")
    gig = await seller.gig()
    assert gig.preview is not None
    assert gig.preview.proof is not None
    assert (gig.preview.proof.how, gig.preview.proof.words) == (ProofKind.PASTED, "معتمدة، ممتازة")
    assert look(gig, Gate.PREVIEW) is Look.PASSED


@pytest.mark.parametrize("words", ["جميل جدًا 👍", "اللون لا يعجبني", "أرسل الملف", "شكرًا لك"])
async def test_praise_is_no_approval(seller: Freelancer, words: str) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    assert (await seller.say(words)).keys == ("approval.unsure",)
    await seller.press("approval.no")
    assert look(await seller.gig(), Gate.PREVIEW) is Look.AMBER


async def test_a_new_file_voids_the_approval(seller: Freelancer) -> None:
    await paths.approved(seller)
    await seller.press("more")
    await seller.press("preview.make")
    assert (await seller.attach_file("model-2.xlsx", b"another")).keys[0] == "preview.new-file"
    gig = await seller.gig()
    assert [preview.void for preview in gig.previews] == [True, False]
    assert look(gig, Gate.PREVIEW) is Look.AMBER


async def test_a_new_agreement_voids_the_approval(seller: Freelancer) -> None:
    await paths.approved(seller)
    await seller.press("change")
    await seller.press("change.add")
    await seller.fill_form("addition", what="صفحة تقارير", price="25$", count="1", days="1")
    gig = await seller.gig()
    assert gig.preview is not None
    assert (gig.preview.void, look(gig, Gate.PREVIEW)) == (True, Look.SHUT)


async def test_an_own_preview_passes_as_weaker(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.press("preview.make")
    await seller.press("preview.own")
    assert (await seller.attach(file("work.xlsx"))).keys == ("refused.picture-wanted",)
    await seller.attach(picture())
    await seller.say("معتمدة")
    await seller.press("approval.yes")
    gig = await seller.gig()
    assert look(gig, Gate.PREVIEW) is Look.WEAK
    await seller.press("file.release")
    await seller.attach_file("model.xlsx", b"known only now")
    gig = await seller.gig()
    assert gig.release is not None
    assert gig.release.file.sha256 == file("x", b"known only now").sha256
    assert look(gig, Gate.PREVIEW) is Look.WEAK


async def test_an_approval_without_proof_stays_amber_until_it_comes(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    assert (await seller.press("preview.approved")).keys == ("approval.proof",)
    assert (await seller.press("preview.unproven", 1)).keys == ("approval.amber", "card")
    assert look(await seller.gig(), Gate.PREVIEW) is Look.AMBER
    assert (await seller.press("file.release")).keys == ("override.release",)
    await seller.say("/cancel")
    assert (await seller.attach(picture())).keys == ("approval.sure",)
    await seller.press("approval.yes")
    assert look(await seller.gig(), Gate.PREVIEW) is Look.PASSED


async def test_a_kept_approval_is_not_replaced_by_none(seller: Freelancer) -> None:
    await paths.approved(seller)
    before = await paths.settled(seller)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "preview.unproven", gig, 1) == ("preview.proven", "card")
    assert await paths.settled(seller) == before


async def test_a_press_for_an_older_preview_changes_nothing(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.say("معتمدة")
    gig = (await seller.gig()).id
    await paths.forge(seller, "preview.make", gig)
    await seller.attach_file("model-2.xlsx", b"another")
    before = await paths.settled(seller)
    for action in ("approval.yes", "approval.no", "approval.remark", "preview.unproven"):
        assert await paths.forge(seller, action, gig, 1) == ("preview.newer", "card")
    assert await paths.settled(seller) == before


async def test_remarks_are_kept_and_take_the_approval_back(seller: Freelancer) -> None:
    await paths.approved(seller)
    gig = (await seller.gig()).id
    await paths.forge(seller, "preview.remarks", gig)
    assert (await seller.say("العنوان صغير")).keys == ("preview.remarked", "card")
    now = await seller.gig()
    assert now.preview is not None
    assert (now.preview.remarks, now.preview.proof) == ("العنوان صغير", None)
    assert look(now, Gate.PREVIEW) is Look.AMBER


async def test_a_remark_may_be_told_from_the_answer(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.say("عدّل لون العنوان فقط")
    await seller.press("approval.remark")
    preview = (await seller.gig()).preview
    assert preview is not None
    assert preview.remarks == "عدّل لون العنوان فقط"


async def test_the_reminders_grow(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    gig = (await seller.gig()).id
    said = [(await paths.forge(seller, "preview.remind", gig))[0] for _ in range(3)]
    assert said == ["T08b", "T08c", "T08c"]


async def test_without_a_preview_there_is_nothing_to_approve(seller: Freelancer) -> None:
    await paths.started(seller)
    before = await paths.settled(seller)
    gig = (await seller.gig()).id
    for action in ("preview.approved", "preview.remarks", "preview.remind", "preview.unproven"):
        assert await paths.forge(seller, action, gig, 1) == ("preview.none", "card")
    assert await paths.settled(seller) == before


async def test_words_alone_are_no_preview(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.press("preview.make")
    assert (await seller.say("هذه هي المعاينة")).keys == ("refused.file-wanted",)
    assert (await seller.attach_file("model.xlsx", b"the model")).keys[0] == "preview.made"
