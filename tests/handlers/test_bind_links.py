"""A link that binds a gig: used up by a binding alone, and where its group went on."""

from pathlib import Path

import pytest

from gigs.records import Binding, Place
from handlers.binding import MOST_OF_A_GROUP
from storage.store import Store
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.handlers.test_codes_attacked import EXPIRED, bind_link, opens, unbound


@pytest.fixture
async def house(store: Store, tmp_path: Path) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", "telegram")


async def test_a_refused_press_uses_no_bind_link_up(house: Company) -> None:
    """It's there already, it's another's, it's closed: the same link still takes another gig."""
    owner, gig = house["owner"], await house.gig_id()
    code = (await bind_link(house, "owner")).removeprefix("bind_")
    theirs = (await house["lead"].gig()).id
    assert (await paths.forge(owner, "bind", gig, code))[0] == "bind.already"
    assert await paths.forge(owner, "bind", theirs, code) == ("gig.not-yours",)
    await paths.forge(owner, "gig.archive", gig)
    assert (await paths.forge(owner, "bind", gig, code))[0] == "gig.closed-already"
    await owner.say("شعار لمقهى، 45$ على 3 خدمات")
    await owner.press("board.done")
    assert await paths.forge(owner, "bind", await house.gig_id(), code) == ("bind.done",)


async def test_a_full_group_uses_no_bind_link_up(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    await unbound(house, gig)
    code = (await bind_link(house, "owner")).removeprefix("bind_")
    async with house.store.turn() as turn:
        there = [
            Binding(gig, Place("telegram", "-1001", str(thread), private=False), house.group)
            for thread in range(100, 100 + MOST_OF_A_GROUP)
        ]
        for one in there:
            await turn.teams.bind(one, owner.now)
    assert (await paths.forge(owner, "bind", gig, code))[0] == "bind.too-many"
    async with house.store.turn() as turn:
        for one in there:
            await turn.teams.unbind([one])
    assert await paths.forge(owner, "bind", gig, code) == ("bind.done",)


async def test_a_bind_link_follows_its_group_to_another_number(house: Company) -> None:
    """And is still its asker's alone."""
    owner, lead, gig = house["owner"], house["lead"], await house.gig_id()
    await unbound(house, gig)
    token = await bind_link(house, "owner")
    old, new = (Place("telegram", chat, private=False) for chat in ("-1001", "-100777"))
    async with house.store.turn() as turn:
        await turn.whereabouts.move(old, new)
    assert await opens(lead, token) == EXPIRED
    assert await opens(owner, token) == ("bind.which",)
    assert await paths.forge(owner, "bind", gig, token.removeprefix("bind_")) == ("bind.done",)
    async with house.store.turn() as turn:
        shown = {one.place.chat for one in await turn.teams.bindings(gig)}
        assert await turn.teams.bound_in(house.group) == []
    assert shown == {"-100777"}
