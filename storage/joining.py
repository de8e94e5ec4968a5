"""Two people turn out to be one: all of the one's becomes the other's.

Gigs keep their journals as they are, since entries name accounts, not people.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Executable,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    select,
    update,
)

from gigs.records import Person
from gigs.refusals import LostRace
from storage import people
from storage.nudge_rows import TO_COME
from storage.nudge_tables import NUDGE_STOPS, NUDGES, REMINDERS
from storage.schema import CODES, FILE_REFS, GIGS, IDENTITIES, PEOPLE
from storage.team_tables import ASKED, GROUPS, ROLES, WATCHES
from storage.transactions import Transaction

P = PEOPLE.c
ASKER: BindParameter[str] = bindparam("of_asker")
OTHER: BindParameter[str] = bindparam("of_other")
# In one order, whoever is the asker. Who begins something of theirs meanwhile has done it before,
# or does it anew with the person they are then.
LOCK = select(*people.COLUMNS).where(P.id.in_([ASKER, OTHER])).order_by(P.id).with_for_update()
SINCE = update(PEOPLE).where(P.id == ASKER).values(since=bindparam("met"))
LEAVE = delete(PEOPLE).where(P.id == OTHER)
MATTER = ("gig", "kind", "subject", "occurrence")


def _twin(table: Table, whose: BindParameter[str], *names: str) -> ColumnElement[bool]:
    """Whether there is the same row of the other of the two."""
    twin = table.alias()
    same = and_(*(twin.c[name] == table.c[name] for name in names))
    return exists(select(twin.c.person).where(twin.c.person == whose, same))


def _passed(table: Table) -> Executable:
    return update(table).where(table.c.person == OTHER).values(person=ASKER)


def _merged(table: Table, *names: str) -> Sequence[Executable]:
    """What both have stays once."""
    return (
        delete(table).where(table.c.person == OTHER, _twin(table, ASKER, *names)),
        _passed(table),
    )


def _told_twin() -> Executable:
    """What the other was told isn't to be told again."""
    twin = NUDGES.alias()
    same = and_(*(twin.c[name] == NUDGES.c[name] for name in MATTER))
    told = select(twin.c.id).where(twin.c.person == OTHER, same, twin.c.state.not_in(TO_COME))
    return delete(NUDGES).where(NUDGES.c.person == ASKER, NUDGES.c.state.in_(TO_COME), exists(told))


def _asked_twin() -> Executable:
    """A part that the other was given already needn't be asked for."""
    return delete(ROLES).where(
        ROLES.c.person == ASKER, ROLES.c.role == ASKED, _twin(ROLES, OTHER, "within")
    )


PASS: Sequence[Executable] = (
    _told_twin(),
    *_merged(NUDGES, *MATTER),
    *_merged(NUDGE_STOPS, "gig", "kind"),
    _passed(REMINDERS),
    *_merged(FILE_REFS, "sha256", "gig"),
    _passed(CODES),
    _asked_twin(),
    *_merged(ROLES, "within"),
    *_merged(WATCHES, "gig"),
    update(GROUPS).where(GROUPS.c.lead == OTHER).values(lead=ASKER),
    update(GIGS).where(GIGS.c.owner == OTHER).values(owner=ASKER),
    _passed(IDENTITIES),
    LEAVE,
)


async def join(tx: Transaction, asker: str, other: str) -> Person:
    """Who the asker is now. Stale if one of the two is gone, or is another's already."""
    await tx.alone()
    who = {"of_asker": asker, "of_other": other}
    both = {person.id: person for person in map(people.made, await tx.run(LOCK, who))}
    if len(both) != 2:
        raise LostRace("gig.moved-on")
    joined = together(both[asker], both[other])
    for statement in PASS:
        await tx.run(statement, who)
    await tx.run(people.KEEP, people.values(joined) | {"since": joined.since})
    await tx.run(SINCE, {"of_asker": asker, "met": joined.since})
    return joined


def together(asker: Person, other: Person) -> Person:
    """The asker's settings; what they never set is as the other has it. Whoever wished for
    discretion, or fasts, does so on both."""
    mine, theirs = asker.rhythm, other.rhythm
    quiet = mine if mine.quiet_from or mine.quiet_to else theirs
    return replace(
        asker,
        language=asker.language or other.language,
        zone=asker.zone or other.zone,
        profile=asker.profile or other.profile,
        lessons=tuple(dict.fromkeys((*asker.lessons, *other.lessons))),
        rhythm=replace(
            mine,
            quiet_from=quiet.quiet_from,
            quiet_to=quiet.quiet_to,
            fasting=mine.fasting or theirs.fasting,
            discreet=mine.discreet or theirs.discreet,
        ),
        since=_earlier(asker.since, other.since),
    )


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    """None is before anything was noted."""
    return min(one, other) if one and other else None
