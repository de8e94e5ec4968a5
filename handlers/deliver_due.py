"""Nudges that are due, put on record as messages: each in one transaction with its own mark.

What is on record is told by the platform's own outbox, so a nudge is either still planned or on its
way, and no crash falls between the two. Several recipients share a transaction, for speed alone.
"""

import asyncio
import logging
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

from gigs.model import Gig
from gigs.nudge import Kind
from gigs.records import Due, NudgeRow, OwnReminder, Person, Place
from gigs.refusals import Refusal, Stale
from gigs.sending import Group, Matter, Past, choose
from handlers.assistant import message
from handlers.desk import World
from handlers.habits import habits_of
from handlers.nudge_message import Telling, new_batch, said
from handlers.planning import planned_next, rules_of, wanted
from handlers.ports import Agenda, Clock, Turn, Voice

PEOPLE = 50  # recipients of one transaction
GIGS = 25  # planned anew in one transaction
LATELY = timedelta(days=2)  # holds a day of any zone
A_MOMENT = timedelta(seconds=1)  # until what another process holds is looked at again

# Our own, of one gig or one person; what the database does to us is another matter.
MISTAKES = (Refusal, ValueError, TypeError, LookupError, AttributeError, ArithmeticError)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Known:
    """What the records tell of several recipients at once."""

    lately: Sequence[NudgeRow]
    ignored: Mapping[Matter, int]
    places: Mapping[str, Sequence[Place]]
    reminders: dict[str, OwnReminder] = field(default_factory=dict)
    gigs: dict[str, Gig] = field(default_factory=dict)


class Untellable(Exception):
    """One person's rows at which we go wrong; all that their turn did is undone."""

    def __init__(self, rows: Sequence[NudgeRow]) -> None:
        super().__init__()
        self.rows = rows


@contextmanager
def passed_over(what: str) -> Iterator[None]:
    try:
        yield
    except Stale:
        raise
    except MISTAKES:
        log.exception(what)


class Dispatch:
    def __init__(self, store: Agenda, world: World, voice: Voice, clock: Clock) -> None:
        self._store, self._world, self._voice, self._clock = store, world, voice, clock
        self._rules = rules_of(world)
        self._alone = asyncio.Lock()

    async def drain(self) -> datetime | None:
        """Sends all that is due, and says when the next is (UTC)."""
        async with self._alone:
            return await self._drained()

    async def next_due(self) -> datetime | None:
        return await self._store.next_due()

    async def deliver(self) -> None:
        await self.drain()

    async def _drained(self) -> datetime | None:
        while await _whole(self._planned_anew()):
            pass
        while True:
            coming, now = await self._store.next_due(), self._clock.now()
            if coming is None or coming > now:
                return coming
            if not await _whole(self._sent(now)):
                return now + A_MOMENT

    async def _planned_anew(self) -> bool:
        """Whether there may be more: gigs planned by other rules, or for another day."""
        gigs = await self._store.unplanned(self._rules, GIGS)
        if not gigs:
            return False
        async with self._store.turn() as turn:
            for id_, person in gigs:
                with passed_over(f"the nudges of {id_} can't be planned"):
                    await self._planned(turn, id_, person)
            await turn.nudges.planned([id_ for id_, _ in gigs], self._rules)
        return len(gigs) == GIGS

    async def _planned(self, turn: Turn, id_: str, person: Person) -> None:
        gig = await turn.gig(id_)
        if gig is not None:
            nudges = wanted(gig, person, self._world)
            await turn.nudges.plan(person.id, id_, nudges, self._clock.now())

    async def _sent(self, now: datetime) -> bool:
        """Whether anybody had something due that nobody else was sending. Rows that can't be told
        have failed, and hold up nobody else's."""
        try:
            return await self._sent_together(now)
        except Untellable as fault:
            log.exception("nudges that can't be told: %s", [row.id for row in fault.rows])
            async with self._store.turn() as turn:
                await turn.nudges.fail(fault.rows)
            return True

    async def _sent_together(self, now: datetime) -> bool:
        async with self._store.turn() as turn:
            due = await turn.nudges.due(now, PEOPLE)
            if not due:
                return False
            known = await _known(turn, due, now)
            places = [await self._each(turn, one, known, now) for one in due]
        for place in filter(None, places):
            self._voice.wake(place)
        return True

    async def _each(self, turn: Turn, one: Due, known: Known, now: datetime) -> Place | None:
        try:
            return await self._one(turn, one, known, now)
        except Stale:
            raise
        except MISTAKES as mistake:
            raise Untellable(one.rows) from mistake

    async def _one(self, turn: Turn, one: Due, known: Known, now: datetime) -> Place | None:
        """Where it will be told; what can't be told anywhere stays, and is seen in the list."""
        places = known.places.get(one.person.id)
        if not places:
            await turn.nudges.fail(one.rows)
            return None
        sending = choose(one.rows, _past(one, known), habits_of(one.person, self._world), now)
        if sending.expired:
            await turn.nudges.expire(sending.expired, now)
        for at, rows in groupby(sorted(sending.put_off, key=itemgetter(1)), itemgetter(1)):
            await turn.nudges.put_off([row for row, _ in rows], at)
        telling = Telling(known.gigs, known.reminders, one.person.rhythm.discreet)
        for group in sending.groups:
            await self._put_up(turn, group, telling, places[0], now)
        for row in one.rows:
            if row.kind == Kind.OWN and row.subject in known.reminders:
                await planned_next(turn, one.person, known.reminders[row.subject], now)
        return places[0] if sending.groups else None

    async def _put_up(
        self, turn: Turn, group: Group, telling: Telling, place: Place, now: datetime
    ) -> None:
        batch = new_batch()
        gigs = {row.gig for row in group.shown}
        gig = gigs.pop() if len(gigs) == 1 else None
        await turn.nudges.sent(group.rows, batch, place, now)
        await turn.show(place, message(said(group, telling, batch), gig), now)


async def _whole(transaction: Coroutine[None, None, bool]) -> bool:
    """Whoever is told to stop stops after it, never within."""
    task = asyncio.ensure_future(transaction)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise


async def _known(turn: Turn, due: Sequence[Due], now: datetime) -> Known:
    people = [one.person.id for one in due]
    known = Known(
        await turn.nudges.sent_since(people, now - LATELY),
        await turn.nudges.unanswered(people),
        await turn.private_places(people),
    )
    for one in due:
        for row in one.rows:
            await _learn(turn, one, row, known)
    return known


async def _learn(turn: Turn, one: Due, row: NudgeRow, known: Known) -> None:
    if row.gig is not None and row.gig not in known.gigs:
        gig = await turn.gig(row.gig)
        if gig is not None:
            known.gigs[row.gig] = gig
    if row.kind == Kind.OWN and row.subject not in known.reminders:
        reminder = await turn.reminders.one(one.person, row.subject)
        if reminder is not None:
            known.reminders[row.subject] = reminder


def _past(one: Due, known: Known) -> Past:
    return Past(
        [row for row in known.lately if row.person == one.person.id],
        known.ignored,
        [id_ for id_, reminder in known.reminders.items() if reminder.rule is None],
    )
