"""Names as platforms show them: whatever they hold, they are somebody's name and nothing else."""

from pathlib import Path

import pytest

from handlers.assistant import Handled
from storage.store import Store
from tests.discord import every_view
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.handlers.wording import faults
from tests.telegram import every_text

NAMES = (
    "",
    "   \n\t\u2028 ",
    "\u202e\u2066\u200f\u200d\u061c",
    "\u3164\u2800\uffa0",
    "\x00\x07\x1b[31m",
    "ط" * 10_000,
    "A" * 10_000,
    "😀" * 3_000,
    "e" + "\u0301" * 5_000,
    "سامي\n✅ وافق العميل على النسخة 1",
    "**bold** `code` ||spoiler|| [x](http://evil.example) <b>x</b> <@123> @everyone @here",
    "/start forget t.me/x shop.com +966500000000 $USD #tag",
    "v1::forget.all:: { $name } {role}",
    "\ue000\uf8ff %s {0}",
    "سامي \u202eexe.txt",
    "Lead",
)


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def judged(who: Freelancer) -> list[str]:
    return [*await faults(who), *await every_text.faults(who), *await every_view.faults(who)]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
async def test_it_is_shown_everywhere_as_a_name(house: Company, name: str) -> None:
    """Asked, appointed, listed, assigned, told, handed on: within all limits, and one line."""
    found = []
    member, lead, gig = house["member"], house["lead"], await house.gig_id()
    member.name = name
    await house.goes("member", "group").say("/team")
    await member.press("team.join")
    house.goes("member", "private")
    await lead.read()
    lead.last = Handled(replies=(lead.said[-1],))
    found += await judged(lead)
    await lead.press("role.maker")
    found += await judged(lead)
    ref = await house.ref("member")
    called = await name_of(house, ref)
    await house.goes("viewer", "group").say("/team")
    found += await judged(house["viewer"])
    await paths.forge(house["owner"], "step.add", gig)
    await house["owner"].say("استلام العينة")
    for who, action, of, arg in (
        (lead, "member", None, ref), (lead, "assign.ask", gig, ""), (lead, "assign", gig, ref),
        (lead, "step.whose", gig, 1), (lead, "step.assign", gig, f"1.{ref}"),
        (member, "step", gig, 1), (member, "card", gig, ""), (lead, "role.lead", None, ref),
    ):  # fmt: skip
        keys = await paths.forge(who, action, of, arg)
        assert not {"refused.button", "refused.failed", "gig.not-yours"} & set(keys)
        found += await judged(who)
    await lead.say("/team")
    found += await judged(lead)
    assert found == []
    assert 0 < len(called) <= 64
    assert called.isprintable()


async def name_of(house: Company, ref: int) -> str:
    """As it's on record."""
    async with house.store.turn() as turn:
        member = await turn.teams.member(ref)
    assert member is not None
    return member.name


async def test_a_client_s_name_by_their_link_and_by_their_press(house: Company) -> None:
    gig = await house.gig_id()
    version = (await house["owner"].gig()).scope
    assert version is not None
    house["guest"].name = "**x**\n" + "ط" * 10_000
    await paths.forge(house["guest"], "client.agree", gig, version.seq)
    owner = house["owner"]
    assert "client.agreed-told" in await owner.read()
    owner.last = Handled(replies=(owner.said[-1],))
    assert await judged(owner) == []
    assert len(owner.words) < 300
