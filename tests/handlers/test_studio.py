"""A studio of five plays a gig: what each sees and does, and whose press the record names."""

import pytest
from msgspec import json

from gigs.model import ProofKind
from gigs.records import Place
from handlers.reply import CardShown, Link, Reply, Snippet
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.studio import Studio, cards_in, of_direct_work, studio
from tests.studio_driver import cast_of
from tests.studio_story import on_record, studio_story

THREAD = Place("discord", "77", "", private=False)


@pytest.fixture(params=["telegram", "discord"])
def house(store: Store, request: pytest.FixtureRequest) -> Studio:
    if request.param == "telegram":
        return studio(store)
    return studio(store, place=THREAD, group="discord:9")


async def test_a_bound_gig_shows_its_stage_there_and_no_more(house: Studio) -> None:
    await of_direct_work(house)
    await house.bind()
    assert await views(house) == ["group"]


async def views(house: Studio) -> list[str]:
    """Of the cards that everybody there sees."""
    standing = await house.store.feed(house.place, 0, 50)
    for_all = [one for one in standing if not one.gone and one.message.reader is None]
    replies = [json.decode(one.message.body, type=Reply) for one in for_all]
    return [one.view for one in replies if isinstance(one, CardShown)]


async def test_the_client_says_yes_by_their_own_press(house: Studio) -> None:
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.client.say(f"/start client_{await house.gig_id()}")
    assert house.client.last.keys == ("client.agreement",)
    await house.client.press("client.agree")
    gig = await house.owner.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert gig.scope.proof.how is ProofKind.PRESS
    assert gig.scope.proof.by == f"{house.place.platform}:4"
    assert "client.agreed-told" in await house.owner.read()
    journal = await house.store.journal_of(gig.id)
    assert journal[-1].stamp.actor == f"{house.place.platform}:4"


async def test_a_maker_reads_the_agreement_without_its_price(house: Studio) -> None:
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    assert [card.view for card in cards_in(house.maker.last.replies)] == ["maker"]
    await house.maker.press("scope.read")
    assert house.maker.last.keys == ("scope.read",)
    assert "80" not in house.maker.words


async def test_who_only_talks_there_has_no_part(house: Studio) -> None:
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.guest.say(f"/start gig_{await house.gig_id()}")
    assert house.guest.last.keys == ("gig.not-yours",)
    await house.guest.say(f"/start client_{await house.gig_id()}")
    assert house.guest.last.keys == ("client.only",)


async def test_a_lead_who_leaves_keeps_their_gig_and_loses_the_lead(house: Studio) -> None:
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.passes(house.owner, came=False)
    async with house.store.turn() as turn:
        assert (await turn.teams.group(house.group)).lead is None
    await house.owner.say("/gig")
    assert cards_in(house.owner.last.replies)[0].view == "whole"


async def test_dismissed_a_maker_keeps_nothing_of_it_on_their_screen(house: Studio) -> None:
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    await house.owner.say("/team")
    await house.owner.press("member", next(iter(await refs(house, house.maker))))
    await house.owner.press("role.none.ask")
    await house.owner.press("role.none")
    standing = await house.store.feed(Place(house.place.platform, "2"), 0, 50)
    assert [one for one in standing if one.message.gig and not one.gone] == []
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    assert house.maker.last.keys == ("gig.not-yours",)


async def refs(house: Studio, who: Freelancer) -> list[int]:
    async with house.store.turn() as turn:
        person = await turn.person(who.identity)
        return [m.ref for m in await turn.teams.members(house.group) if m.person == person.id]


async def test_the_team_s_steps_are_shown_until_somebody_comes(store: Store) -> None:
    house = studio(store)
    await of_direct_work(house, "confirming")
    await house.gathered()
    await house.there(house.owner, "/team")
    await house.pressed_there(house.owner, "team.settings")
    await house.pressed_there(house.owner, "team.only")
    shown = await house.store.feed(house.place, 0, 50)
    assert [b'"view":"team"' in one.message.body for one in shown if one.message.key == "card"] == [
        True
    ]
    await house.passes(house.guest, came=True)
    shown = await house.store.feed(house.place, 0, 50)
    assert [
        b'"view":"group"' in one.message.body for one in shown if one.message.key == "card"
    ] == [True]
    assert "team.came" in await house.owner.read()


async def test_on_khamsat_the_client_isn_t_met_outside(store: Store) -> None:
    house = studio(store)
    await paths.begun(house.owner, 1)
    await house.gathered()
    await house.client.say(f"/start client_{await house.gig_id()}")
    assert house.client.last.keys == ("client.write-there",)


async def test_a_link_makes_one_person_the_client_once(store: Store) -> None:
    house = studio(store)
    await of_direct_work(house, "confirming")
    await house.owner.press("more")
    await house.owner.press("shared")
    await house.owner.press("client.link")
    (invitation,) = [one for one in house.owner.last.replies if isinstance(one, Snippet)]
    link = invitation.words.args["link"]
    assert isinstance(link, Link)
    token = link.token
    await house.owner.say(f"/start {token}")
    assert house.owner.last.keys == ("client.link-yours",)
    await house.client.say(f"/start {token}")
    assert house.client.last.keys == ("client.agreement",)
    await house.guest.say(f"/start {token}")
    assert house.guest.last.keys == ("client.link-ended",)
    await house.client.press("client.agree")
    assert house.client.last.keys == ("client.agreed",)


async def test_the_whole_story_is_on_record_as_its_people_played_it(house: Studio) -> None:
    """By links into private chat, and by whispers."""
    cast = cast_of(house.store, "ar", house.place, house.group)
    await studio_story(cast)
    record = await on_record(house.store, cast)
    theirs = [(kind, part) for kind, part in record if part != "owner"]
    assert theirs == [
        ("scope.confirmed", "client"),
        ("step.added", "maker"),
        ("step.ticked", "maker"),
        ("preview.made", "maker"),
        ("message.shown", "maker"),
        ("preview.approved", "client"),
    ]
    assert [kind for kind, _ in record][-2:] == ["file.released", "work.accepted"]
