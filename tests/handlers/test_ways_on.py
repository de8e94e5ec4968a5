"""Team flows lead on: no button that can only refuse, no answer without a way, no wrong reason."""

from pathlib import Path

import pytest

from handlers.buttons import Press, parse, state
from handlers.event import Pressed
from handlers.reply import CardShown, Lines, Say, Words
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.studio import Studio, of_direct_work, studio


@pytest.fixture
async def house(store: Store, tmp_path: Path) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", "telegram")


@pytest.fixture
async def team(store: Store) -> Studio:
    house = studio(store)
    await of_direct_work(house, "confirming")
    await house.gathered()
    return house


async def on_card(house: Company, name: str) -> list[str]:
    """The actions of the gig's card as this person sees it."""
    who = house.goes(name, "private")
    await who.say(f"/start gig_{await house.gig_id()}")
    (reply,) = who.last.replies
    card = await who.card(reply)
    assert card is not None
    return [parse(button.press).action for row in card.buttons for button in row]


def said(who: Freelancer) -> Say:
    (reply,) = [one for one in who.last.replies if isinstance(one, Say)]
    return reply


def actions(reply: Say) -> list[str]:
    return [parse(button.press).action for row in reply.buttons for button in row]


def lines(reply: Say) -> list[str]:
    """The keys of what is told line by line."""
    told = reply.words.args["lines"]
    assert isinstance(told, Lines)
    return [one.key for one in told.lines if isinstance(one, Words)]


async def test_a_part_that_is_so_already_changes_nothing(house: Company) -> None:
    lead, before = house["lead"], await house.role("viewer")
    keys = await paths.forge(lead, "role.viewer", None, await house.ref("viewer"))
    assert keys == ("team.already",)
    assert actions(said(lead)) == ["team"]
    assert await house.role("viewer") is before


@pytest.mark.parametrize("action", ["member", "role.maker", "role.none", "role.lead"])
async def test_whoever_is_gone_is_told_as_gone(house: Company, action: str) -> None:
    ref, lead = await house.ref("viewer"), house["lead"]
    await paths.forge(lead, "role.none", None, ref)
    assert await paths.forge(lead, action, None, ref) == ("team.member-gone",)
    assert actions(said(lead)) == ["team"]
    assert await paths.forge(house["maker"], action, None, ref) == ("team.not-lead",)


async def test_ignoring_a_request_takes_nobody_out(team: Studio) -> None:
    await team.there(team.guest, "/team")
    await team.pressed_there(team.guest, "team.join")
    await team.owner.read()
    assert (await team.owner.press("role.none.ask")).keys == ("team.ignored",)
    await team.owner.say("/team")
    await team.owner.press("member")
    assert (await team.owner.press("role.none.ask")).keys == ("team.dismiss-sure",)
    assert (await team.owner.press("role.none")).keys == ("team.dismissed",)


async def test_a_preview_is_offered_to_whose_gig_it_is_to_make(house: Company) -> None:
    assert "preview.make" not in await on_card(house, "maker")
    gig = await house.begins()
    assert "preview.make" in await on_card(house, "maker")
    assert "preview.make" not in await on_card(house, "idle")
    assert await paths.forge(house["idle"], "preview.make", gig) == ("role.not-assigned",)


async def test_a_card_that_stands_follows_the_assignment(house: Company) -> None:
    gig = await house.begins()
    cards = {}
    for name in ("maker", "idle"):
        await on_card(house, name)
        (cards[name],) = house[name].last.replies
    await paths.forge(house["owner"], "assign", gig, await house.ref("idle"))
    offered = {name: "preview.make" in str(await house[name].card(cards[name])) for name in cards}
    assert offered == {"maker": False, "idle": True}


async def test_remarks_are_asked_for_once_there_is_a_preview(house: Company) -> None:
    gig = await house.begins()
    assert "preview.remarks" not in await on_card(house, "maker")
    await paths.forge(house["owner"], "preview.make", gig)
    await house["owner"].attach_file("first.xlsx", b"the first")
    assert "preview.remarks" in await on_card(house, "maker")


