"""Where a person can be spoken to alone, and what happens when a way to them shuts or opens."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter

from sqlalchemy import bindparam, select, update

from gigs.records import Place
from storage.board import Board
from storage.nudge_rows import FAILED, PLANNED, SENT, THESE, N
from storage.nudge_tables import NUDGES, UNREACHED
from storage.places import place_key
from storage.schema import IDENTITIES, MESSAGES, PLACES
from storage.transactions import Transaction

NEVER = datetime.min.replace(tzinfo=UTC)
SLOT = "nudge:"  # with the batch behind it: the slot of the message that bears the batch

NAMES, M, P = IDENTITIES.c, MESSAGES.c, PLACES.c
KNOWN_AS = (
    select(NAMES.person, NAMES.platform, NAMES.account)
    .where(NAMES.person.in_(bindparam("of_people", expanding=True)))
    .order_by(NAMES.person, NAMES.platform, NAMES.account)
)
# Whoever speaks is answered in that place, so its newest message tells when they spoke.
_NEWEST = select(M.at).where(M.place == P.place).order_by(M.id.desc()).limit(1).scalar_subquery()
OPEN = select(P.place, _NEWEST).where(
    P.place.in_(bindparam("in_places", expanding=True)), P.shut.is_(None)
)
UNTOLD = select(M.slot).where(
    M.place == bindparam("in_place"),
    M.rev > bindparam("told"),
    M.native.is_(None),
    ~M.gone,
    M.slot.startswith(SLOT, autoescape=True),
)
TURN_AWAY = (
    update(NUDGES)
    .where(N.batch.in_(bindparam("of_batches", expanding=True)), N.state == SENT)
    .values(state=FAILED, batch=None, sent_at=None, place=None)
    .returning(N.id, N.person)
)
DOUBT = update(NUDGES).where(N.batch == bindparam("of_batch")).values(doubtful=True)
TRY_AGAIN = update(NUDGES).where(THESE).values(state=PLANNED)
SPOKEN_AGAIN = (
    update(NUDGES).where(N.person == bindparam("of_person"), UNREACHED).values(state=PLANNED)
)
REOPEN = update(PLACES).where(P.place == bindparam("in_place")).values(shut=None)


async def private_places(tx: Transaction, people: Sequence[str]) -> Mapping[str, Sequence[Place]]:
    """Of each person those that aren't shut, the one they spoke in last first.

    On every platform a private chat is named by its person's account.
    """
    if not people:
        return {}
    accounts = (await tx.run(KNOWN_AS, {"of_people": list(people)})).all()
    keys = [place_key(Place(platform, account)) for _, platform, account in accounts]
    opened = (await tx.run(OPEN, {"in_places": keys})).all()
    used = {place: at or NEVER for place, at in opened}
    found: dict[str, list[tuple[datetime, Place]]] = {person: [] for person in people}
    for key, (person, platform, account) in zip(keys, accounts, strict=True):
        if key in used:
            found[person].append((used[key], Place(platform, account)))
    return {
        person: [place for _, place in sorted(places, key=itemgetter(0), reverse=True)]
        for person, places in found.items()
    }


async def turned_away(tx: Transaction, place: Place, told: int) -> bool:
    """The nudges that a shut place wasn't told after that rev don't count as sent.

    Those of somebody with another private place are due again at once; True if there are any.
    """
    key = place_key(place)
    untold = await tx.run(UNTOLD, {"in_place": key, "told": told})
    slots = [slot for slot in untold.scalars() if slot]
    if not slots:
        return False
    board = Board()
    board.take_off(key, slots)
    await board.write(tx)
    batches = [slot.removeprefix(SLOT) for slot in slots]
    rows = (await tx.run(TURN_AWAY, {"of_batches": batches})).all()
    elsewhere = await private_places(tx, sorted({person for _, person in rows}))
    again = [id_ for id_, person in rows if elsewhere[person]]
    if again:
        await tx.run(TRY_AGAIN, {"of_rows": again})
    return bool(again)


async def doubted(tx: Transaction, slot: str | None) -> None:
    """What is told in this slot perhaps comes twice."""
    if slot and slot.startswith(SLOT):
        await tx.run(DOUBT, {"of_batch": slot.removeprefix(SLOT)})


async def given_up(tx: Transaction, slot: str | None) -> None:
    """What was to be told in this slot isn't, or nobody knows: it has failed."""
    if slot and slot.startswith(SLOT):
        await tx.run(TURN_AWAY, {"of_batches": [slot.removeprefix(SLOT)]})


async def spoken_again(tx: Transaction, person: str, now: datetime) -> int:
    """Whoever speaks can be reached; how many nudges were waiting for that."""
    return (await tx.run(SPOKEN_AGAIN, {"of_person": person, "now": now})).rowcount


async def reopen(tx: Transaction, place: Place) -> None:
    await tx.run(REOPEN, {"in_place": place_key(place)})
