"""Another person's gig answers as one that never was, on every way in, and tells nothing."""

import pytest

from handlers.buttons import Press, state
from handlers.event import Filled, Pressed
from handlers.opening import new_id
from handlers.router import ACTIONS, FORMS
from storage.store import Store
from tests.driver import Freelancer, file
from tests.handlers import paths
from tests.house import freelancer

ARGUMENTS = ("", "1", "release", "1.1")
TALES = (
    "form", "items", "title", "client", "deadline", "price", "count", "what", "step",
    "exclusions", "revisions", "days",
)  # fmt: skip


@pytest.fixture
async def stranger(store: Store, seller: Freelancer) -> Freelancer:
    """Someone with a gig of their own, beside a seller whose gig has come a long way."""
    await paths.approved(seller)
    await paths.forge(seller, "correct.client", (await seller.gig()).id)
    await seller.say("عميل سري")
    other = freelancer(store, account="2")
    await paths.begun(other, line="مقال عن القهوة، 30$ على 4 خدمات")
    return other


async def answers(stranger: Freelancer, what: Pressed | Filled) -> tuple[tuple[str, ...], str]:
    await stranger.send(what)
    return stranger.last.keys, stranger.words


async def test_no_press_reaches_it(seller: Freelancer, stranger: Freelancer) -> None:
    theirs, nobodys = (await seller.gig()).id, new_id()
    before, own = await paths.settled(seller), await paths.settled(stranger)
    for action in [*ACTIONS, "skip.it"]:
        for arg in ARGUMENTS:
            found = await answers(stranger, Pressed(state(Press(action, theirs, arg))))
            none = await answers(stranger, Pressed(state(Press(action, nobodys, arg))))
            assert found == none
            assert found[0] == (("gig.not-yours",) if action in ACTIONS else ("refused.button",))
    assert await paths.settled(seller) == before
    assert await paths.settled(stranger) == own


async def test_no_press_reaches_it_in_the_midst_of_a_question(
    seller: Freelancer, stranger: Freelancer
) -> None:
    """Each question a stranger may have open, with a press that would settle it elsewhere."""
    theirs = (await seller.gig()).id
    before = await paths.settled(seller)
    await stranger.say("كلام من عميل")
    assert await paths.forge(stranger, "freeze", theirs) == ("gig.not-yours",)
    await stranger.press("freeze")
    await stranger.press("scope.send")
    await stranger.say("موافق")
    assert await paths.forge(stranger, "scope.yes", theirs, 1) == ("gig.not-yours",)
    await stranger.press("scope.yes")
    await stranger.press("work.start")
    await stranger.press("override", "start")
    assert await paths.forge(stranger, "override", theirs, "release") == ("gig.not-yours",)
    assert await paths.settled(seller) == before


@pytest.mark.parametrize("form", FORMS)
async def test_no_form_reaches_it(seller: Freelancer, stranger: Freelancer, form: str) -> None:
    theirs, nobodys = (await seller.gig()).id, new_id()
    before = await paths.settled(seller)
    values = dict.fromkeys(TALES, "5")
    found = await answers(stranger, Filled(form, theirs, values))
    assert found == await answers(stranger, Filled(form, nobodys, values))
    assert found[0] in (("gig.not-yours",), ("dialogue.closed",))
    assert await paths.settled(seller) == before


async def test_an_open_form_of_ones_own_carries_no_other_gig(
    seller: Freelancer, stranger: Freelancer
) -> None:
    theirs = (await seller.gig()).id
    before = await paths.settled(seller)
    await paths.forge(stranger, "change", (await stranger.gig()).id)
    await stranger.press("change.add")
    filled = Filled("addition", theirs, {"what": "x", "price": "5$"})
    assert (await answers(stranger, filled))[0] == ("gig.not-yours",)
    assert await paths.settled(seller) == before


async def test_no_list_or_search_shows_it(seller: Freelancer, stranger: Freelancer) -> None:
    for command in ("/gigs", "/gigs إكسل", "/gigs سري", f"/gig {(await seller.gig()).id}"):
        await stranger.say(command)
        assert "إكسل" not in stranger.words
        assert (await seller.gig()).id not in str(stranger.last.replies)


async def test_a_file_is_only_its_owners(seller: Freelancer, stranger: Freelancer) -> None:
    """The same content sent by both is held by both, and neither is told."""
    model = file("model.xlsx", b"the model")
    person = await stranger.store.person(stranger.identity)
    assert await stranger.store.holds(person, model.sha256) is None
    assert (await stranger.attach(file("mine.xlsx", b"the model"))).keys == ("which.gig",)
    held = await stranger.store.holds(person, model.sha256)
    assert held is not None
    assert held.name == "mine.xlsx"
    owner = await seller.store.person(seller.identity)
    theirs = await seller.store.holds(owner, model.sha256)
    assert theirs is not None
    assert theirs.name == "model.xlsx"
