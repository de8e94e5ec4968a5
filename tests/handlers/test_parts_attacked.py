"""Parts that ended, parts in another group, and whoever would give themself one."""

import asyncio
from pathlib import Path

import pytest

from gigs.roles import Role
from handlers.buttons import Press, state
from handlers.event import Filled, Pressed
from storage.store import Store
from tests.handlers import paths
from tests.handlers.company import ELSEWHERE, Company, gathered

GONE = ("gig.not-yours",)


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def dismissed(house: Company, name: str) -> None:
    assert await paths.forge(house["lead"], "role.none", None, await house.ref(name)) == (
        "team.dismissed",
    )


@pytest.mark.parametrize("opener", ["step.add", "preview.make", "preview.own", "preview.remarks"])
async def test_what_a_maker_had_open_ends_with_their_part(house: Company, opener: str) -> None:
    """Also the form itself, and the file that was asked for; and they aren't asked for ever."""
    gig = await house.begins()
    await paths.forge(house["owner"], "preview.make", gig)
    await house["owner"].attach_file("first.xlsx", b"the first")
    maker = house["maker"]
    await paths.forge(maker, opener, gig)
    await dismissed(house, "maker")
    before = await paths.settled(house["owner"])
    if opener == "step.add":
        assert (await maker.send(Filled("step", gig, {"step": "x"}))).keys == GONE
        await paths.forge(house["lead"], "card", gig)
    assert (await maker.attach_file("model.xlsx", b"the model")).keys == GONE
    assert await paths.settled(house["owner"]) == before
    assert (await maker.say("شكرًا")).keys == ("first.unclear",)


async def test_a_viewer_now_a_maker_s_open_question_ends_too(house: Company) -> None:
    gig = await house.begins()
    await paths.forge(house["maker"], "preview.make", gig)
    await paths.forge(house["lead"], "role.viewer", None, await house.ref("maker"))
    assert (await house["maker"].attach_file("m.xlsx", b"x")).keys == ("role.not-allowed",)
    assert (await house["owner"].gig()).preview is None
    assert (await house["maker"].say("شكرًا")).keys == ("gigs.team", "first.unclear")


async def test_dismissed_nobody_gets_in_by_what_they_saw_before(house: Company) -> None:
    """Every button, link and command of theirs."""
    gig = await house.begins()
    for name in ("maker", "viewer", "client"):
        await house[name].say(f"/start gig_{gig}")
        await dismissed(house, name)
    before = await paths.settled(house["owner"])
    for name in ("maker", "viewer", "client"):
        who = house[name]
        for action in (
            "card",
            "scope.read",
            "steps",
            "preview.make",
            "client.view",
            "client.agree",
        ):
            assert await paths.forge(who, action, gig) == GONE
        assert (await who.say(f"/start gig_{gig}")).keys == GONE
        assert (await who.say(f"/start client_{gig}")).keys == ("client.only",)
        assert "gigs.team" not in (await who.say("/gigs")).keys
    assert await paths.settled(house["owner"]) == before


async def test_a_lead_handed_on_leads_no_more(house: Company) -> None:
    """Not their old buttons, nor their open form; what the new one leads they may."""
    gig, ref = await house.begins(), await house.ref("viewer")
    lead = house["lead"]
    await paths.forge(lead, "correct.title", gig)
    assert await paths.forge(lead, "role.lead", None, await house.ref("idle")) == (
        "team.handed-on",
    )
    assert await house.leads() == "idle"
    assert (await lead.say("عنوان آخر")).keys == ("role.not-allowed",)
    assert "ZZTITLE" in str((await house["owner"].gig()).title)
    for button in ("role.none", "role.lead", "role.maker", "member"):
        assert await paths.forge(lead, button, None, ref) == ("team.not-lead",)
    assert await paths.forge(lead, "more", gig) == ("role.not-allowed",)
    assert await paths.forge(house["idle"], "more", gig) == ("more",)


async def test_handed_on_twice_at_once_there_is_one_lead(house: Company) -> None:
    """And no press of the ex-lead that comes after it counts."""
    refs = [await house.ref(name) for name in ("maker", "idle", "viewer")]
    handed = [Pressed(state(Press("role.lead", None, str(ref)))) for ref in refs]
    done = await asyncio.gather(
        *(house["lead"].send(one, event=f"at-once-{n}") for n, one in enumerate(handed))
    )
    keys = sorted(key for one in done for key in one.keys)
    assert keys == ["team.handed-on", "team.not-lead", "team.not-lead"]
    assert await house.leads() in ("maker", "idle", "viewer")
    assert await house.role("lead") is Role.MAKER


