"""Who has which part in a gig: the strongest of all the ways in which they came to one."""

from collections.abc import Mapping, Sequence

from sqlalchemy import BindParameter, CompoundSelect, bindparam, literal, or_, select, union_all

from gigs.records import SharedLine
from gigs.roles import APPOINTED, Role, strongest
from storage.schema import GIGS
from storage.team_tables import BINDINGS, GROUPS, ROLES
from storage.transactions import Transaction

G, B, R, GIG = GROUPS.c, BINDINGS.c, ROLES.c, GIGS.c
OF_GIG: BindParameter[str] = bindparam("of_gig")
OF_PERSON: BindParameter[str] = bindparam("of_person")
_PEOPLE: BindParameter[Sequence[str]] = bindparam("of_people", expanding=True)
ROLES_OF = (
    select(GIG.id, GIG.owner, G.lead, R.role)
    .select_from(GIGS)
    .outerjoin(BINDINGS, B.gig == GIG.id)
    .outerjoin(GROUPS, G.key == B.within)
    .outerjoin(ROLES, (R.person == OF_PERSON) & or_(R.within == B.within, R.within == GIG.id))
    .where(GIG.id.in_(bindparam("of_gigs", expanding=True)))
)
_GIVEN = (R.person == OF_PERSON, R.role.in_([role.value for role in APPOINTED]))
_PARTS = union_all(
    select(B.gig, literal(Role.LEAD.value).label("role"))
    .join(GROUPS, G.key == B.within)
    .where(G.lead == OF_PERSON),
    select(B.gig, R.role).join(ROLES, R.within == B.within).where(*_GIVEN),
    select(R.within, R.role).where(*_GIVEN),
).subquery("parts")
WITH = (
    select(GIG.id, GIG.name, _PARTS.c.role)
    .join(_PARTS, _PARTS.c.gig == GIG.id)
    .where(GIG.owner != OF_PERSON, ~GIG.closed)
    .order_by(GIG.updated_at.desc(), GIG.id)
)
# One row for each way in which one of these people has a part in the gig.
PARTS: CompoundSelect[str, str] = union_all(
    select(GIG.owner, literal(Role.OWNER.value)).where(GIG.id == OF_GIG, GIG.owner.in_(_PEOPLE)),
    select(G.lead, literal(Role.LEAD.value))
    .join(BINDINGS, B.within == G.key)
    .where(B.gig == OF_GIG, G.lead.in_(_PEOPLE)),
    select(R.person, R.role).where(
        or_(R.within == OF_GIG, R.within.in_(select(B.within).where(B.gig == OF_GIG))),
        R.person.in_(_PEOPLE),
        R.role.in_([role.value for role in APPOINTED]),
    ),
)


async def roles(tx: Transaction, gigs: Sequence[str], person: str) -> Mapping[str, Role]:
    """The strongest part a person has in each of them, where they have one."""
    rows = await tx.run(ROLES_OF, {"of_gigs": list(gigs), "of_person": person})
    parts: dict[str, list[Role]] = {}
    for gig, owner, lead, role in rows:
        parts.setdefault(gig, []).extend(_parts(person, owner, lead, role))
    found = {gig: strongest(held) for gig, held in parts.items()}
    return {gig: role for gig, role in found.items() if role is not None}


async def parts(tx: Transaction, gig: str, people: Sequence[str]) -> Mapping[str, Role]:
    """The strongest part in it of each of these people, where they have one."""
    held: dict[str, list[Role]] = {}
    values = {"of_gig": gig, "of_people": list(people)}
    for person, part in await tx.run(PARTS, values) if people else ():
        held.setdefault(person, []).append(Role(part))
    return {person: role for person, of in held.items() if (role := strongest(of))}


async def shared(tx: Transaction, person: str) -> Sequence[SharedLine]:
    """Open gigs of others in which this person has a part, newest first."""
    found: dict[str, SharedLine] = {}
    for gig, name, role in await tx.run(WITH, {"of_person": person}):
        held = [Role(role), *([found[gig].role] if gig in found else [])]
        found[gig] = SharedLine(gig, name, strongest(held) or held[0])
    return list(found.values())


def _parts(person: str, owner: str, lead: str | None, role: str | None) -> list[Role]:
    parts = [Role.OWNER] if owner == person else []
    parts += [Role.LEAD] if lead == person else []
    return [*parts, Role(role)] if role in APPOINTED else parts
