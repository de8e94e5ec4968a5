"""Nudges to test with, in rows of a store."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from gigs.nudge import Kind, Nudge
from gigs.records import Batch, Identity, Message, NudgeRow, Place
from storage.store import Store
from tests.storage.made import MONA, NOW, met

PHONE = Identity("telegram", "5")
CHAT = Place("telegram", "5")
BATCH = "abcdefgh"
DAY = timedelta(days=1)


def hours(count: float) -> datetime:
    return NOW + timedelta(hours=count)


def nudge(
    occurrence: str = "24h", due: datetime = NOW + DAY, kind: Kind = Kind.SCOPE, subject: str = "1"
) -> Nudge:
    return Nudge(kind, subject, occurrence, due)


async def plan(
    store: Store,
    *wanted: Nudge,
    gig: str = "g1",
    now: datetime = NOW,
    identity: Identity = MONA,
) -> None:
    person = await met(store, identity)
    async with store.turn() as turn:
        await turn.nudges.plan(person.id, gig, wanted, now)


async def rows(store: Store, gig: str = "g1") -> Sequence[NudgeRow]:
    async with store.turn() as turn:
        return await turn.nudges.of(gig)


async def states(store: Store, gig: str = "g1") -> dict[str, str]:
    """By occurrence."""
    return {row.occurrence: row.state for row in await rows(store, gig)}


async def send(
    store: Store, now: datetime, batch: str = BATCH, place: Place = CHAT, people: int = 10
) -> Sequence[NudgeRow]:
    """All that is due, in one message."""
    async with store.turn() as turn:
        found = [row for due in await turn.nudges.due(now, people) for row in due.rows]
        if found:
            await turn.show(place, Message("nudge", b"nudge", slot=f"nudge:{batch}"), now)
            await turn.nudges.sent([Batch(batch, found, place)], now)
    return found


async def speak(store: Store, identity: Identity, place: Place, at: datetime) -> bool:
    """A turn with words in it; whether it changed what is due next."""
    async with store.turn() as turn:
        await turn.begin(identity, place, str(at), at)
        await turn.person(identity)
        await turn.show(place, Message("said", b"said"), at)
    return turn.nudges.changed
