"""Codes and links: another's, ended, used, guessed, and opened by many at once; on both engines."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from gigs.roles import Role
from handlers.event import Said
from handlers.opening import new_id
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered, invitation
from tests.house import freelancer
from tests.postgres import copied

MANY = 100
ENDED = ("client.link-ended",)
EXPIRED = ("bind.expired",)


@pytest.fixture
async def house(store: Store, tmp_path: Path) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", "telegram")


async def invited(house: Company, by: str = "owner") -> str:
    await paths.forge(house[by], "client.link", await house.gig_id())
    return invitation(house[by])


async def bind_link(house: Company, name: str) -> str:
    await house.goes(name, "group").say("/team")
    token = house[name].button("bind.ask").private
    house.goes(name, "private")
    assert token is not None
    return token


async def opens(who: Freelancer, token: str) -> tuple[str, ...]:
    """What it was answered with, without the card beside a question that is open."""
    return tuple(key for key in (await who.say(f"/start {token}")).keys if key != "card")


async def test_a_bind_link_is_its_asker_s_alone(house: Company) -> None:
    """As it stands there for everybody to press, and as a button's argument."""
    token, gig = await bind_link(house, "owner"), await house.gig_id()
    for name in ("lead", "client", "admin", "stranger"):
        assert await opens(house[name], token) == EXPIRED
    theirs = (await house["lead"].gig()).id
    code = token.removeprefix("bind_")
    assert await paths.forge(house["lead"], "bind", theirs, code) == (*EXPIRED, "card")
    assert await paths.forge(house["lead"], "bind", gig, code) == ("role.not-allowed",)
    assert await opens(house["owner"], token) == ("bind.which",)


