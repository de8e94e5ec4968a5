"""All that is known of a person goes: what they said, their gigs, their files, they themself.

Messages stay as empty rows that are gone, so that a page that is open takes them off. A file that
nobody holds any longer is wiped after the commit (wipe), at the next
start if a crash came between.
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Delete,
    Integer,
    Update,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from gigs.records import Identity, Place
from gigs.refusals import Stale
from storage import forgetting_shared, people
from storage.board import Board
from storage.faults import Locked, StorageFault
from storage.forgetting_shared import Shared
from storage.forgetting_words import Theirs
from storage.nudge_tables import NUDGE_STOPS, NUDGES, REMINDERS
from storage.places import place_key, place_parts
from storage.schema import (
    CODE_TRIES,
    CODES,
    DIALOGUES,
    FILE_REFS,
    FILES,
    GIGS,
    IDENTITIES,
    JOURNAL,
    MESSAGES,
    OPENINGS,
    PEOPLE,
    PLACES,
)
from storage.transactions import Transaction, Transactions
from storage.vault import Vault

BATCH = 500
FAULTS = (StorageFault, Stale, OSError)
WAITS = (0.1, 0.5, 2.0)  # seconds, for whoever still reads in the log

log = logging.getLogger(__name__)

M, NAMES = MESSAGES.c, IDENTITIES.c
WHO: BindParameter[str] = bindparam("of_person")
_GIGS = select(GIGS.c.id).where(GIGS.c.owner == WHO)
# Whoever begins something of theirs meanwhile has done it before, or finds them gone.
LOCK = select(PEOPLE.c.id).where(PEOPLE.c.id == WHO).with_for_update()
# In an order that no reference between them forbids; nudges first, as wherever they are taken.
LEAVE: Sequence[Delete] = (
    delete(NUDGES).where(or_(NUDGES.c.person == WHO, NUDGES.c.gig.in_(_GIGS))),
    delete(NUDGE_STOPS).where(NUDGE_STOPS.c.person == WHO),
    delete(REMINDERS).where(REMINDERS.c.person == WHO),
    delete(CODES).where(CODES.c.person == WHO),
)
LEAVE_GIGS: Sequence[Delete] = (
    delete(OPENINGS).where(OPENINGS.c.gig.in_(_GIGS)),
    delete(JOURNAL).where(JOURNAL.c.gig.in_(_GIGS)),
    delete(GIGS).where(GIGS.c.owner == WHO),
    delete(IDENTITIES).where(NAMES.person == WHO),
    delete(PEOPLE).where(PEOPLE.c.id == WHO),
)
# A private chat may have topics, which are named behind it. No LIKE: accounts may hold its signs.
_BEGINNING = func.substr(PLACES.c.place, 1, bindparam("so_long", type_=Integer))
PLACES_OF = select(PLACES.c.place).where(bindparam("begins") == _BEGINNING)
SAID = select(M.place, M.id).where(
    ~M.gone,
    or_(
        M.place.in_(bindparam("in_places", expanding=True)),
        M.reader.in_(bindparam("by_identities", expanding=True)),
        M.gig.in_(_GIGS),
    ),
)
COUNT = (
    update(PLACES)
    .where(PLACES.c.place == bindparam("in_place"))
    .values(rev=PLACES.c.rev + bindparam("more"))
    .returning(PLACES.c.rev)
)
# With others the platform still has to take away what shows it.
TAKE_AWAY = (
    update(MESSAGES)
    .where(M.id == bindparam("of_message"))
    .values(
        rev=bindparam("new_rev"), gone=True, body=b"", key="", slot=None, gig=None,
        reader=None, answers=None, look=None,
    )
)  # fmt: skip
EMPTY = TAKE_AWAY.values(native=None)
BODIES = select(M.id, M.body, M.gig).where(M.place == bindparam("in_place"), ~M.gone)
ACCOUNTS_OF = select(NAMES.platform, NAMES.account).where(
    NAMES.person.in_(bindparam("of_people", expanding=True))
)
ANSWERS = delete(DIALOGUES).where(
    DIALOGUES.c.identity.in_(bindparam("by_identities", expanding=True))
)
TRIES = delete(CODE_TRIES).where(
    CODE_TRIES.c.identity.in_(bindparam("by_identities", expanding=True))
)
_HELD = FILE_REFS.select().where(FILE_REFS.c.sha256 == FILES.c.sha256).exists()
KEPT = select(FILES.c.sha256).where(FILES.c.sha256.in_(bindparam("of_files", expanding=True)))
UNHELD = select(FILES.c.sha256).where(~_HELD)
DROP_FILE = delete(FILES).where(FILES.c.sha256 == bindparam("of_file"), ~_HELD)


async def forget(tx: Transaction, person: str, at: datetime) -> list[Place]:
    """person: their id. Their accounts are nobody's afterwards. Returned is where others see it."""
    await tx.alone()
    who = {"of_person": person}
    accounts = await people.accounts(tx, person)
    names = [str(one) for one in accounts]
    await tx.run(LOCK, who)
    shared = await forgetting_shared.known(tx, person, names)
    await forgetting_shared.erase(tx, shared, at)
    for statement in LEAVE:
        await tx.run(statement, who)
    await forgetting_shared.leave(tx, person)
    await tx.run(ANSWERS, {"by_identities": names})
    await tx.run(TRIES, {"by_identities": names})
    places = await places_of(tx, accounts)
    elsewhere = await _unsaid(tx, person, names, places, shared)
    for statement in LEAVE_GIGS:
        await tx.run(statement, who)
    groups = set(shared.places)
    return [Place(*place_parts(key), private=key not in groups) for key in elsewhere]


