"""One-time codes: each stands for what one person asked for, until its time is over.

Only a code's hash is kept. Whoever tries wrong ones too often isn't heard for a while, not even
with a right one: so nobody finds one by trying.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Executable, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from gigs.codes import LENGTH, LETTERS, for_place, place_meant, plain
from gigs.records import Identity, Person, Place, Taken
from storage.schema import CODE_TRIES, CODES
from storage.transactions import Transaction

TRIES = 5
WITHIN = timedelta(minutes=10)

C, T = CODES.c, CODE_TRIES.c
REPLACE = delete(CODES).where(
    C.person == bindparam("of_person"),
    C.purpose == bindparam("for_purpose"),
    C.subject == bindparam("of_subject"),
)
ADD = insert(CODES)
_THIS = (C.hash == bindparam("of_hash"), C.purpose == bindparam("for_purpose"))
LOOK = select(C.person, C.subject).where(*_THIS, C.until > bindparam("now"))
TAKE = delete(CODES).where(*_THIS, C.until > bindparam("now")).returning(C.person, C.subject)
_SAME = (C.purpose == bindparam("for_purpose"), C.subject == bindparam("of_subject"))
WAITING = select(C.hash).where(*_SAME, C.until > bindparam("now")).order_by(C.hash)
VOID_ALL = delete(CODES).where(*_SAME)
OF_PURPOSE = select(C.hash, C.subject).where(C.purpose == bindparam("for_purpose"))
FOLLOW = (
    update(CODES)
    .where(C.hash == bindparam("of_hash"))
    .values(subject=bindparam("new_subject", type_=C.subject.type))
)
TRIED = select(func.count()).where(T.identity == bindparam("by"), T.at > bindparam("since"))
TRY = insert(CODE_TRIES)
DROP = delete(CODES).where(C.until <= bindparam("now"))
DROP_TRIES = delete(CODE_TRIES).where(T.at <= bindparam("before"))


class StoredCodes:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def make(self, purpose: str, person: Person, subject: str, until: datetime) -> str:
        """A new one, instead of the person's older one for the same. The person must be known."""
        of = {"of_person": person.id, "for_purpose": purpose, "of_subject": subject}
        await self._tx.run(REPLACE, of)
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        values = {"purpose": purpose, "person": person.id, "subject": subject, "until": until}
        await self._tx.run(ADD, {"hash": _hash(code), **values})
        return code

    async def look(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """What it stands for. None for a wrong or ended one, and after too many wrong ones."""
        return await self._found(LOOK, purpose, code, by, now)

    async def take(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """The same, and it's used up."""
        return await self._found(TAKE, purpose, code, by, now)

    async def void(self, purpose: str, code: str, now: datetime) -> Taken | None:
        """It's used up by nobody, whoever tried what before. What it stood for, if it held."""
        of = {"of_hash": _hash(code), "for_purpose": purpose, "now": now}
        row = (await self._tx.run(TAKE, of)).one_or_none()
        return Taken(*row) if row else None

    async def waiting(self, purpose: str, subject: str, now: datetime) -> Sequence[str]:
        of = {"for_purpose": purpose, "of_subject": subject, "now": now}
        return list((await self._tx.run(WAITING, of)).scalars())

    async def void_all(self, purpose: str, subject: str) -> None:
        await self._tx.run(VOID_ALL, {"for_purpose": purpose, "of_subject": subject})

    async def _found(
        self, statement: Executable, purpose: str, code: str, by: Identity, now: datetime
    ) -> Taken | None:
        tried = await self._tx.run(TRIED, {"by": str(by), "since": now - WITHIN})
        if tried.scalar_one() >= TRIES:
            return None
        of = {"of_hash": _hash(code), "for_purpose": purpose, "now": now}
        row = (await self._tx.run(statement, of)).one_or_none()
        if row is None:
            await self._tx.run(TRY, {"identity": str(by), "at": now})
            return None
        return Taken(*row)


async def follow(tx: Transaction, old: Place, new: Place) -> None:
    """A chat goes on under another name: what leads back to a place in it leads there. Of these
    codes there are few, since each ends within the hour."""
    group = f"{new.platform}:{new.chat}"
    for hash_, subject in (await tx.run(OF_PURPOSE, {"for_purpose": "bind"})).all():
        _, place = place_meant(subject)
        if (place.platform, place.chat) == (old.platform, old.chat):
            there = for_place(group, replace(new, thread=place.thread))
            await tx.run(FOLLOW, {"of_hash": hash_, "new_subject": there})


async def drop(tx: Transaction, now: datetime) -> None:
    """What nobody can use any more."""
    await tx.run(DROP, {"now": now})
    await tx.run(DROP_TRIES, {"before": now - WITHIN})


def _hash(code: str) -> str:
    return hashlib.sha256(plain(code).encode()).hexdigest()
