"""Own reminders: «بعد بكرة 5 مساءً أرسل المعاينة», once or again, asked until they are clear."""

from binascii import crc_hqx
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from gigs.refusals import Malformed, Stale
from handlers import listing, moments
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.habits import habits_of
from handlers.keeping import kept, moved
from handlers.reading.dates import DateRead
from handlers.reading.recurrence import Recurrence
from handlers.reading.reminders import When, asks_to_remind
from handlers.recurring import YEARS, rare, started
from handlers.reply import Button, Say, Time, Words
from handlers.when import Draft, answered, asked, begun, halves, held, too_often, when

DAY, HOUR = "%y%m%dT%H%M", "T%H%M"  # in a button
AN_ANSWER = 80  # characters; what is longer, or has several lines, was pasted


def meant(desk: Desk, text: str) -> bool:
    """Whether plain words ask for a reminder.

    While another question is open they must also tell a time: without one they could be a client's
    words, with one they are hardly anything else, and the question stays open all the same.
    """
    if not asks_to_remind(text) or "\n" in text or len(text) > desk.world.limits.reminder:
        return False
    return desk.dialogue is None or begun(desk, text)[1] is not None


async def remind(desk: Desk) -> Decision:
    if len(desk.arg) > desk.world.limits.reminder:
        raise Malformed("refused.too-long", {"limit": desk.world.limits.reminder})
    return await _told(desk, *begun(desk, desk.arg))


async def said(desk: Desk) -> Decision:
    """What was missing; each answer is for what was asked."""
    draft, text = held(desk), desk.text.strip()
    if len(text) > desk.world.limits.reminder:
        raise Malformed("refused.too-long", {"limit": desk.world.limits.reminder})
    if not draft.what and not draft.told:
        return await _told(desk, *begun(desk, text))
    if draft.told and not draft.what:
        return await _told(desk, replace(draft, what=text), when(desk, draft.told))
    if "\n" in text or len(text) > AN_ANSWER:
        elsewhere = await listing.unplaced(desk)
        return replace(elsewhere, keeps_dialogue=elsewhere.dialogue is None)
    if draft.told:
        told, found = answered(desk, draft.told, text)
        return await _told(desk, replace(draft, told=told), found)
    timed, found = begun(desk, text)
    return await _told(desk, replace(draft, told=timed.told), found)


async def move(desk: Desk) -> Decision:
    """Another time for one that stands."""
    reminder = await desk.turn.reminders.one(desk.person, desk.arg)
    if reminder is None:
        raise Stale("nudge.gone")
    return await _told(desk, Draft(reminder.text, of=reminder.id), None)


async def soon(desk: Desk) -> Decision:
    """A quick button: the words wait in the open question."""
    name, draft = _pressed(desk)
    at = moments.chosen(name, desk)
    if name in moments.COUNTED:
        return await _once(desk, draft, at)
    local = at.astimezone(desk.zone).replace(tzinfo=None)
    return await _once(desk, draft, local.replace(second=0, microsecond=0))


async def hour(desk: Desk) -> Decision:
    """One of the two hours that the words could mean."""
    at, draft = _pressed(desk)
    try:
        clock = datetime.strptime(at, HOUR if at.startswith("T") else DAY)  # noqa: DTZ007  local
    except ValueError as error:
        raise Malformed("refused.button") from error
    if not at.startswith("T"):
        return await _once(desk, draft, clock)
    for found, told in halves(desk, draft.told):
        if isinstance(found, Recurrence) and told == clock.time():
            return await _again(desk, draft, found)
    raise Stale("dialogue.closed")


def _pressed(desk: Desk) -> tuple[str, Draft]:
    """A button of an earlier question doesn't answer for the words of this one."""
    draft = held(desk)
    name, _, mark = desk.arg.partition(".")
    if mark != _mark(draft):
        raise Stale("dialogue.closed")
    return name, draft


def _mark(draft: Draft) -> str:
    return f"{crc_hqx(repr(draft).encode('utf-8', 'replace'), 0):04x}"


