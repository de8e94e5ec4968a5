"""What a group alone had given to people ends: nothing of these gigs is shown to them any more, or
told by itself. In so many statements whether a group has five people or five hundred."""

from collections.abc import Collection

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    case,
    delete,
    or_,
    select,
    true,
    union,
    update,
)

from gigs.records import Identity, Place
from gigs.roles import APPOINTED
from storage import messages
from storage.board import Board
from storage.nudge_rows import SENT, SETTLED, TO_COME, WITHDRAWN, N, in_states
from storage.nudge_tables import NUDGES
from storage.nudges import BESIDE, StoredNudges
from storage.places import place_key, private
from storage.schema import GIGS, IDENTITIES
from storage.team_tables import BINDINGS, GROUPS, ROLES, WATCHES
from storage.transactions import Transaction

G, B, R, W, NAMES = GROUPS.c, BINDINGS.c, ROLES.c, WATCHES.c, IDENTITIES.c
WITHIN: BindParameter[str] = bindparam("of_within")
_THESE: BindParameter[Collection[str]] = bindparam("of_gigs", expanding=True)
_THERE = union(
    select(R.person).where(R.within == WITHIN),
    select(G.lead.label("person")).where(G.key == WITHIN, G.lead.is_not(None)),
).subquery()


def _has_part(gig: ColumnElement[str], person: ColumnElement[str]) -> ColumnElement[bool]:
    """By whatever way."""
    given = [role.value for role in APPOINTED]
    held = ROLES.alias()
    through = (
        select(B.gig)
        .join(GROUPS, G.key == B.within)
        .outerjoin(held, (held.c.within == B.within) & (held.c.person == person))
        .where(B.gig == gig, or_(G.lead == person, held.c.role.in_(given)))
    )
    direct = ROLES.alias()
    alone = select(direct.c.ref).where(
        direct.c.within == gig, direct.c.person == person, direct.c.role.in_(given)
    )
    its = GIGS.alias()
    own = select(its.c.id).where(its.c.id == gig, its.c.owner == person)
    return or_(own.exists(), through.exists(), alone.exists())


# Also of those whose part by another group may be a lesser one: that one shows it when they ask.
OF_OTHERS = (
    select(GIGS.c.id, NAMES.platform, NAMES.account)
    .join_from(GIGS, _THERE, true())
    .join(IDENTITIES, NAMES.person == _THERE.c.person)
    .where(GIGS.c.id.in_(_THESE), GIGS.c.owner != _THERE.c.person)
)
UNWATCH = delete(WATCHES).where(
    W.gig.in_(_THESE), W.person.in_(select(_THERE.c.person)), ~_has_part(W.gig, W.person)
)
# As when they leave a gig (nudges.py): what they asked for themself stays.
_PLANNED = N.kind.not_in(BESIDE)
_RAISED = N.kind == BESIDE[1]
WITHDRAW = (
    update(NUDGES)
    .where(
        N.gig.in_(_THESE),
        N.person.in_(select(_THERE.c.person)),
        or_(_PLANNED & in_states(*TO_COME, SENT), _RAISED & in_states(*TO_COME)),
        ~_has_part(N.gig, N.person),
    )
    .values(state=case((N.state == SENT, SETTLED), else_=WITHDRAWN))
)


async def part(
    tx: Transaction, board: Board, nudges: StoredNudges, gigs: Collection[str], within: str
) -> list[Place]:
    """Where something is taken back and can be told so. What is still told to them by itself is
    up to the part that they have afterwards."""
    these = {"of_gigs": sorted(gigs), "of_within": within}
    accounts: dict[Place, set[str]] = {}
    for gig, platform, account in await tx.run(OF_OTHERS, these):
        accounts.setdefault(private(Identity(platform, account)), set()).add(gig)
    await tx.run(UNWATCH, these)
    gone = (await tx.run(WITHDRAW, these)).rowcount
    nudges.changed = nudges.changed or gone > 0
    by_key = {place_key(place): place for place in accounts}
    told = await messages.of_gigs(tx, list(by_key), gigs)
    taken = [one for one in told if one.gig in accounts[by_key[one.place]]]
    for one in taken:
        board.take_back(one.place, one.id)
    return [by_key[key] for key in dict.fromkeys(one.place for one in taken if one.open)]
