"""Rows of nudges that are due or were sent, and what is chosen of them."""

from dataclasses import replace
from itertools import count

from gigs.nudge import Habits, Kind
from gigs.records import NudgeRow
from gigs.sending import Group, Matter, Past, Sending, choose
from tests.gigs.days import RIYADH, at, clock

IDS = count(1)
# Monday: both slots, outside them, and the night; Friday is free.
MORNING, MIDDAY, EVENING = "2026-11-23 10:00", "2026-11-23 12:30", "2026-11-23 18:00"
NIGHT, FRIDAY = "2026-11-23 23:15", "2026-11-27 10:00"


def row(
    kind: Kind = Kind.SCOPE,
    gig: str | None = "olive",
    when: str = MORNING,
    subject: str = "1",
    habits: Habits = RIYADH,
) -> NudgeRow:
    moment = at(when, habits)
    urgent = kind in (Kind.DEADLINE, Kind.OWN)
    n = next(IDS)
    return NudgeRow(
        n, "p1", gig, kind, subject, f"{n}h", moment, moment, "planned", urgent, decision=False
    )


def sent(one: NudgeRow, when: str, batch: str = "b") -> NudgeRow:
    return replace(one, state="sent", sent_at=at(when), batch=batch)


def chosen(
    now: str,
    *due: NudgeRow,
    lately: tuple[NudgeRow, ...] = (),
    ignored: dict[Matter, int] | None = None,
    habits: Habits = RIYADH,
    once: tuple[str, ...] = (),
) -> Sending:
    return choose(due, Past(lately, ignored or {}, once), habits, at(now, habits))


def waits(sending: Sending, habits: Habits = RIYADH) -> list[str]:
    assert not sending.groups
    return [clock(when, habits) for _, when in sending.put_off]


def only(sending: Sending) -> Group:
    assert not sending.put_off
    assert not sending.expired
    (group,) = sending.groups
    return group