async def _told(desk: Desk, draft: Draft, found: When | None) -> Decision:
    if found is None:
        if not draft.what:
            return _asking(Words("remind.what"), draft)
        soon = moments.offered(desk)
        named = [button("remind.soon", None, f"{s}.{_mark(draft)}", f"soon.{s}") for s in soon]
        return _asking(Words("remind.when"), draft, tuple(named))
    if too_often(desk, draft.told, found):
        return _anew(Words("refused.reminder.often"), draft)
    if isinstance(found, Recurrence) and rare(found):
        return _anew(Words("refused.reminder.rare", {"years": YEARS}), draft)
    if not draft.what:
        return _asking(Words("remind.of-what"), draft)
    match found:
        case Recurrence() as rule:
            return await _again(desk, draft, rule)
        case DateRead(at=datetime() as at):
            return await _once(desk, draft, at if found.elapsed else at.replace(tzinfo=None))
        case DateRead(date=date() as day):
            return await _on_day(desk, draft, day)
    ask = asked(found)
    quick = tuple(_hours(desk, draft)) if ask == "am_pm" else ()
    return _asking(Words(f"refused.date.{(ask or 'time').replace('_', '-')}"), draft, quick)


def _hours(desk: Desk, draft: Draft) -> list[Button]:
    """Those that aren't past, a press away."""
    buttons = []
    for found, clock in halves(desk, draft.told):
        if isinstance(found, Recurrence):
            at, shape = datetime.combine(desk.now, clock, desk.zone), HOUR
        else:
            at, shape = found, DAY
        if shape == HOUR or at > desk.now:
            arg = f"{at.strftime(shape)}.{_mark(draft)}"
            label = Time(at.astimezone(UTC), "hour")
            buttons.append(button("remind.at", None, arg, "button.moment", at=label))
    return buttons


def _asking(words: Words, draft: Draft, quick: tuple[Button, ...] = ()) -> Decision:
    rows = tuple(row for row in (quick, (button("leave"),)) if row)
    return Decision((Say(words, rows),), dialogue=draft.dialogue)


def _anew(words: Words, draft: Draft) -> Decision:
    """The time can't be; its words are kept."""
    return _asking(words, replace(draft, told=""))


async def _on_day(desk: Desk, draft: Draft, day: date) -> Decision:
    """A day without an hour means its morning; of today there may be none left."""
    at = _morning(desk, day)
    if at.replace(tzinfo=desk.zone) <= desk.now:
        return _asking(Words("refused.date.time"), draft)
    return await _once(desk, draft, at, assumed=True)


def _morning(desk: Desk, day: date) -> datetime:
    return moments.morning(day, habits_of(desk.person, desk.world))


async def _once(desk: Desk, draft: Draft, at: datetime, assumed: bool = False) -> Decision:
    """at: naive on the wall, which another city has too; or a moment, which stays."""
    today, days = desk.now.astimezone(desk.zone), desk.world.limits.reminder_days
    wall = at.astimezone(desk.zone).replace(tzinfo=None) if at.tzinfo else at
    if wall > today.replace(tzinfo=None) + timedelta(days=days):
        return _anew(Words("refused.reminder.far", {"days": days}), draft)
    return await _kept(desk, draft, at, None, assumed) or _anew(Words("refused.date.past"), draft)


async def _again(desk: Desk, draft: Draft, rule: Recurrence) -> Decision:
    now = desk.now.astimezone(desk.zone)
    first = started(rule, now, _morning(desk, now.date()).time())
    assumed = rule.at is None and rule.freq != "HOURLY"
    found = await _kept(desk, draft, first, rule, assumed)
    return found or _anew(Words("refused.date.which-day"), draft)


async def _kept(
    desk: Desk, draft: Draft, first: datetime, rule: Recurrence | None, assumed: bool
) -> Decision | None:
    """None where it would never come."""
    if draft.of:
        return await moved(desk, draft.of, first, rule, assumed)
    return await kept(desk, draft.what, first, rule, assumed)
