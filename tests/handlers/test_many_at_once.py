"""What is done for many at once takes as many statements as for a few."""

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table, insert

from bot.world import world
from gigs.entries.delivery import WorkStarted
from gigs.journal import record
from gigs.names import NAMES
from gigs.records import Binding, Group, Place
from handlers import group_talk
from handlers.binding import _mark
from handlers.moving_on import Move, moved_on
from storage.schema import IDENTITIES, MESSAGES, PEOPLE, PLACES
from storage.store import Store
from storage.team_tables import ROLES, WATCHES
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer, settings, speech
from tests.house import opened as house_opened
from tests.statements import heard
from tests.storage.made import NOW, kept, opened

HERE = world(settings(), speech())
GROUP = "telegram:-100"
HALL = Place("telegram", "-100", private=False)
TOPICS = [replace(HALL, thread=str(n)) for n in range(1, 51)]
FEW, MANY = (3, 2), (500, 50)
"""Members, who all watch, and gigs."""


@dataclass
class Crowd:
    store: Store
    owner: Freelancer
    members: int
    gigs: list[str]

    async def left_with(self) -> int:
        """How many members are still shown something of a gig."""
        found = 0
        for n in range(self.members):
            shown = await self.store.feed(Place("web", f"m{n}"), 0, 9)
            found += any(not one.gone for one in shown)
        return found


Act = Callable[[Crowd], Awaitable[None]]


async def gathered(store: Store, owner: Freelancer, members: int, gigs: int) -> Crowd:
    """The owner's gigs, each in a topic of its own; each member was told of one of them."""
    owner.platform = "telegram"
    await paths.known(owner, "direct")
    ids = [f"gigofacrowd{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(gigs)]
    for n, gig in enumerate(ids):
        name = NAMES[n % len(NAMES)] + (f".{n}" if n >= len(NAMES) else "")
        await kept(store, [replace(opened(gig), name=name)], identity=owner.identity)
    async with store.transactions.write() as tx:
        for table, rows in member_rows(members, ids).items():
            await tx.run(insert(table), rows)
    async with store.turn() as turn:
        lead = await turn.person(owner.identity)
        await turn.teams.keep(Group(GROUP, lead.id, "ar"))
        for gig, topic in zip(ids, TOPICS, strict=False):
            await turn.teams.bind(Binding(gig, topic, GROUP), NOW)
        await group_talk.plan(turn, GROUP, HERE, NOW)
    return Crowd(store, owner, members, ids)


def member_rows(members: int, gigs: list[str]) -> dict[Table, list[dict[str, object]]]:
    people = [f"p{n}" for n in range(members)]
    part = {"within": GROUP, "role": "viewer", "since": NOW, "name": "x"}
    said = {
        "rev": 1,
        "key": "x",
        "body": b"{}",
        "at": NOW,
        "gone": False,
        "gig": gigs[0],
        "slot": "x",
    }
    return {
        PEOPLE: [{"id": one, "lessons": "[]"} for one in people],
        IDENTITIES: [
            {"platform": "web", "account": f"m{n}", "person": one} for n, one in enumerate(people)
        ],
        ROLES: [{**part, "person": one} for one in people],
        WATCHES: [{"gig": gigs[0], "person": one} for one in people],
        PLACES: [{"place": f"web:m{n}:", "rev": 1} for n in range(members)],
        MESSAGES: [{**said, "place": f"web:m{n}:"} for n in range(members)],
    }


async def unbound(crowd: Crowd) -> None:
    await paths.forge(crowd.owner, "unbind", crowd.gigs[0], _mark(TOPICS[0]))
    assert crowd.owner.last.keys == ("bind.undone",)
    assert await crowd.left_with() == 0


async def left(crowd: Crowd) -> None:
    with crowd.owner.within(HALL, GROUP):
        await paths.forge(crowd.owner, "team.leave.ask")
        await crowd.owner.press("team.leave")
    assert crowd.owner.last.keys == ("team.left",)
    assert await crowd.left_with() == 0


async def cleared(crowd: Crowd) -> None:
    with crowd.owner.within(HALL, GROUP):
        await paths.forge(crowd.owner, "team.clear")
    assert "team.cleared" in crowd.owner.last.keys


async def moved(crowd: Crowd) -> None:
    async with crowd.store.turn() as turn:
        owner = await turn.person(crowd.owner.identity)
        before = await turn.gig(crowd.gigs[0])
        assert before is not None
        after, entries = record(before, [WorkStarted()], NOW, str(crowd.owner.identity))
        assert after is not None
        await turn.append(owner, after, entries)
        await turn.touch_card(after.id, NOW)
        later = NOW + timedelta(minutes=1)
        await moved_on(turn, Move(before, after, owner, owner.id), HERE, later)
    assert len(turn.elsewhere) >= crowd.members


@pytest.mark.parametrize("act", [unbound, left, cleared, moved])
async def test_as_many_statements_for_many(act: Act, wordless: Path, tmp_path: Path) -> None:
    counts = []
    for size in (FEW, MANY):
        folder = tmp_path / str(size[0])
        shutil.copytree(wordless, folder)
        async with house_opened(folder) as store:
            crowd = await gathered(store, freelancer(store), *size)
            with heard(store) as statements:
                await act(crowd)
            counts.append([" ".join(one.split()[:3]) for one in statements])
    few, many = counts
    assert few == many
