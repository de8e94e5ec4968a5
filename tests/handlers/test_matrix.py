"""Every way in, forced open by each of ten people from every kind of place, judged by what it left.

What is to be expected stands in matrix_table.py, written from the product's table and not from the
router.
"""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from gigs.records import Dialogue
from handlers.buttons import Press, parse, state
from handlers.event import Filled, Pressed, Said
from handlers.router import ACTIONS, FORMS, TALKS
from handlers.router import COMMANDS as TYPED
from tests.handlers.company import PEOPLE, Company, gathered, places
from tests.handlers.crawler import copied, put_back
from tests.handlers.leaks import Row, Search, put_up
from tests.handlers.matrix_moments import MOMENTS
from tests.handlers.matrix_table import COMMANDS, ENTRIES, QUESTIONS, Entry
from tests.house import ROOT, opened

KEPT = ("journal", "bindings", "roles", "groups", "gigs", "openings", "dialogues")
REFUSED = frozenset(
    "role.not-allowed role.not-assigned gig.not-yours group.private group.hello client.only"
    " team.not-lead team.not-yours-to-set team.only-in-group part.none".split()
)
HELD: dict[str, object] = {
    "gathered": {}, "values": {}, "act": "start", "file": None, "marks": [], "stars": 5,
}  # fmt: skip
ROLE_PRESSES = "maker viewer client none.ask none lead.ask lead".split()
SETTINGS = {"language": "en", "digest": "8", "mute": "on"}


def refusals() -> frozenset[str]:
    """All that is ever refused with."""
    said = "".join(path.read_text() for path in (ROOT / "handlers").rglob("*.py"))
    return frozenset(re.findall(r'(?:NotAllowed|Malformed|Stale)\(\s*"([a-z.-]+)"', said))


REFUSALS = refusals()


pytestmark = pytest.mark.timeout(600)  # thousands of turns


@dataclass
class Gathering:
    """The company at one moment, put back to it after whatever changed something."""

    house: Company
    moment: sqlite3.Connection
    search: Search
    before: list[list[object]] = field(default_factory=list)
    args: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    senseless: list[str] = field(default_factory=list)
    cells: int = 0
    shown: set[Row] = field(default_factory=set)  # what was put up since this moment

    async def stands(self) -> None:
        """This is the moment now."""
        self.moment, (self.before, self.shown) = copied(self.house.disk), kept(self.house.disk)
        self.args = await args_of(self.house)

    async def tries(self, action: str, entry: Entry, gig: str | None) -> None:
        allowed = False
        for name, where in cells(self.house.platform):
            press = self.press(action, gig, where)
            keys = await self.tried(press, entry, name, where)
            if not allowed and entry.allows(name, self.house.platform, where):
                allowed = True
                if entry.row != "own" and REFUSALS & set(keys):
                    self.senseless.append(f"{action}, {entry.moment}: {keys}")

    async def tried(
        self, what: Said | Pressed | Filled, entry: Entry, name: str, where: str
    ) -> tuple[str, ...]:
        who = self.house.goes(name, where)
        await who.send(what)
        self.cells += 1
        keys, (after, shown) = who.last.keys, kept(self.house.disk)
        self.shown |= shown
        changed = after != self.before
        # Words end a question that isn't theirs to answer.
        left = slice(-1) if isinstance(what, Said) else slice(None)
        touched = after[left] != self.before[left]
        expected = entry.allows(name, self.house.platform, where)
        if not expected and (len(keys) != 1 or keys[0] not in REFUSED or touched):
            self.faults.append(f"{what}, {name}, {where}: wasn't refused: {keys}")
        if expected and REFUSED & set(keys):
            self.faults.append(f"{what}, {name}, {where}: was refused: {keys}")
        if changed:
            self.put_back()
        return keys

    async def asked(self, name: str, asked: Dialogue) -> None:
        """This question is open to this person, in private."""
        who = self.house.goes(name, "private")
        async with self.house.store.turn() as turn:
            await turn.keep_dialogue(who.identity, who.place, asked, who.now)
        self.before, _ = kept(self.house.disk)

    def put_back(self) -> None:
        put_back(self.moment, self.house.disk)

    def press(self, action: str, gig: str | None, where: str) -> Pressed:
        arg = self.args.get(action, "")
        if where != "private" and action in ("bind", "unbind", "unbind.ask"):
            arg = "here"
        return Pressed(state(Press(action, gig, arg)))


def kept(disk: Path) -> tuple[list[list[object]], set[Row]]:
    """What a refusal leaves as it was, and what it may add to."""
    with closing(sqlite3.connect(disk)) as file:
        records = [file.execute(f"SELECT * FROM {table}").fetchall() for table in KEPT]  # noqa: S608  # ours
        return records, put_up(file)