async def _unsaid(
    tx: Transaction, person: str, names: Sequence[str], places: Sequence[str], shared: Shared
) -> list[str]:
    """Their own places are emptied; with others it's taken away what speaks to them, of their gigs,
    or in their words."""
    values = {"of_person": person, "by_identities": list(names), "in_places": list(places)}
    said = {(place, id_) for place, id_ in await tx.run(SAID, values)}
    said |= await _of_theirs(tx, shared)
    own = set(places)
    await _empty(tx, EMPTY, sorted(one for one in said if one[0] in own))
    others = sorted(one for one in said if one[0] not in own)
    await _empty(tx, TAKE_AWAY, others)
    board = Board()
    for gig in shared.gigs:
        board.touch(gig)
    return sorted({*(place for place, _ in others), *await board.write(tx)} - own)


async def _of_theirs(tx: Transaction, shared: Shared) -> set[tuple[str, int]]:
    """Messages that hold a word or the name of theirs, where those who share with them read."""
    theirs = Theirs(shared.texts, shared.names)
    if not theirs:
        return set()
    accounts = await tx.run(ACCOUNTS_OF, {"of_people": shared.people})
    private = await places_of(tx, [Identity(*row) for row in accounts])
    found: set[tuple[str, int]] = set()
    for place in sorted({*private, *shared.places}):
        bodies = (await tx.run(BODIES, {"in_place": place})).all()
        found |= {
            (place, id_) for id_, body, gig in bodies if theirs.stand_in(body, gig in shared.gigs)
        }
    return found


async def places_of(tx: Transaction, accounts: Sequence[Identity]) -> list[str]:
    found: list[str] = []
    for one in accounts:
        key = place_key(Place(one.platform, one.account))
        found += (await tx.run(PLACES_OF, {"so_long": len(key), "begins": key})).scalars()
    return found


async def _empty(tx: Transaction, statement: Update, said: Sequence[tuple[str, int]]) -> None:
    """Each change has a rev of its own, place by place in one order, so that few turns collide."""
    by_place: dict[str, list[int]] = {}
    for place, id_ in said:
        by_place.setdefault(place, []).append(id_)
    for place, ids in sorted(by_place.items()):
        counted = await tx.run(COUNT, {"in_place": place, "more": len(ids)})
        first = counted.scalar_one() - len(ids) + 1
        rows = [{"of_message": id_, "new_rev": n} for n, id_ in enumerate(sorted(ids), first)]
        await tx.run(statement, rows)


async def wipe(transactions: Transactions, vault: Vault) -> None:
    """Nothing of what was forgotten is left on the disk: files that nobody holds, the log.

    What fails, or stands in a log that somebody reads on in, is left to the next start; never does
    it undo the forgetting, or keep a program from starting.
    """
    for act in (wipe_files(transactions, vault), _empty_log(transactions)):
        try:
            await act
        except FAULTS as fault:
            log.warning("what was erased isn't wiped off the disk yet: %r", fault)


async def wipe_files(transactions: Transactions, vault: Vault) -> None:
    before = time.time()
    async with transactions.read() as tx:
        unheld = (await tx.run(UNHELD)).scalars().all()
    for sha256 in unheld:
        try:
            if await vault.remove(sha256, before):
                async with transactions.write() as tx:
                    await tx.run(DROP_FILE, {"of_file": sha256})
        except FAULTS as fault:
            log.warning("a file that nobody holds isn't wiped yet: %r", fault)


async def wipe_unsent(transactions: Transactions, vault: Vault, before: datetime) -> None:
    """Files that were put into the vault before then, and that no turn ever kept."""
    older = await vault.older(before)
    for some in (older[n : n + BATCH] for n in range(0, len(older), BATCH)):
        async with transactions.read() as tx:
            kept = set((await tx.run(KEPT, {"of_files": some})).scalars())
        for sha256 in some:
            if sha256 not in kept:
                await vault.remove(sha256, before.timestamp())


async def _empty_log(transactions: Transactions) -> None:
    for wait in WAITS:
        try:
            return await transactions.empty_log()
        except Locked:
            await asyncio.sleep(wait)
    raise Locked
