"""A part that ends, or becomes a lesser one, leaves nothing on screen of what it showed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gigs.records import Binding, Group, Place
from gigs.roles import Role
from handlers.binding import _mark
from handlers.reply import Say
from storage.store import Store
from tests.driver import MONDAY
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.storage.made import kept, opened


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def sees(house: Company, name: str) -> bool:
    """Whether the owner's gig stands on their own screen, or goes there with what comes next."""
    gig, place = await house.gig_id(), house.goes(name, "private").place
    return any(
        one.message.gig == gig and not one.gone for one in await house.store.feed(place, 0, 500)
    )


async def keys(house: Company, name: str) -> list[str]:
    """Of all that stands on their own screen."""
    shown = await house.store.feed(house.goes(name, "private").place, 0, 500)
    return [one.message.key for one in shown if not one.gone]


async def looks(house: Company, name: str) -> None:
    await paths.forge(house.goes(name, "private"), "card", await house.gig_id())
    assert await sees(house, name)


async def moves_on(house: Company) -> None:
    await paths.forge(house.goes("owner", "private"), "step.add", await house.gig_id())
    await house["owner"].say("استلام العينة")


async def elsewhere(house: Company, name: str, role: Role) -> None:
    """The gig is shown in another group too, where this person has that part."""
    gig, other = await house.gig_id(), Place(house.platform, "-3003", private=False)
    async with house.store.turn() as turn:
        owner = await turn.person(house["owner"].identity)
        person = await turn.person(house[name].identity)
        key = f"{house.platform}:other"
        await turn.teams.keep(Group(key, owner.id))
        await turn.teams.bind(Binding(gig, other, key), MONDAY)
        await turn.teams.appoint(key, person.id, role.value, name, MONDAY)


async def test_of_a_lead_who_leaves(house: Company) -> None:
    await looks(house, "lead")
    lead = house.goes("lead", "group")
    await lead.say("/team")
    await lead.press("team.leave.ask")
    await lead.press("team.leave")
    assert await house.role("lead") is None
    assert not await sees(house, "lead")
    await moves_on(house)
    assert not await sees(house, "lead")


async def test_of_a_lead_who_is_gone_from_the_group(house: Company) -> None:
    await looks(house, "lead")
    await house.passes("lead", came=False)
    assert await house.role("lead") is None
    assert not await sees(house, "lead")


async def test_where_a_lesser_part_is_left_by_another_group(house: Company) -> None:
    await elsewhere(house, "lead", Role.VIEWER)
    await elsewhere(house, "maker", Role.VIEWER)
    for name in ("lead", "maker"):
        await looks(house, name)
    gig = await house.gig_id()
    async with house.store.turn() as turn:
        bound = await turn.teams.bindings(gig)
    for one in bound:
        if one.within == house.group:
            await paths.forge(house.goes("owner", "private"), "unbind", gig, _mark(one.place))
    for name in ("lead", "maker"):
        assert await house.role(name) is Role.VIEWER
        assert not await sees(house, name)
    await moves_on(house)
    for name in ("lead", "maker"):
        assert not await sees(house, name)
        await looks(house, name)


async def test_of_a_maker_who_is_dismissed_while_they_can_t_be_told(house: Company) -> None:
    """They blocked us; what they open again later is no card of a gig that isn't theirs."""
    await looks(house, "maker")
    place = house["maker"].place
    await house.store.shut(place, "blocked")
    await paths.forge(house["lead"], "role.none", None, await house.ref("maker"))
    assert not await sees(house, "maker")
    await house["maker"].say("/help")
    await moves_on(house)
    assert not await sees(house, "maker")


async def test_its_lead_hears_of_who_gives_a_part_up(house: Company) -> None:
    """What was theirs to make needs somebody else; what leads there says so."""
    await paths.forge(house.goes("maker", "private"), "part.leave", None, await house.ref("maker"))
    await house["maker"].press("part.left")
    assert "part.left-told" in await keys(house, "lead")
    await paths.forge(house.goes("owner", "private"), "shared", await house.gig_id())
    (said,) = house["owner"].last.replies
    assert isinstance(said, Say)
    told = house["owner"].speech.text(said.words, "ar")
    assert "لم يعد في الفريق" in told
    assert house["owner"].button("assign.ask")


async def test_who_leads_after_a_lead_is_erased_is_no_client(house: Company) -> None:
    """Their gig was shown there first; who brings the next one leads, and hears of it."""
    client = house["client"]
    await kept(house.store, [replace(opened("clientsgig"), name="palm")], identity=client.identity)
    async with house.store.turn() as turn:
        place = house.goes("client", "group").place
        first = MONDAY - timedelta(days=365)
        await turn.teams.bind(Binding("clientsgig", place, house.group), first)
    lead = house.goes("lead", "private")
    await lead.say("/forget")
    await lead.press("forget.all")
    assert await house.leads() == "owner"
    assert "team.you-lead-now" in await keys(house, "owner")
    assert await house.role("client") is Role.CLIENT
    async with house.store.turn() as turn:
        owner = await turn.person(house["owner"].identity)
        assert await turn.role("clientsgig", owner) is Role.LEAD
