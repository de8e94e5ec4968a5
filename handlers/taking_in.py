"""What an export brings back, judged by what is here by now, and taken in."""

from dataclasses import dataclass, replace

from gigs.export_records import EXPORT_TYPE, Fate, Fates, Unpacked
from gigs.records import OwnReminder, Person, Place, Rhythm
from handlers.cities import follow
from handlers.desk import Desk
from handlers.planning import moved, planned_next
from handlers.recurring import following
from handlers.reply import Arg, Lines, Reply, Say, Words


@dataclass(frozen=True, slots=True)
class Coming:
    """What would come, and what stays where it is. Gigs and reminders by id."""

    fates: Fates
    gigs: tuple[str, ...]
    reminders: tuple[OwnReminder, ...]
    crowded: int  # gigs and reminders for which there's no room
    person: Person  # the one who brings it, as they are afterwards
    settings: bool  # whether that changes anything

    @property
    def something(self) -> bool:
        return bool(self.gigs or self.reminders or self.settings)

    @property
    def moving(self) -> tuple[int, int]:
        """Gigs and reminders that leave the account that the file comes from."""
        return (
            sum(self.fates.gigs[id_] is Fate.LEFT for id_ in self.gigs),
            sum(self.fates.reminders[one.id] is Fate.LEFT for one in self.reminders),
        )


async def coming_of(desk: Desk, brought: Unpacked) -> Coming:
    """In the order of the file, newest gigs first, as far as there is room."""
    fates = await desk.turn.returns.fates(desk.person, brought)
    limits, comes = desk.world.limits, {Fate.NEW, Fate.LEFT}
    gigs = [id_ for id_ in brought.gigs if fates.gigs[id_] in comes]
    room = limits.open_gigs - len(await desk.turn.gigs_of(desk.person))
    open_ = [id_ for id_ in gigs if id_ not in brought.closed]
    crowded = set(open_[max(room, 0) :])
    held = await desk.turn.reminders.of(desk.person)
    place = limits.reminders - sum(following(one, desk.now) is not None for one in held)
    reminders = [
        one
        for one in brought.reminders
        if fates.reminders[one.id] in comes and following(one, desk.now) is not None
    ]
    fitting, person = reminders[: max(place, 0)], _person(desk.person, brought.owner)
    return Coming(
        fates,
        tuple(id_ for id_ in gigs if id_ not in crowded),
        tuple(fitting),
        len(crowded) + len(reminders) - len(fitting),
        person,
        person != desk.person,
    )


def lines(coming: Coming) -> list[Arg]:
    """What comes, what is moved from the other account, what stays as it is."""
    fates = coming.fates
    stays = list(fates.gigs.values())
    told: list[Arg] = [
        Words("import.gigs", {"n": len(coming.gigs)}),
        Words("import.reminders", {"n": len(coming.reminders)}),
    ]
    if coming.settings:
        told.append(Words("import.settings"))
    numbers = {
        "import.moving": coming.moving[0],
        "import.own": stays.count(Fate.OWN),
        "import.others": stays.count(Fate.OTHERS),
        "import.crowded": coming.crowded,
    }
    return [*told, *(Words(key, {"n": number}) for key, number in numbers.items() if number)]


async def settle(desk: Desk, coming: Coming) -> None:
    """Before anything comes: in another city only what is here already is to follow."""
    person, before = coming.person, desk.person
    if not coming.settings:
        return
    await desk.turn.keep_person(desk.event.identity, person)
    if person.zone != before.zone:
        await follow(desk, person, None)
    if (person.zone, person.rhythm) != (before.zone, before.rhythm):
        await moved(desk.turn, person, desk.world, desk.now)


async def take(desk: Desk, brought: Unpacked, coming: Coming) -> None:
    """Reminders first: those that move take their gig's name along."""
    returns, person, fates = desk.turn.returns, desk.person, coming.fates
    left = [one.id for one in coming.reminders if fates.reminders[one.id] is Fate.LEFT]
    came = await returns.move_reminders(person, brought.owner, left) if left else ()
    for id_ in coming.gigs:
        if fates.gigs[id_] is Fate.NEW:
            await returns.insert(person, brought, id_)
        else:
            await returns.move(person, brought.owner, id_)
    for one in coming.reminders:
        if fates.reminders[one.id] is Fate.NEW or one.id in came:
            await _remind(desk, one, coming)
    await desk.turn.nudges.forget(person)
    await desk.turn.let_go(person, EXPORT_TYPE)
    await _hold(desk, brought, coming)


async def _hold(desk: Desk, brought: Unpacked, coming: Coming) -> None:
    """The files of what came, and those of no gig."""
    for packed in brought.files:
        for gig in packed.gigs or (None,):
            if gig is None or gig in coming.gigs:
                await desk.turn.refer(desk.person, gig, packed.file)


async def _remind(desk: Desk, one: OwnReminder, coming: Coming) -> None:
    """One that moved is as it is now, not as it was in the file."""
    now = await desk.turn.reminders.one(desk.person, one.id) or one
    mine = now.gig in coming.gigs or coming.fates.gigs.get(now.gig or "") is Fate.OWN
    kept = now if mine else replace(now, gig=None)
    await desk.turn.reminders.keep(desk.person, kept, desk.now)
    await planned_next(desk.turn, desk.person, kept, desk.world, desk.now)


def _person(person: Person, before: Person) -> Person:
    """Whatever was set here stays; what wasn't is as it was there."""
    return replace(
        person,
        zone=person.zone or before.zone,
        profile=person.profile or before.profile,
        lessons=person.lessons or before.lessons,
        rhythm=before.rhythm if person.rhythm == Rhythm() else person.rhythm,
    )


async def owner_told(
    desk: Desk, brought: Unpacked, coming: Coming
) -> tuple[tuple[Place, Reply], ...]:
    """In private, whoever had it: a file in the wrong hands doesn't stay unnoticed."""
    gigs, reminders = coming.moving
    if not gigs and not reminders:
        return ()
    moved = (Words("import.gigs", {"n": gigs}), Words("import.reminders", {"n": reminders}))
    said = Say(Words("import.moved-away", {"lines": Lines(moved)}))
    places = await desk.turn.private_places([brought.owner.id])
    return tuple((place, said) for place in places[brought.owner.id][:1])
