"""Someone with gigs that nudge, and what of it came when."""

from zoneinfo import ZoneInfo

from gigs.records import NudgeRow
from handlers.buttons import parse
from tests.driver import Freelancer
from tests.handlers import paths
from tests.passing_time import Arrived, days

RIYADH = ZoneInfo("Asia/Riyadh")
NO_DEADLINE = "نموذج إكسل للمخزون، 80$ على 4 خدمات"


async def waiting(mona: Freelancer, line: str = NO_DEADLINE) -> Freelancer:
    days(mona).at("2026-11-23T09:00")
    await paths.begun(mona, 1, line=line)
    return mona


def clock(arrived: list[Arrived]) -> list[str]:
    """Riyadh's, when each came, and whether in silence."""
    return [
        f"{one.at.astimezone(RIYADH):%a %H:%M}{' silent' if one.say.silent else ''}"
        for one in arrived
    ]


def actions(one: Arrived) -> list[str]:
    return [parse(button.press).action for button in one.buttons]


async def coming(mona: Freelancer) -> list[tuple[str, str]]:
    return [(row.kind, row.occurrence) for row in await days(mona).rows()]


async def states(mona: Freelancer) -> dict[str, str]:
    return {row.occurrence: row.state for row in await all_rows(mona) if row.kind == "services"}


async def all_rows(mona: Freelancer) -> list[NudgeRow]:
    gig = (await mona.gig()).id
    async with mona.store.turn() as turn:
        return list(await turn.nudges.of(gig))


async def several(mona: Freelancer, count: int) -> list[Arrived]:
    """So many gigs that wait for their services, told together."""
    days(mona).at("2026-11-23T09:00")
    await paths.known(mona)
    for n in range(count):
        await mona.say("/newgig")
        await mona.say(f"شعار {n}، 40$ على 2 خدمات")
        await mona.press("board.flip", 1)
        await mona.press("board.done")
    return await days(mona).until("2026-11-23T20:00")


async def paced(mona: Freelancer, pace: str) -> None:
    await mona.say("/nudges")
    await mona.press("pace")
    assert (await mona.press("pace", pace)).keys == ("pace.kept",)


async def about(
    mona: Freelancer, kind: str, until: str, zone: str = "Asia/Riyadh"
) -> list[Arrived]:
    """Those that came until then about this kind of matter."""
    arrived = await days(mona).until(until)
    return [one for one in arrived if any(key.startswith(f"nudge.{kind}") for key in one.keys)]


async def own(mona: Freelancer) -> list[str]:
    """When one's own reminders come, in UTC."""
    return [f"{row.at:%d %H:%M}" for row in await days(mona).rows() if row.kind == "own"]
