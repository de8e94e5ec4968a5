"""People, and which accounts are theirs."""

import json
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.dialects.postgresql import insert

from gigs.records import Dialogue, Identity, Person, Place, Rhythm
from gigs.refusals import LostRace
from storage import dialogues
from storage.nudge_tables import NUDGES, UNREACHED
from storage.schema import DIALOGUES, IDENTITIES, PEOPLE, PLACES
from storage.team_tables import GROUPS, ROLES
from storage.transactions import Transaction

P, NAMES, D = PEOPLE.c, IDENTITIES.c, DIALOGUES.c
OF_IDENTITY = (NAMES.platform == bindparam("platform")) & (NAMES.account == bindparam("account"))
COLUMNS = (
    P.id, P.language, P.zone, P.profile, P.lessons,
    P.pace, P.quiet_from, P.quiet_to, P.fasting, P.discreet, P.since,
)  # fmt: skip
FIND = select(*COLUMNS).join_from(IDENTITIES, PEOPLE, P.id == NAMES.person).where(OF_IDENTITY)
BY_ID = select(*COLUMNS).where(P.id == bindparam("of_person"))
_ALONE = ~or_(exists().where(ROLES.c.person == P.id), exists().where(GROUPS.c.lead == P.id))
_UNREACHED = exists().where(NUDGES.c.person == P.id, UNREACHED)
WITH_DIALOGUE = (
    FIND.add_columns(
        D.form, D.step, D.gig, D.answers, PLACES.c.shut.is_not(None) | _UNREACHED, _ALONE
    )
    .outerjoin(DIALOGUES, dialogues.HERE)
    .outerjoin(PLACES, PLACES.c.place == bindparam("in_place"))
)
_ADD = insert(PEOPLE)
_ONCE = ("id", "since")
KEEP = _ADD.on_conflict_do_update(
    index_elements=[P.id],
    set_={
        column.name: _ADD.excluded[column.name] for column in COLUMNS if column.name not in _ONCE
    },
)
NAME = insert(IDENTITIES).on_conflict_do_nothing()
ACCOUNTS = (
    select(NAMES.platform, NAMES.account)
    .where(NAMES.person == bindparam("of_person"))
    .order_by(NAMES.platform, NAMES.account)
)


async def find(tx: Transaction, identity: Identity) -> Person:
    row = (await tx.run(FIND, account(identity))).one_or_none()
    return made(row) if row else newcomer()


async def by_id(tx: Transaction, person: str) -> Person | None:
    row = (await tx.run(BY_ID, {"of_person": person})).one_or_none()
    return made(row) if row else None


async def find_with_dialogue(
    tx: Transaction, identity: Identity, place: Place
) -> tuple[Person, Dialogue | None, bool, bool] | None:
    """All in one statement; None for a newcomer. The last two: whether something couldn't be told,
    to them or in this place; and whether they are in no team, neither lead one."""
    values = {**account(identity), **dialogues.here(identity, place)}
    row = (await tx.run(WITH_DIALOGUE, values)).one_or_none()
    if row is None:
        return None
    *person, form, step, gig, answers, untold, alone = row
    open_ = dialogues.made(form, step, gig, answers) if form else None
    return made(person), open_, bool(untold), bool(alone)


async def accounts(tx: Transaction, person: str) -> Sequence[Identity]:
    return [Identity(*row) for row in await tx.run(ACCOUNTS, {"of_person": person})]


async def keep(
    tx: Transaction, identity: Identity, person: Person, newly: bool, at: datetime | None
) -> None:
    """newly: the identity has nobody yet. Stale when another process was quicker to meet it."""
    await tx.run(KEEP, values(person) | {"since": person.since or at})
    if newly:
        named = await tx.run(NAME, {**account(identity), "person": person.id})
        if named.rowcount == 0:
            raise LostRace("gig.moved-on")


def values(person: Person) -> dict[str, object]:
    """As in the row, but for when they were met."""
    rhythm = person.rhythm
    return {
        "id": person.id,
        "language": person.language,
        "zone": person.zone,
        "profile": person.profile,
        "lessons": json.dumps(person.lessons),
        "pace": rhythm.pace,
        "quiet_from": rhythm.quiet_from,
        "quiet_to": rhythm.quiet_to,
        "fasting": rhythm.fasting,
        "discreet": rhythm.discreet,
    }


def account(identity: Identity) -> dict[str, str]:
    return {"platform": identity.platform, "account": identity.account}


def made(row: Sequence[Any]) -> Person:
    """From COLUMNS, in their order."""
    id_, language, zone, profile, lessons, pace, quiet_from, quiet_to, fasting, discreet, since = (
        row
    )
    rhythm = Rhythm(pace or "normal", quiet_from, quiet_to, fasting, discreet)
    told = tuple(json.loads(lessons))
    return Person(id_, language, zone, profile, told, known=True, rhythm=rhythm, since=since)


def newcomer() -> Person:
    return Person(secrets.token_hex(8))