@pytest.mark.parametrize("name", ["lead", "maker", "viewer", "client", "guest"])
async def test_no_card_is_without_a_way(house: Company, name: str) -> None:
    await paths.forge(house["owner"], "gig.archive", await house.gig_id())
    assert "gigs" in await on_card(house, name)


async def test_who_is_to_make_it_is_asked_where_there_is_a_maker(store: Store) -> None:
    house = studio(store)
    await of_direct_work(house)
    gig = await house.gig_id()
    await paths.forge(house.owner, "shared", gig)
    assert lines(said(house.owner)) == ["shared.none"]
    await house.bind()
    await paths.forge(house.owner, "shared", gig)
    assert lines(said(house.owner)) == ["shared.in", "assign.no-maker"]
    assert "assign.ask" not in actions(said(house.owner))
    await house.join(house.maker, "maker")
    await paths.forge(house.owner, "shared", gig)
    assert lines(said(house.owner)) == ["shared.in"]
    assert "assign.ask" in actions(said(house.owner))


async def test_where_a_client_isn_t_met_the_reason_stands_for_the_link(store: Store) -> None:
    house = studio(store)
    await paths.begun(house.owner, 1)
    await paths.forge(house.owner, "shared", await house.gig_id())
    assert lines(said(house.owner)) == ["shared.none", "client.no-contact"]
    assert "client.link" not in actions(said(house.owner))


async def test_a_step_is_given_where_there_is_somebody_to_give_it_to(store: Store) -> None:
    house = studio(store)
    await of_direct_work(house)
    await paths.forge(house.owner, "step.add", await house.gig_id())
    await house.owner.say("استلام العينة")
    assert "step.who" not in actions(said(house.owner))
    await house.bind()
    await house.join(house.maker, "maker")
    await paths.forge(house.owner, "steps", await house.gig_id())
    assert "step.who" in actions(said(house.owner))


async def test_forgetting_tells_what_it_means_to_others(team: Studio, seller: Freelancer) -> None:
    people = (seller, team.owner, team.maker, team.client)
    for who, told in zip(people, ("none", "leads", "part", "part"), strict=True):
        await who.say("/forget")
        assert said(who).words.args["shared"] == told


@pytest.mark.parametrize(
    ("token", "key", "way"),
    [("bind_23456789AB", "bind.expired", "team"), ("c_23456789AB", "client.link-ended", "gigs")],
)
async def test_an_ended_link_leads_on(seller: Freelancer, token: str, key: str, way: str) -> None:
    assert (await seller.say(f"/start {token}")).keys == (key,)
    assert actions(said(seller)) == [way]


async def test_no_answer_of_a_team_leaves_its_person_without_a_way(house: Company) -> None:
    """In private, whoever presses whatever there is for teams and clients."""
    gig, ref = await house.begins(), await house.ref("viewer")
    ways = (
        ("lead", "member", None, ref), ("lead", "role.maker", None, ref),
        ("lead", "role.none", None, ref), ("lead", "role.none", None, ref),
        ("owner", "shared", gig, ""), ("owner", "assign.ask", gig, ""),
        ("owner", "assign", gig, "0"), ("owner", "client.link", gig, ""),
        ("maker", "watch", gig, ""), ("maker", "unwatch", gig, ""),
        ("maker", "scope.read", gig, ""), ("maker", "step.who", gig, ""),
        ("client", "client.view", gig, ""), ("client", "scope.read", gig, ""),
        ("member", "card", gig, ""), ("maker", "more", gig, ""), ("owner", "role.maker", None, ref),
    )  # fmt: skip
    ended = []
    for name, action, of, arg in ways:
        who = house.goes(name, "private")
        await who.send(Pressed(state(Press(action, of, str(arg)))))
        last = who.last.replies[-1]
        if not isinstance(last, CardShown) and not getattr(last, "buttons", ()):
            ended.append((name, action, who.last.keys))
    assert ended == []
