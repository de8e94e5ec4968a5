"""A message's dates as a calendar file, only for whom the message stands before."""

from collections.abc import Callable
from datetime import timedelta

from bot.on_web.intake import place
from handlers.reply import Appointment, Say, Text, Words
from tests.calendar_read import events
from tests.web.conftest import ON_ONE_LOOP, World, on_one_loop
from tests.web.shelf import NOON
from tests.web.visitor import FIXED, Visitor

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
WHAT = "أرسل المعاينة لأحمد"
DATE = Appointment(
    "deadline-1", NOON + timedelta(days=3), Words("noted", {"what": Text(WHAT)}), ahead=True
)
DATED = Say(Words("wait"), slot="dates", calendar=(DATE,), made_at=NOON)


@on_one_loop
async def visitor(visit: Visit, world: World) -> Visitor:
    world.shelf.show(place("1"), DATED)
    return await visit(**{"Accept-Language": "en"}).enter()


async def test_it_is_offered_with_its_message_and_comes_down_whole(visitor: Visitor) -> None:
    socket = await visitor.open()
    [message] = [op["message"] for op in socket.heard if op["op"] == "put"]
    [file] = message["files"]
    got = await visitor.get(f"/p/1/{file['path']}")
    body = await got.read()
    assert (got.status, file["name"], file["size"]) == (200, "mithaq.ics", len(body))
    assert got.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert got.headers["Content-Disposition"].startswith('attachment; filename="mithaq.ics"')
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    [event] = events(body)
    assert event["SUMMARY"] == f"Kept: {WHAT}"
    assert (event["DTSTART"].dt, event["DTSTAMP"].dt) == (DATE.at, NOON)
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(hours=-4)


async def test_it_is_only_for_whom_the_message_stands_before(
    visitor: Visitor, visit: Visit
) -> None:
    made = await (await visitor.post("/p/1/beside")).json()
    other = await visit().enter(made["address"].partition("k=")[2])
    assert (await other.get("/p/2/calendars/1")).status == 404
    assert (await other.get("/p/1/calendars/1")).status == 403
    assert (await visit().get("/p/1/calendars/1")).status == 403
    assert (await visitor.get("/p/1/calendars/1", Host="evil.example")).status == 403


async def test_what_is_no_calendar_or_is_gone_is_not_there(visitor: Visitor, world: World) -> None:
    world.shelf.show(place("1"), Say(Words("wait")))
    world.shelf.show(place("1"), Say(Words("wait"), slot="dates"))
    for message in ("1", "2", "3", "99", "0", "9" * 18, "9" * 19, "x", "-1"):
        assert (await visitor.get(f"/p/1/calendars/{message}")).status == 404


async def test_it_is_worded_for_who_takes_it(visitor: Visitor, visit: Visit, world: World) -> None:
    del visitor
    arab = await visit(**{"Accept-Language": "ar"}).enter(FIXED)
    body = await (await arab.get("/p/1/calendars/1")).read()
    [event] = events(body)
    assert event["SUMMARY"].endswith(WHAT)
    assert event["SUMMARY"] != f"Kept: {WHAT}"
    del world
