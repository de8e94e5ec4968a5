"""Places in which a platform lets nothing be said, and chats that go on under another name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, delete, func, select, update

from gigs.records import Binding, Place
from storage import codes, outbox
from storage.nudges import StoredNudges
from storage.places import chat_key, place_key, place_parts
from storage.schema import PLACES
from storage.team_tables import BINDINGS, GROUPS, ROLES
from storage.teams import BIND
from storage.transactions import Transaction

P, G, B, R = PLACES.c, GROUPS.c, BINDINGS.c, ROLES.c
FOUND = select(P.place, P.shut).where(P.place == bindparam("in_place"))
FOUND_ALL = (
    select(P.place, P.shut)
    .where(func.substr(P.place, 1, bindparam("so_far")) == bindparam("of_chat"))
    .order_by(P.place)
)
SHUT = select(P.place, P.shut).where(
    P.place.in_(bindparam("in_places", expanding=True)), P.shut.is_not(None)
)
OPEN = update(PLACES).where(P.place == bindparam("in_place")).values(shut=None)
GROUP = select(GROUPS).where(G.key == bindparam("of_group"))
LED_ON = (
    update(GROUPS)
    .where(G.key == bindparam("of_group"))
    .values(
        lead=func.coalesce(G.lead, bindparam("its_lead")),
        language=func.coalesce(G.language, bindparam("its_language")),
    )
)
BOUND = select(B.gig, B.place, B.at).where(B.within == bindparam("of_group"))
UNBIND = delete(BINDINGS).where(B.within == bindparam("of_group"))
_THERE = select(R.person).where(R.within == bindparam("to_group"))
TWICE = delete(ROLES).where(R.within == bindparam("of_group"), R.person.in_(_THERE))
FOLLOW = update(ROLES).where(R.within == bindparam("of_group")).values(within=bindparam("to_group"))
DROP = delete(GROUPS).where(G.key == bindparam("of_group"))
REMOVED, GONE = "removed", "gone"  # reasons: put out of the group; the place is no more


class StoredWhereabouts:
    def __init__(self, tx: Transaction, nudges: StoredNudges) -> None:
        self._tx, self._nudges = tx, nudges

    async def shut(self, place: Place, why: str, whole: bool = False) -> Sequence[Place]:
        """Nothing can be told there, whole: nor anywhere in its chat. Those that were open."""
        opened = []
        for one, before in await self._found(place, whole):
            if await outbox.shut(self._tx, one, _reason(before, why)):
                self._nudges.changed = True
            if before is None:
                opened.append(one)
        return opened

    async def open(self, place: Place, whole: bool = False) -> Sequence[Place]:
        """Something can be told there again. Those that were shut."""
        shut = [one for one, why in await self._found(place, whole) if why is not None]
        for one in shut:
            await self._tx.run(OPEN, {"in_place": place_key(one)})
        return shut

    async def shut_among(self, places: Collection[Place]) -> Mapping[Place, str]:
        """With the reason."""
        by_key = {place_key(place): place for place in places}
        found = await self._tx.run(SHUT, {"in_places": list(by_key)})
        return {by_key[key]: why or "" for key, why in found.all()}

    async def move(self, old: Place, new: Place) -> Sequence[Binding]:
        """A chat and all its topics go on under another name, with what is set and shown there,
        everybody's part in it, and the codes that lead back there. Where its gigs are shown now."""
        for place, _ in await self._found(old, whole=True):
            await outbox.move(self._tx, place, replace(new, thread=place.thread))
        await codes.follow(self._tx, old, new)
        return await self._group_moved(old, new)

    async def _found(self, place: Place, whole: bool) -> list[tuple[Place, str | None]]:
        """Those that anything was said in."""
        begins = chat_key(place)
        if whole:
            found = await self._tx.run(FOUND_ALL, {"of_chat": begins, "so_far": len(begins)})
        else:
            found = await self._tx.run(FOUND, {"in_place": place_key(place)})
        return [
            (Place(*place_parts(key), private=place.private), shut) for key, shut in found.all()
        ]

    async def _group_moved(self, old: Place, new: Place) -> list[Binding]:
        """Where the new one was set already, that holds."""
        from_, to = (f"{place.platform}:{place.chat}" for place in (old, new))
        row = (await self._tx.run(GROUP, {"of_group": from_})).mappings().one_or_none()
        if row is None:
            return []
        if (await self._tx.run(GROUP, {"of_group": to})).one_or_none() is None:
            await self._tx.run(GROUPS.insert(), {**row, "key": to})
        else:
            its = {"its_lead": row["lead"], "its_language": row["language"]}
            await self._tx.run(LED_ON, {"of_group": to, **its})
        moved = []
        for gig, place, at in (await self._tx.run(BOUND, {"of_group": from_})).all():
            there = replace(new, thread=place_parts(place)[2])
            key = place_key(there)
            await self._tx.run(BIND, {"gig": gig, "place": key, "within": to, "at": at})
            moved.append(Binding(gig, there, to))
        both = {"of_group": from_, "to_group": to}
        for statement in (UNBIND, TWICE, FOLLOW, DROP):
            await self._tx.run(statement, both)
        return moved


def _reason(before: str | None, why: str) -> str:
    """The first one holds, since what comes after it follows from it; but whoever is put out finds
    back all that isn't gone for good."""
    return why if before is None or (why == REMOVED and before != GONE) else before
