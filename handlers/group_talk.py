"""What a group is told by itself, in its words, and its time put on record.

Nobody is named in it, and of a gig nothing but what its card tells everybody there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gigs.group_messages import (
    GroupMessage,
    Hearing,
    Piece,
    begun,
    due,
    next_time,
    noticed_at,
)
from gigs.model import Gig
from gigs.nudges import reckoned
from gigs.records import BoundTalk, GroupTalk, Message, Place
from handlers.cards import spoken
from handlers.desk import World
from handlers.legible import legible
from handlers.on_record import message
from handlers.ports import Turn
from handlers.reply import Arg, Lines, Say, Time, Words
from handlers.views import stage


async def plan(turn: Turn, key: str, world: World, now: datetime, newly: str = "") -> None:
    """When the group is told next, from how it's set and what is shown there now.

    newly: a gig whose card was just put there, which told all there is to tell.
    """
    talk = await turn.group_talk.of(key)
    if talk is None:
        return
    pieces, _ = await _pieces(turn, talk)
    hearing = _hearing(talk, world)
    if talk.speaks_at is None or talk.speaks_at > now:
        hearing = begun(hearing, now)
    dues = {p.gig: p.deadline for p in pieces if p.gig == newly and p.deadline}
    dues = {gig: at for gig, at in dues.items() if noticed_at(at, hearing) <= now}
    pieces = [replace(p, told_due=dues.get(p.gig, p.told_due)) for p in pieces]
    stages = {p.gig: p.stage for p in pieces if p.told_stage is None}
    await turn.group_talk.told(key, stages, dues)
    kept = _kept(talk, hearing, next_time(hearing, pieces, now))
    if kept != talk:
        await turn.group_talk.keep(kept)


async def tell(turn: Turn, talk: GroupTalk, world: World, now: datetime) -> Sequence[Place]:
    """All that is due to it, told and marked as told; the places where something was put up."""
    pieces, gigs = await _pieces(turn, talk)
    telling = due(_hearing(talk, world), pieces, now)
    worded = [(one.place, _worded(one, gigs, telling.hearing)) for one in telling.messages]
    for place, told in worded:
        await turn.show(place, told, now)
    stages = {p.gig: p.stage for p in pieces if p.told_stage is None}
    await turn.group_talk.told(talk.group.key, {**stages, **telling.stages}, telling.dues)
    after = [
        replace(p, told_stage=p.stage, told_due=telling.dues.get(p.gig, p.told_due)) for p in pieces
    ]
    coming = next_time(telling.hearing, after, now)
    await turn.group_talk.keep(_kept(talk, telling.hearing, coming))
    return [one.place for one in telling.messages]


def _worded(one: GroupMessage, gigs: Mapping[str, Gig], hearing: Hearing) -> Message:
    """Its slot is the group's own, so that it's found again; none takes another's place."""
    gig = one.gigs[0] if len(one.gigs) == 1 and not one.more else None
    slot = f"group:{one.kind}:{hearing.told_day}:{hearing.told}"
    return message(Say(_words(one, gigs), slot=slot), gig)


def _words(one: GroupMessage, gigs: Mapping[str, Gig]) -> Words:
    lines: list[Arg] = [_line(gigs[id_]) for id_ in one.gigs]
    if one.more:
        lines.append(Words("group.more", {"n": one.more}))
    args: dict[str, Arg] = {"lines": Lines(tuple(lines)), "n": len(one.gigs) + one.more}
    return Words(f"group.{one.kind}", args)


def _line(gig: Gig) -> Words:
    ahead = gig.deadline is not None and gig.release is None
    args: dict[str, Arg] = {
        "name": spoken(gig),
        "stage": Words(f"stage.{stage(gig)}"),
        "due": Time(gig.deadline) if gig.deadline and ahead else "none",
    }
    return Words("group.line", args)


async def _pieces(turn: Turn, talk: GroupTalk) -> tuple[list[Piece], Mapping[str, Gig]]:
    """Of its open gigs, those that can be read."""
    bound = await turn.group_talk.bound(talk.group.key)
    found = await legible(turn, list(dict.fromkeys(one.gig for one in bound)))
    gigs = {id_: gig for id_, gig in found.items() if gig.closed is None}
    return [
        _piece(gig, [one for one in bound if one.gig == id_]) for id_, gig in gigs.items()
    ], gigs


def _piece(gig: Gig, bound: Sequence[BoundTalk]) -> Piece:
    return Piece(
        gig.id,
        tuple(one.place for one in bound),
        stage(gig),
        reckoned(gig.deadline) if gig.release is None else None,
        bound[0].stage,
        bound[0].due,
    )


def _hearing(talk: GroupTalk, world: World) -> Hearing:
    return Hearing(
        ZoneInfo(talk.zone or world.zone),
        talk.group.digest_hour,
        talk.group.muted,
        _day(talk.digest_day),
        _day(talk.told_day),
        talk.told,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _kept(talk: GroupTalk, hearing: Hearing, at: datetime | None) -> GroupTalk:
    return replace(
        talk,
        speaks_at=at,
        digest_day=_text(hearing.digest_day),
        told_day=_text(hearing.told_day),
        told=hearing.told,
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
