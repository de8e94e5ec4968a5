"""What somebody finds who has a part in a gig of others: its way, their part, the way out."""

from pathlib import Path

import pytest
from sqlalchemy import event

from gigs.records import Group
from gigs.roles import Role
from handlers.buttons import parse
from handlers.event import Pressed
from handlers.reply import Button, CardShown, Reply, Say
from storage.store import Store
from tests.driver import MONDAY, Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.house import freelancer
from tests.studio import Studio, of_direct_work, studio

PARTS = {"lead": "lead", "maker": "maker", "idle": "maker", "viewer": "viewer", "client": "client"}
OF_OTHERS = {**PARTS, "guest": "client"}


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


@pytest.fixture
async def team(store: Store) -> Studio:
    house = studio(store)
    await of_direct_work(house, "confirming")
    await house.gathered()
    return house


def shared(replies: tuple[Reply, ...]) -> list[Button]:
    """The buttons of gigs that others share."""
    lists = [one for one in replies if isinstance(one, Say) and one.words.key == "gigs.team"]
    return [button for one in lists for row in one.buttons for button in row]


def actions(reply: Reply) -> list[str]:
    assert isinstance(reply, Say)
    return [parse(button.press).action for row in reply.buttons for button in row]


def opened(said: Say) -> list[str | None]:
    """The gig that each button names."""
    return [parse(button.press).gig for row in said.buttons for button in row]


@pytest.mark.parametrize("asked", ["/gigs", "/start"])
async def test_each_finds_the_gig_with_their_part_in_it(house: Company, asked: str) -> None:
    gig = await house.gig_id()
    for name, part in OF_OTHERS.items():
        who = house.goes(name, "private")
        listed = shared((await who.say(asked)).replies)
        found = next(one for one in listed if parse(one.press).gig == gig)
        assert found.label.args["role"].key == f"role.{part}"  # type: ignore[union-attr]  # Words
        assert await paths.forge(who, "card", parse(found.press).gig) == ("card",)
        (card,) = who.last.replies
        assert isinstance(card, CardShown)
        assert (card.gig, card.view) == (gig, part)


async def test_without_a_part_nothing_is_found(house: Company) -> None:
    for name in ("owner", "member", "admin", "stranger"):
        for asked in ("/gigs", "/start", "/gig"):
            assert shared((await house.goes(name, "private").say(asked)).replies) == []


async def test_the_only_one_is_opened_at_once(team: Studio) -> None:
    for who in (team.maker, team.viewer, team.client):
        assert (await who.say("/gig")).keys == ("card",)


async def test_their_own_come_first(team: Studio) -> None:
    await paths.known(team.maker, "direct")
    await team.maker.say(paths.texts(team.maker)["request"])
    await team.maker.press("board.done")
    assert (await team.maker.say("/gigs")).keys == ("gigs", "gigs.team")


async def test_words_that_belong_nowhere_show_it_too(team: Studio) -> None:
    assert (await team.client.say("شكرًا")).keys == ("gigs.team", "first.unclear")


async def test_team_tells_each_their_part_and_the_ways_on(house: Company) -> None:
    for name in ("maker", "viewer", "client", "guest"):
        who = house.goes(name, "private")
        (said,) = (await who.say("/team")).replies
        assert isinstance(said, Say)
        assert (said.words.key, said.words.args["part"]) == ("part", OF_OTHERS[name])
        assert actions(said)[-1] == "part.leave"
        assert await house.gig_id() in opened(said)


async def test_an_owner_who_doesn_t_lead_sees_their_own_gig_there(house: Company) -> None:
    (said,) = (await house.goes("owner", "private").say("/team")).replies
    assert isinstance(said, Say)
    assert said.words.args["part"] == "owner"
    assert opened(said) == [await house.gig_id(), None]


