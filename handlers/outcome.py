"""What becomes of all that is due to several recipients: decided for each alone, from what the
records tell of all of them at once."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from gigs.model import Gig
from gigs.nudge import Kind
from gigs.records import Batch, Due, Message, NudgeRow, OwnReminder, Person, Place
from gigs.sending import Group, Matter, Past, choose, unanswered
from handlers.desk import World
from handlers.habits import habits_of
from handlers.legible import legible
from handlers.mistakes import MISTAKES
from handlers.nudge_message import Telling, new_batch, said, too_old
from handlers.on_record import message
from handlers.ports import Turn
from handlers.reply import Say

REST = timedelta(hours=1)  # until it's asked again whether a person is let in
LATELY = timedelta(days=2)  # holds a day of any zone

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Known:
    """What the records tell of several recipients at once."""

    lately: Mapping[str, Sequence[NudgeRow]]  # by person
    ignored: Mapping[Matter, int]
    places: Mapping[str, Sequence[Place]]
    reminders: Mapping[tuple[str, str], OwnReminder]  # by person and id
    gigs: Mapping[str, Gig]
    owners: Mapping[str, str]  # a person's id, by gig


@dataclass(frozen=True, slots=True)
class Told:
    """batch: the rows that the message tells; None where it tells of none that can be answered."""

    place: Place
    message: Message
    batch: Batch | None = None


@dataclass(slots=True)
class Outcome:
    messages: list[Told] = field(default_factory=list)
    reminders: list[tuple[Person, OwnReminder]] = field(default_factory=list)  # that were told
    put_off: dict[datetime, list[NudgeRow]] = field(default_factory=lambda: defaultdict(list))
    expired: list[NudgeRow] = field(default_factory=list)
    failed: list[NudgeRow] = field(default_factory=list)
    unanswered: list[NudgeRow] = field(default_factory=list)  # told often enough for a lead to hear

    def add(self, one: Due, known: Known, world: World, now: datetime) -> None:
        """What can't be told anywhere, or goes wrong, stays, and is seen in the list. Whom we don't
        listen to isn't told anything either: it rests, and its own time tells how late it is."""
        held = known.places.get(one.person.id, ())
        places = [place for place in held if world.access.reaches(place)]
        if held and not places:
            self.put_off[now + REST] += one.rows
            return
        try:
            alone = decided(one, known, world, now, places[0]) if places else None
        except MISTAKES:
            log.exception("nudges that can't be told: %s", [row.id for row in one.rows])
            alone = None
        if alone is None:
            self.failed += one.rows
            return
        self.messages += alone.messages
        self.reminders += alone.reminders
        self.expired += alone.expired
        self.unanswered += alone.unanswered
        for at, rows in alone.put_off.items():
            self.put_off[at] += rows


def decided(one: Due, known: Known, world: World, now: datetime, place: Place) -> Outcome:
    """What was too old isn't passed over in silence."""
    telling, outcome = _telling(one, known, now), Outcome()
    habits, past = habits_of(one.person, world), _past(one, known, telling)
    sending = choose(one.rows, past, habits, now, world.sending)
    outcome.expired += sending.expired
    for row, at in sending.put_off:
        outcome.put_off[at].append(row)
    expired = len(sending.expired)
    for group in sending.groups:
        outcome.messages.append(_composed(group, telling, place, expired))
        outcome.unanswered += unanswered(group.rows, past, world.sending)
        expired = 0
    if expired:
        outcome.messages.append(Told(place, message(too_old(expired))))
    outcome.reminders += [(one.person, reminder) for reminder in telling.reminders.values()]
    return outcome


def _composed(group: Group, telling: Telling, place: Place, expired: int) -> Told:
    """One row at which we go wrong says so in its line, and leaves the others theirs."""
    try:
        return _told(group, telling, place, expired)
    except MISTAKES:
        sound = replace(telling, unshown=_unshown(group, telling))
        return _told(group, sound, place, expired)


def _unshown(group: Group, telling: Telling) -> frozenset[int]:
    found: set[int] = set()
    for row in group.shown:
        alone = replace(group, shown=(row,), unshown=(), more=0)
        try:
            message(said(alone, telling, new_batch()))
        except MISTAKES:
            log.exception("a nudge that can't be shown: %s", row.id)
            found.add(row.id)
    return frozenset(found)


def _told(group: Group, telling: Telling, place: Place, expired: int) -> Told:
    name = new_batch()
    gigs = {row.gig if telling.gig(row) else None for row in group.shown}
    gig = gigs.pop() if len(gigs) == 1 else None
    say: Say = said(group, telling, name, expired)
    return Told(place, message(say, gig), Batch(name, group.rows, place))


async def known_of(turn: Turn, due: Sequence[Due], now: datetime) -> Known:
    """In as many statements as for one recipient."""
    people = [one.person.id for one in due]
    rows = [row for one in due for row in one.rows]
    lately: dict[str, list[NudgeRow]] = defaultdict(list)
    for row in await turn.nudges.sent_since(people, now - LATELY):
        lately[row.person].append(row)
    unanswered_ = await turn.nudges.unanswered(people)
    places = await turn.private_places(people)
    own = await turn.reminders.these({row.subject for row in rows if row.kind == Kind.OWN})
    gigs = await legible(turn, {row.gig for row in rows if row.gig is not None})
    return Known(lately, unanswered_, places, own, gigs, await turn.owners(list(gigs)))


def _telling(one: Due, known: Known, now: datetime) -> Telling:
    own = [(one.person.id, row.subject) for row in one.rows if row.kind == Kind.OWN]
    reminders = {id_: known.reminders[of, id_] for of, id_ in own if (of, id_) in known.reminders}
    made = {id_ for id_, owner in known.owners.items() if owner != one.person.id}
    return Telling(known.gigs, reminders, one.person.rhythm.discreet, now=now, of_others=made)


def _past(one: Due, known: Known, telling: Telling) -> Past:
    once = [id_ for id_, reminder in telling.reminders.items() if reminder.rule is None]
    return Past(known.lately.get(one.person.id, ()), known.ignored, once)
