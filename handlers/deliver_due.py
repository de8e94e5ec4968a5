"""Nudges that are due, put on record as messages: each in one transaction with its own mark.

What is on record is told by the platform's own outbox, so a nudge is either still planned or on its
way, and no crash falls between the two. Several recipients share a transaction, for speed alone.
"""

import asyncio
from collections import defaultdict
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from gigs.model import Gig
from gigs.nudge import Kind
from gigs.records import Batch, Due, Message, NudgeRow, OwnReminder, Person, Place
from gigs.sending import Group, Matter, Past, choose
from handlers.assistant import message
from handlers.desk import World
from handlers.habits import habits_of
from handlers.nudge_message import Telling, new_batch, said
from handlers.planning import planned_next, rules_of, wanted
from handlers.ports import Agenda, Clock, Turn, Voice

PEOPLE = 100  # recipients of one transaction
AT_A_STRETCH = 5  # recipients, before others have their turn
GIGS = 25  # planned anew in one transaction
LATELY = timedelta(days=2)  # holds a day of any zone
A_MOMENT = timedelta(seconds=1)  # until what another process holds is looked at again


@dataclass(frozen=True, slots=True)
class Known:
    """What the records tell of several recipients at once."""

    lately: Mapping[str, Sequence[NudgeRow]]  # by person
    ignored: Mapping[Matter, int]
    places: Mapping[str, Sequence[Place]]
    reminders: Mapping[tuple[str, str], OwnReminder]  # by person and id
    gigs: Mapping[str, Gig]


@dataclass(frozen=True, slots=True)
class Told:
    batch: Batch
    message: Message


@dataclass(slots=True)
class Outcome:
    """What becomes of all that is due to several recipients."""

    messages: list[Told] = field(default_factory=list)
    told: list[tuple[Person, OwnReminder]] = field(default_factory=list)
    put_off: dict[datetime, list[NudgeRow]] = field(default_factory=lambda: defaultdict(list))
    expired: list[NudgeRow] = field(default_factory=list)
    failed: list[NudgeRow] = field(default_factory=list)


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
            if not await self._all_sent():
                return now + A_MOMENT

    async def _planned_anew(self) -> bool:
        """Whether there may be more: gigs planned by other rules, or for another day."""
        gigs = await self._store.unplanned(self._rules, GIGS)
        if not gigs:
            return False
        async with self._store.turn() as turn:
            for id_, person in gigs:
                gig = await turn.gig(id_)
                if gig is not None:
                    nudges = wanted(gig, person, self._world)
                    await turn.nudges.plan(person.id, id_, nudges, self._clock.now())
            await turn.nudges.planned([id_ for id_, _ in gigs], self._rules)
        return len(gigs) == GIGS

    async def _all_sent(self) -> bool:
        """Whether anybody had something due that nobody else was sending."""
        any_sent = False
        while await _whole(self._some_sent()):
            any_sent = True
        return any_sent

    async def _some_sent(self) -> bool:
        """As many statements as for one recipient, whatever the number of them."""
        now = self._clock.now()
        async with self._store.turn() as turn:
            due = await turn.nudges.due(now, PEOPLE)
            outcome = await self._outcome(due, await _known(turn, due, now), now)
            await _keep(turn, outcome, now)
        for told in outcome.messages:
            self._voice.wake(told.batch.place)
        return bool(due)

    async def _outcome(self, due: Sequence[Due], known: Known, now: datetime) -> Outcome:
        outcome = Outcome()
        for number, one in enumerate(due, 1):
            self._add(outcome, one, known, now)
            if number % AT_A_STRETCH == 0:
                await asyncio.sleep(0)
        return outcome

    def _add(self, outcome: Outcome, one: Due, known: Known, now: datetime) -> None:
        """What can't be told anywhere stays, and is seen in the list."""
        places = known.places.get(one.person.id)
        if not places:
            outcome.failed += one.rows
            return
        telling = _telling(one, known)
        sending = choose(
            one.rows, _past(one, known, telling), habits_of(one.person, self._world), now
        )
        outcome.expired += sending.expired
        for row, at in sending.put_off:
            outcome.put_off[at].append(row)
        outcome.messages += [_composed(group, telling, places[0]) for group in sending.groups]
        outcome.told += [(one.person, reminder) for reminder in telling.reminders.values()]


def _composed(group: Group, telling: Telling, place: Place) -> Told:
    batch = Batch(new_batch(), group.rows, place)
    gigs = {row.gig for row in group.shown}
    gig = gigs.pop() if len(gigs) == 1 else None
    return Told(batch, message(said(group, telling, batch.name), gig))


async def _keep(turn: Turn, outcome: Outcome, now: datetime) -> None:
    if outcome.failed:
        await turn.nudges.fail(outcome.failed)
    if outcome.expired:
        await turn.nudges.expire(outcome.expired, now)
    for at, rows in outcome.put_off.items():
        await turn.nudges.put_off(rows, at)
    await turn.nudges.sent([told.batch for told in outcome.messages], now)
    for told in outcome.messages:
        await turn.show(told.batch.place, told.message, now)
    for person, reminder in outcome.told:
        await planned_next(turn, person, reminder, now)


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
    rows = [row for one in due for row in one.rows]
    lately: dict[str, list[NudgeRow]] = defaultdict(list)
    for row in await turn.nudges.sent_since(people, now - LATELY):
        lately[row.person].append(row)
    return Known(
        lately,
        await turn.nudges.unanswered(people),
        await turn.private_places(people),
        await turn.reminders.these({row.subject for row in rows if row.kind == Kind.OWN}),
        await turn.gigs({row.gig for row in rows if row.gig is not None}),
    )


def _telling(one: Due, known: Known) -> Telling:
    own = [(one.person.id, row.subject) for row in one.rows if row.kind == Kind.OWN]
    reminders = {id_: known.reminders[of, id_] for of, id_ in own if (of, id_) in known.reminders}
    return Telling(known.gigs, reminders, one.person.rhythm.discreet)


def _past(one: Due, known: Known, telling: Telling) -> Past:
    once = [id_ for id_, reminder in telling.reminders.items() if reminder.rule is None]
    return Past(known.lately.get(one.person.id, ()), known.ignored, once)
