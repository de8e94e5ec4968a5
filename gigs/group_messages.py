"""What a group is told by itself, and when: a digest in its morning, and a day before deadlines.

A stage is changed on its card; a message about it would be one too many. However many gigs a group
has, it hears three messages a day at most. There is no clock in it: now is given.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from gigs.nudge import Habits
from gigs.nudge_times import before_quiet, is_quiet, out_of_quiet
from gigs.records import Place

MOST = 3  # messages a day
MOST_NAMED = 25  # gigs in one message
HORIZON = timedelta(hours=48)  # how far a digest looks ahead
AHEAD = timedelta(hours=24)  # of a deadline
TOGETHER = timedelta(hours=3)  # deadlines that are told so near to each other leave in one
LATE = timedelta(hours=6)  # a digest of the morning is none in the evening
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a group wants to hear, and what it heard. Days are its lead's."""

    zone: tzinfo
    hour: int | None = 10  # of the digest
    muted: bool = False
    digest_day: date | None = None  # the last one whose digest was told, or had nothing to tell
    told_day: date | None = None
    told: int = 0  # messages of that day

    @property
    def habits(self) -> Habits:
        return Habits(self.zone)

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour), self.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Piece:
    """An open gig as far as its group hears of it."""

    gig: str
    places: tuple[Place, ...]  # in which it's shown there, the oldest first
    stage: str
    deadline: datetime | None  # none also once its file left
    told_stage: str | None = None  # as it was told last; none: as it is
    told_due: datetime | None = None  # the deadline that was told, and needs no word more

    @property
    def moved(self) -> bool:
        return self.told_stage is not None and self.told_stage != self.stage


@dataclass(frozen=True, slots=True)
class GroupMessage:
    kind: Literal["digest", "deadline"]
    gigs: tuple[str, ...]  # those it names, the soonest deadline first
    place: Place
    more: int = 0  # that it only counts


@dataclass(frozen=True, slots=True)
class Telling:
    """What leaves now, and what was told after it."""

    hearing: Hearing
    messages: tuple[GroupMessage, ...] = ()
    stages: Mapping[str, str] = field(default_factory=dict)  # by gig, those told newly
    dues: Mapping[str, datetime] = field(default_factory=dict)


def begun(hearing: Hearing, now: datetime) -> Hearing:
    """As it's set from now on: a digest whose hour was before isn't made up for."""
    today = hearing.day(now)
    if hearing.hour is None or hearing.at(today, hearing.hour) > now or _had(hearing, today):
        return hearing
    return replace(hearing, digest_day=today)


def next_time(hearing: Hearing, pieces: Sequence[Piece], now: datetime) -> datetime | None:
    """When there may be something to tell. It's in the past where that should have left."""
    if hearing.muted or not pieces:
        return None
    return min((*_digests(hearing, now), *_notices(hearing, pieces, now)), default=None)


def due(hearing: Hearing, pieces: Sequence[Piece], now: datetime) -> Telling:
    """All that is to be told by now."""
    if hearing.muted or not pieces:
        return Telling(hearing)
    if hearing.told_day != hearing.day(now):
        hearing = replace(hearing, told_day=hearing.day(now), told=0)
    morning = _digest(hearing, pieces, now)
    left = [piece for piece in pieces if piece.gig not in morning.dues]
    notice = _notice(morning.hearing, left, pieces, now)
    if notice is None:
        return morning
    dues = {p.gig: p.deadline for p in left if p.gig in notice.gigs and p.deadline}
    return Telling(
        replace(morning.hearing, told=morning.hearing.told + 1),
        (*morning.messages, notice),
        morning.stages,
        {**morning.dues, **dues},
    )


def noticed_at(deadline: datetime, hearing: Hearing) -> datetime:
    """Never at night: before it."""
    return before_quiet(deadline - AHEAD, hearing.habits)


def _digests(hearing: Hearing, now: datetime) -> Iterable[datetime]:
    if hearing.hour is not None:
        today = hearing.day(now)
        yield hearing.at(today + DAY if _had(hearing, today) else today, hearing.hour)


def _had(hearing: Hearing, day: date) -> bool:
    return hearing.digest_day is not None and hearing.digest_day >= day