async def test_whose_request_waits_is_told_so_and_may_withdraw_it(team: Studio) -> None:
    await team.there(team.guest, "/team")
    await team.pressed_there(team.guest, "team.join")
    (said,) = (await team.guest.say("/team")).replies
    assert isinstance(said, Say)
    assert said.words.args["part"] == "asked"
    assert actions(said) == ["part.leave"]
    await team.guest.press("part.leave")
    await team.guest.press("part.left")
    assert (await team.guest.say("/team")).keys == ("team.none",)


async def test_nothing_yet_is_told_how_to_begin(seller: Freelancer) -> None:
    (said,) = (await seller.say("/team")).replies
    assert isinstance(said, Say)
    assert said.words.key == "team.none"
    assert "new" in actions(said)


@pytest.mark.parametrize("name", ["maker", "viewer", "client", "guest"])
async def test_a_part_is_given_up_in_private_after_a_second_question(
    house: Company, name: str
) -> None:
    gig, who = await house.gig_id(), house.goes(name, "private")
    await who.say("/gig")
    await who.say("/team")
    assert (await who.press("part.leave")).keys == ("part.leave",)
    assert await house.role(name) is Role(OF_OTHERS[name])
    assert (await who.press("part.left")).keys == ("part.left",)
    assert await house.role(name) is None
    standing = await house.store.feed(who.place, 0, 100)
    assert [one for one in standing if one.message.gig == gig and not one.gone] == []
    assert (await who.press("part.left")).keys == ("part.none",)


async def test_who_gives_up_a_part_takes_their_own_gig_out_of_the_group(house: Company) -> None:
    owner = house.goes("owner", "private")
    await owner.say("/team")
    await owner.press("part.leave")
    assert (await owner.press("part.left")).keys == ("part.left",)
    assert await house.role("lead") is None
    assert await house.role("owner") is Role.OWNER
    assert await house.leads() == "lead"


async def test_nobody_gives_up_another_s_part(house: Company) -> None:
    ref = await house.ref("viewer")
    for name in ("owner", "lead", "maker", "stranger"):
        for action in ("part.leave", "part.left"):
            keys = await paths.forge(house.goes(name, "private"), action, None, ref)
            assert keys == ("part.none",)
    assert await house.role("viewer") is Role.VIEWER


def looked_up(store: Store) -> list[str]:
    """Each look at what others share, from now on."""
    heard: list[str] = []
    event.listen(
        store.engines.writer.sync_engine,
        "before_cursor_execute",
        lambda *what: heard.append(what[2]) if "UNION ALL" in what[2] else None,
    )
    return heard


async def test_what_others_share_is_never_looked_up_for_who_has_no_part(store: Store) -> None:
    mona = freelancer(store)
    heard = looked_up(store)
    for words in ("/start", "/start", "/gigs", "/gig", "شكرًا", "/team"):
        await mona.say(words)
    assert heard == []


async def test_it_is_looked_up_once_for_who_has_one(house: Company) -> None:
    maker = house.goes("maker", "private")
    heard = looked_up(house.store)
    await maker.say("/gigs")
    assert len(heard) == 1


async def test_every_part_has_its_way_out_however_many_there_are(house: Company) -> None:
    """The newest first, a page at a time."""
    member = house.goes("viewer", "private")
    async with house.store.turn() as turn:
        person = await turn.person(member.identity)
        for n in range(7):
            key = f"{house.platform}:more{n}"
            await turn.teams.keep(Group(key, None))
            await turn.teams.appoint(key, person.id, "viewer", "x", MONDAY)
        refs = [str(one.ref) for one in await turn.teams.parts_of(person.id)][::-1]
    told: list[str] = []
    await member.say("/team")
    for _ in range(2):
        told += [parse(b.press).arg for b in member.buttons if ":part.leave:" in b.press]
        rest = [b for b in member.buttons if b.label.key == "button.gigs.rest"]
        if rest:
            await member.send(Pressed(rest[-1].press))
    assert list(dict.fromkeys(told)) == refs
