"""A person taken out of what they share with others: their words, wherever these stand, and their
parts; and their own gigs out of the groups that showed them.

A gig of others keeps its record: it says that texts were erased, and still verifies. The work that
it names as its previews and deliveries stays with its owner, under a name of no meaning; any other
file that the person brought into it goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Delete,
    bindparam,
    delete,
    or_,
    select,
    union,
    update,
)

from gigs.journal import fold
from storage import erasure, journal
from storage.schema import CODES, DIALOGUES, FILE_REFS, GIGS, OPENINGS
from storage.team_tables import BINDINGS, GROUPS, ROLES, WATCHES
from storage.transactions import Transaction

WHO: BindParameter[str] = bindparam("of_person")
OWN = select(GIGS.c.id).where(GIGS.c.owner == WHO)
R, B, G, F = ROLES.c, BINDINGS.c, GROUPS.c, FILE_REFS.c
_SUBJECTS = OPENINGS.c.subject.in_(bindparam("by_identities", expanding=True))
WORDS = select(OPENINGS.c.gig, OPENINGS.c.subject, OPENINGS.c.text).where(
    _SUBJECTS, OPENINGS.c.gig.not_in(OWN)
)
NAMES = select(R.name).where(R.person == WHO)
# All groups in which they have a part, lead, or show a gig; and single gigs of which they are the
# client.
WITHINS = union(
    select(R.within).where(R.person == WHO),
    select(G.key).where(G.lead == WHO),
    select(B.within).where(B.gig.in_(OWN)),
    OWN,
)
_THERE: BindParameter[Sequence[str]] = bindparam("of_withins", expanding=True)
_THESE: BindParameter[Sequence[str]] = bindparam("of_gigs", expanding=True)
PEOPLE_THERE: CompoundSelect[str | None] = union(
    select(R.person).where(R.within.in_(_THERE)),
    select(G.lead).where(G.key.in_(_THERE), G.lead.is_not(None)),
    select(GIGS.c.owner).join(BINDINGS, B.gig == GIGS.c.id).where(B.within.in_(_THERE)),
    select(GIGS.c.owner).where(GIGS.c.id.in_(_THESE)),
)
PLACES_THERE = select(B.place).where(or_(B.within.in_(_THERE), B.gig.in_(_THESE))).distinct()
LEAD_NONE = update(GROUPS).where(G.lead == WHO).values(lead=None)
BROUGHT = select(F.gig, F.sha256).where(F.person == WHO, F.gig != "", F.gig.not_in(OWN))
_THIS = (F.gig == bindparam("of_gig"), F.sha256 == bindparam("of_file"))
DROP_BROUGHT = delete(FILE_REFS).where(*_THIS)
NAMELESS = select(F.person, F.name).where(*_THIS)
RENAME = (
    update(FILE_REFS).where(*_THIS, F.person == bindparam("held_by")).values(name=bindparam("new"))
)
PARTS: Sequence[Delete] = (
    delete(ROLES).where(or_(R.person == WHO, R.within.in_(OWN))),
    delete(WATCHES).where(or_(WATCHES.c.person == WHO, WATCHES.c.gig.in_(OWN))),
    delete(CODES).where(or_(CODES.c.person == WHO, CODES.c.subject.in_(OWN))),
    delete(BINDINGS).where(B.gig.in_(OWN)),
    delete(DIALOGUES).where(DIALOGUES.c.gig.in_(OWN)),
    delete(FILE_REFS).where(or_(F.person == WHO, F.gig.in_(OWN))),
)


@dataclass(slots=True)
class Shared:
    """What others share with a person, as it stood before the person left."""

    texts: list[bytes] = field(default_factory=list)  # of their openings, JSON
    subjects: set[tuple[str, str]] = field(default_factory=set)  # gig and identity
    names: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)  # ids
    places: list[str] = field(default_factory=list)  # by their keys, in which their groups talk

    @property
    def gigs(self) -> list[str]:
        return sorted({gig for gig, _ in self.subjects})


async def known(tx: Transaction, person: str, names: Sequence[str]) -> Shared:
    """names: their identities."""
    who, shared = {"of_person": person}, Shared()
    for gig, subject, text in await tx.run(WORDS, {**who, "by_identities": list(names)}):
        shared.subjects.add((gig, subject))
        shared.texts.append(bytes(text))
    shared.names = list((await tx.run(NAMES, who)).scalars())
    withins = list((await tx.run(WITHINS, who)).scalars())
    there = {"of_withins": withins, "of_gigs": [*shared.gigs, *withins]}
    people = (await tx.run(PEOPLE_THERE, there)).scalars()
    shared.people = sorted(one for one in people if one and one != person)
    shared.places = list((await tx.run(PLACES_THERE, there)).scalars())
    return shared


async def erase(tx: Transaction, shared: Shared, at: datetime) -> None:
    for gig, subject in sorted(shared.subjects):
        await erasure.take_out(tx, gig, subject, at)


async def leave(tx: Transaction, person: str) -> None:
    """Their parts, and what others hold of their own gigs. Who leads next was settled before."""
    who = {"of_person": person}
    await _files_brought(tx, person)
    for statement in PARTS:
        await tx.run(statement, who)
    await tx.run(LEAD_NONE, who)


async def _files_brought(tx: Transaction, person: str) -> None:
    """Whoever brings a file into a gig of others holds it, and its owner does too."""
    for gig, sha256 in (await tx.run(BROUGHT, {"of_person": person})).all():
        this = {"of_gig": gig, "of_file": sha256}
        if sha256 not in await _named(tx, gig):
            await tx.run(DROP_BROUGHT, this)
            continue
        for holder, name in (await tx.run(NAMELESS, this)).all():
            new = f"file{PurePath(name).suffix[:6]}"
            await tx.run(RENAME, {**this, "held_by": holder, "new": new})


async def _named(tx: Transaction, gig: str) -> set[str | None]:
    """The files that a gig's record rests on: its previews and deliveries."""
    entries = await journal.read(tx, gig)
    if not entries:
        return set()
    now = fold(entries)
    made = {one.file.sha256 for one in now.previews if one.file is not None}
    left = {release.file.sha256 for release in now.releases}
    return {*made, *left, *(preview.shown for preview in now.previews)}
