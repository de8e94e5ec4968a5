"""Groups, who has which part in them, and where gigs are shown."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    bindparam,
    delete,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from gigs.records import Binding, Group, Member, Person, Place, SharedLine
from gigs.roles import Role
from storage import parts, people
from storage.places import place_key, place_parts
from storage.schema import GIGS, IDENTITIES, PEOPLE
from storage.team_tables import BINDINGS, GROUPS, ROLES
from storage.texts import storable
from storage.transactions import Transaction

G, B, R, GIG = GROUPS.c, BINDINGS.c, ROLES.c, GIGS.c
OF_GIG: BindParameter[str] = bindparam("of_gig")
OF_PERSON: BindParameter[str] = bindparam("of_person")
WITHIN: BindParameter[str] = bindparam("of_within")
COLUMNS = (G.key, G.lead, G.language, G.team_only, G.digest_hour, G.muted)
FIND = select(*COLUMNS).where(G.key == WITHIN)
OF_PLACE = (
    select(*COLUMNS).join(BINDINGS, B.within == G.key).where(B.place == bindparam("in_place"))
)
ZONE = select(PEOPLE.c.zone).where(PEOPLE.c.id == OF_PERSON)
LED = select(*COLUMNS).where(G.lead == OF_PERSON).order_by(G.key)
_ADD = insert(GROUPS)
KEEP = _ADD.on_conflict_do_update(
    index_elements=[G.key],
    set_={
        name: _ADD.excluded[name]
        for name in ("lead", "language", "team_only", "digest_hour", "muted")
    },
)
MEMBERS = select(R.ref, R.within, R.person, R.role, R.name).order_by(R.ref)
OF_WITHIN = MEMBERS.where(R.within == WITHIN)
BY_REF = MEMBERS.where(R.ref == bindparam("of_ref"))
_PART = insert(ROLES)
APPOINT = _PART.on_conflict_do_update(
    index_elements=[R.within, R.person],
    set_={"role": _PART.excluded.role, "name": _PART.excluded.name},
)
DISMISS = delete(ROLES).where(R.within == WITHIN, R.person == OF_PERSON)
BIND = insert(BINDINGS).on_conflict_do_nothing()
UNBIND = delete(BINDINGS).where(B.gig == OF_GIG, B.place == bindparam("in_place"))
BOUND = select(B.gig, B.place, B.within).order_by(B.at, B.gig)
OF_GIGS = BOUND.where(B.gig == OF_GIG)
IN_GROUP = BOUND.where(B.within == WITHIN)
ON_PLATFORM = BOUND.where(B.within.startswith(bindparam("groups_of")))
BOUND_AMONG = select(B.place).where(B.place.in_(bindparam("in_places", expanding=True)))
IN_PLACE = BOUND.where(B.place == bindparam("in_place"))
MINE = MEMBERS.where(R.person == OF_PERSON, R.role != Role.LEAD.value)
LEADS = (
    select(B.gig, *people.COLUMNS)
    .select_from(BINDINGS)
    .join(GROUPS, G.key == B.within)
    .join(PEOPLE, PEOPLE.c.id == G.lead)
    .join(GIGS, GIG.id == B.gig)
    .where(B.gig.in_(bindparam("of_gigs", expanding=True)), GIG.owner != G.lead)
    .distinct()
)
NAMES = (
    select(IDENTITIES.c.platform, IDENTITIES.c.account, R.name)
    .join(ROLES, R.person == IDENTITIES.c.person)
    .where(or_(R.within == OF_GIG, R.within.in_(select(B.within).where(B.gig == OF_GIG))))
)


class StoredTeams:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.in_none: set[str] = set()  # people who have no part and lead nowhere

    async def role(self, gig: str, person: str) -> Role | None:
        """The strongest part a person has in a gig."""
        return (await self.roles([gig], person)).get(gig)

    async def roles(self, gigs: Sequence[str], person: str) -> Mapping[str, Role]:
        return await parts.roles(self._tx, gigs, person)

    async def parts(self, gig: str, people: Sequence[str]) -> Mapping[str, Role]:
        return await parts.parts(self._tx, gig, people)

    async def group(self, key: str) -> Group:
        """As it was set; a fresh one (not known) for one that nobody has set anything in."""
        row = (await self._tx.run(FIND, {"of_within": key})).one_or_none()
        return Group(*row, known=True) if row else Group(key)

    async def group_of(self, place: Place) -> Group | None:
        """Of a place in which a gig is shown."""
        row = (await self._tx.run(OF_PLACE, {"in_place": place_key(place)})).first()
        return Group(*row, known=True) if row else None

    async def zone_of(self, group: Group) -> str | None:
        """Of its lead."""
        return (await self._tx.run(ZONE, {"of_person": group.lead})).scalar_one_or_none()

    async def led_by(self, person: str) -> Sequence[Group]:
        if person in self.in_none:
            return ()
        rows = await self._tx.run(LED, {"of_person": person})
        return [Group(*row, known=True) for row in rows]

    async def keep(self, group: Group) -> None:
        values = {
            "key": group.key,
            "lead": group.lead,
            "language": group.language,
            "team_only": group.team_only,
            "digest_hour": group.digest_hour,
            "muted": group.muted,
        }
        self.in_none.discard(group.lead or "")
        await self._tx.alone()
        await self._tx.run(KEEP, values)

    async def members(self, within: str) -> Sequence[Member]:
        """Those who have a part, or asked for one, in the order in which they came."""
        return [Member(*row) for row in await self._tx.run(OF_WITHIN, {"of_within": within})]

    async def member(self, ref: int) -> Member | None:
        row = (await self._tx.run(BY_REF, {"of_ref": ref})).one_or_none()
        return Member(*row) if row else None

    async def appoint(self, within: str, person: str, role: str, name: str, at: datetime) -> None:
        """Alone: what the older part showed is taken back, also what is being shown just now."""
        await self._tx.alone()
        self.in_none.discard(person)
        values = {"within": within, "person": person, "role": role, "name": storable(name)}
        await self._tx.run(APPOINT, {**values, "since": at})

    async def dismiss(self, within: str, person: str) -> None:
        await self._tx.alone()
        await self._tx.run(DISMISS, {"of_within": within, "of_person": person})

    async def bind(self, binding: Binding, at: datetime) -> bool:
        """False if it's shown there already. The group must be kept before."""
        await self._tx.alone()
        values = {"gig": binding.gig, "place": place_key(binding.place), "within": binding.within}
        return (await self._tx.run(BIND, {**values, "at": at})).rowcount == 1

    async def unbind(self, bindings: Sequence[Binding]) -> None:
        await self._tx.alone()
        gone = sorted((one.gig, place_key(one.place)) for one in bindings)
        if gone:
            await self._tx.run(UNBIND, [{"of_gig": g, "in_place": key} for g, key in gone])

    async def bindings(self, gig: str) -> Sequence[Binding]:
        return _bound(await self._tx.run(OF_GIGS, {"of_gig": gig}))

    async def bound_in(self, group: str) -> Sequence[Binding]:
        return _bound(await self._tx.run(IN_GROUP, {"of_within": group}))

    async def bound_on(self, platform: str) -> Sequence[Binding]:
        return _bound(await self._tx.run(ON_PLATFORM, {"groups_of": f"{platform}:"}))

    async def bound_at(self, place: Place) -> Sequence[Binding]:
        return _bound(await self._tx.run(IN_PLACE, {"in_place": place_key(place)}))

    async def bound_among(self, keys: Sequence[str]) -> Collection[str]:
        """Those of these places, by their keys, in which a gig is shown."""
        return set((await self._tx.run(BOUND_AMONG, {"in_places": keys})).scalars())

    async def leads(self, gigs: Collection[str]) -> Mapping[str, Sequence[Person]]:
        found: dict[str, list[Person]] = {}
        rows = await self._tx.run(LEADS, {"of_gigs": list(gigs)}) if gigs else ()
        for gig, *person in rows:
            found.setdefault(gig, []).append(people.made(person))
        return found

    async def gigs_with(self, person: str) -> Sequence[SharedLine]:
        return () if person in self.in_none else await parts.shared(self._tx, person)

    async def parts_of(self, person: str) -> Sequence[Member]:
        if person in self.in_none:
            return ()
        return [Member(*row) for row in await self._tx.run(MINE, {"of_person": person})]

    async def names(self, gig: str) -> Mapping[str, str]:
        """By identity, as their platforms showed those who have a part in it."""
        rows = await self._tx.run(NAMES, {"of_gig": gig})
        return {f"{platform}:{account}": name for platform, account, name in rows}


def _bound(rows: Any) -> list[Binding]:
    return [
        Binding(gig, Place(*place_parts(place), private=False), within)
        for gig, place, within in rows
    ]
