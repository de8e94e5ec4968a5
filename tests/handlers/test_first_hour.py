"""What newcomers really do: greet, type what could be pressed, and change their mind in words."""

from dataclasses import replace

import pytest

from gigs.entries.agreement import MessageShown, ScopeConfirmed
from gigs.gates import Look, look
from gigs.model import Gate
from storage.store import Store
from tests.driver import Freelancer, file
from tests.handlers import paths


@pytest.mark.parametrize(
    "text", ["السلام عليكم", "انت مين؟", "مش فاهم", "ساعدني", "شكرا", "hello", "who are you?", "😊"]
)
async def test_a_greeting_is_no_gig(seller: Freelancer, text: str) -> None:
    await seller.say(text)
    assert seller.last.keys == ("first.unclear",)
    await seller.press("which.new")
    assert seller.last.keys == ("start.marketplace",)


@pytest.mark.parametrize("text", ["شعار لمقهى", "45$", "على 3 خدمات", "Excel stock model"])
async def test_a_short_wish_is_one(seller: Freelancer, text: str) -> None:
    await seller.say(text)
    assert seller.last.keys == ("start.marketplace",)


@pytest.mark.parametrize("word", ["نعم", "ايوه", "صح", "Yes"])
async def test_a_typed_yes_keeps_the_clients_words(
    seller: Freelancer, store: Store, word: str
) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("موافق عليه تماما")
    assert seller.last.keys == ("yes.sure",)
    await seller.say(word)
    gig = await seller.gig()
    (confirmed,) = [
        one.entry for one in await store.journal_of(gig.id) if isinstance(one.entry, ScopeConfirmed)
    ]
    assert confirmed.words == "موافق عليه تماما"
    assert look(gig, Gate.SCOPE) is Look.PASSED


async def test_a_typed_no_keeps_the_question_open(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("موافق عليه تماما")
    await seller.say("لا")
    assert seller.last.keys == ("yes.not",)
    assert look(await seller.gig(), Gate.SCOPE) is not Look.PASSED


async def test_a_typed_yes_approves_the_preview_in_the_clients_words(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.say("معتمدة")
    await seller.say("نعم")
    proof = (await seller.gig()).previews[-1].proof
    assert proof is not None
    assert proof.words == "معتمدة"


@pytest.mark.parametrize("word", ["خروج", "إلغاء", "رجوع", "cancel", "Never mind"])
async def test_to_leave_in_words_is_to_leave(seller: Freelancer, word: str) -> None:
    """At the question for a reason it would start the work, on record for good."""
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await seller.press("override", "start")
    before = await seller.entries()
    await seller.say(word)
    assert seller.last.keys[0] == "left"
    assert await seller.entries() == before


async def test_a_compressed_picture_is_not_the_file(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.press("preview.make")
    photo = file("photo.jpg", b"\xff\xd8\xff", "image/jpeg")
    await seller.attach(replace(photo, compressed=True))
    assert paths.told(seller) == {"refused.compressed"}
    assert (await seller.gig()).previews == ()
    await seller.attach(photo)
    assert len((await seller.gig()).previews) == 1


async def test_a_message_without_terms_shows_no_version(seller: Freelancer, store: Store) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="عمل آخر", price="60$", count="1", days="2")
    gig = await seller.gig()
    shown = [
        one.entry for one in await store.journal_of(gig.id) if isinstance(one.entry, MessageShown)
    ]
    assert shown[-1].message.startswith("T15")
    assert shown[-1].scope is None
    assert gig.scope is not None
    assert not gig.scope.shown


async def test_no_preview_is_promised_for_yesterday(seller: Freelancer) -> None:
    await paths.begun(seller, 1, line="نموذج إكسل للمخزون، 80$ على 4 خدمات، اليوم الساعة 8 مساء")
    await paths.agreed(seller)
    await paths.activated(seller)
    await seller.press("work.start")
    assert "سأرسل معاينة قبل الملف النهائي." in paths.plain(seller.words)


async def test_a_file_is_not_called_a_picture(seller: Freelancer) -> None:
    await seller.say("/newgig")
    await seller.attach(file("صوت.ogg", b"x", "audio/ogg"))
    assert seller.last.keys == ("start.file",)
    assert "صوت.ogg" in seller.words


async def test_a_picture_for_a_draft_leaves_the_draft(seller: Freelancer) -> None:
    await seller.say("شعار لمقهى، 45$ على 3 خدمات")
    await seller.attach(file("a.png", b"x", "image/png"))
    assert seller.last.keys == ("start.marketplace",)
    await seller.press("start.profile", "khamsat")
    await seller.press("services.all")
    assert (await seller.gig()).title == "شعار لمقهى"
