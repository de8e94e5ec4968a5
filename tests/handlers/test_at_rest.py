"""A draft keeps what it has when it's answered in words; a closed gig is at rest."""

from tests.driver import Freelancer, file
from tests.handlers import paths


async def test_short_typed_answers_go_to_the_draft_and_a_price_reads_as_it_is_written(
    seller: Freelancer,
) -> None:
    await paths.known(seller)
    await seller.say("/newgig")
    await seller.say("نموذج إكسل للمخزون")
    await seller.say("1,500$")
    assert seller.last.keys == ("start.count",)
    await seller.say("على 4 خدمات")
    await seller.press("services.all")
    gig = await seller.gig()
    assert (gig.title, gig.price, len(gig.services)) == ("نموذج إكسل للمخزون", 150_000, 4)


async def test_a_closed_gig_is_at_rest(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    await paths.forge(seller, "gig.archive", gig)
    before = await seller.entries()
    for act, arg in (("work.start", ""), ("override", "start"), ("change.add", "")):
        assert await paths.forge(seller, act, gig, arg) == ("gig.closed-already", "card")
    assert await seller.entries() == before


async def test_only_a_picture_stands_for_words(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    assert (await seller.attach(file("notes.txt", b"x"))).keys == ("refused.screenshot-wanted",)


async def test_a_reason_of_invisible_letters_is_none(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await seller.press("override", "start")
    assert (await seller.say("\u200b\u200b\u200b")).keys == ("override.empty",)
