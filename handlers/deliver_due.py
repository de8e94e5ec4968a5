"""Nudges that are due, put on record as messages: each in one transaction with its own mark; and
what groups are told (deliver_to_groups.py) after them.

What is on record is told by the platform's own outbox, so a nudge is either still planned or on its
way, and no crash falls between the two. Several recipients share a transaction, for speed alone.
"""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from gigs.records import Due, NudgeRow, Person, Place
from gigs.refusals import Stale
from handlers import team_nudges
from handlers.deliver_to_groups import ToGroups
from handlers.desk import World
from handlers.mistakes import MISTAKES
from handlers.outcome import Known, Outcome, known_of
from handlers.planning import planned_next, rules_of, wanted
from handlers.ports import Agenda, Clock, Turn, Voice
from handlers.told_before import without_buttons

PEOPLE = 100  # recipients of one transaction
AT_A_STRETCH = 5  # recipients, before others have their turn
GIGS = 25  # planned anew in one transaction
A_MOMENT = timedelta(seconds=1)  # until what another process holds is looked at again

log = logging.getLogger(__name__)


class Dispatch:
    def __init__(self, store: Agenda, world: World, voice: Voice, clock: Clock) -> None:
        self._store, self._world, self._voice, self._clock = store, world, voice, clock
        self._rules = rules_of(world)
        self._groups = ToGroups(store, world, voice, clock)
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
        while await _whole(self._planned_anew()) or await _whole(self._groups.planned()):
            pass
        while True:
            coming, now = await self._store.next_due(), self._clock.now()
            if coming is None or coming > now:
                return coming
            if not await self._all_sent():
                return now + A_MOMENT

    async def _planned_anew(self) -> bool:
        """Whether there may be more: gigs planned by other rules, or for another day. What is read
        before the turn only says that there are some: their owners may change their minds."""
        if not await self._store.unplanned(self._rules, GIGS):
            return False
        async with self._store.turn() as turn:
            gigs = await turn.nudges.unplanned(self._rules, GIGS)
            for id_, person in gigs:
                await self._planned(turn, id_, person)
            await turn.nudges.planned([id_ for id_, _ in gigs], self._rules)
        return len(gigs) == GIGS

    async def _planned(self, turn: Turn, id_: str, person: Person) -> None:
        """One gig at which we go wrong holds up no other."""
        try:
            gig = await turn.gig(id_)
            if gig is not None:
                nudges = wanted(gig, person, self._world)
                await turn.nudges.plan(person.id, id_, nudges, self._clock.now())
                await team_nudges.planned(turn, gig, self._world, self._clock.now())
        except Stale:
            raise
        except MISTAKES:
            log.exception("the nudges of %s can't be planned", id_)

    async def _all_sent(self) -> bool:
        """Whether anybody had something due that nobody else was sending."""
        any_sent = False
        while await _whole(self._some_sent()) or await _whole(self._groups.told()):
            any_sent = True
        return any_sent

    async def _some_sent(self, people: int = PEOPLE) -> bool:
        """What can't even be read of one person holds up no other: each is tried alone then, and
        fails alone. Nobody else's rows do, whoever else may be sending at the same time."""
        taken: list[NudgeRow] = []
        try:
            return await self._sent(people, taken)
        except Stale:
            raise
        except MISTAKES:
            if people > 1:
                return await self._some_sent(1)
            if not taken:
                raise
            log.exception("nudges that can't be read")
        async with self._store.turn() as turn:
            await turn.nudges.fail(taken)
        return True

    async def _sent(self, people: int, taken: list[NudgeRow]) -> bool:
        """taken: where to note whose rows it was about to send."""
        now = self._clock.now()
        async with self._store.turn() as turn:
            due = await turn.nudges.due(now, people)
            taken += [row for one in due for row in one.rows]
            if not due:
                return False
            outcome = await self._outcome(due, await known_of(turn, due, now), now)
            bare = await _keep(turn, outcome, self._world, now)
        for place in (*bare, *(told.place for told in outcome.messages)):
            self._voice.wake(place)
        return True

    async def _outcome(self, due: Sequence[Due], known: Known, now: datetime) -> Outcome:
        outcome = Outcome()
        for number, one in enumerate(due, 1):
            outcome.add(one, known, self._world, now)
            if number % AT_A_STRETCH == 0:
                await asyncio.sleep(0)
        return outcome


async def _keep(turn: Turn, outcome: Outcome, world: World, now: datetime) -> list[Place]:
    """The places in which what was told before lost its buttons."""
    if outcome.failed:
        await turn.nudges.fail(outcome.failed)
    if outcome.expired:
        await turn.nudges.expire(outcome.expired, now)
    for at, rows in outcome.put_off.items():
        await turn.nudges.put_off(rows, at)
    batches = [told.batch for told in outcome.messages if told.batch]
    await turn.nudges.sent(batches, now)
    await team_nudges.raised(turn, outcome.unanswered, world, now)
    for told in outcome.messages:
        await turn.show(told.place, told.message, now)
    for person, reminder in outcome.reminders:
        await planned_next(turn, person, reminder, world, now)
    return [
        place
        for told in outcome.messages
        if told.batch
        for place in await without_buttons(turn, told.batch.rows, told.place)
    ]


async def _whole(transaction: Coroutine[None, None, bool]) -> bool:
    """Whoever is told to stop, however often, stops after it, never within."""
    task = asyncio.ensure_future(transaction)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait({task})
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("nudges not sent", exc_info=fault)
        raise
