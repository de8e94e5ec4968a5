"""What a platform that remembers by itself still has to be told, and what it was told.

A place's told follows its rev. It moves on after each message that left, so a crash repeats at
most the one that was under way.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select, update

from gigs.records import Place, Shown
from storage import messages, reach
from storage.places import place_key, place_parts
from storage.schema import DIALOGUES, MESSAGES, PLACES
from storage.transactions import Transaction

M, P = MESSAGES.c, PLACES.c
STANDS = select(P.told).where(P.place == bindparam("in_place"))
WAITING = select(P.place).where(
    P.told < P.rev, P.shut.is_(None), P.place.startswith(bindparam("those_of"))
)
TOLD = (
    update(PLACES)
    .where(P.place == bindparam("in_place"), P.told < bindparam("new_told"))
    .values(told=bindparam("new_told"), shut=None)
)
SHOWN = (
    update(MESSAGES)
    .where(M.id == bindparam("of_message"))
    .values(native=bindparam("now_native"), look=bindparam("now_look"))
)
SHUT = (
    update(PLACES)
    .where(P.place == bindparam("in_place"))
    .values(shut=bindparam("why"))
    .returning(P.told)
)
REV = select(P.rev, P.told).where(P.place == bindparam("in_place"))
TAKEN = select(P.rev).where(P.place == bindparam("in_place")).with_for_update()
_MOVE = update(MESSAGES).where(M.place == bindparam("in_place"))
ALL_MOVED = _MOVE.values(place=bindparam("to_place"), native=None, look=None)
_CARD = M.slot.is_not(None) & M.slot.startswith("card:", autoescape=True)
UNSAID_MOVED = _MOVE.where(M.rev > bindparam("after"), ~M.gone, ~_CARD).values(
    place=bindparam("to_place"), rev=M.rev + bindparam("further"), slot=None, native=None, look=None
)
COUNTED_ON = (
    update(PLACES).where(P.place == bindparam("in_place")).values(rev=P.rev + bindparam("further"))
)
TALK_MOVED = (
    update(DIALOGUES)
    .where(DIALOGUES.c.place == bindparam("in_place"))
    .values(place=bindparam("to_place"))
)
LEAVE = delete(PLACES).where(P.place == bindparam("in_place"))


async def unsaid(tx: Transaction, place: Place, most: int) -> Sequence[Shown]:
    """By rev. Nothing for a place that nobody has spoken in."""
    told = (await tx.run(STANDS, {"in_place": place_key(place)})).scalar_one_or_none()
    if told is None:
        return ()
    return await messages.changed(tx, place, told, most)


async def waiting(tx: Transaction, platform: str) -> Sequence[tuple[str, str]]:
    """The chats and threads of a platform with something unsaid, but for those that are shut."""
    found = (await tx.run(WAITING, {"those_of": f"{platform}:"})).scalars()
    return [place_parts(key)[1:] for key in found]


async def mark(
    tx: Transaction, place: Place, shown: Shown, native: Sequence[str], look: str | None
) -> None:
    """The place was told this message as it stood at its rev; the platform names it so."""
    await tx.run(TOLD, {"in_place": place_key(place), "new_told": shown.rev})
    if tuple(native) != shown.native or look != shown.look:
        now = {"now_native": " ".join(native) or None, "now_look": look}
        await tx.run(SHOWN, {"of_message": shown.id, **now})


async def carry(tx: Transaction, place: Place, old: Shown, new: Shown) -> None:
    """What showed the old message shows the new one from now on, and is to be changed."""
    await tx.run(TAKEN, {"in_place": place_key(place)})
    await tx.run(SHOWN, {"of_message": old.id, "now_native": None, "now_look": None})
    now = {"now_native": " ".join(old.native), "now_look": None}
    await tx.run(SHOWN, {"of_message": new.id, **now})


async def shut(tx: Transaction, place: Place, why: str) -> bool:
    """Whether nudges that can't be told there are due again, for another place."""
    shut = await tx.run(SHUT, {"in_place": place_key(place), "why": why})
    told = shut.scalar_one_or_none()
    return told is not None and await reach.turned_away(tx, place, told)


async def move(tx: Transaction, old: Place, new: Place) -> None:
    """A chat goes on under another name: what stands there and what is open there go along.

    What the platform called its messages means nothing in the new chat. Where somebody spoke
    there already, only what is still unsaid goes along, behind what was said there; but for cards,
    which are shown wherever their gig is bound.
    """
    from_key, to_key = place_key(old), place_key(new)
    row = (await tx.run(REV, {"in_place": from_key})).one_or_none()
    if row is None:
        return
    rev, told = row
    there = (await tx.run(REV, {"in_place": to_key})).one_or_none()
    if there is None:
        await tx.run(PLACES.insert(), {"place": to_key, "rev": rev, "told": told})
        await tx.run(ALL_MOVED, {"in_place": from_key, "to_place": to_key})
        await tx.run(TALK_MOVED, {"in_place": from_key, "to_place": to_key})
        await tx.run(LEAVE, {"in_place": from_key})
        return
    await tx.run(COUNTED_ON, {"in_place": to_key, "further": rev})
    moved = {"in_place": from_key, "to_place": to_key, "after": told, "further": there.rev}
    await tx.run(UNSAID_MOVED, moved)
    await tx.run(TOLD, {"in_place": from_key, "new_told": rev})
