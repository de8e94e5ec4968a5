"""Gigs shown in a group: who takes them out, who leads next, and what old buttons still do."""

from dataclasses import replace
from pathlib import Path

import pytest

from gigs.records import Place
from gigs.roles import Role
from handlers.buttons import parse
from handlers.event import Said
from handlers.reply import CardShown, Say
from handlers.router_of_groups import GROUP_ACTIONS
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.company import GROUPS, Company, gathered, press

GONE = ("gig.not-yours",)


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def test_an_admin_takes_out_no_gig_of_another_group(house: Company) -> None:
    """By its mark, from their own group, or in private."""
    gig = await house.gig_id()
    await paths.forge(house["owner"], "shared", gig)
    mark = parse(house["owner"].button("unbind.ask").press).arg
    for name, where in (("admin", "group"), ("admin", "private"), ("stranger", "group")):
        for arg in (mark, "here"):
            keys = await paths.forge(house.goes(name, where), "unbind", gig, arg)
            taken = (name, where, arg) == ("admin", "group", "here")
            assert keys == (
                ("bind.undone",)
                if taken
                else ("group.private",)
                if where == "group" and name == "admin"
                else GONE
            )
    async with house.store.turn() as turn:
        assert len(await turn.teams.bindings(gig)) == 1


async def test_a_place_s_button_takes_out_that_place_and_once(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    await paths.forge(owner, "shared", gig)
    await owner.press("unbind.ask")
    button = owner.button("unbind").press
    assert await press(owner, button) == ("bind.undone",)
    assert (await press(owner, button))[0] == "bind.none"
    assert (await paths.forge(owner, "unbind", gig, 1))[0] == "bind.none"
    async with house.store.turn() as turn:
        assert len(await turn.teams.bindings(gig)) == 1


async def test_taken_out_everywhere_its_old_buttons_are_nobody_s(house: Company) -> None:
    gig = await house.begins()
    for _ in range(2):
        await paths.forge(house["owner"], "shared", gig)
        await house["owner"].press("unbind.ask")
        await house["owner"].press("unbind")
    for name in ("lead", "maker", "idle", "viewer", "client"):
        assert await house.role(name) is None
        for action in GROUP_ACTIONS:
            if GROUP_ACTIONS[action].of_gig:
                assert await paths.forge(house[name], action, gig, "1") == GONE
    assert await house.role("guest") is Role.CLIENT
    assert await house.leads() == "lead"


async def test_who_is_put_out_of_the_group_leaves_no_gig_to_whoever_leads_next(
    house: Company,
) -> None:
    """Else an admin with a gig of their own would put its lead out, and read all of theirs."""
    admin, gig = house["admin"], await house.gig_id()
    await paths.known(admin, "direct")
    await admin.say("شعار لمقهى، 45$ على 3 خدمات")
    await admin.press("board.done")
    await house.bind("admin", "group")
    await house.passes("owner", came=False)
    assert await house.role("lead") is None
    assert "team.taken-along" in await house["owner"].read()
    assert (await paths.forge(house["owner"], "more", gig)) == ("more",)
    theirs = (await house["lead"].gig()).id
    await house.passes("lead", came=False)
    assert await house.leads() == "admin"
    assert await paths.forge(admin, "more", theirs) == GONE


async def test_nobody_leads_others_gigs_by_showing_one_of_their_own(house: Company) -> None:
    """Where nobody leads any more."""
    async with house.store.turn() as turn:
        group = await turn.teams.group(house.group)
        await turn.teams.keep(replace(group, lead=None))
    client = house["client"]
    await paths.known(client, "direct")
    await client.say("شعار لمقهى، 45$ على 3 خدمات")
    await client.press("board.done")
    await house.bind("client", "group")
    assert await house.leads() is None
    assert await house.role("client") is Role.CLIENT
    assert await paths.forge(client, "more", await house.gig_id()) == ("role.not-allowed",)


@pytest.mark.parametrize("end", ["gig.archive", "gig.decline"])
async def test_closed_it_takes_no_more(house: Company, end: str) -> None:
    """It may still be looked at while it's on record, and taken out of its groups."""
    owner, gig = house["owner"], await house.begins()
    await paths.forge(owner, end, gig)
    for name in ("lead", "maker", "client", "guest"):
        for action in ("step.add", "preview.make", "client.agree", "client.link", "assign.ask"):
            (refused, *_) = await paths.forge(house[name], action, gig)
            assert refused in ("gig.not-yours", "role.not-allowed", "gig.closed-already")
    assert (await paths.forge(house["lead"], "shared", gig)) == ("shared",)
    assert (await house["maker"].say(f"/start gig_{gig}")).keys == ("card",)


async def test_more_and_shared_list_what_that_person_may(house: Company) -> None:
    """No place of a group by its number, no name but makers'; and not the lead: to bind."""
    gig = await house.gig_id()
    for name in ("owner", "lead"):
        await paths.forge(house[name], "shared", gig)
        (said,) = house[name].last.replies
        assert isinstance(said, Say)
        actions = [parse(b.press).action for row in said.buttons for b in row]
        assert actions == [
            *["unbind.ask"] * 2, "assign.ask", "client.link", "client.revoke.ask", "card",
        ]  # fmt: skip
        assert "1001" not in house[name].words
        assert GROUPS[house.platform] not in str(said)
    for name in ("maker", "viewer", "client", "guest", "member"):
        assert await paths.forge(house[name], "shared", gig) in (GONE, ("role.not-allowed",))
        await house[name].say("/gigs")
        shown = [one for one in house[name].last.replies if isinstance(one, Say)]
        theirs = [one for one in shown if one.words.key == "gigs.team"]
        assert bool(theirs) == (name != "member")


async def test_without_a_private_place_nothing_is_told_aloud(house: Company) -> None:
    """Who only ever spoke in the group can't be told anything, and the group isn't told instead."""
    before = await there(house)
    newcomer = Freelancer(
        house["member"].assistant, house.store, house["member"].speech, "501", name="Newcomer"
    )
    newcomer.platform, newcomer.whispers = house.platform, house["member"].whispers
    house.people["newcomer"] = newcomer
    await house.goes("newcomer", "group").say("/team")
    assert (await newcomer.press("team.join")).keys == ("team.asked",)
    await paths.forge(house["lead"], "role.maker", None, await house.ref("newcomer"))
    assert await paths.forge(
        house["owner"], "assign", await house.gig_id(), await house.ref("newcomer")
    ) == ("assign.done",)
    assert await house.store.feed(Place(house.platform, "501"), 0, 50) == []
    assert await there(house) - before <= {"team", "card"}
    assert (await newcomer.send(Said("/start"))).keys == ("group.hello",)


async def there(house: Company) -> set[str]:
    place = house.goes("member", "group").place
    house.goes("member", "private")
    return {one.message.key for one in await house.store.feed(place, 0, 500) if not one.gone}


async def test_asked_again_and_again_a_lead_is_asked_once(house: Company) -> None:
    for _ in range(5):
        await house.goes("member", "group").say("/team")
        await house["member"].press("team.join")
        await house["member"].press("team.leave.ask")
        await house["member"].press("team.leave")
    shown = await house.store.feed(house["lead"].place, 0, 500)
    assert [one.message.key for one in shown if not one.gone].count("team.asks") <= 4 + 1


async def test_cards_that_stand_where_it_was_taken_out_are_gone(house: Company) -> None:
    gig = await house.gig_id()
    await house.goes("admin", "topic" if house.platform == "telegram" else "thread").say("/gig")
    place = house["admin"].place
    assert await paths.forge(house["admin"], "unbind", gig, "here") == ("bind.undone",)
    standing = [one for one in await house.store.feed(place, 0, 500) if not one.gone]
    assert [one for one in standing if one.message.key == "card"] == []
    assert not any(isinstance(one, CardShown) for one in (await house["admin"].say("/gig")).replies)
