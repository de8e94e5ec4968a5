"""What is due to groups, put on record as messages in the transaction that marks it as told."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from gigs.records import GroupTalk, Place
from gigs.refusals import Stale
from handlers import group_talk
from handlers.desk import World
from handlers.mistakes import MISTAKES
from handlers.ports import Agenda, Clock, Turn, Voice

GROUPS = 10  # of one transaction
A_DAY = timedelta(days=1)  # until one at which we go wrong is tried again

log = logging.getLogger(__name__)


class ToGroups:
    def __init__(self, store: Agenda, world: World, voice: Voice, clock: Clock) -> None:
        self._store, self._world, self._voice, self._clock = store, world, voice, clock
        self._after: str | None = ""  # the last group that got its time; none: they all have

    async def planned(self) -> bool:
        """Those that have no time yet get one, once in a run; whether there may be more."""
        if self._after is None:
            return False
        async with self._store.turn() as turn:
            keys = await turn.group_talk.silent(self._after, GROUPS)
            for key in keys:
                await self._planned(turn, key)
        self._after = keys[-1] if len(keys) == GROUPS else None
        return self._after is not None

    async def _planned(self, turn: Turn, key: str) -> None:
        try:
            await group_talk.plan(turn, key, self._world, self._clock.now())
        except Stale:
            raise
        except MISTAKES:
            log.exception("what a group is told can't be planned")

    async def told(self) -> bool:
        """Whether any group was due that nobody else was telling."""
        now = self._clock.now()
        places: list[Place] = []
        async with self._store.turn() as turn:
            due = await turn.group_talk.due(now, GROUPS)
            for talk in due:
                places += await self._told(turn, talk, now)
        for place in dict.fromkeys(places):
            self._voice.wake(place)
        return bool(due)

    async def _told(self, turn: Turn, talk: GroupTalk, now: datetime) -> list[Place]:
        """One group at which we go wrong holds up no other."""
        try:
            return list(await group_talk.tell(turn, talk, self._world, now))
        except Stale:
            raise
        except MISTAKES:
            log.exception("a group can't be told what is due")
        await turn.group_talk.keep(replace(talk, speaks_at=now + A_DAY))
        return []
