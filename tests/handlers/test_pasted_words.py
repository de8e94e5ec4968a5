"""What a client wrote becomes the agreement; what says nothing about the work doesn't."""

from tests.driver import Freelancer
from tests.handlers import paths

WITH_WORDS = """طلب جديد #483920
خدمة: تصميم نموذج إكسل لإدارة المخزون
المشتري: أبو خالد
السعر: 80$
الحالة: بانتظار التعليمات
أحتاج نموذج إكسل لمحل قطع غيار، فيه شاشة إدخال وتقرير شهري، خلال 3 أيام
شكرًا جزيلًا لكم"""


async def test_the_clients_own_words_in_a_notice_are_the_agreement(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say(WITH_WORDS)
    await seller.press("board.one", 2)
    gig = await seller.gig()
    assert gig.title == "تصميم نموذج إكسل لإدارة المخزون"
    assert gig.deadline is not None
    assert (gig.deadline - seller.now).days in (2, 3)
    assert gig.scope is not None
    assert [item.text for item in gig.scope.items] == [
        "أحتاج نموذج إكسل لمحل قطع غيار، فيه شاشة إدخال وتقرير شهري، خلال 3 أيام"
    ]


async def test_a_courtesy_among_the_answers_is_nothing_to_agree_on(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    lines = ("تمام", "عشر قطع بثلاثة تعطي ثلاثين", "نحو 500 صف", "إكسل 2016")
    await seller.say("\n".join(lines))
    gig = await seller.gig()
    assert gig.scope is not None
    assert tuple(item.text for item in gig.scope.items[1:]) == lines[1:]
    kept = [recorded.entry for recorded in await seller.store.journal_of(gig.id)]
    assert any(getattr(entry, "words", None) == "\n".join(lines) for entry in kept)


async def test_what_a_seller_tells_is_not_read_out_to_the_client(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("عندي عميل طلب مني اعمله لوجو لمطعم بيتزا")
    await seller.press("start.price", "500-1")
    await seller.press("board.one", 2)
    gig = await seller.gig()
    assert gig.title == "لوجو لمطعم بيتزا"
    assert gig.scope is not None
    assert [item.text for item in gig.scope.items] == ["لوجو لمطعم بيتزا"]


async def test_where_are_we_shows_the_card(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    assert (await seller.say("أين وصلنا؟")).keys == ("card",)
    assert (await seller.say("what's next?")).keys == ("card",)
