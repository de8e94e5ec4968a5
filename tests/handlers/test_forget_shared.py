"""Who forgets themself out of a team leaves no word in the others' gigs, and the gigs stand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from gigs.entries.outcome import TextsErased
from gigs.erased import ERASED
from gigs.records import Place
from gigs.roles import Role
from handlers.reply import Link, Snippet
from storage.store import Store
from tests.driver import Freelancer, file
from tests.handlers import paths
from tests.handlers.test_forget import PRIVATE, erased, filled, in_vault, on_disk
from tests.studio import Studio, of_direct_work, studio

NAME = "اسمٌ لا يُعرف غيره"
REMARKS = f"اللون {PRIVATE}\nوالخط أكبر قليلًا"


@pytest.fixture
async def house(store: Store) -> Studio:
    """At work, its preview sent, its maker's name told to the lead."""
    made = studio(store)
    made.maker.name = NAME
    await paths.started(made.owner)
    await paths.previewed(made.owner)
    await made.gathered()
    return made


async def chunks(content: bytes) -> AsyncIterator[bytes]:
    yield content


async def remarked(house: Studio) -> None:
    """By the maker, in private, with a picture of the client's words."""
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    await house.maker.press("preview.remarks")
    content = PRIVATE.encode() * 20
    await house.store.vault.put(chunks(content), len(content))
    await house.maker.say(REMARKS, file(f"{PRIVATE}.png", content, "image/png"))
    assert house.maker.last.keys
    await house.maker.say(f"/remind غدا الساعة 9 صباحا {PRIVATE}")


async def test_a_maker_s_words_and_name_are_gone_and_the_gig_stands(
    house: Studio, store: Store, tmp_path: Path
) -> None:
    await remarked(house)
    before = await house.owner.gig()
    assert before.preview is not None
    assert PRIVATE in str(before.preview.remarks)
    assert (on_disk(tmp_path) > 5, on_disk(tmp_path, NAME) > 1) == (True, True)
    files = in_vault(tmp_path)
    await erased(house.maker)
    assert (on_disk(tmp_path), on_disk(tmp_path, NAME)) == (0, 0)
    assert in_vault(tmp_path) == files - 1
    assert await store.verify_all() == []
    gig = await house.owner.gig()
    assert gig.preview is not None
    assert (gig.preview.remarks, gig.title) == (ERASED, before.title)
    last = (await store.journal_of(gig.id))[-1]
    assert last.entry == TextsErased("telegram:2", 1)


async def test_the_owner_keeps_what_is_theirs(house: Studio, store: Store) -> None:
    await remarked(house)
    owner = Place("telegram", "1")
    before = [one.id for one in await store.feed(owner, 0, 200) if not one.gone]
    await erased(house.maker)
    after = [one.id for one in await store.feed(owner, 0, 200) if not one.gone]
    assert set(after) <= set(before)
    assert len(before) - len(after) in range(1, 6)
    await house.owner.say("/gig")
    assert house.owner.last.keys == ("card",)
    await house.owner.press("preview.make")
    assert "card" in await house.standing()


async def test_the_work_that_a_maker_made_stays_with_the_owner(
    house: Studio, store: Store, tmp_path: Path
) -> None:
    await house.owner.press("more")
    await house.owner.press("shared")
    await house.owner.press("assign.ask")
    await house.owner.press("assign", await ref_of(house, house.maker))
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    await house.maker.press("preview.make")
    await house.maker.attach_file(f"{PRIVATE}.xlsx", b"the second model")
    gig = await house.owner.gig()
    assert gig.preview is not None
    assert gig.preview.file is not None
    await erased(house.maker)
    person = await store.person(house.owner.identity)
    held = await store.holds(person, gig.preview.file.sha256)
    assert held is not None
    assert held.name == "file.xlsx"
    assert await store.vault.read(held.sha256) == b"the second model"
    assert on_disk(tmp_path) == 0


async def ref_of(house: Studio, who: Freelancer) -> int:
    async with house.store.turn() as turn:
        person = await turn.person(who.identity)
        members = await turn.teams.members(house.group)
        return next(one.ref for one in members if one.person == person.id)


async def test_an_owner_s_gigs_leave_the_group_and_its_lead_goes_on(
    house: Studio, store: Store, tmp_path: Path
) -> None:
    await paths.begun(house.maker, line=paths.texts(house.maker)["request"])
    await house.there(house.maker, "/team")
    token = next(one.private for one in house.maker.buttons[::-1] if one.private)
    await house.maker.say(f"/start {token}")
    await house.maker.press("bind")
    await house.viewer.say(f"/start gig_{await house.gig_id()}")
    gone = await house.gig_id()
    await erased(house.owner)
    async with store.turn() as turn:
        group = await turn.teams.group(house.group)
        maker = await turn.person(house.maker.identity)
        assert group.lead == maker.id
        assert gone not in [one.gig for one in await turn.teams.bound_in(house.group)]
        parts = {one.person: one.role for one in await turn.teams.members(house.group)}
        assert parts[maker.id] == Role.LEAD
    cards = [one for one in await store.feed(house.place, 0, 100) if not one.gone]
    assert [one.message.gig for one in cards if one.message.key == "card"] == [
        (await house.maker.gig()).id
    ]
    seen = await store.feed(Place("telegram", "3"), 0, 100)
    assert [one.message.gig for one in seen if not one.gone and one.message.gig] == []
    assert on_disk(tmp_path, "ليلى") == 0
    assert await store.verify_all() == []


async def test_what_the_group_s_platform_shows_is_still_known_to_be_taken_away(
    house: Studio, store: Store
) -> None:
    (card,) = [o for o in await store.feed(house.place, 0, 9) if o.message.key == "card"]
    await store.told(house.place, card, ("77",))
    await erased(house.owner)
    after = await store.feed(house.place, card.rev, 50)
    assert [(o.gone, o.native, o.message.body) for o in after if o.id == card.id] == [
        (True, ("77",), b"")
    ]


async def test_a_client_who_came_by_a_link_leaves_their_press_and_not_their_name(
    store: Store, tmp_path: Path
) -> None:
    house = studio(store)
    house.client.name = NAME
    await of_direct_work(house, "confirming")
    await invited(house.owner, house.client)
    await house.client.press("client.agree")
    assert on_disk(tmp_path, NAME) > 0
    await erased(house.client)
    assert on_disk(tmp_path, NAME) == 0
    gig = await house.owner.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert gig.scope.proof.by == "telegram:4"
    assert await store.verify_all() == []
    await house.client.say(f"/start client_{gig.id}")
    assert house.client.last.keys == ("client.only",)


async def invited(owner: Freelancer, client: Freelancer) -> None:
    await owner.press("more")
    await owner.press("shared")
    await owner.press("client.link")
    (invitation,) = [one for one in owner.last.replies if isinstance(one, Snippet)]
    link = invitation.words.args["link"]
    assert isinstance(link, Link)
    await client.say(f"/start {link.token}")


async def test_all_of_a_team_forget_themselves(house: Studio, store: Store, tmp_path: Path) -> None:
    await remarked(house)
    for one in house.people:
        await erased(one)
    for name in (PRIVATE, NAME, "سامي", "هدى", "نورة"):
        assert on_disk(tmp_path, name) == 0
    assert in_vault(tmp_path) == 0
    left = await filled(store)
    assert left <= {"people", "identities", "places", "messages", "events", "groups"}
