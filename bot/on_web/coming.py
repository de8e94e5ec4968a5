"""What is coming, as the page shows it: the present moment, the ways to move it on, the nudges."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

import msgspec
from aiohttp import web
from msgspec import Struct

from bot.on_web.intake import identity
from bot.on_web.needs import Coming, Needs
from bot.on_web.reader import Reader, Spans, direction
from gigs.refusals import Malformed
from handlers.reply import Time, Words

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = {1: "clock.hour", 6: "clock.six-hours", 24: "clock.day"}  # hours -> how it's called
NOTES = {"snoozed": Words("coming.snoozed"), "failed": Words("coming.failed")}


class Move(Struct, frozen=True, forbid_unknown_fields=True):
    """What the page asks for."""

    hours: Literal[1, 6, 24]


class StepOp(Struct, frozen=True):
    hours: int
    label: str


class ComingOp(Struct, frozen=True):
    at: str  # ISO, UTC
    soon: str  # "in 3 hours"
    when: str  # in full
    gig: str | None
    spans: Spans
    state: str
    note: str | None  # what the state means, where it's no mere plan


class Outlook(Struct, frozen=True):
    lang: str
    dir: str
    now: str  # ISO, UTC
    moment: str  # now, in full
    ahead: str | None  # by how much, if it is
    steps: tuple[StepOp, ...]  # none where time is real
    coming: tuple[ComingOp, ...]


def outlook(
    coming: Sequence[Coming], now: datetime, ahead: timedelta | None, reader: Reader
) -> Outlook:
    """ahead: None where the clock can't be moved."""
    steps = {} if ahead is None else STEPS
    return Outlook(
        reader.language, direction(reader.language), now.isoformat(), reader.text(moment(now)),
        ahead=reader.text(lead(ahead)) if ahead else None,
        steps=tuple(StepOp(hours, reader.text(Words(key))) for hours, key in steps.items()),
        coming=tuple(one_coming(one, now, reader) for one in coming),
    )  # fmt: skip


def one_coming(one: Coming, now: datetime, reader: Reader) -> ComingOp:
    note = NOTES.get(one.state)
    return ComingOp(
        one.at.isoformat(), reader.text(soon(one.at - now)), reader.text(moment(one.at)),
        gig=reader.text(Words(f"name.{one.gig.partition('.')[0]}")) if one.gig else None,
        spans=reader.spans(one.words),
        state=one.state,
        note=reader.text(note) if note else None,
    )  # fmt: skip


def moment(at: datetime) -> Words:
    return Words("coming.moment", {"moment": Time(at)})


def soon(wait: timedelta) -> Words:
    """In the largest unit that still tells it well: "in 40 minutes", "in 30 hours", "in 3 days"."""
    minutes = _nearest(wait / timedelta(minutes=1))
    hours = _nearest(minutes / 60)
    if minutes < 1:
        return Words("coming.now")
    if minutes < 60:
        return Words("coming.in-minutes", {"n": minutes})
    if hours < 48:
        return Words("coming.in-hours", {"n": hours})
    return Words("coming.in-days", {"n": _nearest(minutes / (24 * 60))})


def lead(ahead: timedelta) -> Words:
    """Of what is less than an hour nothing is said; the clock moves by whole ones."""
    days, rest = divmod(ahead, DAY)
    hours = _nearest(rest / HOUR)
    parts = {
        "days": Words("clock.days", {"n": days}),
        "hours": Words("clock.hours", {"n": hours}),
    }
    if days and hours:
        return Words("clock.ahead-both", dict(parts))
    return Words("clock.ahead", {"span": parts["days" if days else "hours"]})


def _nearest(number: float) -> int:
    """Halves up."""
    return int(number + 0.5)


class Outlooks:
    """The page's questions for it, and for another moment."""

    def __init__(self, needs: Needs) -> None:
        self.needs = needs

    async def show(self, request: web.Request, reader: Reader) -> web.Response:
        person = await self.needs.records.person(identity(request.match_info["account"]))
        moving = self.needs.moving
        shown = outlook(
            await self.needs.coming(person),
            self.needs.clock.now(),
            moving.ahead if moving else None,
            reader,
        )
        return web.Response(body=msgspec.json.encode(shown), content_type="application/json")

    async def move(self, request: web.Request, reader: Reader) -> web.Response:
        if self.needs.moving is None:
            return _refused("page.clock-fixed", reader, 409)
        try:
            wanted = msgspec.json.decode(await request.read(), type=Move)
        except msgspec.DecodeError:
            return _refused("page.clock-steps", reader, 400)
        try:
            await self.needs.moving.move_on(timedelta(hours=wanted.hours))
        except Malformed as refusal:
            return _refused(refusal.key, reader, 409)
        return await self.show(request, reader)


def _refused(key: str, reader: Reader, status: int) -> web.Response:
    return web.json_response({"refused": reader.text(Words(key))}, status=status)
