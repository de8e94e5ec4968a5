"""The studio's five people at Telegram: a topic of a forum, and a private chat each."""

from dataclasses import dataclass

from gigs.model import Gig
from gigs.records import Identity, Place
from handlers.buttons import Press, parse
from tests.fake_telegram import Button, Chat, FakeTelegram, Message, Topic
from tests.studio_story import (
    NAMES,
    Cast,
    a_gig_begins,
    all_get_their_parts,
    everybody_is_met,
    it_is_bound,
)
from tests.telegram.house import Running
from tests.telegram.player import TelegramPlayer

TITLE = "الفريق"
TOKENS = {"bind.ask": "bind_", "client.view": "client_", "card": "gig_"}
"""How the start parameter begins that such a button among others leads to."""


@dataclass
class TelegramPart(TelegramPlayer):
    """Presses what really stands in the topic, or in the private chat."""

    chat: Chat
    topic: Topic | None = None

    @property
    def identity(self) -> Identity:
        return Identity("telegram", str(self.person.id))

    @property
    def thread(self) -> int | None:
        return self.topic.id if self.topic else None

    @property
    def place(self) -> Place:
        return Place("telegram", str(self.chat.id), str(self.thread or ""), private=False)

    async def there(self, text: str, reply_to: Message | None = None) -> list[Message]:
        """What the bot said to it."""
        stood = len(self.chat.said)
        self.person.say(text, chat=self.chat, topic=self.topic, reply_to=reply_to)
        await self.running.settled()
        return self.chat.said[stood:]

    async def pressed_there(self, action: str, arg: str | int | None = None) -> str:
        """What passed over the screen of who pressed."""
        for button in reversed(self.standing):
            press = parse(button.data) if button.data else Press("")
            if press.action == action and (arg is None or str(arg) == press.arg):
                answer = await self.person.press(button).answered()
                await self.running.settled()
                return answer.text
        raise AssertionError(f"no button {action} {arg or ''} stands in {self.chat}")

    async def open(self, action: str) -> None:
        """By the link under a message of the topic."""
        links = [url for button in self.standing if (url := button.url) is not None]
        starts = [url.partition("?start=")[2] for url in links]
        token = [start for start in starts if start.startswith(TOKENS[action])][-1]
        self.person.start(token)
        await self.running.settled()

    async def gig(self) -> Gig:
        """Their newest."""
        async with self.running.store.turn() as turn:
            lines = await turn.gigs_of(await turn.person(self.identity))
            gig = await turn.gig(lines[0].id)
        assert gig is not None
        return gig

    async def binds_another(self, line: str) -> None:
        """One more gig of theirs, in this place."""
        await self.say(line)
        await self.press("which.new")
        await self.press("board.done")
        await self.there("/team")
        await self.open("bind.ask")
        gig = await self.gig()
        offered = self.running.fake.buttons(self.person)
        (button,) = [one for one in offered if (one.data or "").startswith(f"v1:{gig.id}:bind:")]
        self.person.press(button)
        await self.running.settled()

    @property
    def cards(self) -> list[Message]:
        """Of gigs, in the topic."""
        return [
            one for one in self.chat.said if one.thread == self.thread and one.text.startswith("📁")
        ]

    @property
    def alone(self) -> list[str]:
        """What the bot said in private, oldest first."""
        return [one.text for one in self.person.chat.said]

    @property
    def standing(self) -> list[Button]:
        """All buttons of the topic, newest last."""
        return [one for one in self.chat.buttons if one.message.thread == self.thread]


@dataclass(frozen=True)
class TelegramCast(Cast):
    owner: TelegramPart
    maker: TelegramPart
    viewer: TelegramPart
    client: TelegramPart
    guest: TelegramPart


async def cast_in(
    running: Running, fake: FakeTelegram, language: str, forum: bool = True
) -> TelegramCast:
    """Five in a forum with a topic, or in a small group; the bot was taken in by the owner."""
    people = [fake.user(name, language_code=language) for name in NAMES.values()]
    chat = fake.supergroup(TITLE, people, True) if forum else fake.group(TITLE, people)
    fake.add(chat, fake.bot, people[0])
    topic = fake.topic(chat, "زيتون", people[0]) if forum else None
    await running.settled()
    return TelegramCast(*(TelegramPart(running, who, language, chat, topic) for who in people))


async def gathered(running: Running, fake: FakeTelegram, forum: bool = True) -> TelegramCast:
    """A gig is bound in the place, and all have their parts."""
    cast = await cast_in(running, fake, "ar", forum)
    await everybody_is_met(cast)
    await a_gig_begins(cast.owner)
    await it_is_bound(cast)
    await all_get_their_parts(cast)
    return cast