async def test_a_bind_link_ends_after_its_time_and_by_its_use(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    token = await bind_link(house, "owner")
    owner.now += timedelta(hours=1)
    assert await opens(owner, token) == EXPIRED
    assert await paths.forge(owner, "bind", gig, token.removeprefix("bind_")) == (*EXPIRED, "card")
    await unbound(house, gig)
    code = (await bind_link(house, "owner")).removeprefix("bind_")
    assert await paths.forge(owner, "bind", gig, code) == ("bind.done",)
    assert await paths.forge(owner, "bind", gig, code) == (*EXPIRED, "card")


async def unbound(house: Company, gig: str) -> None:
    """From all of its places."""
    async with house.store.turn() as turn:
        for one in await turn.teams.bindings(gig):
            await turn.teams.unbind([one])


async def test_only_the_newest_bind_link_counts(house: Company) -> None:
    older, newer = await bind_link(house, "owner"), await bind_link(house, "owner")
    assert await opens(house["owner"], older) == EXPIRED
    assert await opens(house["owner"], newer) == ("bind.which",)


async def test_a_code_stands_for_one_purpose(house: Company) -> None:
    client, bind = await invited(house), await bind_link(house, "owner")
    assert await opens(house["member"], client.replace("c_", "bind_", 1)) == EXPIRED
    assert await opens(house["owner"], bind.replace("bind_", "c_", 1)) == ENDED
    assert await opens(house["member"], client) == ("client.agreement",)


async def test_a_client_s_link_ends_after_a_week(house: Company) -> None:
    token = await invited(house)
    house["member"].now = house["owner"].now + timedelta(days=7)
    assert await opens(house["member"], token) == ENDED
    assert await house.role("member") is None


@pytest.mark.parametrize("why", ["dismissed", "handed on", "closed", "newer"])
async def test_a_link_ends_with_its_maker_s_part_and_with_the_gig(house: Company, why: str) -> None:
    gig, lead = await house.gig_id(), house["lead"]
    token = await invited(house, "lead")
    match why:
        case "dismissed":
            await house.passes("lead", came=False)
        case "handed on":
            await paths.forge(lead, "role.lead", None, await house.ref("idle"))
        case "closed":
            await paths.forge(house["owner"], "gig.archive", gig)
        case _:
            await invited(house, "lead")
    assert await opens(house["member"], token) == ENDED
    assert await house.role("member", gig) is None


async def test_whose_gig_it_is_and_who_makes_it_use_no_client_s_link_up(house: Company) -> None:
    token = await invited(house)
    for name in ("owner", "lead", "maker", "idle"):
        assert await opens(house[name], token) == ("client.link-yours",)
    assert await opens(house["viewer"], token) == ("client.agreement",)
    assert await house.role("viewer") is Role.CLIENT
    assert await opens(house["client"], token) == ENDED


async def test_after_five_wrong_codes_a_right_one_isn_t_heard_for_a_while(house: Company) -> None:
    """Nor is it used up; and the others are heard."""
    token, guesser = await invited(house), house["member"]
    for n in range(5):
        assert await opens(guesser, f"c_WRONG{n}WRONG") == ENDED
    assert await opens(guesser, token) == ENDED
    assert await house.role("member") is None
    guesser.now += timedelta(minutes=10)
    assert await opens(guesser, token) == ("client.agreement",)
    assert await opens(house["admin"], await invited(house)) == ("client.agreement",)


@pytest.mark.parametrize("name", ["gig", "client", "c", "bind"])
async def test_a_made_up_link_leads_nowhere(house: Company, name: str) -> None:
    """Nor tells whether there is such a gig."""
    gig, member = await house.gig_id(), house["member"]
    found = await opens(member, f"{name}_{gig}")
    for rest in (new_id(), "x", "'; --", "A" * 500, "..", "\u202e", f"{gig}_{gig}"):
        assert await opens(member, f"{name}_{rest}") == found
    assert found in (("gig.not-yours",), ("client.only",), ENDED, EXPIRED)
    assert await opens(member, f"{name}_") in (("welcome",), ("gigs.none",))


ENGINES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgres":
        return copied(request.getfixturevalue("server"))
    return f"sqlite:///{tmp_path / 'mithaq.db'}"


@pytest.fixture
async def crowded(url: str, tmp_path: Path) -> AsyncIterator[Company]:
    store = await Store.open(url, tmp_path / "vault")
    yield await gathered(store, tmp_path / "mithaq.db", "telegram")
    await store.close()


async def test_of_many_who_open_a_link_at_once_one_is_the_client(crowded: Company) -> None:
    token, gig = await invited(crowded), await crowded.gig_id()
    crowd = [freelancer(crowded.store, str(1000 + n)) for n in range(MANY)]
    for one in crowd:
        one.platform, one.now = "telegram", crowded["owner"].now
    done = await asyncio.gather(*(one.send(Said(f"/start {token}")) for one in crowd))
    keys = [one.keys for one in done]
    assert keys.count(("client.agreement",)) == 1
    assert keys.count(ENDED) == MANY - 1
    async with crowded.store.turn() as turn:
        assert len(await turn.teams.members(gig)) == 2  # with the guest who came before


async def test_pressed_twice_at_once_a_code_binds_once(crowded: Company) -> None:
    """The same person, from ten devices."""
    owner, gig = crowded["owner"], await crowded.gig_id()
    await unbound(crowded, gig)
    code = (await bind_link(crowded, "owner")).removeprefix("bind_")
    before = await bound(crowded, gig)
    same = [freelancer(crowded.store, owner.account) for _ in range(10)]
    for n, one in enumerate(same):
        one.platform, one.now, one.count = "telegram", owner.now, 5000 + 10 * n
    done = await asyncio.gather(*(paths.forge(one, "bind", gig, code) for one in same))
    assert sorted(keys[0] for keys in done) == ["bind.done", *["bind.expired"] * 9]
    assert await bound(crowded, gig) - before == 1


async def bound(house: Company, gig: str) -> int:
    async with house.store.turn() as turn:
        return len(await turn.teams.bindings(gig))


async def test_an_agreement_pressed_by_two_clients_at_once_is_on_record_once(
    crowded: Company,
) -> None:
    gig = await crowded.gig_id()
    version = (await crowded["owner"].gig()).scope
    assert version is not None
    done = await asyncio.gather(
        *(
            paths.forge(crowded[name], "client.agree", gig, version.seq)
            for name in ("client", "guest")
        )
    )
    assert sorted(keys[0] for keys in done) == ["client.agreed", "scope.proven"]
    assert (await crowded["owner"].entries()).count("scope.confirmed") == 1
