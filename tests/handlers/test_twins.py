"""Two people's gigs of one spoken name in one group: whose each is stands beside it."""

from dataclasses import replace
from pathlib import Path

import pytest

from gigs.records import Binding
from handlers.event import Pressed
from handlers.reply import Say
from storage.store import Store
from tests.driver import MONDAY, Freelancer
from tests.handlers import paths
from tests.handlers.company import Company, gathered
from tests.storage.made import kept, opened


@pytest.fixture(params=["telegram", "discord"])
async def house(store: Store, tmp_path: Path, request: pytest.FixtureRequest) -> Company:
    """The lead's gig and the owner's are both called olive; a third is called palm."""
    made = await gathered(store, tmp_path / "mithaq.db", request.param)
    lead = made["lead"].identity
    await kept(store, [replace(opened("palmgigpalmgi"), name="palm")], identity=lead)
    async with store.turn() as turn:
        place = made.goes("lead", "group").place
        await turn.teams.bind(Binding("palmgigpalmgi", place, made.group), MONDAY)
    return made


def labels(who: Freelancer, action: str) -> list[str]:
    pressed = [one for one in who.buttons if f":{action}:" in one.press]
    return [paths.plain(who.speech.text(one.label, "ar")) for one in pressed]


async def test_each_is_told_apart_where_it_is_listed_and_hidden(house: Company) -> None:
    lead = house.goes("lead", "group")
    await lead.say("/gigs")
    assert {"زيتون (Owner)", "زيتون (Lead)"} <= {
        line.partition(":")[0] for line in paths.plain(lead.words).splitlines()
    }
    assert "نخلة (" not in paths.plain(lead.words)
    await paths.forge(lead, "team.gigs")
    hidden = labels(lead, "unbind.ask")
    assert len(hidden) == len(set(hidden))
    mine = next(n for n, label in enumerate(hidden) if "Lead" in label)
    rows = [one for one in lead.buttons if ":unbind.ask:" in one.press]
    (said,) = (await lead.send(Pressed(rows[mine].press))).replies
    assert isinstance(said, Say)
    assert "زيتون (Lead)" in paths.plain(lead.speech.text(said.words, "ar"))


async def test_of_one_name_alone_nothing_is_added(house: Company) -> None:
    gig = await house.gig_id()
    async with house.store.turn() as turn:
        bound = await turn.teams.bindings(gig)
        await turn.teams.unbind(bound)
    lead = house.goes("lead", "group")
    await lead.say("/gigs")
    assert "(Lead)" not in paths.plain(lead.words)