def _notices(hearing: Hearing, pieces: Iterable[Piece], now: datetime) -> Iterable[datetime]:
    """Where the day is full, the next one; where it's night, its end."""
    moments = [noticed_at(d, hearing) for _, d in _unnoticed(pieces, now)]
    if not moments:
        return
    first = min(moments)
    if first <= now and not _room(hearing, now):
        first = hearing.at(hearing.day(now) + DAY, 0)
    yield out_of_quiet(max(first, now), hearing.habits)


def _unnoticed(pieces: Iterable[Piece], now: datetime) -> list[tuple[Piece, datetime]]:
    """The soonest deadline first."""
    found = [
        (piece, piece.deadline)
        for piece in pieces
        if piece.deadline is not None and piece.deadline > now
        if piece.told_due != piece.deadline
    ]
    return sorted(found, key=lambda pair: pair[1])


def _room(hearing: Hearing, now: datetime) -> int:
    """How many notices the day still holds; its digest keeps a place of its own."""
    today = hearing.day(now)
    told = hearing.told if hearing.told_day == today else 0
    to_come = hearing.hour is not None and not _had(hearing, today)
    return MOST - told - (1 if to_come else 0)


def _digest(hearing: Hearing, pieces: Sequence[Piece], now: datetime) -> Telling:
    today = hearing.day(now)
    if hearing.hour is None or _had(hearing, today):
        return Telling(hearing)
    at = hearing.at(today, hearing.hour)
    if at > now:
        return Telling(hearing)
    heard = replace(hearing, digest_day=today)
    lately = now - at <= LATE and (now - at < timedelta(hours=1) or not _night(hearing, now))
    news = [p for p in pieces if p.moved or _near(p, hearing, now)]
    if not news or not lately or hearing.told >= MOST:
        return Telling(heard)
    named = sorted(news, key=lambda p: (not _ahead(p, now), p.deadline or now))[:MOST_NAMED]
    message = GroupMessage(
        "digest", tuple(p.gig for p in named), home(pieces), len(pieces) - len(named)
    )
    dues = {
        p.gig: p.deadline
        for p in named
        if p.deadline is not None
        and now < p.deadline <= now + HORIZON
        and hearing.day(noticed_at(p.deadline, hearing)) <= today
    }
    stages = {p.gig: p.stage for p in pieces}
    return Telling(replace(heard, told=hearing.told + 1), (message,), stages, dues)


def _night(hearing: Hearing, now: datetime) -> bool:
    return is_quiet(now, hearing.habits)


def _ahead(piece: Piece, now: datetime) -> bool:
    return piece.deadline is not None and piece.deadline > now


def _near(piece: Piece, hearing: Hearing, now: datetime) -> bool:
    """A deadline that today's notice told of is no news this morning."""
    if piece.deadline is None or not now < piece.deadline <= now + HORIZON:
        return False
    told = piece.told_due == piece.deadline
    return not told or hearing.day(noticed_at(piece.deadline, hearing)) < hearing.day(now)


def _notice(
    hearing: Hearing, left: Sequence[Piece], pieces: Sequence[Piece], now: datetime
) -> GroupMessage | None:
    """Of the last message of a day it's asked that it leaves nothing for a fourth."""
    room = _room(hearing, now)
    coming = [(p, noticed_at(d, hearing)) for p, d in _unnoticed(left, now)]
    if room < 1 or _night(hearing, now) or not any(at <= now for _, at in coming):
        return None
    night = hearing.at(hearing.day(now) + DAY, 0)
    until = night if room == 1 else now + TOGETHER
    named = [piece for piece, at in coming if at <= until]
    shown, rest = named[:MOST_NAMED], named[MOST_NAMED:]
    place = shown[0].places[0] if len(shown) == 1 else home(pieces)
    return GroupMessage("deadline", tuple(p.gig for p in shown), place, len(rest))


def home(pieces: Iterable[Piece]) -> Place:
    """The place in which most gigs are shown; of several the first."""
    places = [place for piece in pieces for place in piece.places]
    return max(dict.fromkeys(places), key=places.count)
