"""Many nudges that fall due at one time, and what must have become of each of them."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, func, select, text

from bot.world import world
from gigs.journal import record
from gigs.nudge import Kind, Nudge
from gigs.records import Identity, Person, Place
from handlers.planning import rules_of
from handlers.reading.recurrence import Recurrence
from handlers.recurring import written
from storage.nudge_rows import begun
from storage.nudge_tables import NUDGES, REMINDERS, WAITS, WAS_SENT
from storage.places import place_key
from storage.schema import IDENTITIES, PEOPLE, PLACES
from storage.store import Store
from storage.transactions import Transaction
from tests.house import settings, speech
from tests.storage.made import opened

TUESDAY = datetime(2027, 1, 5, 7, tzinfo=UTC)  # the morning slot in Riyadh
BEFORE = TUESDAY - timedelta(days=3)
DAILY_EACH, GIG_EACH = 7, 10  # of so many people one's reminder comes daily; one has a gig
ROWS = text("SELECT subject, state, batch FROM nudges")
MESSAGES = text("SELECT slot, body FROM messages WHERE slot LIKE 'nudge:%'")
GONE = select(func.count()).select_from(NUDGES).where(WAS_SENT)
LEFT = select(func.count()).select_from(NUDGES).where(WAITS, NUDGES.c.at <= bindparam("now"))


def words(number: int) -> str:
    return f"call{number:05}"


def gig_of(owner: Person) -> str:
    """13 of the letters that a gig's id is made of."""
    return "gigsdue" + owner.id.translate(str.maketrans("0123456789", "abcdefghij"))


async def fill(
    store: Store, people: Sequence[Identity], due: Callable[[int], datetime], gigs: bool = True
) -> None:
    """An own reminder for each, of some a gig's nudge beside it."""
    persons = [Person(f"p{n:05}", "en", known=True) for n in range(len(people))]
    async with store.transactions.write() as tx:
        await _met(tx, persons, people)
        await _reminded(tx, persons, due)
    owners = persons[::GIG_EACH] if gigs else []
    async with store.turn() as turn:
        for owner in owners:
            name = gig_of(owner)
            gig, recorded = record(None, [replace(opened(name))], BEFORE, "web:1")
            assert gig is not None
            await turn.append(owner, gig, recorded)
            nudge = Nudge(Kind.SCOPE, "1", "24h", TUESDAY)
            await turn.nudges.plan(owner.id, name, [nudge], BEFORE)
        rules = rules_of(world(settings(), speech()))
        await turn.nudges.planned([gig_of(owner) for owner in owners], rules)


async def _met(tx: Transaction, persons: Sequence[Person], people: Sequence[Identity]) -> None:
    await tx.run(
        PEOPLE.insert(), [{"id": p.id, "language": "en", "lessons": "[]"} for p in persons]
    )
    named = [
        {"platform": one.platform, "account": one.account, "person": p.id}
        for p, one in zip(persons, people, strict=True)
    ]
    await tx.run(IDENTITIES.insert(), named)
    places = [place_key(Place(one.platform, one.account)) for one in people]
    await tx.run(PLACES.insert(), [{"place": key, "rev": 0, "told": 0} for key in places])


async def _reminded(
    tx: Transaction, persons: Sequence[Person], due: Callable[[int], datetime]
) -> None:
    reminders, rows = [], []
    for number, person in enumerate(persons):
        at = due(number)
        first = at.replace(tzinfo=None).isoformat()
        daily = written(Recurrence("DAILY", at=at.time())) if number % DAILY_EACH == 0 else None
        its = {"id": f"r{number:05}", "person": person.id, "gig": ""}
        told = {"text": words(number), "first": first, "zone": "UTC", "rule": daily}
        reminders.append({**its, **told, "skipped": "[]", "created_at": BEFORE})
        nudge = Nudge(Kind.OWN, f"r{number:05}", first, at, urgent=True)
        rows.append(begun(person.id, None, nudge))
    await tx.run(REMINDERS.insert(), reminders)
    await tx.run(NUDGES.insert(), rows)


async def left(store: Store, now: datetime) -> int:
    """How many are due and not sent."""
    async with store.transactions.read() as tx:
        return int((await tx.run(LEFT, {"now": now})).scalar_one())


async def how_many_sent(store: Store) -> int:
    async with store.transactions.read() as tx:
        return int((await tx.run(GONE)).scalar_one())


@dataclass(frozen=True)
class Became:
    """What became of all of them, and in which messages they were put up."""

    states: Mapping[str, int]
    again: Mapping[str, int]  # by reminder: to come once more
    told: Mapping[str, int]  # by an own reminder's words: messages that hold it
    odd: Sequence[str] = ()  # batches of several messages or none, messages of no batch


async def became(store: Store) -> Became:
    async with store.transactions.read() as tx:
        rows = (await tx.run(ROWS)).all()
        messages = (await tx.run(MESSAGES)).all()
    borne = {row.batch for row in rows if row.state == "sent"}
    bearing = Counter(slot.removeprefix("nudge:") for slot, _ in messages)
    return Became(
        Counter(row.state for row in rows),
        Counter(row.subject for row in rows if row.state == "planned"),
        Counter(word for _, body in messages for word in _words_of(bytes(body).decode())),
        [name for name in {*borne, *bearing} if name not in borne or bearing[name] != 1],
    )


def told_once(people: int, gigs: bool = True) -> Became:
    """None lost, none twice, and whatever comes daily is to come once more."""
    daily = {f"r{n:05}": 1 for n in range(0, people, DAILY_EACH)}
    sent = people + (len(range(0, people, GIG_EACH)) if gigs else 0)
    states = {"sent": sent, "planned": len(daily)}
    return Became(states, daily, {words(n): 1 for n in range(people)}, [])


def _words_of(body: str) -> list[str]:
    return [str(part) for part in _texts(json.loads(body)) if part.startswith("call")]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = [*value.values()]
    return [text for part in value for text in _texts(part)] if isinstance(value, list) else []
