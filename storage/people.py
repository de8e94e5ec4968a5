"""People, and which accounts are theirs."""

import json
import secrets

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from gigs.records import Dialogue, Identity, Person, Place
from gigs.refusals import Stale
from storage import dialogues
from storage.schema import DIALOGUES, IDENTITIES, PEOPLE
from storage.transactions import Transaction

P, NAMES, D = PEOPLE.c, IDENTITIES.c, DIALOGUES.c
OF_IDENTITY = (NAMES.platform == bindparam("platform")) & (NAMES.account == bindparam("account"))
FIND = (
    select(P.id, P.language, P.zone, P.profile, P.lessons)
    .join_from(IDENTITIES, PEOPLE, P.id == NAMES.person)
    .where(OF_IDENTITY)
)
WITH_DIALOGUE = FIND.add_columns(D.form, D.step, D.gig, D.answers).outerjoin(
    DIALOGUES, dialogues.HERE
)
_ADD = insert(PEOPLE)
KEEP = _ADD.on_conflict_do_update(
    index_elements=[P.id],
    set_={name: _ADD.excluded[name] for name in ("language", "zone", "profile", "lessons")},
)
NAME = insert(IDENTITIES).on_conflict_do_nothing()


async def find(tx: Transaction, identity: Identity) -> Person:
    row = (await tx.run(FIND, account(identity))).one_or_none()
    return made(*row) if row else newcomer()


async def find_with_dialogue(
    tx: Transaction, identity: Identity, place: Place
) -> tuple[Person, Dialogue | None] | None:
    """Both in one statement; None for a newcomer."""
    values = {**account(identity), **dialogues.here(identity, place)}
    row = (await tx.run(WITH_DIALOGUE, values)).one_or_none()
    if row is None:
        return None
    id_, language, zone, profile, lessons, form, step, gig, answers = row
    open_ = dialogues.made(form, step, gig, answers) if form else None
    return made(id_, language, zone, profile, lessons), open_


async def keep(tx: Transaction, identity: Identity, person: Person, newly: bool) -> None:
    """newly: the identity has nobody yet. Stale when another process was quicker to meet it."""
    values = {
        "id": person.id,
        "language": person.language,
        "zone": person.zone,
        "profile": person.profile,
        "lessons": json.dumps(person.lessons),
    }
    await tx.run(KEEP, values)
    if newly:
        named = await tx.run(NAME, {**account(identity), "person": person.id})
        if named.rowcount == 0:
            raise Stale("gig.moved-on")


def account(identity: Identity) -> dict[str, str]:
    return {"platform": identity.platform, "account": identity.account}


def made(
    id_: str, language: str | None, zone: str | None, profile: str | None, lessons: str
) -> Person:
    return Person(id_, language, zone, profile, tuple(json.loads(lessons)), known=True)


def newcomer() -> Person:
    return Person(secrets.token_hex(8))
