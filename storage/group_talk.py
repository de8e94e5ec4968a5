"""When groups are told something by themselves, and what they were told."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, bindparam, select, update

from gigs.records import BoundTalk, Group, GroupTalk, Place
from storage.nudges import StoredNudges
from storage.places import place_key, place_parts
from storage.schema import MESSAGES, PEOPLE
from storage.team_tables import BINDINGS, GROUPS, SPEAKS
from storage.transactions import Transaction

SLOT = "group:"  # what the slots of a group's own messages begin with

G, B, M = GROUPS.c, BINDINGS.c, MESSAGES.c
_WITHIN = bindparam("of_within", type_=B.within.type)
_TALK = select(
    G.key, G.lead, G.language, G.team_only, G.digest_hour, G.muted,
    PEOPLE.c.zone, G.speaks_at, G.digest_day, G.told_day, G.told,
).outerjoin_from(GROUPS, PEOPLE, PEOPLE.c.id == G.lead)  # fmt: skip
OF = _TALK.where(G.key == _WITHIN).with_for_update(of=GROUPS)
DUE = (
    _TALK.where(SPEAKS, G.speaks_at <= bindparam("now"))
    .order_by(G.speaks_at)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(of=GROUPS, skip_locked=True)
)
SILENT = (
    select(G.key)
    .where(
        G.speaks_at.is_(None),
        ~G.muted,
        G.key > bindparam("after"),
        select(B.gig).where(B.within == G.key).exists(),
    )
    .order_by(G.key)
    .limit(bindparam("most", type_=Integer))
)
BOUND = (
    select(B.gig, B.place, B.told_stage, B.told_due)
    .where(B.within == _WITHIN)
    .order_by(B.at, B.gig, B.place)
)
KEEP = (
    update(GROUPS)
    .where(G.key == _WITHIN)
    .values(
        speaks_at=bindparam("new_at"),
        digest_day=bindparam("new_digest_day"),
        told_day=bindparam("new_told_day"),
        told=bindparam("new_told"),
    )
)
_TOLD = update(BINDINGS).where(B.within == _WITHIN, B.gig == bindparam("of_gig"))
TOLD_STAGE = _TOLD.values(told_stage=bindparam("new_stage"))
TOLD_DUE = _TOLD.values(told_due=bindparam("new_due"))
SAID = select(M.place, M.slot).where(
    M.place.in_(bindparam("in_places", expanding=True)),
    ~M.gone,
    M.slot.startswith(SLOT, autoescape=True),
)


class StoredGroupTalk:
    def __init__(self, tx: Transaction, nudges: StoredNudges) -> None:
        """nudges: told when something may leave at another time than before."""
        self._tx, self._nudges = tx, nudges

    async def of(self, key: str) -> GroupTalk | None:
        row = (await self._tx.run(OF, {"of_within": key})).one_or_none()
        return _made(row) if row else None

    async def due(self, now: datetime, most: int) -> Sequence[GroupTalk]:
        return [_made(row) for row in await self._tx.run(DUE, {"now": now, "most": most})]

    async def silent(self, after: str, most: int) -> Sequence[str]:
        found = await self._tx.run(SILENT, {"after": after, "most": most})
        return found.scalars().all()

    async def bound(self, key: str) -> Sequence[BoundTalk]:
        return [
            BoundTalk(gig, Place(*place_parts(place), private=False), stage, due)
            for gig, place, stage, due in await self._tx.run(BOUND, {"of_within": key})
        ]

    async def keep(self, talk: GroupTalk) -> None:
        values = {
            "of_within": talk.group.key,
            "new_at": talk.speaks_at,
            "new_digest_day": talk.digest_day,
            "new_told_day": talk.told_day,
            "new_told": talk.told,
        }
        await self._tx.run(KEEP, values)
        self._nudges.changed = True

    async def told(self, key: str, stages: Mapping[str, str], dues: Mapping[str, datetime]) -> None:
        there = {"of_within": key}
        if stages:
            rows = [{**there, "of_gig": g, "new_stage": s} for g, s in sorted(stages.items())]
            await self._tx.run(TOLD_STAGE, rows)
        if dues:
            await self._tx.run(
                TOLD_DUE, [{**there, "of_gig": g, "new_due": d} for g, d in sorted(dues.items())]
            )

    async def said(self, places: Collection[Place]) -> Mapping[Place, Sequence[str]]:
        """The slots of what stands there of it."""
        by_key = {place_key(place): place for place in places}
        found: dict[Place, list[str]] = {}
        for key, slot in await self._tx.run(SAID, {"in_places": list(by_key)}):
            found.setdefault(by_key[key], []).append(slot or "")
        return found


def _made(row: Any) -> GroupTalk:
    key, lead, language, team_only, hour, muted, *told = row
    return GroupTalk(Group(key, lead, language, team_only, hour, muted, known=True), *told)
