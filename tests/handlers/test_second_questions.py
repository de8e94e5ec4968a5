"""What can't be taken back at one press is asked about before; old, foreign and doubled answers."""

from pathlib import Path

import pytest

from gigs.roles import Role
from handlers.buttons import parse
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered, press
from tests.handlers.wording import words_on


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


async def parts(house: Company) -> list[tuple[str, str]]:
    async with house.store.turn() as turn:
        members = await turn.teams.members(house.group)
        accounts = {one.person: (await turn.accounts(one.person))[0].account for one in members}
    names = {who.account: name for name, who in house.people.items()}
    return sorted((names[accounts[one.person]], one.role) for one in members)


async def shown(house: Company) -> int:
    gig = await house.gig_id()
    async with house.store.turn() as turn:
        return len(await turn.teams.bindings(gig))


async def in_group(house: Company, name: str, action: str, arg: str = "") -> tuple[str, ...]:
    keys = await paths.forge(house.goes(name, "group"), action, None, arg)
    house.goes(name, "private")
    return keys


async def asked_to_leave(house: Company, name: str) -> str:
    """The answer's button; nothing has happened yet."""
    before = await parts(house)
    assert await in_group(house, name, "team.leave.ask") == ("team.leave-sure",)
    assert await parts(house) == before
    return parse(house[name].button("team.leave").press).arg


def said(who: Freelancer) -> str:
    (reply,) = [one for one in who.last.replies if isinstance(one, Say)]
    return paths.plain(who.speech.text(reply.words, who.language, "Asia/Riyadh"))


async def test_who_leaves_hears_before_what_goes_and_who_leads_then(house: Company) -> None:
    await asked_to_leave(house, "lead")
    assert "تنتقل القيادة إلى Owner" in said(house["lead"])
    assert "لن تظهر بعد ذلك" in said(house["lead"])
    await asked_to_leave(house, "maker")
    assert "القيادة" not in said(house["maker"])
    assert "مشاريعك" not in said(house["maker"])


async def test_left_at_the_second_press_and_once(house: Company) -> None:
    mark = await asked_to_leave(house, "maker")
    assert await in_group(house, "maker", "team.leave", mark) == ("team.left",)
    assert await house.role("maker") is None
    assert await in_group(house, "maker", "team.leave", mark) == ("team.leave-nothing",)
    assert await in_group(house, "member", "team.leave.ask") == ("team.leave-nothing",)


async def test_another_s_question_makes_nobody_leave(house: Company) -> None:
    """It stands there for everybody on Telegram: whoever presses it is asked their own."""
    mark, before = await asked_to_leave(house, "maker"), await parts(house)
    for name in ("idle", "viewer", "client", "owner", "lead"):
        assert await in_group(house, name, "team.leave", mark) == ("team.leave-sure",)
        assert await in_group(house, name, "team.stay", mark) == ("team.stays",)
    assert await in_group(house, "stranger", "team.leave", mark) == ("team.leave-nothing",)
    assert await parts(house) == before
    assert await in_group(house, "maker", "team.leave", mark) == ("team.left",)


@pytest.mark.parametrize("arg", ["", "x", "0" * 14])
async def test_a_forged_answer_only_asks(house: Company, arg: str) -> None:
    before = await parts(house)
    assert await in_group(house, "maker", "team.leave", arg) == ("team.leave-sure",)
    assert await parts(house) == before


async def test_an_old_answer_asks_anew_of_what_is_so_now(house: Company) -> None:
    """A gig less, and a lead more than was told."""
    mark = await asked_to_leave(house, "owner")
    for _ in range(2):
        await paths.forge(house["owner"], "shared", await house.gig_id())
        await house["owner"].press("unbind.ask")
        await house["owner"].press("unbind")
    assert await in_group(house, "owner", "team.leave", mark) == ("team.leave-sure",)
    mark = await asked_to_leave(house, "idle")
    await paths.forge(house["lead"], "role.lead", None, await house.ref("idle"))
    assert await in_group(house, "idle", "team.leave", mark) == ("team.leave-sure",)
    assert await house.leads() == "idle"


async def test_who_stays_has_no_question_left(house: Company) -> None:
    mark = await asked_to_leave(house, "maker")
    assert await in_group(house, "maker", "team.stay", mark) == ("team.stays",)
    place = house.goes("maker", "group").place
    standing = [o.message.key for o in await house.store.feed(place, 0, 500) if not o.gone]
    assert "team.leave-sure" not in standing


@pytest.mark.parametrize(("action", "key"), [("none", "dismiss"), ("lead", "hand")])
async def test_a_lead_is_asked_before_somebody_goes_or_leads(
    house: Company, action: str, key: str
) -> None:
    lead, ref, before = house["lead"], await house.ref("maker"), await parts(house)
    await paths.forge(lead, "member", None, ref)
    assert (await lead.press(f"role.{action}.ask")).keys == (f"team.{key}-sure",)
    assert "Maker" in said(lead)
    assert await parts(house) == before
    assert (await lead.press("member", ref)).keys == ("team.one",)
    assert await parts(house) == before
    await lead.press(f"role.{action}.ask")
    answer = lead.button(f"role.{action}").press
    assert (await press(lead, answer)) in (("team.dismissed",), ("team.handed-on",))
    assert await parts(house) != before
    after = await parts(house)
    gone = {"none": "team.member-gone", "lead": "team.not-lead"}
    assert await press(lead, answer) == (gone[action],)
    assert await parts(house) == after


