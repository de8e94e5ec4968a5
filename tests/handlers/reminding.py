"""Someone who asks for reminders, and what became of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from gigs.records import OwnReminder
from handlers.reply import Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer
from tests.passing_time import days

LANGUAGES = ("ar", "en")
RIYADH = ZoneInfo("Asia/Riyadh")


async def someone(store: Store, account: str = "1", language: str = "ar") -> Freelancer:
    mona = freelancer(store, account, language)
    await paths.known(mona)
    days(mona).at("2026-11-25T14:44")
    return mona


async def kept(seller: Freelancer) -> list[OwnReminder]:
    async with seller.store.turn() as turn:
        person = await turn.person(seller.identity)
        return list(await turn.reminders.of(person))


async def the_one(seller: Freelancer) -> tuple[str, str]:
    """When it comes first, on the wall in Riyadh, and of what."""
    (one,) = await kept(seller)
    first = datetime.fromisoformat(one.first)
    wall = first.astimezone(RIYADH).replace(tzinfo=None) if first.tzinfo else first
    return wall.isoformat(timespec="minutes"), one.text


async def coming(seller: Freelancer) -> list[str]:
    """When, on the wall in Riyadh."""
    rows = [row for row in await days(seller).rows() if row.kind == "own"]
    return [f"{row.at.astimezone(RIYADH):%d %H:%M}" for row in rows]


def quick(seller: Freelancer) -> list[str]:
    """The labels of the first row under the last question."""
    (reply,) = seller.last.replies
    assert isinstance(reply, Say)
    return [seller.speech.snippet(b.label, seller.language, str(RIYADH)) for b in reply.buttons[0]]
