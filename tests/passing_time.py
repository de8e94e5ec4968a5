"""Time that passes for a freelancer: what is due arrives at its own moment, and can be pressed."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from gigs.records import NudgeRow
from handlers.reply import Button, Reply, Say, Words
from tests.driver import Freelancer
from tests.house import dispatch


@dataclass(frozen=True)
class Arrived:
    """A nudge as it came."""

    at: datetime  # UTC
    say: Say
    text: str

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.say.buttons for button in row]

    @property
    def keys(self) -> list[str]:
        """Of the wording and of what stands in it."""
        return list(_keys(self.say.words))


@dataclass
class Days:
    """The clock of one freelancer's world."""

    person: Freelancer
    arrived: list[Arrived] = field(default_factory=list)

    def now(self) -> datetime:
        return self.person.now

    def at(self, text: str, zone: str = "Asia/Riyadh") -> None:
        """It's that local time now, whatever came before is not looked at."""
        self.person.now = (
            datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        )

    async def until(self, text: str, zone: str = "Asia/Riyadh") -> list[Arrived]:
        """Lets time pass up to that local time; what arrived meanwhile, in its order."""
        goal = moment(text, zone)
        sender, before = dispatch(self.person.store, self), len(self.arrived)
        while (due := await sender.next_due()) is not None and due <= goal:
            self.person.now = max(due, self.person.now)
            await sender.drain()
            await self.look()
        self.person.now = goal
        await sender.drain()
        await self.look()
        return self.arrived[before:]

    async def asleep(self, text: str, zone: str = "Asia/Riyadh") -> list[Arrived]:
        """The program is down until that local time, then sends what is due."""
        self.at(text, zone)
        return await self.until(text, zone)

    async def look(self) -> None:
        for shown in await self.person.store.feed(self.person.place, self.person.seen, 500):
            self.person.seen = max(self.person.seen, shown.rev)
            if shown.gone or not (shown.message.slot or "").startswith("nudge:"):
                continue
            reply: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            if isinstance(reply, Say) and reply.buttons:  # else settled since, where it stood
                text = self.person.speech.text(reply.words, self.person.language, "Asia/Riyadh")
                self.arrived.append(Arrived(self.person.now, reply, text))
                self.person.buttons += self.arrived[-1].buttons

    async def rows(self) -> list[NudgeRow]:
        """What is still to come."""
        async with self.person.store.turn() as turn:
            person = await turn.person(self.person.identity)
            return list(await turn.nudges.coming(person, 100))


def _keys(words: object) -> list[str]:
    if isinstance(words, Words):
        return [words.key, *(key for arg in words.args.values() for key in _keys(arg))]
    lines = getattr(words, "lines", ())
    return [key for line in lines for key in _keys(line)]


def days(person: Freelancer) -> Days:
    return Days(person)


def moment(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
