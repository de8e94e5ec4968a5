"""One turn: seen? -> load -> route -> authorise -> decide -> append -> show -> commit.

The turn runs in a task of its own, shielded: whoever waits for it may be cancelled, the transaction
is not. The reply is put on record within it and leaves after the commit, so a crash between the
two loses nothing that can be seen.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace

from gigs.records import FileRef, Person
from gigs.refusals import LostRace, NoLonger, Refusal, Stale
from gigs.roles import Role
from handlers import afterwards, group_talk, moving_on
from handlers.cities import follow
from handlers.desk import Decision, Desk, Work, World
from handlers.event import Event, Filled, Passed, Pressed, Said
from handlers.lanes import Lanes
from handlers.moving_on import Move
from handlers.planning import moved, wanted
from handlers.ports import House, Turn, Voice
from handlers.refused import onward
from handlers.reply import CardShown, Notice, Reply, Say, Words, key
from handlers.routing import decide, gig_named
from handlers.showing import show
from handlers.ways import Handler

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handled:
    """What a turn came to. failed: it was undone whole, and may be tried again."""

    replies: tuple[Reply, ...] = ()
    failed: bool = False
    then: "asyncio.Task[Handled] | None" = None  # what was left to be done between this and a turn

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(reply for reply in self.replies if isinstance(reply, Notice))

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key(reply) for reply in self.replies)


def nothing() -> None:
    """Nobody is to be told."""


class Assistant:
    def __init__(
        self, store: House, world: World, voice: Voice, planned: Callable[[], None] = nothing
    ) -> None:
        """planned: told after a turn that may have changed when the next nudge is due."""
        self._store, self._world, self._voice = store, world, voice
        self._planned = planned
        self._turns: set[asyncio.Task[Handled]] = set()
        self._lanes = Lanes()

    async def handle(self, event: Event) -> Handled:
        return await asyncio.shield(self._begun(self._whole(event, decide)))

    async def settle(self) -> None:
        """Wait for the turns under way, and what they left to be done; part of stopping."""
        while self._turns:
            await asyncio.gather(*self._turns, return_exceptions=True)

    def _begun(self, work: Coroutine[None, None, Handled]) -> asyncio.Task[Handled]:
        task = asyncio.create_task(work)
        self._turns.add(task)
        task.add_done_callback(self._turns.discard)
        return task

    async def _whole(self, event: Event, decide: Handler) -> Handled:
        try:
            async with self._lanes.of(event.identity):
                handled, work = await self._twice(event, decide)
        except Exception:
            log.exception("a turn failed and was undone")
            return Handled((Notice(Words("refused.failed")),), failed=True)
        self._voice.wake(event.place)
        if work is not None:
            return replace(handled, then=self._begun(self._afterwards(event, work)))
        return handled

    async def _afterwards(self, event: Event, work: Work) -> Handled:
        """If that turn fails, the person hears of it in another."""
        decide = await afterwards.outcome(work, self._store.parcels)
        handled = await self._whole(afterwards.following(event), decide)
        if handled.failed:
            return await self._whole(afterwards.following(event, 2), afterwards.failed(work))
        return handled

    async def _twice(self, event: Event, decide: Handler) -> tuple[Handled, Work | None]:
        """Another process may have moved the gig on between load and append: once more, then, and
        alone."""
        try:
            return await self._turn(event, decide)
        except Stale:
            return await self._turn(event, decide, alone=True)

    async def _turn(
        self, event: Event, decide: Handler, alone: bool = False
    ) -> tuple[Handled, Work | None]:
        async with self._store.turn(alone) as turn:
            if not await turn.begin(event.identity, event.place, event.id, event.at):
                return Handled(), None
            for part in event.parts:
                await turn.begin(event.identity, event.place, part, event.at)
            desk = await self._desk(turn, event)
            decision = await self._decision(desk, decide)
            replies = await _keep(turn, desk, decision)
        for place in turn.elsewhere:
            self._voice.wake(place)
        if turn.nudges.changed:
            self._planned()
        return Handled(replies), decision.work

    async def _desk(self, turn: Turn, event: Event) -> Desk:
        person = await turn.person(event.identity)
        if person.language is None:
            language = event.language if event.language in ("ar", "en") else self._world.language
            person = replace(person, language=language)
        dialogue = await turn.dialogue(event.identity, event.place)
        return Desk(event, event.at, person, dialogue, self._world, turn)

    async def _decision(self, desk: Desk, decide: Handler) -> Decision:
        """A refusal is worded and shown; the open question stays open while it may be answered."""
        try:
            return await decide(desk)
        except LostRace:
            raise  # storage has it undone, so it isn't for words
        except Refusal as refusal:
            words = Words(refusal.key, dict(refusal.params))
            if not desk.event.place.private and isinstance(desk.event.what, Pressed):
                return Decision((Notice(words),), keeps_dialogue=True)
            said: Reply = Say(words, onward(desk, refusal, gig_named(desk)))
            alone = desk.event.place.private  # no card of a gig is shown where others read
            gig = await _gig_behind(desk) if isinstance(refusal, Stale) and alone else None
            fresh: tuple[Reply, ...] = (CardShown(gig),) if gig else ()
            keeps = not isinstance(refusal, NoLonger)
            return Decision((said, *fresh), keeps_dialogue=keeps, files=_files(desk.event))


async def _gig_behind(desk: Desk) -> str | None:
    gig = gig_named(desk)
    return gig if gig and await desk.turn.role(gig, desk.person) else None


async def _keep(turn: Turn, desk: Desk, decision: Decision) -> tuple[Reply, ...]:
    """Everything the turn came to, in the one transaction; the replies as the person sees them."""
    event = desk.event
    if decision.forgets:
        await turn.forget(event.identity, desk.person)
        return await show(turn, desk, decision)
    person = decision.person or desk.person
    passed = isinstance(event.what, Passed)  # by somebody who may never speak to us
    if decision.person or not (desk.person.known or passed):
        person = replace(person, known=True)
        await turn.keep_person(event.identity, person)
    owner = await _recorded(turn, desk, decision, person)
    await _answered(turn, desk, decision, person)
    gig = decision.gig.id if decision.gig else None
    for file in {f.sha256: f for f in (*_files(event), *decision.files)}.values():
        for holder in {person.id: person, owner.id: owner}.values():
            await turn.refer(holder, gig, file)
    if not decision.keeps_dialogue:
        await turn.keep_dialogue(event.identity, event.place, decision.dialogue, event.at)
    return await show(turn, replace(desk, person=person), decision)


async def _recorded(turn: Turn, desk: Desk, decision: Decision, person: Person) -> Person:
    """The owner of the gig, whoever acted: its nudges are planned for them."""
    gig = decision.gig
    if gig is None or not decision.recorded:
        return person
    before = await turn.gig(gig.id)
    await turn.append(person, gig, decision.recorded)
    role = await turn.role(gig.id, person)
    owner = person if role is Role.OWNER else await turn.owner(gig.id)
    await turn.nudges.plan(owner.id, gig.id, wanted(gig, owner, desk.world), desk.event.at)
    if before is not None:
        await moving_on.moved_on(
            turn, Move(before, gig, owner, person.id), desk.world, desk.event.at
        )
    return owner


async def _answered(turn: Turn, desk: Desk, decision: Decision, person: Person) -> None:
    """Whatever was pressed of a gig answers what was told of it; a changed day plans all anew,
    and hours that were ours are those of the new city."""
    gig = gig_named(desk)
    if gig is not None and isinstance(desk.event.what, Pressed | Filled):
        await turn.nudges.answer(person.id, gig, desk.event.at)
    before = desk.person
    if person.zone != before.zone:
        await follow(desk, person, decision.gig.id if decision.gig else None)
    if (person.zone, person.rhythm) != (before.zone, before.rhythm):
        await turn.nudges.forget(person)
        for group in await turn.teams.led_by(person.id):
            await group_talk.plan(turn, group.key, desk.world, desk.now)
        await moved(turn, person, desk.world, desk.now)


def _files(event: Event) -> tuple[FileRef, ...]:
    """Those in the vault: what was refused unseen isn't."""
    files = event.what.files if isinstance(event.what, Said | Filled) else ()
    return tuple(file for file in files if file.sha256)