@pytest.mark.parametrize("action", ["maker", "viewer", "client", "none", "lead"])
async def test_no_lead_reaches_into_another_s_group(house: Company, action: str) -> None:
    """The stranger leads one of their own."""
    stranger = house["stranger"]
    await paths.known(stranger, "direct")
    await stranger.say("شعار لمقهى، 45$ على 3 خدمات")
    await stranger.press("board.done")
    await house.bind("stranger", "group")
    assert await house.leads(ELSEWHERE[house.platform]) == "stranger"
    for name in ("viewer", "maker", "client"):
        before = await house.role(name)
        keys = await paths.forge(stranger, f"role.{action}", None, await house.ref(name))
        assert keys == ("team.not-lead",)
        assert await house.role(name) is before


@pytest.mark.parametrize("ref", ["", "0", "-1", "1.0", "x", "9" * 16, "999999999999999"])
async def test_a_forged_member_is_nobody(house: Company, ref: str) -> None:
    for action in ("member", "role.maker", "role.lead", "role.none"):
        keys = await paths.forge(house["lead"], action, None, ref)
        assert keys in (("refused.button",), ("team.member-gone",))


async def test_a_link_s_client_is_no_member_that_a_lead_may_change(house: Company) -> None:
    """Their part is of the gig: the number in a button names them nowhere else."""
    gig = await house.gig_id()
    async with house.store.turn() as turn:
        (guest,) = await turn.teams.members(gig)
    for name in ("lead", "owner"):
        keys = await paths.forge(house[name], "role.maker", None, guest.ref)
        assert keys == ("team.not-lead",)
    assert await house.role("guest") is Role.CLIENT


async def test_a_client_who_makes_it_too_says_no_yes(house: Company) -> None:
    """Nor does its owner, whichever part the lead gave them."""
    gig = await house.gig_id()
    seq = (await house["owner"].gig()).scope
    assert seq is not None
    await house.goes("guest", "group").say("/team")
    await house["guest"].press("team.join")
    house.goes("guest", "private")
    await paths.forge(house["lead"], "role.maker", None, await house.ref("guest"))
    assert await house.role("guest") is Role.MAKER
    await house.goes("owner", "group").say("/team")
    await house["owner"].press("team.join")
    house.goes("owner", "private")
    await paths.forge(house["lead"], "role.client", None, await house.ref("owner"))
    assert await house.role("owner") is Role.OWNER
    for name in ("guest", "owner"):
        assert await paths.forge(house[name], "client.agree", gig, seq.seq) == ("role.not-allowed",)
        assert (await house[name].say(f"/start client_{gig}")).keys == ("client.only",)
    after = await house["owner"].gig()
    assert after.scope is not None
    assert after.scope.proof is None


async def test_nobody_agrees_to_what_they_weren_t_shown(house: Company) -> None:
    """A version that its seller hasn't put before them yet."""
    owner, gig = house["owner"], await house.gig_id()
    await paths.forge(owner, "scope.correct", gig)
    await owner.fill_form("scope", items="تقرير شهري", exclusions="", revisions="1", days="2")
    newer = (await owner.gig()).scope
    assert newer is not None
    assert not newer.shown
    assert await paths.forge(house["client"], "client.agree", gig, newer.seq) == (
        "scope.newer",
        "card",
    )
    assert (await owner.gig()).scope == newer


@pytest.mark.parametrize(
    "arg", ["0.0", "2.0", "-1.0", "1.", "1.99", ".0", "x.0", "1" * 16, "1.1.0"]
)
async def test_a_forged_step_or_maker_is_assigned_to_nobody(house: Company, arg: str) -> None:
    owner, gig = house["owner"], await house.gig_id()
    await paths.forge(owner, "step.add", gig)
    await owner.say("استلام العينة")
    before = await paths.settled(owner)
    for name in ("owner", "maker"):
        keys = await paths.forge(house[name], "step.assign", gig, arg)
        assert keys in (("refused.button",), ("assign.no-maker",))
    assert await paths.forge(owner, "step", gig, arg) == ("refused.button",)
    lists = arg in {"1.", "1.99"}  # of a real step; a page that there isn't is the first one
    listed = await paths.forge(owner, "step.whose", gig, arg)
    assert listed == (("assign.whose",) if lists else ("refused.button",))
    assert await paths.settled(owner) == before


async def test_who_isn_t_a_maker_there_is_assigned_nothing(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    await paths.forge(owner, "step.add", gig)
    await owner.say("استلام العينة")
    for name in ("viewer", "client"):
        ref = await house.ref(name)
        assert await paths.forge(owner, "assign", gig, ref) == ("assign.no-maker",)
        assert await paths.forge(owner, "step.assign", gig, f"1.{ref}") == ("assign.no-maker",)