@pytest.mark.parametrize("name", ["owner", "maker", "viewer", "client", "member", "stranger"])
async def test_nobody_else_is_even_asked(house: Company, name: str) -> None:
    ref, before = await house.ref("idle"), await parts(house)
    for action in ("role.none.ask", "role.none", "role.lead.ask", "role.lead"):
        assert await paths.forge(house[name], action, None, ref) == ("team.not-lead",)
    assert await parts(house) == before


async def test_an_old_answer_names_nobody_who_came_later(house: Company) -> None:
    """The last one's number isn't given to whoever asks next."""
    lead, ref = house["lead"], await house.ref("client")
    await paths.forge(lead, "role.none.ask", None, ref)
    dismisses = lead.button("role.none").press
    await paths.forge(lead, "role.lead.ask", None, await house.ref("viewer"))
    assert await press(lead, dismisses) == ("team.dismissed",)
    await house.join("member", "maker")
    assert await house.ref("member") > ref
    assert await press(lead, dismisses) == ("team.member-gone",)
    assert await house.role("member") is Role.MAKER


async def test_whom_the_lead_is_asked_to_give_a_part_goes_at_one_press(house: Company) -> None:
    """They have none to lose; once they have, the same button asks."""
    lead = house["lead"]
    await in_group(house, "member", "team.join")
    await lead.read()
    ignores = lead.button("role.none.ask").press
    assert await press(lead, ignores) == ("team.ignored",)
    await in_group(house, "member", "team.join")
    await lead.read()
    ignores = lead.button("role.none.ask").press
    await lead.press("role.maker")
    assert await press(lead, ignores) == ("team.dismiss-sure",)
    assert await house.role("member") is Role.MAKER


async def test_a_client_is_not_asked_about_to_lead(house: Company) -> None:
    keys = await paths.forge(house["lead"], "role.lead.ask", None, await house.ref("client"))
    assert keys == ("team.lead-first-a-part",)


async def test_cleared_at_the_second_press_by_who_may(house: Company) -> None:
    async def hushed() -> bool:
        async with house.store.turn() as turn:
            return (await turn.teams.group(house.group)).muted

    for name in ("maker", "viewer", "client", "member"):
        for action in ("team.clear.ask", "team.clear"):
            assert await in_group(house, name, action) == ("team.not-yours-to-set",)
    assert await in_group(house, "admin", "team.clear.ask") == ("team.clear-sure",)
    assert not await hushed()
    assert await in_group(house, "lead", "team.clear") == ("team.settings", "team.cleared")
    assert await hushed()
    assert await in_group(house, "lead", "team.clear") == ("team.settings", "team.cleared")


async def test_taken_out_of_a_place_at_the_second_press(house: Company) -> None:
    owner, gig = house["owner"], await house.gig_id()
    await paths.forge(owner, "shared", gig)
    assert (await owner.press("unbind.ask")).keys == ("bind.undo-sure",)
    assert await shown(house) == 2
    assert (await owner.press("shared")).keys == ("shared",)
    assert await shown(house) == 2
    await owner.press("unbind.ask")
    assert (await owner.press("unbind")).keys == ("bind.undone",)
    assert await shown(house) == 1
    assert (await owner.press("unbind")).keys[0] == "bind.none"
    assert await shown(house) == 1


async def test_nobody_takes_out_another_s_gig_by_the_question(house: Company) -> None:
    gig = await house.gig_id()
    await paths.forge(house["owner"], "shared", gig)
    mark = parse(house["owner"].button("unbind.ask").press).arg
    for name in ("maker", "viewer", "client", "guest", "member", "admin", "stranger"):
        for action in ("unbind.ask", "unbind"):
            keys = await paths.forge(house[name], action, gig, mark)
            assert keys in (("role.not-allowed",), ("gig.not-yours",))
    assert await shown(house) == 2


async def test_a_lead_s_own_question_after_the_lead_is_gone(house: Company) -> None:
    """Who pressed is who counts, whatever they were asked before."""
    lead, ref = house["lead"], await house.ref("viewer")
    await paths.forge(lead, "role.none.ask", None, ref)
    await paths.forge(lead, "role.lead", None, await house.ref("idle"))
    assert (await lead.press("role.none")).keys == ("team.not-lead",)
    assert await house.role("viewer") is Role.VIEWER


async def test_before_others_a_question_tells_nothing_but_names(house: Company) -> None:
    for name, action in (
        ("owner", "team.leave.ask"), ("lead", "team.leave.ask"), ("lead", "team.clear.ask"),
    ):  # fmt: skip
        await in_group(house, name, action)
        replies: tuple[Reply, ...] = house[name].last.replies
        for reply in replies:
            for words in await words_on(house[name], reply):
                text = house[name].speech.text(words, "ar", "Asia/Riyadh")
                assert "ZZ" not in text
                assert "80" not in text