async def asked_of_all(house: Company) -> None:
    """What the owner has open, everybody has open wherever they may be."""
    owner = house["owner"]
    async with house.store.turn() as turn:
        asked = await turn.dialogue(owner.identity, owner.place)
        for name, where in cells(house.platform):
            who = house.goes(name, where)
            await turn.keep_dialogue(who.identity, who.place, asked, who.now)


def cells(platform: str) -> Iterator[tuple[str, str]]:
    for name in PEOPLE:
        for where in ("private", *places(platform)):
            yield name, where


def search_in(house: Company) -> Search:
    return Search(house["owner"], {one.account: name for name, one in house.people.items()})


async def args_of(house: Company) -> dict[str, str]:
    """By action: of the newest button that the owner was shown, or else of our own making."""
    viewer, maker = await house.ref("viewer"), await house.ref("maker")
    shown = {(one := parse(b.press)).action: one.arg for b in house["owner"].buttons}
    made = {f"role.{role}": str(viewer) for role in ROLE_PRESSES}
    made |= {"unbind": shown.get("unbind.ask", "")}
    made |= {f"team.{name}": value for name, value in SETTINGS.items()}
    made |= {"part.leave": str(viewer), "part.left": str(viewer)}
    made |= {"member": str(viewer), "assign": str(maker), "step.assign": f"1.{maker}"}
    gig = await house["owner"].gig()
    agreed = str(gig.scope.seq) if gig.scope else ""
    made |= {"client.agree": agreed, "client.approve": "1", "override": "start"}
    made |= {"step.whose": "1", "team.only": "no" if house["lead"].whispers else "yes"}
    return shown | made


@pytest.fixture(scope="module", params=["telegram", "discord"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(platform: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    folder = tmp_path_factory.mktemp(platform)
    async with opened(folder) as store:
        yield await gathered(store, folder / "mithaq.db", platform)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tried(house: Company) -> Gathering:
    """Every press, by everybody from everywhere, each at its moment."""
    beginning, owner = copied(house.disk), house["owner"]
    there = Gathering(house, beginning, search_in(house))
    for moment, begin in MOMENTS.items():
        shown = len(owner.buttons)
        house.goes("owner", "private")
        await begin(owner)
        await asked_of_all(house)
        await there.stands()
        gig = await house.gig_id()
        for action, entry in ENTRIES.items():
            if entry.moment == moment:
                await there.tries(action, entry, gig if entry.of_gig else None)
        await there.search.through(there.shown)
        del owner.buttons[shown:]
        put_back(beginning, house.disk)
    await there.stands()
    for command, heard in COMMANDS.items():
        for name, where in cells(house.platform):
            await there.tried(Said(f"/{command}"), heard, name, where)
    await there.search.through(there.shown)
    return there


def test_each_is_refused_or_not_as_the_product_says(tried: Gathering) -> None:
    assert not tried.faults, "\n".join(tried.faults)
    assert tried.cells == (len(ENTRIES) + len(COMMANDS)) * len(list(cells(tried.house.platform)))


def test_nothing_of_it_is_told_to_whom_it_is_not_for(tried: Gathering) -> None:
    assert not tried.search.found, "\n".join(tried.search.found)
    assert len(tried.search.searched) > 800


def test_at_its_moment_each_press_makes_sense_for_whom_it_is(tried: Gathering) -> None:
    """Else a refusal there would prove nothing."""
    assert tried.senseless == []


def test_the_table_holds_every_way_in() -> None:
    assert set(ENTRIES) == set(ACTIONS)
    assert set(COMMANDS) == set(TYPED)
    assert set(QUESTIONS) == {*TALKS, *FORMS}
    assert {entry.moment for entry in ENTRIES.values()} == set(MOMENTS)


@pytest.mark.asyncio(loop_scope="module")
async def test_an_open_question_is_answered_by_those_whom_it_may_be_asked(house: Company) -> None:
    """Typed or filled in, by somebody who has it open, however that came about."""
    there, gig = Gathering(house, copied(house.disk), search_in(house)), await house.gig_id()
    await there.stands()
    for form, row in QUESTIONS.items():
        if row == "own":
            continue
        for name in PEOPLE:
            for what in answers(form, gig):
                await there.asked(name, Dialogue(form, "*", gig, HELD))
                await there.tried(what, Entry(row), name, "private")
                there.put_back()
    assert not there.faults, "\n".join(there.faults)


def answers(form: str, gig: str) -> list[Said | Filled]:
    filled: list[Said | Filled] = [Filled(form, gig, {})] if form in FORMS else []
    return [Said("موافق"), *filled]
