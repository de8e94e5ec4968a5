"""Five hundred people, fifty gigs, thirty days: a group is told three things a day at most."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import insert

from bot.world import world
from gigs.entries.agreement import ScopeProposed
from gigs.entries.delivery import WorkStarted
from gigs.entries.opening import DeadlineSet
from gigs.journal import Entry, record
from gigs.names import NAMES
from gigs.records import Binding, Group, Place
from handlers import group_talk
from handlers.moving_on import Move, moved_on
from handlers.reply import Lines, Reply, Say, Words
from storage.schema import PEOPLE
from storage.store import Store
from storage.team_tables import ROLES
from tests.house import dispatch, settings, speech
from tests.passing_time import moment
from tests.storage.made import BADR, kept, met, opened

GROUP, ZONE = "telegram:-100", "Asia/Riyadh"
PLACES = [Place("telegram", "-100", thread, private=False) for thread in ("", "7", "9")]
GIGS = [f"g{n:02}" for n in range(50)]
HERE = world(settings(), speech())
BEGIN = moment("2026-12-01T00:00", ZONE)
DAYS, MEMBERS = 30, 500


@dataclass
class Hands:
    """A clock that is set by hand."""

    at: datetime = BEGIN

    def now(self) -> datetime:
        return self.at


async def gathered(store: Store) -> None:
    """All of one owner's, in three topics."""
    owner = await met(store, BADR)
    for n, gig in enumerate(GIGS):
        name = NAMES[n % len(NAMES)] + (f".{n}" if n >= len(NAMES) else "")
        await kept(store, [replace(opened(gig), name=name)], identity=BADR)
    async with store.transactions.write() as tx:
        people = [{"id": f"p{n}", "lessons": "[]"} for n in range(MEMBERS)]
        await tx.run(insert(PEOPLE), people)
        part = {"within": GROUP, "role": "viewer", "since": BEGIN}
        await tx.run(insert(ROLES), [{**part, "person": p["id"], "name": "x"} for p in people])
    async with store.turn() as turn:
        await turn.teams.keep(Group(GROUP, owner.id, "ar"))
        for n, gig in enumerate(GIGS):
            await turn.teams.bind(Binding(gig, PLACES[n % 3], GROUP), BEGIN)
            await group_talk.plan(turn, GROUP, HERE, BEGIN, gig)


async def recorded(store: Store, gig: str, entry: Entry, now: datetime) -> None:
    """As a turn does it."""
    owner = await met(store, BADR)
    async with store.turn() as turn:
        before = await turn.gig(gig)
        assert before is not None
        after, entries = record(before, [entry], now, str(BADR))
        assert after is not None
        await turn.append(owner, after, entries)
        await moved_on(turn, Move(before, after, owner, owner.id), HERE, now)


def happening(chance: Random) -> list[tuple[datetime, str, Entry]]:
    """In each gig six new deadlines, from an hour to ten days ahead, and two new stages."""
    found: list[tuple[datetime, str, Entry]] = []
    for gig in GIGS:
        for _ in range(6):
            at = BEGIN + chance.random() * timedelta(days=DAYS)
            ahead = timedelta(hours=chance.choice((1, 8, 20, 26, 40, 90, 240)))
            found.append((at, gig, DeadlineSet(at + ahead)))
        first, then = sorted(BEGIN + chance.random() * timedelta(days=DAYS) for _ in range(2))
        scope = ScopeProposed(1, (None,), 2, None, ("x",), (), 8000)
        found += [(first, gig, scope), (then, gig, WorkStarted())]
    return sorted(found, key=lambda one: one[0])


async def told(store: Store) -> list[tuple[str, str, int]]:
    """The day, the kind, and how many gigs it names."""
    found = []
    for place in PLACES:
        for shown in await store.feed(place, 0, 500):
            reply = msgspec.json.decode(shown.message.body, type=Reply)
            if isinstance(reply, Say) and (shown.message.slot or "").startswith("group:"):
                lines = reply.words.args["lines"]
                assert isinstance(lines, Lines)
                named = [one for one in lines.lines if isinstance(one, Words)]
                day = shown.at.astimezone(ZoneInfo(ZONE)).date().isoformat()
                found.append((day, reply.words.key, len(named)))
    return found


async def test_three_messages_a_day_at_most(store: Store) -> None:
    await gathered(store)
    clock = Hands()
    sender = dispatch(store, clock)
    for at, gig, entry in happening(Random(5)):  # noqa: S311  # chance, no secret
        while (due := await store.next_due()) is not None and due <= at:
            clock.at = max(clock.at, due)
            await sender.drain()
        clock.at = at
        await recorded(store, gig, entry, at)
        await sender.drain()
    messages = await told(store)
    days = Counter(day for day, _, _ in messages)
    digests = Counter(day for day, key, _ in messages if key == "group.digest")
    assert max(days.values()) == 3
    assert len(days) > 25
    assert max(digests.values()) == 1
    assert max(named for _, _, named in messages) > 5
