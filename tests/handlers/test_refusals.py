"""What can't be done says why, changes nothing, and leaves the open question open."""

from dataclasses import replace

import pytest

from bot.world import world
from gigs.refusals import Malformed
from handlers.assistant import Assistant
from handlers.buttons import Press, parse, state
from handlers.event import Filled, Pressed, Said
from handlers.router import ACTIONS, COMMANDS, FORMS
from tests.driver import Freelancer, file
from tests.handlers import paths
from tests.house import Silence, settings, speech

GIG = "abcdefghijklm"
ODD = (
    "",
    "x",
    "v1",
    "v1::::",
    "v1::new:",
    "v2::new::",
    "V1::new::",
    "v1::new::1234567",
    "v1:abc:card::",
    "v1:ABCDEFGHIJKLM:card::",
    "v1:abcdefghijklm1:card::",
    "v1::new::\n",
    "v1::new::۱",
    "v1::ne w::",
    "v1::new:\u202e:",
    f"v1:{GIG}:{'a' * 25}::",
    f"v1:{GIG}:card:{'a' * 17}:",
    f"v1:{GIG}:{'a' * 24}:{'a' * 16}:123456" + "7",
    "v1::new::" * 20,
)


async def test_what_is_no_button(seller: Freelancer) -> None:
    said = {odd: (await seller.send(Pressed(odd))).keys for odd in ODD}
    assert said == dict.fromkeys(ODD, ("refused.button",))


def test_the_longest_button_fits() -> None:
    """64 bytes is the least that any platform carries; ours stay below."""
    longest = Press("a" * 24, GIG, "b" * 15, 999999)
    assert len(state(longest).encode()) == 64
    assert parse(state(longest)) == longest


@pytest.mark.parametrize(
    "press",
    [
        Press("new", None, "a b"),
        Press("new", None, "a:b"),
        Press("new", None, "a" * 17),
        Press("New"),
        Press("new", "short"),
        Press("new", None, "", 1_000_000),
        Press("new", None, "", -1),
        Press("a" * 24, GIG, "b" * 16, 999999),
    ],
)
def test_what_would_not_come_back_is_no_button(press: Press) -> None:
    with pytest.raises((Malformed, ValueError)):
        state(press)


def test_every_way_in_has_a_name_that_fits_a_button() -> None:
    assert [parse(state(Press(action, GIG, "x"))).action for action in ACTIONS] == list(ACTIONS)
    assert all(command.isascii() and command.islower() for command in COMMANDS)


async def test_without_its_gig_it_means_nothing(seller: Freelancer) -> None:
    of_gig = [action for action, way in ACTIONS.items() if way.of_gig]
    said = {action: await paths.forge(seller, action) for action in of_gig}
    assert said == dict.fromkeys(of_gig, ("refused.button",))


async def test_an_unknown_action_or_form_is_told(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    before = await paths.settled(seller)
    assert await paths.forge(seller, "gig.sell", gig) == ("refused.button",)
    assert (await seller.fill("nothing", gig)).keys == ("refused.button",)
    assert (await seller.fill("title", None, title="x")).keys == ("refused.button",)
    assert await paths.settled(seller) == before


@pytest.mark.parametrize("form", [f for f, form in FORMS.items() if not form.needs_gig])
async def test_a_form_about_a_draft_needs_its_draft(seller: Freelancer, form: str) -> None:
    said = await seller.fill(form, None, title="x", price="5$", count="1")
    assert said.keys == ("dialogue.closed",)


@pytest.mark.parametrize("form", FORMS)
async def test_an_empty_form_is_told_what_lacks(seller: Freelancer, form: str) -> None:
    await paths.begun(seller, 1)
    before = await paths.settled(seller)
    await seller.fill(form, (await seller.gig()).id)
    assert paths.told(seller) <= {"refused.empty", "dialogue.closed"}
    assert await paths.settled(seller) == before


async def test_a_refusal_leaves_the_question_open(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.send(Pressed("nothing"))
    await seller.say("/nothing")
    assert (await seller.say("موافق")).keys == ("yes.sure",)


@pytest.mark.parametrize("long", ["ط" * 20_001, "/" + "x" * 20_001])
async def test_too_long_a_text_says_how_long_it_may_be(seller: Freelancer, long: str) -> None:
    await paths.begun(seller, 1)
    before = await paths.settled(seller)
    assert (await seller.say(long)).keys == ("refused.too-long",)
    assert "20" in paths.plain(seller.words)
    assert await paths.settled(seller) == before


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\u3000"])
async def test_nothing_said_is_told(seller: Freelancer, blank: str) -> None:
    assert (await seller.say(blank)).keys == ("refused.empty",)


async def test_a_gig_too_many_is_refused_kindly(seller: Freelancer) -> None:
    usual = world(settings(), speech())
    two = replace(usual, limits=replace(usual.limits, open_gigs=2))
    seller.assistant = Assistant(seller.store, two, Silence())
    await paths.known(seller)
    for n in range(2):
        await seller.say("/newgig")
        await seller.say(f"شعار {n}، 20$ على 2 خدمات")
        await seller.press("services.all")
    assert (await seller.say("/newgig")).keys == ("refused.too-many-gigs",)
    await paths.forge(seller, "gig.archive", (await seller.gig()).id)
    assert (await seller.say("/newgig")).keys == ("start.paste",)


async def test_a_reason_given_with_a_file_keeps_the_file(seller: Freelancer) -> None:
    """Whatever was attached is held, also when the words beside it were refused."""
    await paths.begun(seller, 1)
    sent = file("notes.txt", b"notes")
    await seller.send(Said("ط" * 20_001, (sent,)))
    person = await seller.store.person(seller.identity)
    assert await seller.store.holds(person, sent.sha256) == sent


async def test_a_form_says_which_field_it_could_not_read(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    await paths.forge(seller, "change.add", gig)
    said = await seller.send(Filled("addition", gig, {"what": "صفحة", "price": "كثير"}))
    assert said.keys == ("refused.field",)
    assert seller.speech.phrase("form.addition.price", "ar") in seller.words
