"""A gig's story, gone through in a group: what its people read along, and what they don't."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import json

from gigs.journal import fold
from gigs.model import Gig
from gigs.nudge import Kind
from gigs.records import NudgeRow, Place
from handlers import nudge_words
from handlers.buttons import parse
from handlers.reply import CardShown, Reply, Say, Words
from storage.store import Store
from tests.driver import MONDAY, Freelancer, file
from tests.handlers import paths
from tests.handlers.company import Company, gathered, places
from tests.handlers.leaks import LANGUAGES, Search, marks, put_up
from tests.handlers.matrix_moments import begun
from tests.passing_time import days

WHEN = "2026-11-23T10:00Z"
SPOKEN = (
    "/gig", "/gigs", "/team", "/gig ZZTITLE", "/gigs ZZCLIENT", "/newgig ZZDRAFT",
    "/client ZZCLIENT", "/remind غدًا الساعة 5 ZZDRAFT", "/change", "/deliver", "/settings",
    "/forget", "ZZDRAFT",
)  # fmt: skip


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    return await gathered(store, tmp_path / "mithaq.db", request.param)


def search(house: Company) -> Search:
    return Search(house["owner"], {one.account: name for name, one in house.people.items()})


async def look(house: Company, found: Search) -> None:
    with closing(sqlite3.connect(house.disk)) as rows:
        await found.through(put_up(rows))


async def acts(house: Company) -> AsyncIterator[str]:
    """Over both gates, to the lost money and the bad review; then nothing more is to be said."""
    owner, gig = house["owner"], await house.gig_id()
    for action, said in (
        ("step.add", "ZZSTEP استلام العينة"),
        ("work.start", ""), ("override", "ZZREASON لا أريد خسارته"),
        ("preview.make", b"the first model"), ("preview.remarks", "ZZWORDS كبّر الخط"),
        ("file.asked", ""), ("override", "ZZREASON العميل مستعجل"),
        ("cancelled", ""), ("cancel.idle", ""), ("cancel.done", ""),
        ("change.add", ""), ("review", ""), ("review.stars", "ZZWORDS غير راضٍ عن العمل"),
    ):  # fmt: skip
        yield action
        house.goes("owner", "private")
        try:
            await owner.press(action, "1" if action == "review.stars" else None)
        except AssertionError:
            await paths.forge(owner, action, gig)
        if isinstance(said, bytes):
            await owner.attach_file("ZZFILE.xlsx", said)
        elif said:
            await owner.say(said)
    yield "the end"


async def test_none_of_the_story_is_read_along(house: Company) -> None:
    """At each act everybody asks for all that can be asked, from everywhere, and presses what all
    may press."""
    found = search(house)
    async for _ in acts(house):
        await look(house, found)
        for name in house.people:
            for where in places(house.platform):
                await asks(house.goes(name, where))
        await look(house, found)
    assert (await house["owner"].gig()).overrides
    assert not found.found, "\n".join(found.found)


async def asks(who: Freelancer) -> None:
    for words in SPOKEN:
        await who.say(words)
        for button in [b for reply in who.last.replies for b in buttons(reply)]:
            if parse(button).action in ("team.gigs", "team.settings", "card", "bind.ask"):
                await who.press(parse(button).action)


def buttons(reply: Reply) -> Sequence[str]:
    return [b.press for row in reply.buttons for b in row] if isinstance(reply, Say) else []


async def test_what_is_said_by_itself_tells_no_more(house: Company) -> None:
    """Nudges to everybody, whatever else a group is told in the morning: weeks of it."""
    found, owner = search(house), house["owner"]
    await paths.forge(owner, "correct.deadline", await house.gig_id())
    await owner.say("30 نوفمبر")
    await days(owner).until("2026-12-20T20:00")
    await look(house, found)
    assert len(found.searched) > 20
    assert not found.found, "\n".join(found.found)


async def test_a_name_is_found_there_and_a_title_isn_t(house: Company) -> None:
    """Nobody learns by trying what a gig is called."""
    who = house.goes("member", "group")
    assert (await who.say("/gig ZZTITLE")).keys == (await who.say("/gig ZZNOTHING")).keys
    assert (await who.say("/gigs ZZTITLE")).replies == (await who.say("/gigs ZZNOTHING")).replies


@pytest.mark.parametrize("team_only", [False, True])
async def test_a_file_is_refused_at_once_wherever_others_read(
    house: Company, team_only: bool
) -> None:
    async with house.store.turn() as turn:
        group = await turn.teams.group(house.group)
        await turn.teams.keep(replace(group, team_only=team_only))
    before = await paths.settled(house["owner"])
    for name in house.people:
        for where in places(house.platform):
            who = house.goes(name, where)
            for caption in ("", "/preview", "/deliver@mithaq_bot", "هذا الملف"):
                (said,) = (await who.say(caption, file("ZZFILE.xlsx"))).replies
                assert isinstance(said, Say)
                assert (said.words, said.private) == (Words("group.file"), "preview")
                assert said.file is None
    assert await paths.settled(house["owner"]) == before


async def test_a_file_there_answers_no_question_that_is_open_in_private(house: Company) -> None:
    await house.begins()
    maker = house.goes("maker", "private")
    await paths.forge(maker, "preview.make", await house.gig_id())
    await house.goes("maker", "group").attach(file("ZZFILE.xlsx"))
    assert (await house["owner"].gig()).preview is None
    house.goes("maker", "private")
    assert (await maker.attach_file("model.xlsx", b"the model")).keys[0] == "preview.made"


async def test_a_maker_is_told_of_the_work_and_of_nothing_else(house: Company) -> None:
    """From their own presses, and by others."""
    found = search(house)
    await house.begins()
    for name in ("maker", "idle", "viewer", "client", "guest"):
        who = house.goes(name, "private")
        for words in (f"/start gig_{await house.gig_id()}", "/gigs", "/gig", "/team", "/nudges"):
            await who.say(words)
    maker = house.goes("maker", "private")
    for action in ("scope.read", "steps", "step.who", "preview.make"):
        await paths.forge(maker, action, await house.gig_id())
    await maker.attach_file("ZZFILE.xlsx", b"the model")
    assert maker.last.keys == ("preview.made", "card")
    assert "preview.made-told" in await house["owner"].read()
    await look(house, found)
    assert not found.found, "\n".join(found.found)


@pytest.mark.parametrize("kind", list(Kind))
async def test_no_discreet_nudge_tells_an_amount_or_a_client(house: Company, kind: Kind) -> None:
    """Alone, as a decision, and among others."""
    gig = await long_standing(house)
    subject = {Kind.INSTALMENT: "2@1", Kind.ACCEPTANCE: "1"}.get(kind, "1")
    row = NudgeRow(
        1, "p", gig.id, kind, subject, WHEN, MONDAY, MONDAY, "sent", urgent=False, decision=True
    )
    told = nudge_words.line(row, gig, "ZZWORDS 80.37$", discreet=True)
    rows = (
        *nudge_words.alone(row, gig, "batch", True),
        *nudge_words.together([(row, gig)], 2, "b"),
    )
    for words in (told, *(button.label for one in rows for button in one)):
        for language in LANGUAGES:
            text = house["owner"].speech.text(words, language, "Asia/Riyadh")
            assert list(marks(text)) == []
            assert "$" not in text


async def long_standing(house: Company) -> Gig:
    """Of which every kind of nudge has something to say, its deadline last."""
    owner = house.goes("owner", "private")
    await begun(owner)
    journal = await house.store.journal_of(await house.gig_id())
    gig = fold(journal)
    services = tuple(replace(one, due=MONDAY) for one in gig.services)
    return replace(gig, deadline=MONDAY, services=services, closed=None)


async def test_cards_in_a_place_show_the_group_s_view_alone(house: Company) -> None:
    """Whoever asked for them, whatever part they have."""
    for name in house.people:
        for where in places(house.platform):
            await house.goes(name, where).say("/gig")
    for place in places(house.platform).values():
        shown = await house.store.feed(place, 0, 500)
        cards = [c for one in shown if isinstance(c := reply(one.message.body), CardShown)]
        assert {one.view for one in cards} == {"group"}
    strange = Place(house.platform, "-2002", private=False)
    assert not [one for one in await house.store.feed(strange, 0, 50) if one.message.gig]


def reply(body: bytes) -> Reply:
    decoded: Reply = json.decode(body, type=Reply)
    return decoded
