"""Another's gig watched: its stage, in private, in one message that follows it."""

import msgspec
import pytest

from gigs.records import Place, Shown
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.test_forget_shared import ref_of
from tests.studio import Studio, cards_in, studio


@pytest.fixture
async def house(store: Store) -> Studio:
    made = studio(store)
    await paths.started(made.owner)
    await made.gathered()
    for who in (made.maker, made.viewer):
        await who.say(f"/start gig_{await made.gig_id()}")
        await who.press("watch")
    return made


async def watched(house: Studio, who: Freelancer) -> list[Shown]:
    place = Place(who.platform, who.account)
    slot = f"watch:{await house.gig_id()}"
    shown = await house.store.feed(place, 0, 99)
    return [one for one in shown if one.message.slot == slot and not one.gone]


def words(who: Freelancer, shown: Shown) -> str:
    reply = msgspec.json.decode(shown.message.body, type=Reply)
    assert isinstance(reply, Say)
    return paths.plain(who.speech.text(reply.words, "ar", "Asia/Riyadh"))


async def test_each_stage_takes_the_place_of_the_one_before(house: Studio) -> None:
    (begun,) = await watched(house, house.viewer)
    await paths.previewed(house.owner)
    (first,) = await watched(house, house.viewer)
    assert first.id == begun.id
    assert "المعاينة أمام العميل" in words(house.viewer, first)
    assert b'"silent":true' in first.message.body
    await house.owner.say(paths.texts(house.owner)["approved"])
    await house.owner.press("approval.yes")
    (then,) = await watched(house, house.viewer)
    assert then.id == begun.id
    text = words(house.viewer, then)
    assert "المعاينة معتمدة" in text
    assert not any(hidden in text for hidden in ("80", "$", "أحمد", "ليلى"))


async def test_what_isn_t_a_stage_isn_t_told(house: Studio) -> None:
    before = await watched(house, house.viewer)
    await house.owner.say("/gig")
    await house.owner.press("more")
    await house.owner.press("correct")
    await house.owner.press("correct.title")
    await house.owner.say("عنوان آخر")
    assert await watched(house, house.viewer) == before


async def test_whoever_did_it_isn_t_told(house: Studio) -> None:
    await house.owner.say("/gig")
    await house.owner.press("more")
    await house.owner.press("shared")
    await house.owner.press("assign.ask")
    await house.owner.press("assign", await ref_of(house, house.maker))
    before = await watched(house, house.maker)
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    await house.maker.press("preview.make")
    await house.maker.attach_file("model.xlsx", b"the model")
    assert await watched(house, house.maker) == before
    assert "أمام العميل" in words(house.viewer, (await watched(house, house.viewer))[0])


async def test_unwatched_it_is_quiet(house: Studio) -> None:
    await house.viewer.press("unwatch")
    assert house.viewer.last.keys == ("watch.ended",)
    before = await watched(house, house.viewer)
    await paths.previewed(house.owner)
    assert await watched(house, house.viewer) == before


@pytest.mark.parametrize("how", ["dismissed", "client", "left"])
async def test_out_of_the_team_it_is_over(house: Studio, how: str) -> None:
    if how == "left":
        await house.passes(house.viewer, came=False)
    else:
        await house.owner.say("/team")
        await house.owner.press("member", await ref_of(house, house.viewer))
        for press in ("role.none.ask", "role.none") if how == "dismissed" else ("role.client",):
            await house.owner.press(press)
    await paths.previewed(house.owner)
    assert await watched(house, house.viewer) == []


async def test_it_is_for_members(house: Studio) -> None:
    gig = await house.gig_id()
    assert await paths.forge(house.client, "watch", gig) == ("role.not-allowed",)
    assert await paths.forge(house.owner, "watch", gig) == ("role.not-allowed",)
    assert await paths.forge(house.guest, "watch", gig) == ("gig.not-yours",)


async def test_each_sees_the_card_of_their_part(house: Studio) -> None:
    await house.viewer.say(f"/start gig_{await house.gig_id()}")
    assert [card.view for card in cards_in(house.viewer.last.replies)] == ["viewer"]
    await house.owner.say("/team")
    await house.owner.press("member", await ref_of(house, house.maker))
    await house.owner.press("role.lead.ask")
    await house.owner.press("role.lead")
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    assert [card.view for card in cards_in(house.maker.last.replies)] == ["lead"]
    assert house.maker.button("file.asked")
