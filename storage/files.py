"""Who holds which file of the vault. Two people may hold the same one; neither is told so."""

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, select
from sqlalchemy.dialects.postgresql import insert

from gigs.records import FileRef, Identity, Person
from storage.moments import Moment
from storage.people import OF_IDENTITY, account
from storage.schema import FILE_REFS, FILES, GIGS, IDENTITIES
from storage.texts import storable
from storage.transactions import Transaction

F, R = FILES.c, FILE_REFS.c
ADD = insert(FILES).on_conflict_do_nothing()
_REFER = insert(FILE_REFS)
REFER = _REFER.on_conflict_do_update(
    index_elements=[R.person, R.sha256, R.gig],
    set_={name: _REFER.excluded[name] for name in ("name", "media_type", "at")},
)
HELD = (
    select(R.sha256, R.name, F.size, R.media_type)
    .join_from(FILE_REFS, FILES, F.sha256 == R.sha256)
    .where(R.person == bindparam("of_person"), R.sha256 == bindparam("of_file"))
    .order_by(R.at.desc(), R.gig.desc())
    .limit(1)
)
# No longer worked with: a closed gig's, and what was sent long ago and belongs to none.
_SPARE = (R.person == bindparam("of_person")) & (
    exists().where(GIGS.c.id == R.gig, GIGS.c.closed)
    | ((R.gig == "") & (R.at < bindparam("before", type_=Moment)))
)
SPARE = select(func.count(R.sha256.distinct())).where(_SPARE)
DROP_SPARE = delete(FILE_REFS).where(_SPARE)
_THEIRS = select(R.sha256).join(IDENTITIES, IDENTITIES.c.person == R.person).where(OF_IDENTITY)
WEIGHT = select(func.coalesce(func.sum(F.size), 0)).where(F.sha256.in_(_THEIRS))

LET_GO = delete(FILE_REFS).where(
    R.person == bindparam("of_person"), R.media_type == bindparam("of_type")
)


async def refer(
    tx: Transaction, person: Person, gig: str | None, file: FileRef, at: datetime
) -> None:
    await tx.run(ADD, {"sha256": file.sha256, "size": file.size, "at": at})
    values = {
        "person": person.id,
        "sha256": file.sha256,
        "gig": gig or "",
        "name": storable(file.name),
        "media_type": storable(file.media_type),
        "at": at,
    }
    await tx.run(REFER, values)


async def held(tx: Transaction, person: Person, sha256: str) -> FileRef | None:
    row = (await tx.run(HELD, {"of_person": person.id, "of_file": sha256})).one_or_none()
    return FileRef(*row) if row else None


async def weight(tx: Transaction, identity: Identity) -> int:
    """Bytes of all files that the person behind it holds, each counted once."""
    return int((await tx.run(WEIGHT, account(identity))).scalar_one())


async def spare(tx: Transaction, person: Person, before: datetime) -> int:
    """How many files they hold of closed gigs, or since before then of none."""
    values = {"of_person": person.id, "before": before}
    return int((await tx.run(SPARE, values)).scalar_one())


async def drop_spare(tx: Transaction, person: Person, before: datetime) -> None:
    await tx.run(DROP_SPARE, {"of_person": person.id, "before": before})


async def let_go(tx: Transaction, person: Person, media_type: str) -> None:
    await tx.run(LET_GO, {"of_person": person.id, "of_type": media_type})
