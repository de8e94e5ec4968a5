"""One turn: seen? -> load -> route -> authorise -> decide -> append -> show -> commit.

The turn runs in a task of its own, shielded: whoever waits for it may be cancelled, the transaction
is not. The reply is put on record within it and leaves after the commit, so a crash between the
two loses nothing that can be seen.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec
from msgspec import structs

from gigs.records import FileRef, Message, Person, Place
from gigs.refusals import Refusal, Stale
from handlers.cities import follow
from handlers.desk import Decision, Desk, World
from handlers.event import Event, Filled, Pressed, Said
from handlers.lanes import Lanes
from handlers.planning import moved, wanted
from handlers.ports import Store, Turn, Voice
from handlers.reply import CardShown, Echo, File, Notice, Reply, Say, Words, key
from handlers.routing import decide, gig_named

JUST_BEFORE = timedelta(milliseconds=1)  # so that the place where they spoke stays the newest

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handled:
    """What a turn came to. failed: it was undone whole, and may be tried again."""

    replies: tuple[Reply, ...] = ()
    failed: bool = False

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
        self, store: Store, world: World, voice: Voice, planned: Callable[[], None] = nothing
    ) -> None:
        """planned: told after a turn that may have changed when the next nudge is due."""
        self._store, self._world, self._voice = store, world, voice
        self._planned = planned
        self._turns: set[asyncio.Task[Handled]] = set()
        self._lanes = Lanes()

    async def handle(self, event: Event) -> Handled:
        task = asyncio.create_task(self._whole(event))
        self._turns.add(task)
        task.add_done_callback(self._turns.discard)
        return await asyncio.shield(task)

    async def settle(self) -> None:
        """Wait for the turns under way; part of stopping."""
        await asyncio.gather(*self._turns, return_exceptions=True)

    async def _whole(self, event: Event) -> Handled:
        try:
            async with self._lanes.of(event.identity):
                handled = await self._twice(event)
        except Exception:
            log.exception("a turn failed and was undone")
            return Handled((Notice(Words("refused.failed")),), failed=True)
        self._voice.wake(event.place)
        return handled

    async def _twice(self, event: Event) -> Handled:
        """Another process may have moved the gig on between load and append: once more, then."""
        try:
            return await self._turn(event)
        except Stale:
            return await self._turn(event)

    async def _turn(self, event: Event) -> Handled:
        async with self._store.turn() as turn:
            if not await turn.begin(event.identity, event.place, event.id, event.at):
                return Handled()
            for part in event.parts:
                await turn.begin(event.identity, event.place, part, event.at)
            desk = await self._desk(turn, event)
            decision = await self._decision(desk)
            await _keep(turn, desk, decision)
        for place in turn.elsewhere:
            self._voice.wake(place)
        if turn.nudges.changed:
            self._planned()
        return Handled(decision.replies)

    async def _desk(self, turn: Turn, event: Event) -> Desk:
        person = await turn.person(event.identity)
        if person.language is None:
            language = event.language if event.language in ("ar", "en") else self._world.language
            person = replace(person, language=language)
        dialogue = await turn.dialogue(event.identity, event.place)
        return Desk(event, event.at, person, dialogue, self._world, turn)

    async def _decision(self, desk: Desk) -> Decision:
        """A refusal is worded and shown; the open question stays open."""
        try:
            return await decide(desk)
        except Refusal as refusal:
            words = Words(refusal.key, dict(refusal.params))
            if not desk.event.place.private and isinstance(desk.event.what, Pressed):
                return Decision((Notice(words),), keeps_dialogue=True)
            said: Reply = Say(words)
            alone = desk.event.place.private  # no card of a gig is shown where others read
            gig = await _gig_behind(desk) if isinstance(refusal, Stale) and alone else None
            fresh: tuple[Reply, ...] = (CardShown(gig),) if gig else ()
            return Decision((said, *fresh), keeps_dialogue=True, files=_files(desk.event))


async def _gig_behind(desk: Desk) -> str | None:
    gig = gig_named(desk)
    return gig if gig and await desk.turn.may_see(gig, desk.person) else None


async def _keep(turn: Turn, desk: Desk, decision: Decision) -> None:
    """Everything the turn came to, in the one transaction."""
    event = desk.event
    if decision.forgets:
        await turn.forget(event.identity, desk.person)
        await _show(turn, desk, decision)
        return
    person = decision.person or desk.person
    if decision.person or not desk.person.known:
        person = replace(person, known=True)
        await turn.keep_person(event.identity, person)
    if decision.gig is not None and decision.recorded:
        await turn.append(person, decision.gig, decision.recorded)
        await turn.nudges.plan(
            person.id, decision.gig.id, wanted(decision.gig, person, desk.world), event.at
        )
    await _answered(turn, desk, decision, person)
    gig = decision.gig.id if decision.gig else None
    for file in {f.sha256: f for f in (*_files(event), *decision.files)}.values():
        await turn.refer(person, gig, file)
    if not decision.keeps_dialogue:
        await turn.keep_dialogue(event.identity, event.place, decision.dialogue, event.at)
    await _show(turn, desk, decision)


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
        await moved(turn, person, desk.world, desk.now)


async def _show(turn: Turn, desk: Desk, decision: Decision) -> None:
    event = desk.event
    replies = decision.replies if event.keeps_history else (*_echo(event), *decision.replies)
    gig = decision.gig.id if decision.gig else None
    for reply in replies:
        if not isinstance(reply, Notice):
            await turn.show(event.place, _addressed(reply, gig, event, decision), event.at)
    for place, reply in decision.elsewhere:
        await turn.show(place, message(reply), event.at - JUST_BEFORE)
    if decision.recorded and decision.gig is not None:
        await turn.touch_card(decision.gig.id, event.at)
    if decision.answered and event.under is not None:
        await _without_buttons(turn, event.place, event.under)


async def _without_buttons(turn: Turn, place: Place, native: str) -> None:
    """A question that was answered has nothing left to press."""
    body = await turn.said_under(place, native)
    asked: Reply | None = msgspec.json.decode(body, type=Reply) if body else None
    if isinstance(asked, Say) and asked.buttons:
        await turn.reword(place, native, msgspec.json.encode(structs.replace(asked, buttons=())))


def message(reply: Reply, gig: str | None = None) -> Message:
    """Each message names its gig, so that whatever is erased from a gig is found here too."""
    body = msgspec.json.encode(reply)
    match reply:
        case CardShown(gig=of):
            return Message(key(reply), body, of, slot=f"card:{of}")
        case Say(slot=slot, in_place=in_place):
            return Message(key(reply), body, gig, slot, in_place)
        case _:
            return Message(key(reply), body, gig)


def _addressed(reply: Reply, gig: str | None, event: Event, decision: Decision) -> Message:
    """Where others read along it's said whom it answers, and whether their words are awaited."""
    if event.place.private:
        return message(reply, gig)
    asked = [other for other in decision.replies if isinstance(other, Say)][-1:]
    if isinstance(reply, Say) and decision.dialogue is not None and reply in asked:
        reply = structs.replace(reply, asks=True)
    return replace(message(reply, gig), reader=str(event.identity), answers=event.message)


def _files(event: Event) -> tuple[FileRef, ...]:
    """Those in the vault: what was refused unseen isn't."""
    files = event.what.files if isinstance(event.what, Said | Filled) else ()
    return tuple(file for file in files if file.sha256)


def _echo(event: Event) -> tuple[Reply, ...]:
    """What the person said themself, for places that don't remember it."""
    if not isinstance(event.what, Said):
        return ()
    files = tuple(File(f.sha256, f.name, f.size, f.media_type) for f in event.what.files)
    return (Echo(event.what.text, None, files),)
