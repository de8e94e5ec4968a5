"""A client's link taken back: what wasn't used, and who came by one."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from gigs.model import ProofKind
from gigs.roles import Role
from handlers.buttons import parse
from storage.store import Store
from tests.handlers import paths
from tests.handlers.company import Company, gathered, press
from tests.handlers.test_codes_attacked import ENDED, invited, opens

GONE = ("gig.not-yours",)


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def asked(house: Company, by: str = "owner") -> str:
    """The answer's button."""
    await paths.forge(house[by], "shared", await house.gig_id())
    assert (await house[by].press("client.revoke.ask")).keys == ("client.revoke-sure",)
    return house[by].button("client.revoke").press


@pytest.mark.parametrize("by", ["owner", "lead"])
async def test_links_are_void_and_who_came_by_one_is_out(house: Company, by: str) -> None:
    """Whoever had made them; the group's own client stays; what was confirmed stays."""
    gig, guest = await house.gig_id(), house["guest"]
    scope = (await house["owner"].gig()).scope
    assert scope is not None
    assert await paths.forge(guest, "client.agree", gig, scope.seq) == ("client.agreed",)
    links = [await invited(house, "owner"), await invited(house, "lead")]
    answer = await asked(house, by)
    assert await house.role("guest") is Role.CLIENT
    assert await press(house[by], answer) == ("client.revoked",)
    assert await house.role("guest") is None
    assert await house.role("client") is Role.CLIENT
    for token in links:
        assert await opens(house["member"], token) == ENDED
    for action in ("client.view", "client.agree", "card"):
        assert await paths.forge(guest, action, gig, scope.seq) == GONE
    proof = ((await house["owner"].gig()).scope or scope).proof
    assert proof is not None
    assert (proof.how, proof.kept) == (ProofKind.PRESS, True)
    last = (await house.store.feed(house["owner"].place, 0, 100))[-1].message
    assert (last.slot, last.key) == (None if by == "lead" else "shared", "client.revoked")


async def test_who_is_out_hears_neither_name_nor_reason_and_keeps_nothing(house: Company) -> None:
    guest = house["guest"]
    await guest.say(f"/start gig_{await house.gig_id()}")
    await press(house["owner"], await asked(house))
    standing = [one for one in await house.store.feed(guest.place, 0, 100) if not one.gone]
    assert [one for one in standing if one.message.gig] == []
    (told,) = [one for one in standing if one.message.key == "client.not-shown"]
    assert b"args" not in told.message.body or b'"args":{}' in told.message.body
    assert (await guest.say("/gigs")).keys == ("gigs.none",)


async def test_the_words_tell_how_many(house: Company) -> None:
    await invited(house)
    await asked(house)
    said = paths.plain(house["owner"].words)
    assert "يبطل الرابط الذي لم يفتحه أحد بعد" in said
    assert "من دخل برابط لن يرى المشروع" in said


async def test_pressed_twice_or_with_nothing_to_take_back(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    answer = await asked(house)
    assert await press(owner, answer) == ("client.revoked",)
    assert (await press(owner, answer))[0] == "client.revoke-nothing"
    assert (await paths.forge(owner, "client.revoke.ask", gig))[0] == "client.revoke-nothing"
    del owner.buttons[:]
    await paths.forge(owner, "shared", gig)
    assert "client.revoke.ask" not in {parse(b.press).action for b in owner.buttons}


async def test_an_old_answer_takes_back_nothing_that_came_later(house: Company) -> None:
    """A new link, another client, and both."""
    owner = house["owner"]
    answer, token = await asked(house), await invited(house)
    assert await press(owner, answer) == ("client.revoke-sure",)
    answer = owner.button("client.revoke").press
    assert await opens(house["member"], token) == ("client.agreement",)
    assert await press(owner, answer) == ("client.revoke-sure",)
    assert await house.role("member") is Role.CLIENT
    assert await house.role("guest") is Role.CLIENT
    answer = owner.button("client.revoke").press
    assert await press(owner, answer) == ("client.revoked",)
    assert await house.role("member") is None


@pytest.mark.parametrize(
    "name", ["maker", "idle", "viewer", "client", "guest", "admin", "stranger"]
)
async def test_it_is_the_owner_s_and_the_lead_s(house: Company, name: str) -> None:
    gig, who = await house.gig_id(), house[name]
    arg = parse(await asked(house)).arg
    for action in ("client.revoke.ask", "client.revoke"):
        assert await paths.forge(who, action, gig, arg) in (GONE, ("role.not-allowed",))
    assert await house.role("guest") is Role.CLIENT


async def test_of_another_gig_nothing_is_taken_back(house: Company) -> None:
    """Not by the mark of this one."""
    arg, theirs = parse(await asked(house)).arg, (await house["lead"].gig()).id
    assert (await paths.forge(house["lead"], "client.revoke", theirs, arg))[0] == (
        "client.revoke-nothing"
    )
    assert await paths.forge(house["owner"], "client.revoke", theirs, arg) == GONE
    assert await house.role("guest") is Role.CLIENT


async def test_also_once_the_gig_is_closed(house: Company) -> None:
    await paths.forge(house["owner"], "gig.archive", await house.gig_id())
    assert await press(house["owner"], await asked(house)) == ("client.revoked",)
    assert await house.role("guest") is None


async def test_an_ended_link_isn_t_counted(house: Company) -> None:
    await invited(house)
    house["owner"].now += timedelta(days=7)
    await asked(house)
    assert "لا رابط ينتظر" in paths.plain(house["owner"].words)


async def test_a_viewer_who_came_by_a_link_is_a_viewer_again(house: Company) -> None:
    assert await opens(house["viewer"], await invited(house)) == ("client.agreement",)
    assert await house.role("viewer") is Role.CLIENT
    await press(house["owner"], await asked(house))
    assert await house.role("viewer") is Role.VIEWER
    assert "client.not-shown" not in await house["viewer"].read()


async def test_opened_while_it_is_taken_back(house: Company) -> None:
    """Whoever was quicker: nobody stays in by it unseen."""
    token = await invited(house)
    answer = await asked(house)
    await asyncio.gather(press(house["owner"], answer), opens(house["member"], token))
    if await house.role("member") is Role.CLIENT:  # then it was asked anew
        assert await house.role("guest") is Role.CLIENT
        assert await press(house["owner"], await asked(house)) == ("client.revoked",)
    assert await house.role("member") is None
