"""A team of many makers: whose it is to make is asked by the page."""

import pytest
from sqlalchemy import update

from storage.store import Store
from storage.team_tables import ROLES
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.test_many_at_once import gathered

MAKERS = 20


@pytest.fixture
async def gig(store: Store, seller: Freelancer) -> str:
    crowd = await gathered(store, seller, MAKERS, 1)
    async with store.transactions.write() as tx:
        await tx.run(update(ROLES).values(role="maker"))
    return crowd.gigs[0]


async def pages(seller: Freelancer, ask: str, give: str, gig: str, arg: str = "") -> list[int]:
    """How many makers each page names; together it's everybody, once."""
    named: list[list[str]] = []
    before = len(seller.buttons)
    await paths.forge(seller, ask, gig, arg)
    while True:
        shown = [one.press for one in seller.buttons[before:]]
        given = [one.split(":")[3].split(".")[-1] for one in shown if f":{give}:" in one]
        assert given.count("0") == 1
        named.append([one for one in given if one != "0"])
        more = [one for one in shown if f":{ask}:" in one]
        if not more:
            break
        before = len(seller.buttons)
        await seller.press(ask)
    refs = [one for page in named for one in page]
    assert len(set(refs)) == len(refs) == MAKERS
    return [len(page) for page in named]


async def test_whose_a_gig_is(seller: Freelancer, gig: str) -> None:
    assert await pages(seller, "assign.ask", "assign", gig) == [8, 8, 4]
    last = [one.press for one in seller.buttons if ":assign:" in one.press][-2].split(":")[3]
    assert (await paths.forge(seller, "assign", gig, last))[0] == "assign.done"


async def test_whose_a_step_is(seller: Freelancer, gig: str) -> None:
    await paths.forge(seller, "step.add", gig)
    await seller.say("a step of mine")
    assert await pages(seller, "step.whose", "step.assign", gig, "1") == [8, 8, 4]


async def test_a_page_that_never_was_is_the_first(seller: Freelancer, gig: str) -> None:
    before = len(seller.buttons)
    await paths.forge(seller, "assign.ask", gig, "99")
    assert len([one for one in seller.buttons[before:] if ":assign:" in one.press]) == 9
