"""Open pages: events in, messages out, nothing lost and nothing done twice."""

from collections.abc import Callable

import pytest

from bot.on_web.intake import place
from handlers.event import Event, Filled, Pressed, Said
from handlers.reply import Say, Words
from tests.web.conftest import ON_ONE_LOOP, World, on_one_loop
from tests.web.script import GIG, PRESSES
from tests.web.visitor import Visitor, words

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
ENGLISH = {"Accept-Language": "en"}


@on_one_loop
async def visitor(visit: Visit) -> Visitor:
    return await visit(**ENGLISH).enter()


async def test_what_is_said_is_shown_and_answered(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    done = await socket.done(say="سلام", files=[])
    assert socket.texts() == ["سلام", "Kept: سلام"]
    assert [op["op"] for op in socket.heard] == ["hello", "done", "put", "put", "done"]
    assert done["rev"] == 2
    [event] = world.script.events
    assert (event.what, event.language, event.forms) == (Said("سلام"), "en", True)


async def test_presses_and_forms_arrive_as_they_are(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    await socket.done(press=PRESSES["new"], message=1)
    await socket.done(form="deal", gig=GIG, values={"price": "80$"})
    assert [event.what for event in world.script.events] == [
        Pressed(PRESSES["new"]),
        Filled("deal", GIG, {"price": "80$"}),
    ]


async def test_the_same_event_is_done_once(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    event = await socket.send(say="once")
    await socket.until("done", id=event)
    await socket.done(id=event, say="once")
    await (await visitor.open()).done(id=event, say="once")
    assert len(world.script.events) == 1
    assert socket.texts() == ["once", "Kept: once"]


async def test_a_page_that_was_away_gets_only_what_is_new(visitor: Visitor) -> None:
    socket = await visitor.open()
    rev = (await socket.done(say="before"))["rev"]
    await socket.ws.close()
    await (await visitor.open(rev)).done(say="meanwhile")
    back = await visitor.open(rev)
    assert back.texts() == ["meanwhile", "Kept: meanwhile"]
    fresh = await visitor.open()
    assert fresh.texts() == ["before", "Kept: before", "meanwhile", "Kept: meanwhile"]


async def test_all_pages_of_one_person_follow_and_those_of_others_do_not(
    visitor: Visitor, visit: Visit
) -> None:
    made = await (await visitor.post("/p/1/beside")).json()
    other = await visit(**ENGLISH).enter(made["address"].partition("k=")[2])
    one, two, foreign = await visitor.open(), await visitor.open(), await other.open()
    await one.done(say="mine")
    while len(two.texts()) < 2:
        await two.hear()
    await foreign.done(say="theirs")
    assert (one.texts(), two.texts()) == (["mine", "Kept: mine"],) * 2
    assert foreign.texts() == ["theirs", "Kept: theirs"]


async def test_a_message_changes_where_it_stands(visitor: Visitor) -> None:
    socket = await visitor.open()
    await socket.done(say="again")
    await socket.done(say="other")
    await socket.done(say="again")
    assert socket.texts() == ["again", "Count: 3", "other", "Kept: other", "again"]


async def test_a_message_that_gave_its_place_away_goes(visitor: Visitor) -> None:
    socket = await visitor.open()
    for _ in range(2):
        await socket.done(press=PRESSES["new"])
    assert socket.texts() == ["The gig in short; what stays empty can be added later:"]


async def test_a_card_shows_its_gig_as_it_is_now(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    await socket.done(say="card")
    assert "$20 of $80 active" in socket.texts()[-1]
    await socket.done(press=PRESSES["states"])
    assert "$40 of $80 active" in socket.texts()[-1]
    world.shelf.gigs.clear()
    await socket.done(press=PRESSES["states"])
    assert socket.texts() == ["card"]


async def test_another_language_words_everything_anew(visitor: Visitor) -> None:
    socket = await visitor.open()
    await socket.done(say="word")
    await socket.done(press="v1::language:ar:")
    assert socket.texts() == ["word", "حُفظ: word"]
    hellos = [op for op in socket.heard if op["op"] == "hello"]
    assert [(op["language"], op["dir"]) for op in hellos] == [("en", "ltr"), ("ar", "rtl")]


async def test_a_notice_reaches_its_own_page_alone(visitor: Visitor) -> None:
    one, two = await visitor.open(), await visitor.open()
    await one.done(press="notice")
    await two.done(say="later")
    assert [words(op["spans"]) for op in one.heard if op["op"] == "notice"] == ["That came before."]
    assert [op for op in two.heard if op["op"] == "notice"] == []


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("nonsense", "What was sent did not arrive in a usable form."),
        ('{"id": "7f1c5a52", "say": "%s"}' % ("x" * 20_001), "The text is longer than 20,000"),
        ("x" * 2_000_000, "The text is longer than 20,000"),
        ('{"id": "7f1c5a52", "values": ' + '{"a":' * 50_000, "What was sent did not arrive"),
        ('{"id": "7f1c5a52", "say": "x", "files": ["t"]}', "The attached file is no longer"),
    ],
)  # fmt: skip
async def test_odd_frames_are_refused_and_the_page_stays_open(
    visitor: Visitor, world: World, raw: str, sentence: str
) -> None:
    socket = await visitor.open()
    assert (await socket.refused(raw)).startswith(sentence)
    await socket.done(say="still here")
    assert [event.what for event in world.script.events] == [Said("still here")]


async def test_a_refusal_names_its_event_and_bytes_are_refused_too(visitor: Visitor) -> None:
    socket = await visitor.open()
    await socket.ws.send_bytes(b"\x00\xff")
    assert (await socket.until("refused"))["id"] is None
    await socket.ws.send_str('{"id": "7f1c5a52", "dance": 1}')
    assert (await socket.until("refused"))["id"] == "7f1c5a52"


async def test_a_turn_that_fails_is_said_and_can_be_tried_again(
    visitor: Visitor, world: World
) -> None:
    def fail(_: Event) -> None:
        world.script.before = lambda _: None
        raise OSError("the disk is full")

    world.script.before = fail
    socket = await visitor.open()
    event = await socket.send(say="kept?")
    refused = await socket.until("refused", id=event)
    assert words(refused["spans"]).startswith("Something went wrong on my side")
    await socket.done(id=event, say="kept?")
    assert socket.texts() == ["kept?", "Kept: kept?"]


async def test_a_message_that_cannot_be_worded_hides_no_other(
    visitor: Visitor, world: World
) -> None:
    socket = await visitor.open()
    world.shelf.show(place("1"), Say(Words("no.such.words")))
    await socket.done(say="next")
    assert socket.texts()[0].startswith("This message could not be shown.")
    assert socket.texts()[1:] == ["next", "Kept: next"]
